extension JSONParser {
  /// Reads a key; the cursor stands where it should begin.
  mutating func scanKey(parent: UInt32) -> Bool {
    if current == UInt8(ascii: "\"") { return scanString(parent: parent) }
    if current == UInt8(ascii: "'") { return scanSingleQuoted(parent: parent) }
    let word = wordRange
    guard !word.isEmpty, let first = bytes[word].first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return stop(here, "expected a key in double quotes, found \(foundHere)")
    }
    let text = String(decoding: bytes[word], as: UTF8.self)
    guard report(word, "keys stand in double quotes", hint: "write \(quoted(text))") else { return false }
    let start = at
    at = word.upperBound
    add(.string, from: start, parent: parent, traits: .bare)
    return true
  }

  /// Reads a string; the cursor stands on its opening quote.
  mutating func scanString(parent: UInt32) -> Bool {
    let start = at
    var traits: JSONTree.Traits = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        add(.string, from: start, parent: parent, traits: traits)
        return true
      }
      if byte == UInt8(ascii: "\\") {
        traits.insert(.escaped)
        guard passEscape() else { return false }
      } else if byte < 0x20 {
        guard passControlCharacter(byte, stringStart: start) else { return false }
      } else {
        if byte >= 0x80 { traits.insert(.beyondASCII) }
        at += 1
      }
    }
    return stop(start..<start + 1, "a string that is not closed: the file ends in it")
  }

  private mutating func passControlCharacter(_ byte: UInt8, stringStart: Int) -> Bool {
    if byte == 0x0A || byte == 0x0D {
      return stop(stringStart..<at, "a string that is not closed on its line", hint: "is a closing quote missing?")
    }
    let hex = String(byte, radix: 16, uppercase: true)
    let name = byte == 9 ? "a tab" : "the control character U+\(byte < 16 ? "000" : "00")\(hex)"
    let escape = byte == 9 ? "\\t" : "\\u\(byte < 16 ? "000" : "00")\(hex)"
    guard report(at..<at + 1, "\(name) inside a string", hint: "write \(escape)") else { return false }
    at += 1
    return true
  }

  /// Passes one escape; the cursor stands on the backslash.
  private mutating func passEscape() -> Bool {
    guard at + 1 < bytes.count else { return stop(at..<at + 1, "a string that is not closed: the file ends in it") }
    let letter = bytes[at + 1]
    if simpleEscape(letter) != nil {
      at += 2
      return true
    }
    guard letter == UInt8(ascii: "u") else {
      guard report(at..<at + 1, "a backslash that starts no JSON escape", hint: "write \\\\ for a backslash") else {
        return false
      }
      at += 1
      return true
    }
    let inside = bytes[...]
    guard let unit = hexUnit(inside, at + 2) else {
      guard report(at..<at + 2, "\\u needs four hexadecimal digits") else { return false }
      at += 2
      return true
    }
    let isPair = (0xD800..<0xDC00).contains(unit) && lowSurrogate(inside, at + 6) != nil
    if (0xD800...0xDFFF).contains(unit), !isPair {
      let hex = String(unit, radix: 16, uppercase: true)
      guard report(at..<at + 6, "half of a surrogate pair: \\u\(hex) is no character") else { return false }
    }
    at += isPair ? 12 : 6
    return true
  }

  /// Reads a string in single quotes, reported, up to the quote on the same line.
  mutating func scanSingleQuoted(parent: UInt32) -> Bool {
    let start = at
    var end = at + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "'"), bytes[end] >= 0x20 { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "'") else {
      return stop(start..<start + 1, "expected a value in double quotes, found a single quote")
    }
    guard report(start..<end + 1, "strings stand in double quotes, not in single ones") else { return false }
    at = end + 1
    add(.string, from: start, parent: parent, traits: .beyondASCII)
    return true
  }
}
