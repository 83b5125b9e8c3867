// The same judgements by looking at everybody: for desks where some operators take only calls that have waited, and
// as the recheck of the tournaments.
extension Auditor {
  mutating func judgeByScan(_ assignment: Int, _ slot: Int, _ rule: ChoiceRule, waited: Int64) {
    let own = shadow.assignments[assignment].tier
    judgeTiers(assignment, slot, rule, waited: waited)
    guard let first = first(of: own, waited: waited) else { return }
    let best = shadow.key(of: first)
    if shadow.key(of: assignment) != best {
      breachChoice(assignment, slot, insteadOf: first)
      return
    }
    let equals = eligible(of: own, waited: waited).filter { shadow.key(of: $0) == best }
    let last: Int
    switch rule.ending {
    case .draw:
      return
    case .rotation:
      if equals.count == 1 { return }
      last = shadow.tiers.tiers[own].lastByTie
      shadow.tiers.rememberTie(shadow.assignments[assignment].place, of: own)
    case .roundRobin:
      last = shadow.tiers.tiers[own].lastChosen
    }
    let expected = equals.first { shadow.assignments[$0].place > last } ?? first
    if expected != assignment { breachChoice(assignment, slot, insteadOf: expected) }
  }

  /// The available operators of a tier whose wait is over, in ring order.
  private func eligible(of tier: Int, waited: Int64) -> [Int] {
    let row = shadow.tiers.tiers[tier]
    return shadow.tiers.assignments[row.start..<row.start + row.count].map(Int.init).filter {
      shadow.couldBeOffered(for: $0) && shadow.assignments[$0].after <= waited
    }
  }

  func first(of tier: Int, waited: Int64) -> Int? {
    var best: Int?
    for candidate in eligible(of: tier, waited: waited) {
      if let rival = best, !shadow.key(of: candidate).precedes(shadow.key(of: rival)) { continue }
      best = candidate
    }
    return best
  }
}
