import JSONText

/// Reads a CSV file row by row (RFC 4180: commas, a header line, double quotes around fields that need them).
///
/// Line ends may be of any kind, blank lines are skipped, and a byte-order mark, which spreadsheets write, does no harm.
/// Fields stay bytes until somebody asks for their text, so that a million rows cost little.
struct CSVReader {
  /// One field of the current row.
  struct Cell {
    /// The field in the file, quotes included.
    var range: Range<Int>
    /// What it says, without quotes and blanks around it.
    var content: Range<Int>
    /// Whether quotes inside are written twice.
    var hasDoubledQuotes = false
    var isEmpty: Bool { content.isEmpty }
  }

  let source: SourceText
  var log: DiagnosticLog
  /// The fields of the current row.
  private(set) var cells: [Cell] = []
  /// Which column stands where, as positions in the list of columns.
  private(set) var order: [Int] = []
  private let columns: [String]
  private var at = 0

  /// - Parameter columns: the columns that the file may have, in any order.
  init(_ source: SourceText, columns: [String]) {
    self.source = source
    self.columns = columns
    log = DiagnosticLog(source: source)
  }

  /// Where the current row begins.
  var row: Range<Int> { cells[0].range }

  /// What a field of the current row says.
  func text(_ cell: Cell) -> String {
    let text = String(decoding: source.bytes[cell.content], as: UTF8.self)
    return cell.hasDoubledQuotes ? unquoted(text) : text
  }

  /// Reads the header line; problems with it, and with the whole file, are reported.
  /// - Parameter required: columns that must be there.
  /// - Returns: whether rows can be read.
  mutating func readHeader(required: [String] = []) -> Bool {
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if let broken = firstBrokenUTF8(in: source.bytes) {
      let range = broken.offset..<broken.offset + broken.length
      report(range, "broken UTF-8 at offset \(broken.offset)", hint: "save the file as UTF-8")
      return false
    }
    guard readRow() else {
      report(0..<0, "the file is empty; expected a header line")
      return false
    }
    let names = cells.map(text)
    if let index = names.firstIndex(where: { $0.contains(";") }) {
      report(cells[index].range, "fields are separated by commas, not semicolons")
      return false
    }
    if !names.contains(where: columns.contains), names.allSatisfy({ nearest(to: $0, among: columns) == nil }) {
      let list = columns.joined(separator: ", ")
      report(row, "this is no header line", hint: "the first line names the columns: \(list)")
      return false
    }
    order = zip(names, cells).enumerated().map { place, column in
      position(of: column.0, at: column.1.range, isTwice: names[..<place].contains(column.0))
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
      let before = log.errorCount
      guard readRow() else { return false }
      if log.errorCount > before || (cells.count == 1 && cells[0].range.isEmpty) { continue }
      if cells.count == order.count { return true }
      report(row, "\(cells.count) fields in this row, but \(order.count) in the header")
    }
  }

  /// Notes an error.
  mutating func report(_ range: Range<Int>, _ message: String, hint: String? = nil) {
    log.add(.error, .badFile, at: range, message, hint: hint)
  }

  private mutating func readRow() -> Bool {
    guard at < source.bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    while true {
      cells.append(nextCell())
      guard at < source.bytes.count else { return true }
      let separator = source.bytes[at]
      at += 1
      if separator == UInt8(ascii: ",") { continue }
      if separator == 0x0D, at < source.bytes.count, source.bytes[at] == 0x0A { at += 1 }
      return true
    }
  }

  /// One field, up to its separator; a quoted one may hold separators and doubled quotes.
  private mutating func nextCell() -> Cell {
    let start = at
    skipBlanks()
    if at < source.bytes.count, source.bytes[at] == UInt8(ascii: "\"") { return quotedCell(from: start) }
    let first = at
    skipToSeparator()
    var last = at
    while last > first, source.bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    return Cell(range: start..<at, content: first..<last)
  }

  private mutating func quotedCell(from start: Int) -> Cell {
    let quote = UInt8(ascii: "\"")
    let opening = at
    at += 1
    var cell = Cell(range: start..<at, content: at..<at)
    while at < source.bytes.count {
      if source.bytes[at] == quote {
        guard at + 1 < source.bytes.count, source.bytes[at + 1] == quote else { break }
        cell.hasDoubledQuotes = true
        at += 1
      }
      at += 1
    }
    cell.content = opening + 1..<at
    guard at < source.bytes.count else {
      report(opening..<opening + 1, "the quotes that open here are never closed")
      return cell
    }
    at += 1
    skipBlanks()
    let end = at
    skipToSeparator()
    if at > end {
      report(end..<at, "something stands behind the closing quotes", hint: "quotes inside a field are written twice")
    }
    cell.range = start..<at
    return cell
  }

  private mutating func skipBlanks() {
    while at < source.bytes.count, source.bytes[at] == UInt8(ascii: " ") { at += 1 }
  }

  private mutating func skipToSeparator() {
    while at < source.bytes.count, source.bytes[at] != UInt8(ascii: ","), source.bytes[at] != 0x0A,
      source.bytes[at] != 0x0D
    {
      at += 1
    }
  }
}

/// A text in which quotes are written twice, with each once.
private func unquoted(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  var isSecond = false
  for scalar in text.unicodeScalars {
    isSecond = scalar == "\"" && !isSecond
    if scalar != "\"" || isSecond { scalars.append(scalar) }
  }
  return String(scalars)
}
