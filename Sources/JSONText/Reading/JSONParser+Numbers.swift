extension JSONParser {
  /// The run of word characters at the cursor: letters, digits, `_`, `.`, `+`, `-`, `$`.
  var wordRange: Range<Int> {
    var end = at
    while end < bytes.count, Self.isWordByte(bytes[end]) { end += 1 }
    return at..<end
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "$"): true
    default: false
    }
  }

  /// Reads a number by JSON's grammar; what is nearly one is reported with what it should be.
  mutating func scanNumber(parent: UInt32) -> Bool {
    let start = at
    if current == UInt8(ascii: "-") { at += 1 }
    let integerStart = at
    passDigits()
    var isGood = at > integerStart && !(bytes[integerStart] == UInt8(ascii: "0") && at > integerStart + 1)
    var traits: JSONTree.Traits = .whole
    if isGood, current == UInt8(ascii: ".") {
      traits = []
      at += 1
      isGood = passDigits()
    }
    if isGood, current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      traits = []
      at += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { at += 1 }
      isGood = passDigits()
    }
    guard isGood, at == bytes.count || !Self.isWordByte(bytes[at]) else {
      at = start
      return reportWord(parent: parent)
    }
    add(.number, from: start, parent: parent, traits: traits)
    return true
  }

  @discardableResult
  private mutating func passDigits() -> Bool {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    return at > start
  }

  /// Reads `true`, `false` or `null`, or reports what stands there instead of a value.
  mutating func scanWord(parent: UInt32) -> Bool {
    let word = wordRange
    if word.isEmpty {
      if current == UInt8(ascii: "'") { return scanSingleQuoted(parent: parent) }
      let found = foundHere
      if found == "\"“\"" || found == "\"”\"" || found == "\"„\"" || found == "\"«\"" {
        return stop(here, "expected a value, found the typographic quote \(found)", hint: "use plain double quotes")
      }
      return stop(here, "expected a value, found \(found)")
    }
    let start = at
    let kind: JSONTree.Kind? =
      if bytes[word].elementsEqual("true".utf8) { .true } else if bytes[word].elementsEqual("false".utf8) {
        .false
      } else if bytes[word].elementsEqual("null".utf8) { .null } else { nil }
    guard let kind else { return reportWord(parent: parent) }
    at = word.upperBound
    add(kind, from: start, parent: parent)
    return true
  }

  /// Reports a word that is no JSON value, with what to write instead, and goes on behind it.
  private mutating func reportWord(parent: UInt32) -> Bool {
    let word = wordRange
    let start = at
    let text = String(decoding: bytes[word], as: UTF8.self)
    let (message, hint) = explainWord(text)
    guard report(word, message, hint: hint) else { return false }
    at = word.upperBound
    add(.invalid, from: start, parent: parent)
    return true
  }
}

/// Why a word is no JSON value, and what to write instead.
func explainWord(_ text: String) -> (message: String, hint: String?) {
  let lower = text.lowercased()
  let unsigned = lower.first == "-" || lower.first == "+" ? String(lower.dropFirst()) : lower
  let shown = quoted(text)
  if unsigned.hasPrefix("nan") {
    return ("\(shown) is not a number that JSON knows", "leave the key out, or give a value")
  }
  switch unsigned {
  case "inf", "infinity", "1.#inf":
    return ("JSON has no infinite numbers: \(shown)", "leave the key out for \"no limit\"")
  case "true", "false", "null": return ("\(shown) is spelt wrong", "write \(unsigned)")
  case "none", "nil", "undefined": return ("JSON has no \(shown)", "write null, or leave the key out")
  case "yes", "on": return ("JSON has no \(shown)", "write true")
  case "no", "off": return ("JSON has no \(shown)", "write false")
  default: break
  }
  if unsigned.hasPrefix("0x") { return ("JSON has no hexadecimal numbers: \(shown)", "write it in decimal") }
  let first = unsigned.utf8.first ?? 0
  guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) || first == UInt8(ascii: ".") else {
    return ("expected a value, found the word \(shown)", "a text stands in double quotes")
  }
  if text.hasPrefix("+") { return ("a number has no plus sign before it: \(shown)", "write \(quoted(unsigned))") }
  if first == UInt8(ascii: ".") { return ("a number needs a digit before its point: \(shown)", "write 0\(unsigned)") }
  if unsigned.hasSuffix(".") { return ("a number needs a digit after its point: \(shown)", nil) }
  let digits = unsigned.prefix { $0.isASCII && $0.isNumber }
  if digits.count > 1, digits.first == "0" { return ("a number has no leading zeros: \(shown)", nil) }
  if unsigned.contains("_") { return ("a number has no separators between its digits: \(shown)", nil) }
  if unsigned.contains(where: \.isLetter), !unsigned.allSatisfy({ $0 == "e" || !$0.isLetter }) {
    return ("expected a number, found \(shown)", "a value with a unit stands in double quotes")
  }
  return ("\(shown) is not a number", nil)
}
