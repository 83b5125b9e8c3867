extension JSONParser {
  /// The character at the cursor as a byte range.
  var here: Range<Int> {
    var end = min(at + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return at..<end
  }

  /// The character at the cursor, in words for a message.
  var foundHere: String {
    guard at < bytes.count else { return "the end of the file" }
    return bytes[at] == UInt8(ascii: "\"") ? "a text in quotes" : quoted(String(decoding: bytes[here], as: UTF8.self))
  }

  /// Refuses what is not UTF-8 text, places every broken sequence (up to the limit), and steps over a
  /// byte-order mark after reporting it.
  mutating func checkEncoding() -> Bool {
    if bytes.count > limits.bytes {
      return stop(
        0..<0, "the file has \(bytes.count) bytes; at most \(limits.bytes) are read", code: .tooLarge)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return stop(0..<2, "the file is UTF-16", hint: "save it as UTF-8", code: .encoding)
    }
    if let zero = bytes.firstIndex(of: 0) {
      return stop(
        zero..<zero + 1, "a zero byte at offset \(zero): this is no text in UTF-8", hint: "save it as UTF-8",
        code: .encoding)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard report(
        0..<3, "the file starts with a byte-order mark", hint: "save it as UTF-8 without BOM", code: .encoding)
      else { return false }
      at = 3
    }
    var from = at
    while let broken = firstBrokenUTF8(in: bytes, from: from) {
      let hex = String(bytes[broken.offset], radix: 16, uppercase: true)
      guard report(
        broken.offset..<broken.offset + broken.length, "broken UTF-8: byte 0x\(hex) at offset \(broken.offset)",
        hint: "save the file as UTF-8", code: .encoding)
      else { return false }
      from = broken.offset + broken.length
    }
    return true
  }

  /// Moves to the next byte that is no white space. Comments and exotic spaces are reported and passed.
  mutating func skipSpace() -> Bool {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      case UInt8(ascii: "/"), UInt8(ascii: "#"):
        guard passComment() else { return false }
      case 0x0B, 0x0C, 0xC2, 0xE2, 0xE3, 0xEF:
        guard let space = exoticSpace() else { return true }
        guard report(here, "\(space) is no white space in JSON", hint: "use plain spaces") else { return false }
        at = here.upperBound
      default: return true
      }
    }
    return true
  }

  private func exoticSpace() -> String? {
    let character = String(decoding: bytes[here], as: UTF8.self)
    guard let scalar = character.unicodeScalars.first,
      scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
    else { return nil }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// Reports the first comment of the file and passes any: every further one is the same mistake.
  private mutating func passComment() -> Bool {
    let start = at
    let isBlock = bytes[at] == UInt8(ascii: "/") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "*")
    let isLine = bytes[at] == UInt8(ascii: "#") || (at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/"))
    guard isBlock || isLine else { return stop(here, "expected a value, found \"/\"") }
    if isBlock {
      at += 2
      while at < bytes.count, bytes[at] != UInt8(ascii: "/") || bytes[at - 1] != UInt8(ascii: "*") || at == start + 2 {
        at += 1
      }
      guard at < bytes.count else { return stop(start..<start + 2, "a comment that is not closed, and JSON has none") }
      at += 1
    } else {
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    }
    if hasReportedComment { return true }
    hasReportedComment = true
    return report(start..<at, "JSON has no comments", hint: "put notes into a \"description\"")
  }
}
