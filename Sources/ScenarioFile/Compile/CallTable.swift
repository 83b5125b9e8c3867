import EventCore
import JSONText

/// Reads given calls from a CSV file: columns `at`, `talk`, `wrapUp`, `patience`, `priority` in any order, of which
/// only `at` is required. An empty field is drawn.
struct CallTable {
  private static let columns = ["at", "talk", "wrapUp", "patience", "priority"]

  var reader: CSVReader
  private(set) var calls: [CallEntry] = []
  /// Where each call's row begins, as a byte offset.
  private(set) var rows: [Range<Int>] = []

  init(_ source: SourceText) { reader = CSVReader(source, columns: Self.columns) }

  /// Reads the whole file; problems go into the reader's log.
  mutating func read() {
    guard reader.readHeader(required: ["at"]) else { return }
    while reader.nextRow() {
      guard let call = call() else { continue }
      calls.append(call)
      rows.append(reader.row)
    }
  }

  private mutating func call() -> CallEntry? {
    var call = CallEntry()
    var isGood = true
    for (cell, position) in reader.fields {
      let column = Self.columns[position]
      guard !cell.isEmpty || column == "at" else { continue }
      if !read(reader.rows.text(cell), as: column, into: &call) {
        isGood = false
        reader.refuse(cell, in: column, hint: expectation(of: column))
      }
    }
    return isGood ? call : nil
  }

  /// - Returns: whether the text is a good value for the column.
  private func read(_ text: String, as column: String, into call: inout CallEntry) -> Bool {
    switch column {
    case "at":
      let time =
        text.contains(":") ? ClockText.parse(text).map(TimePoint.clock) : duration(text).map(TimePoint.offset)
      call.at = time ?? call.at
      return time != nil
    case "talk":
      call.talk = duration(text)
      return call.talk != nil
    case "wrapUp":
      call.wrapUp = duration(text)
      return call.wrapUp != nil
    case "patience":
      call.patience = text == "never" ? .never : duration(text).map(PatienceEntry.ends)
      return call.patience != nil
    default:
      call.priority = Int(text).flatMap { abs($0) <= 1_000_000 ? $0 : nil }
      return call.priority != nil
    }
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
}
