/// Resolves the backslash escapes of a string's inside. What the parser has already reported (an unknown
/// escape, half a surrogate pair) becomes U+FFFD.
func unescape(_ inside: ArraySlice<UInt8>) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(inside.count)
  var at = inside.startIndex
  while at < inside.endIndex {
    let byte = inside[at]
    guard byte == UInt8(ascii: "\\"), at + 1 < inside.endIndex else {
      out.append(byte)
      at += 1
      continue
    }
    let letter = inside[at + 1]
    if letter == UInt8(ascii: "u") {
      let (scalar, next) = codePoint(inside, at)
      out.append(contentsOf: Array(String(Character(scalar)).utf8))
      at = next
    } else {
      out.append(contentsOf: simpleEscape(letter).map { [$0] } ?? [0xEF, 0xBF, 0xBD])
      at += 2
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// The byte that a one-letter escape stands for.
func simpleEscape(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
  case UInt8(ascii: "b"): 8
  case UInt8(ascii: "f"): 12
  case UInt8(ascii: "n"): 10
  case UInt8(ascii: "r"): 13
  case UInt8(ascii: "t"): 9
  default: nil
  }
}

/// The scalar of a `\u` escape at an offset, a surrogate pair joined, and the offset behind it.
private func codePoint(_ bytes: ArraySlice<UInt8>, _ at: Int) -> (Unicode.Scalar, Int) {
  let replacement: Unicode.Scalar = "\u{FFFD}"
  guard let unit = hexUnit(bytes, at + 2) else { return (replacement, min(at + 2, bytes.endIndex)) }
  if let scalar = Unicode.Scalar(UInt32(unit)) { return (scalar, at + 6) }
  guard unit < 0xDC00, let low = lowSurrogate(bytes, at + 6) else { return (replacement, at + 6) }
  let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
  return (Unicode.Scalar(value) ?? replacement, at + 12)
}

/// The low half of a surrogate pair written as an escape at an offset.
func lowSurrogate(_ bytes: ArraySlice<UInt8>, _ at: Int) -> UInt16? {
  guard at + 1 < bytes.endIndex, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u"),
    let unit = hexUnit(bytes, at + 2), (0xDC00...0xDFFF).contains(unit)
  else { return nil }
  return unit
}

/// Four hexadecimal digits at an offset.
func hexUnit(_ bytes: ArraySlice<UInt8>, _ at: Int) -> UInt16? {
  guard at + 4 <= bytes.endIndex else { return nil }
  var unit: UInt16 = 0
  for byte in bytes[at..<at + 4] {
    guard let digit = hexDigit(byte) else { return nil }
    unit = unit << 4 | UInt16(digit)
  }
  return unit
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
