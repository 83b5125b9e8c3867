import JSONText

/// How many columns a text takes on a terminal.
enum DisplayWidth {
  /// Sum over the characters: 0 for marks that combine, 2 for wide ones and emoji, else 1.
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// One character as the reader sees it: what is joined or combined counts once.
  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let looksLikeEmoji =
      scalars.contains { $0 == "\u{FE0F}" } && scalars.count > 1
      || scalars.contains { (0x1F1E6...0x1F1FF).contains($0.value) }
    if looksLikeEmoji { return 2 }
    return scalars.reduce(0) { max($0, columnWidth($1)) }
  }

  /// The text, cut to that many columns; what was cut ends in `…`.
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var room = columns - 1
    let kept = text.prefix { character in
      room -= of(character)
      return room >= 0
    }
    return columns > 0 ? kept + "…" : ""
  }

  /// The text without what could drive the terminal or turn its line around: control characters and marks of direction
  /// are shown as U+FFFD. Joiners and variation selectors stay: names are written with them.
  static func harmless(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: "\u{FFFD}"
        case .format: scalar == "\u{200D}" || scalar == "\u{200C}" ? scalar : "\u{FFFD}"
        default: scalar
        }
      })
    return String(scalars)
  }
}
