import JSONText

/// Reads a literal text under the file name `t.json`.
func read(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONReading {
  JSONReading(SourceText(name: "t.json", bytes: Array(text.utf8)), limits: limits)
}

/// The headlines of everything that is wrong with a text.
func problems(_ text: String) -> [String] { read(text).log.diagnostics.map(\.headline) }
