import JSONText

/// What readers of values share: the log of problems, and how names are normalised.
struct ReadingContext {
  var log: DiagnosticLog
  /// Brings a name to Unicode normalisation form C.
  let normalise: @Sendable (String) -> String

  /// Reports a value that is not what belongs here. What the parser has already reported stays silent.
  mutating func expected(
    _ what: @autoclosure () -> String, at node: JSONNode, code: DiagnosticCode = .wrongType,
    hint: @autoclosure () -> String? = nil
  ) {
    guard node.kind != .invalid else { return }
    log.error(code, at: node, "expected \(what()), found \(found(node))", hint: hint())
  }

  /// Reports a value of the right kind that is out of bounds.
  mutating func outOfRange(
    _ what: @autoclosure () -> String, at node: JSONNode, hint: @autoclosure () -> String? = nil
  ) {
    expected(what(), at: node, code: .outOfRange, hint: hint())
  }
}

/// What stands in the text, for a message: short scalars as written, anything else in words.
func found(_ node: JSONNode) -> String {
  switch node.kind {
  case .string: node.string.map(quoted) ?? node.kindInWords
  case .number: node.range.count <= 40 ? node.lexical : "a number of \(node.range.count) characters"
  case .null, .true, .false: node.lexical
  case .array, .object, .invalid: node.kindInWords
  }
}

extension DiagnosticCode {
  /// A key that the format does not have.
  static let unknownKey: DiagnosticCode = "unknownKey"
  /// A required key is missing.
  static let missingKey: DiagnosticCode = "missingKey"
  /// A value of another kind than belongs here.
  static let wrongType: DiagnosticCode = "wrongType"
  /// A value outside its bounds.
  static let outOfRange: DiagnosticCode = "outOfRange"
  /// A reference to something that does not exist.
  static let unknownName: DiagnosticCode = "unknownName"
  /// Two things of one kind with one name.
  static let duplicateName: DiagnosticCode = "duplicateName"
  /// Values that do not go together.
  static let inconsistent: DiagnosticCode = "inconsistent"
  /// A file that the scenario names cannot be used.
  static let badFile: DiagnosticCode = "badFile"
  /// Valid, but probably not meant.
  static let suspicious: DiagnosticCode = "suspicious"
}
