import EventCore
import JSONText

/// Reads given calls from a CSV file (RFC 4180, commas, one header line): columns `at`, `talk`, `wrapUp`, `patience`,
/// `priority` in any order, of which only `at` is required. An empty field is drawn.
struct CallTable {
  private static let columns = ["at", "talk", "wrapUp", "patience", "priority"]

  let source: SourceText
  var context: ReadingContext
  private var at = 0
  private(set) var calls: [CallEntry] = []
  /// Where each call's row begins, as a byte offset.
  private(set) var rows: [Range<Int>] = []

  init(_ source: SourceText, context: ReadingContext) {
    self.source = source
    self.context = ReadingContext(log: DiagnosticLog(source: source), normalise: context.normalise)
  }

  /// Reads the whole file; problems go into the context's log.
  mutating func read() {
    let bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return report(0..<3, "the file starts with a byte-order mark", hint: "save it as UTF-8 without BOM")
    }
    if let broken = firstBrokenUTF8(in: bytes) {
      return report(
        broken.offset..<broken.offset + broken.length, "broken UTF-8 at offset \(broken.offset)",
        hint: "save the file as UTF-8")
    }
    guard let header = nextRow() else { return report(0..<0, "the file is empty; expected a header line") }
    guard let order = columnOrder(header) else { return }
    while let row = nextRow() {
      if row.count == 1, row[0].text.isEmpty { continue }
      if row.count != order.count {
        report(row[0].range, "\(row.count) fields in this row, but \(order.count) in the header")
        continue
      }
      if let call = call(row, order) {
        calls.append(call)
        rows.append(row[0].range)
      }
    }
  }

  private struct Cell {
    var text: String
    var range: Range<Int>
  }

  private mutating func report(_ range: Range<Int>, _ message: String, hint: String? = nil) {
    context.log.add(.error, .badFile, at: range, message, hint: hint)
  }

  /// Which column stands where.
  private mutating func columnOrder(_ header: [Cell]) -> [String]? {
    var order: [String] = []
    for cell in header {
      if cell.text.contains(";") {
        report(cell.range, "fields are separated by commas, not semicolons")
        return nil
      }
      if !Self.columns.contains(cell.text) {
        report(
          cell.range, "no column is called \(quoted(cell.text))",
          hint: didYouMean(cell.text, among: Self.columns) ?? "there are \(Self.columns.joined(separator: ", "))")
      } else if order.contains(cell.text) {
        report(cell.range, "the column \"\(cell.text)\" stands twice")
      }
      order.append(cell.text)
    }
    if !order.contains("at") { report(header[0].range, "the column \"at\" is missing") }
    return context.log.isClean ? order : nil
  }

  private mutating func call(_ row: [Cell], _ order: [String]) -> CallEntry? {
    var call = CallEntry()
    var isGood = true
    for (cell, column) in zip(row, order) where !cell.text.isEmpty || column == "at" {
      let isRead: Bool
      switch column {
      case "at":
        let time =
          cell.text.contains(":")
          ? ClockText.parse(cell.text).map(TimePoint.clock) : duration(cell.text).map(TimePoint.offset)
        call.at = time ?? call.at
        isRead = time != nil
      case "talk":
        call.talk = duration(cell.text)
        isRead = call.talk != nil
      case "wrapUp":
        call.wrapUp = duration(cell.text)
        isRead = call.wrapUp != nil
      case "patience":
        call.patience = cell.text == "never" ? .never : duration(cell.text).map(PatienceEntry.ends)
        isRead = call.patience != nil
      default:
        call.priority = Int(cell.text).flatMap { abs($0) <= 1_000_000 ? $0 : nil }
        isRead = call.priority != nil
      }
      if !isRead {
        isGood = false
        report(cell.range, "\(quoted(cell.text)) is no good value for \"\(column)\"", hint: expectation(of: column))
      }
    }
    return isGood ? call : nil
  }

  private func expectation(of column: String) -> String {
    switch column {
    case "at": "expected seconds from the start, a duration such as 4m30s, or a time such as 09:00"
    case "priority": "expected a whole number"
    case "patience": "expected seconds, a duration such as 4m30s, or never"
    default: "expected seconds or a duration such as 4m30s"
    }
  }

  /// Seconds, or a duration with units; at least 0 and at most a hundred years.
  private func duration(_ text: String) -> SimDuration? {
    guard let last = text.utf8.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else {
      return DurationText.parse(text)
    }
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let seconds = Double(text), seconds <= SimDuration.longest.seconds
    else { return nil }
    return SimDuration(seconds: seconds)
  }

  /// The fields of the next row; `nil` at the end of the file.
  private mutating func nextRow() -> [Cell]? {
    guard at < source.bytes.count else { return nil }
    var row: [Cell] = []
    while true {
      row.append(nextCell())
      guard at < source.bytes.count else { return row }
      let separator = source.bytes[at]
      at += 1
      if separator == UInt8(ascii: ",") { continue }
      if separator == 0x0D, at < source.bytes.count, source.bytes[at] == 0x0A { at += 1 }
      return row
    }
  }

  /// One field, up to its separator; a quoted one may hold separators and doubled quotes.
  private mutating func nextCell() -> Cell {
    let bytes = source.bytes
    let start = at
    var text: [UInt8] = []
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
      at += 1
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "\"") {
          at += 1
          guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { break }
        }
        text.append(bytes[at])
        at += 1
      }
    }
    while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != 0x0A, bytes[at] != 0x0D {
      text.append(bytes[at])
      at += 1
    }
    let blank = UInt8(ascii: " ")
    while text.last == blank { text.removeLast() }
    return Cell(text: String(decoding: text.drop { $0 == blank }, as: UTF8.self), range: start..<max(start, at))
  }
}
