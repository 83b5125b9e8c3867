/// A text made safe to print: control characters, invisible and direction-changing characters are shown as
/// visible ones, so that a file can neither drive the terminal nor disguise itself.
public func visible(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: text.unicodeScalars.map(visibleScalar))
  return String(scalars)
}

/// A name from a file in a message: in quotes, made visible, cut after 60 characters.
public func quoted(_ text: String) -> String {
  let shown = text.count > 60 ? text.prefix(59) + "…" : text[...]
  return "\"\(visible(String(shown)))\""
}

/// The character itself, or a visible stand-in: a control picture (U+2400…) or U+FFFD.
func visibleScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  if scalar.value >= 0x20 && scalar.value < 0x7F { return scalar }
  switch scalar.value {
  case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: return "\u{2421}"
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
    return "\u{FFFD}"
  default: return scalar
  }
}

/// Columns that a character takes on a terminal: 0 for combining marks, 2 for East Asian wide characters and
/// emoji (the main blocks of Unicode's EastAsianWidth), else 1.
public func columnWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  if scalar.properties.isEmojiPresentation { return 2 }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
