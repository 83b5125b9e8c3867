import JSONText

extension ValueFormat {
  /// The same list, in which nothing may stand twice.
  func unique<Element: Hashable>() -> ValueFormat<Value> where Value == [Element] {
    let list = self
    return ValueFormat(
      schema: schema.adding("uniqueItems", true),
      read: { node, context in
        guard let values = list.read(node, &context) else { return nil }
        guard Set(values).count == values.count else {
          context.log.error(.inconsistent, at: node, "something stands twice in this list")
          return nil
        }
        return values
      },
      write: write)
  }
}

extension Formats {
  /// Reads a value in one of two forms, told apart by a test on the text; writes it in the first that can say it.
  static func either<Value: Sendable>(
    _ first: ValueFormat<Value>, when isFirst: @escaping @Sendable (JSONNode) -> Bool,
    or second: ValueFormat<Value>, writeFirst: @escaping @Sendable (Value) -> Bool
  ) -> ValueFormat<Value> {
    ValueFormat<Value>(
      schema: ["anyOf": [first.schema, second.schema]],
      read: { node, context in isFirst(node) ? first.read(node, &context) : second.read(node, &context) },
      write: { writeFirst($0) ? first.write($0) : second.write($0) })
  }

  /// Requires exactly one of some keys of an object.
  /// - Returns: whether exactly one is there; otherwise that is reported.
  static func requireOne(of keys: [String], in node: JSONNode, _ context: inout ReadingContext) -> Bool {
    let present = keys.filter { node[$0] != nil }
    if present.count == 1 { return true }
    let list = keys.map { "\"\($0)\"" }.joined(separator: ", ")
    let found = present.isEmpty ? "none" : present.map { "\"\($0)\"" }.joined(separator: " and ")
    context.log.error(.wrongType, at: node, "expected exactly one of \(list), found \(found)")
    return false
  }
}

extension JSON {
  /// An object with one more member.
  func adding(_ key: String, _ value: JSON) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [Member(key, value)])
  }
}
