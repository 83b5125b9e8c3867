import JSONText

extension Formats {
  static let bool = ValueFormat<Bool>(
    schema: ["type": "boolean"],
    read: { node, context in
      if let value = node.bool { return value }
      context.expected("true or false", at: node)
      return nil
    },
    write: { .bool($0) })

  static let text = ValueFormat<String>(
    schema: ["type": "string"],
    read: { node, context in
      if let value = node.string { return value }
      context.expected("a text in double quotes", at: node)
      return nil
    },
    write: { .string($0) })

  /// An unsigned 64-bit number.
  static let seed = ValueFormat<UInt64>(
    schema: ["type": "integer", "minimum": 0, "maximum": .unsigned(.max)],
    read: { node, context in
      if let value = node.uint64 ?? node.double.flatMap({ UInt64(exactly: $0) }) { return value }
      context.expected(
        "a whole number from 0 to 18446744073709551615", at: node,
        code: node.kind == .number ? .outOfRange : .wrongType)
      return nil
    },
    write: { .unsigned($0) })

  /// A whole number within bounds.
  static func whole(_ bounds: ClosedRange<Int>) -> ValueFormat<Int> {
    ValueFormat<Int>(
      schema: ["type": "integer", "minimum": .count(bounds.lowerBound), "maximum": .count(bounds.upperBound)],
      read: { node, context in
        // 1.0 and 1e3 are whole numbers too, to JSON and to its schema.
        if let value = node.int64.map(Int.init) ?? node.double.flatMap({ Int(exactly: $0) }), bounds.contains(value) {
          return value
        }
        context.expected(
          "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)", at: node,
          code: node.kind == .number ? .outOfRange : .wrongType)
        return nil
      },
      write: { .count($0) })
  }

  /// A number within bounds.
  static func number(_ bounds: ClosedRange<Double>, above: Bool = false) -> ValueFormat<Double> {
    let low = JSON.number(bounds.lowerBound).text(.compact)
    let high = JSON.number(bounds.upperBound).text(.compact)
    let what = above ? "a number above \(low) and at most \(high)" : "a number from \(low) to \(high)"
    return ValueFormat<Double>(
      schema: [
        "type": "number", above ? "exclusiveMinimum" : "minimum": .number(bounds.lowerBound),
        "maximum": .number(bounds.upperBound),
      ],
      read: { node, context in
        if let value = node.double, bounds.contains(value), !above || value > bounds.lowerBound { return value }
        context.expected(what, at: node, code: node.kind == .number ? .outOfRange : .wrongType)
        return nil
      },
      write: { .number($0) })
  }

  /// A chance, 0…1.
  static let chance = number(0...1)

  /// One of the names of an enumeration.
  static func choice<Value: RawRepresentable & CaseIterable & Sendable>(
    of type: Value.Type
  ) -> ValueFormat<Value> where Value.RawValue == String {
    choice(Array(type.allCases)) { $0.rawValue }
  }

  /// One of some values by their names.
  static func choice<Value: Sendable>(
    _ values: [Value], name: @escaping @Sendable (Value) -> String
  ) -> ValueFormat<Value> {
    let names = values.map(name)
    return ValueFormat<Value>(
      schema: ["enum": .array(names.map(JSON.string))],
      read: { node, context in
        if let index = names.firstIndex(where: { node.kind == .string && node.spells($0) }) { return values[index] }
        context.expected(
          "one of \(names.joined(separator: ", "))", at: node, code: node.kind == .string ? .outOfRange : .wrongType,
          hint: node.string.flatMap { didYouMean($0, among: names) })
        return nil
      },
      write: { .string(name($0)) })
  }

  /// One value or a list of values.
  static func oneOrMore<Value: Sendable>(_ element: ValueFormat<Value>) -> ValueFormat<[Value]> {
    let list = element.list(atLeast: 1)
    return ValueFormat<[Value]>(
      schema: ["anyOf": [element.schema, list.schema]],
      read: { node, context in
        node.kind == .array ? list.read(node, &context) : element.read(node, &context).map { [$0] }
      },
      write: { $0.count == 1 ? element.write($0[0]) : list.write($0) })
  }
}
