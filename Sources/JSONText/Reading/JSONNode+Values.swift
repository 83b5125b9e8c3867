extension JSONNode {
  /// The text of a string, escapes resolved; `nil` for any other value.
  public var string: String? { kind == .string ? tree.text(at: index) : nil }

  /// The truth value; `nil` for any other value.
  public var bool: Bool? {
    switch kind {
    case .true: true
    case .false: false
    case .null, .number, .string, .array, .object, .invalid: nil
    }
  }

  /// A number's characters as written; of any other value too, which is what messages quote.
  public var lexical: String { String(decoding: tree.source.bytes[range], as: UTF8.self) }

  /// The nearest double (ties to even); `nil` when the value is no number or beyond the range of doubles.
  public var double: Double? {
    guard kind == .number, let value = Double(lexical), value.isFinite else { return nil }
    return value
  }

  /// Whether a number is written without fraction and exponent.
  public var isWhole: Bool { kind == .number && tree.nodes[index].traits.contains(.whole) }

  /// The exact integer; `nil` when the value is no number, is written with a fraction or an exponent, or
  /// does not fit.
  public var int64: Int64? { isWhole ? Int64(lexical) : nil }

  /// The exact unsigned integer; `nil` as for ``int64``.
  public var uint64: UInt64? { isWhole ? UInt64(lexical) : nil }

  /// What the value is, in words for a message: `a string`, `an object`.
  public var kindInWords: String {
    switch kind {
    case .null: "null"
    case .false, .true: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    case .invalid: "something that is not JSON"
    }
  }

  /// The same value as a tree for writing. Numbers keep their value, not their spelling (`1e3` is the integer 1000,
  /// so that what is written reads back as the same tree); a number beyond the range of doubles and an invalid value
  /// become null.
  /// - Complexity: O(size of the value); recursion is bounded by the parser's nesting limit.
  public var json: JSON {
    switch kind {
    case .null, .invalid: .null
    case .false: .bool(false)
    case .true: .bool(true)
    case .number: number
    case .string: .string(tree.text(at: index))
    case .array: .array(elements.map(\.json))
    case .object: .object(members.map { JSON.Member($0.key, $0.value.json) })
    }
  }

  private var number: JSON {
    if let value = int64 { return .integer(value) }
    if let value = uint64 { return .unsigned(value) }
    guard let value = double else { return .null }
    return Int64(exactly: value).map(JSON.integer) ?? UInt64(exactly: value).map(JSON.unsigned) ?? .number(value)
  }
}
