import CallCenter

// Autodials whose policy or tie-break goes by load promise equal load, not equal numbers of calls.
extension AuditFindings {
  /// Handled time per available second of operators who are alike: (largest − smallest) ÷ mean must not be above 1 %
  /// and twice the longest talk, wrap-up or own call, for whoever has just ended one is ahead by so much.
  ///
  /// `nil`: no autodial goes by load.
  func judgeEqualLoad() -> Judgement? {
    let cells = shares.cells.filter { $0.comparesLoad && $0.members.count > 1 }
    guard !cells.isEmpty else { return nil }
    if let reason = reasonNotToCompareLoads(cells) { return .notExercised(reason) }
    let judged = cells.compactMap { cell in spread(of: cell).map { (cell: cell, spread: $0) } }
      .filter { isExercised($0.cell) && $0.spread.allowed <= 0.25 }
    guard let worst = judged.max(by: { $0.spread.excess < $1.spread.excess }) else {
      return .notExercised("too few calls of an autodial that goes by load found a choice, or too short a time")
    }
    let place = "\(floor.name(ofDesk: worst.cell.desk)) at priority \(worst.cell.priority)"
    let evidence =
      "\(place): handled time per available second differs by \(rounded(worst.spread.found * 100)) %, allowed "
      + "\(rounded(worst.spread.allowed * 100)) %"
    return worst.spread.excess > 0 ? .broken(evidence) : .holds(evidence)
  }

  private func reasonNotToCompareLoads(_ cells: [ShareStatistics.Cell]) -> String? {
    if !floor.records(.operatorTurns) { return "the trace does not record operatorTurns" }
    if !floor.manualSources.isEmpty { return "operators' own calls are no choice of an autodial's" }
    let most = cells.map(\.decisions).max() ?? 0
    return most < Self.fewestDecisions ? "\(most) decisions of an autodial by load had a choice" : nil
  }

  /// Enough choices, and enough of all that these operators do follows from a choice.
  private func isExercised(_ cell: ShareStatistics.Cell) -> Bool {
    let people = Set(cell.members.map { assignments[shares.members[$0].assignment].operator })
    let calls = assignments.reduce(into: Int64(0)) { $0 += people.contains($1.operator) ? $1.calls : 0 }
    return cell.decisions >= Self.fewestDecisions && 2 * Int64(cell.decisions) >= calls
  }

  private struct Spread {
    var found: Double
    var allowed: Double
    var excess: Double { found - allowed }
  }

  private func spread(of cell: ShareStatistics.Cell) -> Spread? {
    // Who missed an offer came last until they answered again: their load follows from that.
    let members = cell.members.map { shares.members[$0] }.filter { !$0.hasMissed }
    if members.count < 2 { return nil }
    let rates = members.map { $0.available > 0 ? Double($0.handled) / Double($0.available) : 0 }
    let mean = rates.reduce(0, +) / Double(rates.count)
    let handled = members.reduce(0) { $0 + Double($1.handled) } / Double(members.count)
    guard let largest = rates.max(), let smallest = rates.min(), mean > 0, handled > 0 else { return nil }
    let longest = members.map { Double($0.longest) }.max() ?? 0
    return Spread(
      found: (largest - smallest) / mean, allowed: 0.01 + 2 * longest * Double(replications) / handled)
  }
}
