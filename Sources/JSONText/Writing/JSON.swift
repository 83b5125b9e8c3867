/// A JSON value to be written. Objects keep the order of their members.
///
/// Literals work: `["seed": 7, "rules": ["R01", .null]]`.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// Written as the shortest decimal that reads back as the same double; whole numbers without a point,
  /// negative zero as `0`. NaN and infinities do not exist in JSON: they are written as `null`.
  case number(Double)
  case integer(Int64)
  case unsigned(UInt64)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSON

    /// A key and its value.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A number, or null where there is none.
  public static func number(orNull value: Double?) -> JSON { value.map(JSON.number) ?? .null }

  /// A count.
  public static func count(_ value: Int) -> JSON { .integer(Int64(value)) }
}

// Not by `nil`: in a `JSON?` it would be a null that is there, where nothing at all was meant.
extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An integer.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A list.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object, in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
