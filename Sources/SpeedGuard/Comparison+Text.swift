extension Comparison {
  /// A line per case, and what is wrong with it below.
  public var text: String {
    let width = rows.map(\.name.count).max() ?? 0
    var text = ""
    for row in rows {
      let change = row.change.map { Percent.signed($0) } ?? "not judged"
      let verdict = row.faults.isEmpty ? "good" : "WORSE"
      text += "  " + row.name.padded(to: width) + "  " + change.padded(to: 10) + "  \(verdict)\n"
      for fault in row.faults { text += "      \(fault)\n" }
      for remark in row.remarks { text += "      \(remark)\n" }
    }
    return text
  }

  /// How speed was judged, as a sentence.
  public var method: String {
    switch measure {
    case .instructions:
      "Speed by counted instructions; \(Percent.text(threshold)) more are allowed."
    case .ratio:
      "Speed by time as a ratio to the reference kernel; \(Percent.text(threshold)) more is allowed."
    case .none:
      "The baseline is from another kind of machine: only answers are judged, not speed."
    }
  }
}

/// Shares as people read them.
public enum Percent {
  /// One decimal: `4.2 %`.
  public static func text(_ share: Double) -> String {
    let tenths = Int64((share * 1_000).rounded())
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10) %"
  }

  /// With a sign also where there is growth: `+4.2 %`.
  public static func signed(_ share: Double) -> String { share < 0 ? text(share) : "+" + text(share) }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
