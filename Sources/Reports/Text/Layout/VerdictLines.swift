/// A verdict in a column of its own, and beside it what it is about, filled into lines.
enum VerdictLines {
  /// Wide enough for `not exercised`.
  private static let margin = 17

  static func lines(_ verdict: Span, _ text: String, look: Span.Look = .plain, on screen: Screen) -> [[Span]] {
    let narrowed = Screen(width: screen.width.map { $0 - margin }, colors: screen.colors)
    let sentence = TextReport.sentence(text, on: narrowed, lead: "", look: look)
    return sentence.enumerated().map { index, line in
      let lead = index == 0 ? ["  ", verdict] : []
      let room = margin - lead.reduce(0) { $0 + $1.width }
      return lead + [Span(String(repeating: " ", count: room))] + line
    }
  }
}
