/// The first broken UTF-8 sequence at or after an offset: overlong forms, halves of surrogate pairs,
/// code points above U+10FFFF and cut sequences included (Unicode 15, table 3-7).
/// - Returns: the byte offset, and the length of the ill-formed part (at least 1).
/// - Complexity: O(bytes).
public func firstBrokenUTF8(in bytes: [UInt8], from start: Int = 0) -> (offset: Int, length: Int)? {
  var at = start
  while at < bytes.count {
    if bytes[at] < 0x80 {
      at += 1
      continue
    }
    let (length, isWhole) = sequence(in: bytes, at: at)
    if !isWhole { return (at, length) }
    at += length
  }
  return nil
}

/// How many bytes from an offset belong to one multi-byte sequence, and whether it is complete.
private func sequence(in bytes: [UInt8], at: Int) -> (length: Int, isWhole: Bool) {
  let lead = bytes[at]
  let count: Int
  let second: ClosedRange<UInt8>
  switch lead {
  case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
  case 0xE0: (count, second) = (3, 0xA0...0xBF)
  case 0xED: (count, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
  case 0xF0: (count, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
  case 0xF4: (count, second) = (4, 0x80...0x8F)
  default: return (1, false)
  }
  for step in 1..<count {
    let allowed = step == 1 ? second : 0x80...0xBF
    guard at + step < bytes.count, allowed.contains(bytes[at + step]) else { return (step, false) }
  }
  return (count, true)
}
