/// One tidy table: a row per thing, a column per figure. Columns are in the order in which they first appear.
public struct CSVTable: Hashable, Sendable {
  /// Names the file: `operators`.
  public let name: String
  public private(set) var columns: [String] = []
  private var positions: [String: Int] = [:]
  private var rows: [[CSVText.Cell]] = []

  /// An empty table.
  public init(name: String) {
    self.name = name
  }

  /// How many rows there are, the heading not counted.
  public var rowCount: Int { rows.count }

  /// Adds a row. A column that other rows have and this one has not stays empty.
  mutating func append(_ cells: [(column: String, cell: CSVText.Cell)]) {
    var row = [CSVText.Cell](repeating: .none, count: columns.count)
    for (column, cell) in cells {
      if let position = positions[column] {
        row[position] = cell
      } else {
        positions[column] = columns.count
        columns.append(column)
        row.append(cell)
      }
    }
    rows.append(row)
  }

  /// The heading and all rows.
  public var text: String {
    var text = CSVText.line(columns.map(CSVText.Cell.text))
    for row in rows {
      text += CSVText.line(row + Array(repeating: .none, count: columns.count - row.count))
    }
    return text
  }
}
