import JSONText

/// Reads the fields of one object and notes what is wrong with them.
protocol TraceFields {
  var root: JSONNode { get }
  var log: DiagnosticLog { get set }
}

extension TraceFields {
  mutating func missing(_ key: String, in node: JSONNode) {
    log.error("missingField", at: node, "\"\(key)\" is missing")
  }

  mutating func wrong(_ node: JSONNode, _ expected: String) {
    log.error("wrongType", at: node, "expected \(expected), found \(node.kindInWords)")
  }

  mutating func text(_ key: String, in node: JSONNode) -> String? {
    guard let value = node[key], value.kind != .null else { return nil }
    if value.string == nil { wrong(value, "a string") }
    return value.string
  }

  mutating func number(_ key: String, in node: JSONNode) -> Int64? {
    guard let value = node[key], value.kind != .null else { return nil }
    if value.int64 == nil { wrong(value, "a whole number") }
    return value.int64
  }

  /// A number of microseconds, not negative and below 2⁶² so that sums do not overflow.
  mutating func time(_ key: String, in node: JSONNode) -> Int64? {
    guard let time = number(key, in: node), let value = node[key] else { return nil }
    if time < 0 || time >= 1 << 61 {
      log.error("outOfRange", at: value, "a time is not negative and below 2^61 microseconds")
      return nil
    }
    return time
  }

  mutating func truth(_ key: String, in node: JSONNode) -> Bool? {
    guard let value = node[key], value.kind != .null else { return nil }
    if value.bool == nil { wrong(value, "true or false") }
    return value.bool
  }

  mutating func list(_ key: String, in node: JSONNode) -> [JSONNode]? {
    guard let value = node[key], value.kind != .null else { return nil }
    guard value.kind == .array else {
      wrong(value, "a list")
      return nil
    }
    return Array(value.elements)
  }

  /// One of the names that a field may have.
  mutating func choice<Choice>(_ key: String, in node: JSONNode, _ choices: [(String, Choice)]) -> Choice? {
    guard let name = text(key, in: node), let value = node[key] else { return nil }
    if let match = choices.first(where: { $0.0 == name }) { return match.1 }
    let names = choices.map(\.0)
    log.error(
      "unknownName", at: value, "expected one of \(names.joined(separator: ", ")), found \(quoted(name))",
      hint: didYouMean(name, among: names))
    return nil
  }

  /// The position that a name stands for.
  mutating func position(_ key: String, in node: JSONNode, _ positions: [String: Int], _ what: String) -> Int? {
    guard let name = text(key, in: node), let value = node[key] else {
      if node[key] == nil { missing(key, in: node) }
      return nil
    }
    if let position = positions[name] { return position }
    log.error(
      "unknownName", at: value, "no \(what) is called \(quoted(name))",
      hint: didYouMean(name, among: positions.keys.sorted()))
    return nil
  }
}
