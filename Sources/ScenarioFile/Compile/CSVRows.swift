import JSONText

/// Splits a CSV file into rows and fields (RFC 4180: commas, double quotes around fields that need them). Line ends may
/// be of any kind.
///
/// Fields stay bytes until somebody asks for their text, so that a million rows cost little.
struct CSVRows {
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
  private var at: Int

  /// - Parameter at: where the first row begins.
  init(_ source: SourceText, at: Int) {
    self.source = source
    self.at = at
    log = DiagnosticLog(source: source)
  }

  /// What a field says.
  func text(_ cell: Cell) -> String {
    let text = String(decoding: source.bytes[cell.content], as: UTF8.self)
    return cell.hasDoubledQuotes ? unquoted(text) : text
  }

  /// Goes to the next row. Broken quotes are reported.
  /// - Returns: `false` at the end of the file.
  mutating func next() -> Bool {
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

  /// Notes an error.
  mutating func report(_ range: Range<Int>, _ message: String, hint: String? = nil) {
    log.add(.error, .badFile, at: range, message, hint: hint)
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
