extension JSON {
  /// How a value is laid out.
  public enum Style: Sendable {
    /// Everything on one line, without spaces.
    case compact
    /// Two spaces of indent; an array or object that fits into 100 columns stays on one line.
    case pretty
  }

  /// The value as text. Pretty text ends with a line break, compact text does not.
  public func text(_ style: Style) -> String { String(decoding: bytes(style), as: UTF8.self) }

  /// The value as UTF-8. Pretty text ends with a line break, compact text does not.
  public func bytes(_ style: Style) -> [UInt8] {
    var out: [UInt8] = []
    switch style {
    case .compact: appendCompact(to: &out)
    case .pretty:
      appendPretty(indent: 0, to: &out)
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  /// Appends the value on one line, without spaces: for JSON lines.
  public func appendCompact(to out: inout [UInt8]) {
    appendOnOneLine(Separators.compact, limit: .max, to: &out)
  }

  private struct Separators {
    let comma: String
    let colon: String
    let pad: String
    static let compact = Separators(comma: ",", colon: ":", pad: "")
    static let spaced = Separators(comma: ", ", colon: ": ", pad: " ")
  }

  /// Appends the value on one line, unless `out` would grow beyond `limit` bytes: then it gives up half-way
  /// and says so. Giving up early keeps pretty printing linear in the size of the text.
  @discardableResult
  private func appendOnOneLine(_ style: Separators, limit: Int, to out: inout [UInt8]) -> Bool {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): JSONBytes.append(value, to: &out)
    case .integer(let value): JSONBytes.append(value, to: &out)
    case .unsigned(let value): JSONBytes.append(value, to: &out)
    case .string(let value): JSONBytes.append(value, to: &out)
    case .array(let elements):
      out.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { out.append(contentsOf: style.comma.utf8) }
        guard element.appendOnOneLine(style, limit: limit, to: &out) else { return false }
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      if !members.isEmpty { out.append(contentsOf: style.pad.utf8) }
      for (index, member) in members.enumerated() {
        if index > 0 { out.append(contentsOf: style.comma.utf8) }
        JSONBytes.append(member.key, to: &out)
        out.append(contentsOf: style.colon.utf8)
        guard member.value.appendOnOneLine(style, limit: limit, to: &out) else { return false }
      }
      if !members.isEmpty { out.append(contentsOf: style.pad.utf8) }
      out.append(UInt8(ascii: "}"))
    }
    return out.count <= limit
  }

  private func appendPretty(indent: Int, to out: inout [UInt8]) {
    let start = out.count
    if appendOnOneLine(.spaced, limit: start + max(40, 100 - indent), to: &out) { return }
    switch self {
    case .null, .bool, .number, .integer, .unsigned, .string: return
    case .array(let elements):
      out.removeLast(out.count - start)
      out.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        Self.breakLine(after: index, indent: indent + 2, in: &out)
        element.appendPretty(indent: indent + 2, to: &out)
      }
      Self.breakLine(after: 0, indent: indent, in: &out)
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.removeLast(out.count - start)
      out.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.breakLine(after: index, indent: indent + 2, in: &out)
        JSONBytes.append(member.key, to: &out)
        out.append(contentsOf: ": ".utf8)
        member.value.appendPretty(indent: indent + 2, to: &out)
      }
      Self.breakLine(after: 0, indent: indent, in: &out)
      out.append(UInt8(ascii: "}"))
    }
  }

  /// A line break and an indent, with a comma before it when something stands before it.
  private static func breakLine(after count: Int, indent: Int, in out: inout [UInt8]) {
    if count > 0 { out.append(UInt8(ascii: ",")) }
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }
}
