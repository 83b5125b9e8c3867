import Experiment

/// Turns objects of a figure tree into rows: nested objects become columns with points in their names.
struct FigureCells {
  typealias NamedCell = (column: String, cell: CSVText.Cell)

  /// What every row starts with.
  let start: [NamedCell]
  /// Whether each figure is followed by its half-width.
  let hasHalfWidths: Bool

  /// One more cell at the start of every row.
  func with(_ column: String, _ text: String?) -> FigureCells {
    FigureCells(start: start + [(column, text.map(CSVText.Cell.text) ?? .none)], hasHalfWidths: hasHalfWidths)
  }

  /// One more cell at the start of every row, from a figure that has no half-width.
  func with(_ column: String, of node: FigureNode<Estimate>) -> FigureCells {
    let cell: CSVText.Cell = node.text(column).map(CSVText.Cell.text) ?? .number(orNone: node.estimate(column).value)
    return FigureCells(start: start + [(column, cell)], hasHalfWidths: hasHalfWidths)
  }

  /// The row of an object, without the fields that have tables of their own.
  func row(_ node: FigureNode<Estimate>, without left: Set<String> = []) -> [NamedCell] {
    var cells = start
    for (name, field) in node.fields where !left.contains(name) { append(field, as: name, to: &cells) }
    return cells
  }

  private func append(_ node: FigureNode<Estimate>, as column: String, to cells: inout [NamedCell]) {
    switch node {
    case .figure(let estimate):
      cells.append((column, .number(orNone: estimate.value)))
      if hasHalfWidths { cells.append((column + ".halfWidth", .number(orNone: estimate.halfWidth))) }
    case .text(let text): cells.append((column, text.map(CSVText.Cell.text) ?? .none))
    case .texts(let texts): cells.append((column, .text(texts.joined(separator: " "))))
    case .constant(let number): cells.append((column, .count(number)))
    case .object(let fields):
      for (name, field) in fields { append(field, as: column + "." + name, to: &cells) }
    case .list(let elements):
      preconditionFailure("\(column) is a list of \(elements.count) and needs a table of its own")
    }
  }
}
