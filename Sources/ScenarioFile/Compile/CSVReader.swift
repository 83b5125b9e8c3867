import JSONText

/// Reads a CSV file with a header line that names its columns. Blank lines are skipped, and a byte-order mark, which
/// spreadsheets write, does no harm.
struct CSVReader {
  private(set) var rows: CSVRows
  /// Which column stands where, as positions in the list of columns.
  private(set) var order: [Int] = []
  private let columns: [String]

  /// - Parameter columns: the columns that the file may have, in any order.
  init(_ source: SourceText, columns: [String]) {
    self.columns = columns
    rows = CSVRows(source, at: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// Everything wrong with the file.
  var log: DiagnosticLog { rows.log }

  /// The current row's fields, each with the position of its column in the list of columns.
  var fields: Zip2Sequence<[CSVRows.Cell], [Int]> { zip(rows.cells, order) }

  /// Where the current row begins.
  var row: Range<Int> { rows.cells[0].range }

  /// Reads the header line; problems with it, and with the whole file, are reported.
  /// - Parameter required: columns that must be there.
  /// - Returns: whether rows can be read.
  mutating func readHeader(required: [String] = []) -> Bool {
    if let broken = firstBrokenUTF8(in: rows.source.bytes) {
      let range = broken.offset..<broken.offset + broken.length
      report(range, "broken UTF-8 at offset \(broken.offset)", hint: "save the file as UTF-8")
      return false
    }
    guard rows.next() else {
      report(0..<0, "the file is empty; expected a header line")
      return false
    }
    let names = rows.cells.map(rows.text)
    if let index = names.firstIndex(where: { $0.contains(";") }) {
      report(rows.cells[index].range, "fields are separated by commas, not semicolons")
      return false
    }
    if names.allSatisfy({ nearest(to: $0, among: columns) == nil }) {
      let list = columns.joined(separator: ", ")
      report(row, "this is no header line", hint: "the first line names the columns: \(list)")
      return false
    }
    order = names.indices.map { place in
      position(of: names[place], at: rows.cells[place].range, isTwice: names[..<place].contains(names[place]))
    }
    for name in required where !names.contains(name) { report(row, "the column \"\(name)\" is missing") }
    return log.isClean
  }

  /// The position of a column in the list of columns.
  private mutating func position(of name: String, at range: Range<Int>, isTwice: Bool) -> Int {
    guard let index = columns.firstIndex(of: name) else {
      let list = columns.joined(separator: ", ")
      report(
        range, "no column is called \(quoted(name))", hint: didYouMean(name, among: columns) ?? "there are \(list)")
      return 0
    }
    if isTwice { report(range, "the column \"\(name)\" stands twice") }
    return index
  }

  /// Goes to the next row with as many fields as the header; rows with another number of them are reported.
  /// - Returns: `false` at the end of the file.
  mutating func nextRow() -> Bool {
    while true {
      let before = rows.log.errorCount
      guard rows.next() else { return false }
      if rows.log.errorCount > before || (rows.cells.count == 1 && row.isEmpty) { continue }
      if rows.cells.count == order.count { return true }
      report(row, "\(rows.cells.count) fields in this row, but \(order.count) in the header")
    }
  }

  /// Notes an error.
  mutating func report(_ range: Range<Int>, _ message: String, hint: String? = nil) {
    rows.report(range, message, hint: hint)
  }

  /// Notes a field that says nothing good.
  mutating func refuse(_ cell: CSVRows.Cell, in column: String, hint: String) {
    report(cell.range, "\(quoted(rows.text(cell))) is no good value for \"\(column)\"", hint: hint)
  }
}
