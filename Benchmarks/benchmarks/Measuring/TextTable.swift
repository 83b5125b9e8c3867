/// Rows of text with columns below each other; the first column stands left, the others right.
struct TextTable {
  private var rows: [[String]]

  init(_ heading: [String]) { rows = [heading] }

  mutating func add(_ row: [String]) { rows.append(row) }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// As a table of Markdown.
  var markdown: String {
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }
    let rule = "|---|" + String(repeating: "---:|", count: rows[0].count - 1) + "\n"
    return lines[0] + rule + lines.dropFirst().joined()
  }
}

/// A number as people read it: three digits, thousands apart.
func shown(_ value: Double?) -> String {
  guard let value, value.isFinite else { return "–" }
  let size = value.magnitude
  let decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((size * scale).rounded())
  var text = shown(whole / Int(scale))
  if decimals > 0 {
    let fraction = String(whole % Int(scale))
    text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
  return (value < 0 ? "-" : "") + text
}

/// A whole number with its thousands apart.
func shown(_ value: Int) -> String {
  var digits = String(value.magnitude)
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  groups.insert(digits, at: 0)
  return (value < 0 ? "-" : "") + groups.joined(separator: ",")
}
