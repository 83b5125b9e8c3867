import JSONText

extension Formats {
  /// A name: any Unicode, normalised, not empty, no control characters, at most 200 characters.
  static let name = ValueFormat<String>(
    schema: ["type": "string", "minLength": 1, "maxLength": 200, "pattern": #"^[^\u0000-\u001f\u007f-\u009f]*$"#],
    read: { node, context in
      guard let text = node.string else {
        context.expected("a name in double quotes", at: node)
        return nil
      }
      return checkedName(text, at: node, &context)
    },
    write: { .string($0) }
  ).named("name")

  /// A list of names, none of them twice.
  static let names = name.list().unique()

  /// Checks and normalises a name, which may stand as a key as well.
  static func checkedName(_ text: String, at node: JSONNode, _ context: inout ReadingContext) -> String? {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), (1...200).contains(text.utf8.count), text.utf8.first != 0x20 {
      return text
    }
    let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    guard !isBlank else {
      context.log.error(.outOfRange, at: node, "a name must not be empty")
      return nil
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      context.log.error(.outOfRange, at: node, "the name \(quoted(text)) has a control character")
      return nil
    }
    let name = context.normalise(text)
    guard name.unicodeScalars.count <= 200 else {
      context.log.error(
        .outOfRange, at: node, "a name has at most 200 characters, this one \(name.unicodeScalars.count)")
      return nil
    }
    return name
  }

  private static let emailLabel = #"[^\s@<>()\[\],;:"\\.]+"#

  /// An e-mail address: a local part, one `@`, a host of dot-separated labels (the usual subset of RFC 5321;
  /// letters and digits of any script).
  static let email = ValueFormat<String>(
    schema: [
      "type": "string", "maxLength": 254,
      "pattern": .string("^\(emailLabel)(\\.\(emailLabel))*@\(emailLabel)(\\.\(emailLabel))*$"),
    ],
    read: { node, context in
      if let text = node.string, isEmail(text) { return text }
      context.expected(
        "an e-mail address such as \"anna@example.com\"", at: node,
        code: node.kind == .string ? .outOfRange : .wrongType)
      return nil
    },
    write: { .string($0) })

  /// Whether a text is an address: dot-separated labels on both sides of one `@`.
  static func isEmail(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (3...254).contains(bytes.count) else { return false }
    var atCount = 0
    var previous = UInt8(ascii: ".")
    for byte in bytes {
      switch byte {
      case 0...0x20, 0x7F: return false
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""),
        UInt8(ascii: "\\"):
        return false
      case UInt8(ascii: "@"):
        if previous == UInt8(ascii: ".") { return false }
        atCount += 1
      case UInt8(ascii: "."):
        if previous == UInt8(ascii: ".") || previous == UInt8(ascii: "@") { return false }
      default: break
      }
      previous = byte == UInt8(ascii: "@") ? UInt8(ascii: ".") : byte
    }
    guard atCount == 1, previous != UInt8(ascii: ".") else { return false }
    return bytes.allSatisfy { $0 < 0x80 } || !text.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  /// A colour `#rrggbb`, kept in lower case.
  static let color = ValueFormat<String>(
    schema: ["type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"],
    read: { node, context in
      if let text = node.string, text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
        text.utf8.dropFirst().allSatisfy({ Character(UnicodeScalar($0)).isHexDigit })
      {
        return text.lowercased()
      }
      context.expected(
        "a colour such as \"#3366cc\"", at: node, code: node.kind == .string ? .outOfRange : .wrongType)
      return nil
    },
    write: { .string($0) })
}
