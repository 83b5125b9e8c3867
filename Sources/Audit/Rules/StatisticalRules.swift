import CallCenter
import Measures

// Rules that hold on the average only. Each says its test and how strong it is.
extension AuditFindings {
  /// Decisions with a choice below which nothing is said.
  static let fewestDecisions = 200
  /// The chance of a false alarm of a rule, over all its comparisons together.
  static let level = 0.001

  /// Operators who are alike: Pearson's χ² of the calls each was chosen for, against one part in k of each call that k
  /// of them could take.
  func judgeEqualShares() -> Judgement {
    let cells = shares.cells.filter { $0.comparesShares && $0.members.count > 1 }
    if cells.isEmpty { return .notExercised(reasonForNoCells) }
    let judged = cells.filter { $0.decisions >= Self.fewestDecisions }
    if judged.isEmpty { return .notExercised(tooFew(cells.map(\.decisions).max() ?? 0)) }
    var smallest = 1.0
    for cell in judged {
      let members = cell.members.map { shares.members[$0] }.filter { $0.expected > 0 }
      guard let test = ShareTest(counts: members.map(\.chosen), weights: members.map(\.expected)) else { continue }
      smallest = min(smallest, test.pValue)
      if test.pValue < Self.level / Double(judged.count) { return .broken(unequal(cell, test)) }
    }
    return .holds(
      "\(judged.reduce(0) { $0 + $1.decisions }) choices among operators who are alike, χ² test at 0.1 %, "
        + "smallest chance \(rounded(smallest))")
  }

  private func unequal(_ cell: ShareStatistics.Cell, _ test: ShareTest) -> String {
    let members = cell.members.map { shares.members[$0] }
    let worst = members.max {
      ($0.expected - Double($0.chosen)).magnitude < ($1.expected - Double($1.chosen)).magnitude
    }
    let who = worst.map { member in
      "\"\(floor.operators.name(of: assignments[member.assignment].operator))\" got \(member.chosen) of "
        + "\(rounded(member.expected)) expected"
    }
    return "\(floor.name(ofDesk: cell.desk)) at priority \(cell.priority): \(who ?? "shares differ") "
      + "(χ² \(rounded(test.chiSquare)) of \(cell.decisions) choices)"
  }

  private var reasonForNoCells: String {
    if floor.operators.kinds.contains(where: { $0.likeness == nil }) { return "the trace does not say who is alike" }
    let byCount = (0..<floor.deskCount).contains { desk in
      let rule = floor.choice(ofDesk: desk).map { ChoiceRule(of: $0, isAutodial: floor.isAutodial(desk: desk)) }
      return rule?.criteria.contains { !$0.isIdleClock } ?? false
    }
    return byCount
      ? "the policy counts, so that every single choice is judged (R15)"
      : "no two operators of one queue and priority are alike"
  }

  private func tooFew(_ decisions: Int) -> String {
    "\(decisions) decisions between them had a choice, \(Self.fewestDecisions) are needed; with calls always waiting, "
      + "each operator who becomes free takes the first, and nothing is chosen"
  }

  /// Cells that differ in priority alone: of the calls that both could take, the higher one must not get significantly
  /// fewer than its share of heads (one-sided normal test).
  func judgeHigherPriority() -> Judgement {
    if shares.pairs.isEmpty { return .notExercised(reasonForNoPairs) }
    let judged = shares.pairs.filter { $0.decisions >= Self.fewestDecisions && $0.variance > 0 }
    if judged.isEmpty { return .notExercised(tooFew(shares.pairs.map(\.decisions).max() ?? 0)) }
    for pair in judged {
      let distance = Double(pair.toHigher) - pair.expected
      let chance = chiSquareUpperTail(distance * distance / pair.variance, degrees: 1) / 2
      if distance < 0, chance < Self.level / Double(judged.count) { return .broken(described(pair)) }
    }
    let closest = judged.min { excess($0) < excess($1) }
    return .holds((closest.map(described) ?? "") + ", one-sided test at 0.1 %")
  }

  private func excess(_ pair: ShareStatistics.Pair) -> Double {
    (Double(pair.toHigher) - pair.expected) / Double(pair.decisions)
  }

  private func described(_ pair: ShareStatistics.Pair) -> String {
    let higher = shares.cells[pair.higher]
    let lower = shares.cells[pair.lower]
    return "\(floor.name(ofDesk: higher.desk)): priority \(higher.priority) got \(pair.toHigher) of \(pair.decisions) "
      + "calls that priority \(lower.priority) could take as well, \(rounded(pair.expected)) if priority did not count"
  }

  private var reasonForNoPairs: String {
    if floor.operators.kinds.contains(where: { $0.likeness == nil }) { return "the trace does not say who is alike" }
    return "no two operators differ in their priority on one queue alone, by half or more, under a policy that heeds it"
  }

  /// Three decimals, for sentences.
  func rounded(_ value: Double) -> String {
    let thousandths = (value * 1000).rounded(.toNearestOrAwayFromZero)
    return thousandths.magnitude < 1e15 ? "\(thousandths / 1000)" : "\(value)"
  }
}
