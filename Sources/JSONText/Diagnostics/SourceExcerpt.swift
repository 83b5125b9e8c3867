/// The part of a source line around a problem, safe to print on a terminal: tabs are single spaces,
/// control and invisible characters are made visible, long lines are cut around the place.
public struct SourceExcerpt: Hashable, Sendable {
  /// How many columns of a line are shown.
  static let width = 100

  /// The line as printed.
  public let line: String
  /// The line below it: spaces, `^` under the first column, `~` under the rest of the value.
  public let caret: String

  /// Cuts an excerpt.
  /// - Parameters:
  ///   - range: the bytes to be marked; may reach beyond the line, and may be empty.
  ///   - lineRange: the bytes of the line, without its line break.
  init(of range: Range<Int>, in lineRange: Range<Int>, bytes: [UInt8]) {
    // Far parts of a line cannot be shown, so they are not even decoded: a file may be one line of megabytes.
    let reach = 4 * Self.width
    let low = max(lineRange.lowerBound, range.lowerBound - reach)
    let high = min(lineRange.upperBound, range.lowerBound + reach)
    let start = min(max(range.lowerBound, low), high)
    let end = min(max(range.upperBound, start), high)
    let before = Self.cells(bytes[low..<start])
    let marked = Self.cells(bytes[start..<end])
    let after = Self.cells(bytes[end..<high])
    let room = Self.width - 1
    let shownBefore = Self.suffix(before, columns: max(room / 2, room - Self.columns(marked) - Self.columns(after)))
    let shownMarked = Self.prefix(marked, columns: room - Self.columns(shownBefore))
    let shownAfter = Self.prefix(after, columns: room - Self.columns(shownBefore) - Self.columns(shownMarked))
    let isCutBefore = shownBefore.count < before.count || low > lineRange.lowerBound
    let isCutAfter =
      shownMarked.count + shownAfter.count < marked.count + after.count || high < lineRange.upperBound
    let text = (shownBefore + shownMarked + shownAfter).map { String($0) }.joined()
    line = (isCutBefore ? "…" : "") + text + (isCutAfter ? "…" : "")
    let indent = String(repeating: " ", count: Self.columns(shownBefore) + (isCutBefore ? 1 : 0))
    caret = indent + "^" + String(repeating: "~", count: max(0, Self.columns(shownMarked) - 1))
  }

  private static func cells(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { $0 == "\t" ? " " : visibleScalar($0) }
  }

  private static func columns(_ cells: some Collection<Unicode.Scalar>) -> Int {
    cells.reduce(0) { $0 + columnWidth($1) }
  }

  private static func prefix(_ cells: [Unicode.Scalar], columns: Int) -> ArraySlice<Unicode.Scalar> {
    var left = columns
    return cells.prefix { cell in
      left -= columnWidth(cell)
      return left >= 0
    }
  }

  private static func suffix(_ cells: [Unicode.Scalar], columns: Int) -> ArraySlice<Unicode.Scalar> {
    var left = columns
    var start = cells.endIndex
    while start > 0, left >= columnWidth(cells[start - 1]) {
      start -= 1
      left -= columnWidth(cells[start])
    }
    return cells[start...]
  }
}
