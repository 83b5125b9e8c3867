/// Writing the pieces of JSON text straight into bytes: for writers of many small lines (a trace) that would
/// rather not build a tree. The same value always gives the same bytes, on every platform.
public enum JSONBytes {
  /// Appends a string in quotes. Besides what JSON demands, `<`, `>`, `&`, U+2028, U+2029 and U+007F are
  /// escaped, so that the text can stand inside an HTML page or a script.
  public static func append(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars { append(scalar, to: &out) }
    out.append(UInt8(ascii: "\""))
  }

  /// Appends a number: the shortest decimal that reads back as the same double, whole numbers
  /// without a point, negative zero as `0`, NaN and infinities as `null`.
  public static func append(_ value: Double, to out: inout [UInt8]) {
    guard value.isFinite else {
      out.append(contentsOf: "null".utf8)
      return
    }
    let text = value == 0 ? "0" : value.description
    out.append(contentsOf: text.utf8.dropLast(text.hasSuffix(".0") ? 2 : 0))
  }

  /// Appends an integer.
  public static func append(_ value: some BinaryInteger, to out: inout [UInt8]) {
    out.append(contentsOf: String(value).utf8)
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    switch scalar.value {
    case 0x22: out.append(contentsOf: "\\\"".utf8)
    case 0x5C: out.append(contentsOf: "\\\\".utf8)
    case 0x0A: out.append(contentsOf: "\\n".utf8)
    case 0x0D: out.append(contentsOf: "\\r".utf8)
    case 0x09: out.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x26, 0x3C, 0x3E, 0x7F, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16)
      out.append(contentsOf: "\\u".utf8)
      out.append(contentsOf: String(repeating: "0", count: 4 - digits.utf8.count).utf8)
      out.append(contentsOf: digits.utf8)
    case 0..<0x80: out.append(UInt8(scalar.value))
    default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
