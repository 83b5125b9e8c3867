/// A table of aligned columns that fits a screen: columns that are a luxury are left out first, then names are cut,
/// then further columns are left out. What is left out is named below.
struct TextTable {
  /// Where a column's cells stand.
  enum Side {
    case left
    case right
  }

  /// What is said about one column.
  struct Column {
    let title: String
    let side: Side
    /// When there is no room, columns with the smallest number are left out first; `nil`: always shown.
    let importance: Int?
    /// Cells may be cut to so many columns; `nil`: never cut.
    let shortest: Int?

    init(_ title: String, _ side: Side = .right, importance: Int? = nil, shortest: Int? = nil) {
      self.title = title
      self.side = side
      self.importance = importance
      self.shortest = shortest
    }
  }

  private let columns: [Column]
  private var rows: [Row] = []

  private enum Row {
    case cells([[Span]])
    case heading([Span])
  }

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; every column has a cell, perhaps an empty one.
  mutating func append(_ cells: [[Span]]) {
    precondition(cells.count == columns.count, "a row of \(cells.count) cells in a table of \(columns.count) columns")
    rows.append(.cells(cells))
  }

  /// Adds a line of its own between rows.
  mutating func appendHeading(_ line: [Span]) { rows.append(.heading(line)) }

  /// Lays the table out with an indent of two.
  func lines(on screen: Screen) -> [[Span]] {
    let room = screen.width.map { max($0 - 2, 20) } ?? .max
    let layout = Layout(columns, natural: naturalWidths(), room: room)
    var lines = [layout.shown.isEmpty ? [] : line(columns.map { [Span($0.title, .dim)] }, layout)]
    for row in rows {
      switch row {
      case .cells(let cells): lines.append(line(cells, layout))
      case .heading(let spans): lines.append([Span("  ")] + spans)
      }
    }
    let hidden = layout.hidden.map { columns[$0].title }.filter { !$0.isEmpty }
    if !hidden.isEmpty {
      let note = "no room for \(hidden.joined(separator: ", ")): a wider terminal or --width shows them"
      lines += TextReport.sentence(note, on: screen, lead: "  ", look: .dim)
    }
    return lines
  }

  /// The widest cell of each column; 0 for a column that has nothing to say.
  private func naturalWidths() -> [Int] {
    var widths = [Int](repeating: 0, count: columns.count)
    for case .cells(let cells) in rows {
      for (index, cell) in cells.enumerated() {
        widths[index] = max(widths[index], cell.reduce(0) { $0 + $1.width })
      }
    }
    return widths.enumerated().map { $1 == 0 ? 0 : max($1, DisplayWidth.of(columns[$0].title)) }
  }

  private func line(_ cells: [[Span]], _ layout: Layout) -> [Span] {
    var line: [Span] = []
    for index in layout.shown {
      let cell = fitted(cells[index], to: layout.widths[index])
      let blank = Span(String(repeating: " ", count: layout.widths[index] - cell.reduce(0) { $0 + $1.width }))
      line.append("  ")
      switch columns[index].side {
      case .left: line += cell + [blank]
      case .right: line += [blank] + cell
      }
    }
    return line
  }

  private func fitted(_ cell: [Span], to width: Int) -> [Span] {
    var room = width
    var kept: [Span] = []
    for span in cell where room > 0 {
      kept.append(Span(DisplayWidth.cut(span.text, to: room), span.look))
      room -= span.width
    }
    return kept
  }

  /// Which columns are shown, and how wide.
  private struct Layout {
    var widths: [Int]
    var shown: [Int]
    var hidden: [Int] = []

    init(_ columns: [Column], natural: [Int], room: Int) {
      widths = natural
      shown = columns.indices.filter { natural[$0] > 0 }
      func needed(_ width: (Int) -> Int) -> Int { shown.reduce(2 * (shown.count - 1)) { $0 + width($1) } }
      func least(_ index: Int) -> Int { min(natural[index], columns[index].shortest ?? natural[index]) }
      func leaveOut(below limit: Int, while isTooWide: () -> Bool) {
        while isTooWide() {
          let candidates = shown.filter { (columns[$0].importance ?? .max) < limit }
          guard let out = candidates.min(by: { columns[$0].importance! < columns[$1].importance! }) else { break }
          shown.removeAll { $0 == out }
          hidden.append(out)
        }
      }
      // Nobody wants names cut for the sake of a luxury.
      func comfortable(_ index: Int) -> Int {
        columns[index].shortest == nil ? natural[index] : max(least(index), min(natural[index], 24))
      }
      leaveOut(below: 50) { needed(comfortable) > room }
      leaveOut(below: .max) { needed(least) > room }
      hidden.sort()
      // The widest gives way first, a column at a time.
      var excess = needed { natural[$0] } - room
      while excess > 0 {
        let flexible = shown.filter { columns[$0].shortest != nil && widths[$0] > least($0) }
        guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
        excess -= 1
      }
    }
  }
}
