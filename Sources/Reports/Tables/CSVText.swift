/// Comma-separated values as RFC 4180 has them: CRLF line ends, quotes where needed.
///
/// Spreadsheets take a text that starts with `=`, `+`, `-` or `@`, a tab or a carriage return for a formula. Such texts
/// get an apostrophe in front, which spreadsheets do not show; numbers stay numbers.
public enum CSVText {
  /// One cell.
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// The shortest decimal that reads back as the same double.
    case number(Double)
    case count(Int)
    /// Not known, which is not 0: an empty field.
    case none

    /// A number, or nothing.
    public static func number(orNone value: Double?) -> Cell { value.map(Cell.number) ?? .none }
  }

  /// One line, with its line end.
  public static func line(_ cells: [Cell]) -> String {
    cells.map(field).joined(separator: ",") + "\r\n"
  }

  static func field(_ cell: Cell) -> String {
    switch cell {
    case .none: ""
    case .count(let number): String(number)
    case .number(let number): numeral(number)
    case .text(let text): quotedWhereNeeded(defused(text))
    }
  }

  private static func numeral(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let isWhole = number.magnitude < 9_007_199_254_740_992 && number.rounded(.towardZero) == number
    return isWhole ? String(Int64(number)) : number.description
  }

  private static func defused(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r": "'" + text
    default: text
    }
  }

  /// By scalars: in Swift, `\r\n` is one character that is neither `\r` nor `\n`.
  private static func quotedWhereNeeded(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0 != "," && $0 != "\"" && $0 != "\r" && $0 != "\n" }
    if isPlain { return text }
    var field = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { field.append(scalar) }
      field.append(scalar)
    }
    field.append("\"")
    return String(field)
  }
}
