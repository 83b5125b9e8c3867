import Testing

@testable import Reports

@Suite("Names line up on a terminal whatever they are written in")
struct DisplayWidthTests {
  @Test(
    "a text takes the columns that a terminal gives it",
    arguments: [
      ("Anna", 4), ("Ёлка", 4), ("Åsa", 3), ("A\u{030A}sa", 3), ("田中", 4), ("김", 2), ("👩‍💻", 2), ("🇩🇪", 2),
      ("☎️", 2), ("🚀", 2), ("ｶﾅ", 2), ("", 0), ("עברית", 5),
    ])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    "a text that is too long ends in an ellipsis and never takes more than its room",
    arguments: [
      ("Anna Petrova", 12, "Anna Petrova"), ("Anna Petrova", 8, "Anna Pe…"), ("田中太郎", 5, "田中…"),
      ("田中太郎", 4, "田…"), ("Anna", 1, "…"), ("Anna", 0, ""),
    ])
  func cuts(text: String, columns: Int, shown: String) {
    #expect(DisplayWidth.cut(text, to: columns) == shown)
    #expect(DisplayWidth.of(shown) <= columns)
  }

  @Test("what could drive the terminal is shown, not obeyed; what names are joined with stays")
  func harmless() {
    #expect(DisplayWidth.harmless("a\u{1B}[2Jb\u{202E}c\r\n") == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}\u{FFFD}")
    #expect(DisplayWidth.harmless("👩‍💻 Zoë") == "👩‍💻 Zoë")
  }
}
