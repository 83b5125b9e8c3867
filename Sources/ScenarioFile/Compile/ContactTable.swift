import CallCenter
import EventCore
import JSONText

/// Reads contacts from a CSV file: columns `name`, `utcOffset`, `live`, `attempts`, all of them optional, in any order.
/// An empty field is as for the other contacts.
struct ContactTable {
  private static let columns = ["name", "utcOffset", "live", "attempts"]

  var reader: CSVReader
  private(set) var contacts: [ContactPlan] = []

  init(_ source: SourceText) { reader = CSVReader(source, columns: Self.columns) }

  /// Reads the whole file; problems go into the reader's log.
  mutating func read() {
    guard reader.readHeader() else { return }
    while reader.nextRow() {
      guard contacts.count < Formats.mostContacts else {
        reader.report(reader.row, "more than \(Formats.mostContacts) contacts")
        return
      }
      if let contact = contact() { contacts.append(contact) }
    }
  }

  private mutating func contact() -> ContactPlan? {
    var contact = ContactPlan(utcOffset: nil, live: nil, attempts: 0)
    var isGood = true
    for (cell, position) in reader.fields where !cell.isEmpty {
      // The name serves whoever keeps the list.
      guard position > 0 else { continue }
      let column = Self.columns[position]
      if !read(reader.rows.text(cell), as: column, into: &contact) {
        isGood = false
        reader.refuse(cell, in: column, hint: expectation(of: column))
      }
    }
    return isGood ? contact : nil
  }

  /// - Returns: whether the text is a good value for the column.
  private func read(_ text: String, as column: String, into contact: inout ContactPlan) -> Bool {
    switch column {
    case "utcOffset":
      contact.utcOffset = offset(text)
      return contact.utcOffset != nil
    case "live":
      contact.live = decimal(text).flatMap { (0...1).contains($0) ? $0 : nil }
      return contact.live != nil
    default:
      guard let attempts = Int(text), (0...1_000_000).contains(attempts) else { return false }
      contact.attempts = attempts
      return true
    }
  }

  private func expectation(of column: String) -> String {
    switch column {
    case "utcOffset": "expected +03:00, or hours such as 3 or -4.5, at most 14"
    case "live": "expected a chance from 0 to 1"
    default: "expected a whole number from 0 to 1000000"
    }
  }

  /// Minutes ahead of UTC from `+03:00`, `3:00` or hours such as `3`, `-4.5`.
  private func offset(_ text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    let isSigned = isNegative || first == UInt8(ascii: "+")
    let digits = isSigned ? text.dropFirst() : text[...]
    let minutes: Int
    if digits.utf8.contains(UInt8(ascii: ":")) {
      guard let time = ClockText.parse(digits.utf8.count == 4 ? "0" + digits : String(digits)),
        time.microseconds % 60_000_000 == 0
      else { return nil }
      minutes = Int(time.microseconds / 60_000_000)
    } else {
      guard let hours = decimal(digits), hours <= 14, let whole = Int(exactly: hours * 60) else { return nil }
      minutes = whole
    }
    guard minutes <= 14 * 60 else { return nil }
    return isNegative ? -minutes : minutes
  }

  /// Digits with at most one point.
  private func decimal(_ text: some StringProtocol) -> Double? {
    guard text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Double(text)
  }
}
