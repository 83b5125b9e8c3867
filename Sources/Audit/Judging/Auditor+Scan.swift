import EventCore

// The same judgements by looking at everybody: for desks where some operators take only calls that have waited, and
// as the recheck of the tournaments.
extension Auditor {
  mutating func judgeByScan(_ assignment: Int, _ slot: Int, _ desk: Int, waited: Int64) {
    let own = shadow.assignments[assignment].tier
    judgeTiers(assignment, slot, desk, waited: waited)
    guard let first = first(of: own, waited: waited) else { return }
    let best = shadow.key(of: first)
    if shadow.key(of: assignment) != best {
      breachChoice(assignment, slot, insteadOf: first)
      return
    }
    var equals: [Int] = []
    for candidate in eligible(of: own, waited: waited) where shadow.key(of: candidate) == best {
      equals.append(candidate)
    }
    let last: Int
    switch shadow.desks[desk].ending {
    case .draw:
      return
    case .rotation:
      if equals.count == 1 { return }
      last = shadow.tiers.tiers[own].lastByTie
      shadow.tiers.rememberTie(shadow.assignments[assignment].place, of: own)
    case .roundRobin:
      last = shadow.tiers.tiers[own].lastChosen
    }
    var expected = first
    for candidate in equals.reversed() where shadow.assignments[candidate].place > last { expected = candidate }
    if expected != assignment { breachChoice(assignment, slot, insteadOf: expected) }
  }

  /// The available operators of a tier whose wait is over, in ring order.
  private mutating func eligible(of tier: Int, waited: Int64) -> [Int] {
    let row = shadow.tiers.tiers[tier]
    var found: [Int] = []
    for place in row.start..<row.start + row.count {
      let assignment = Int(shadow.tiers.assignments[place])
      if shadow.couldBeOffered(for: assignment), shadow.assignments[assignment].after <= waited {
        found.append(assignment)
      }
    }
    return found
  }

  mutating func first(of tier: Int, waited: Int64) -> Int? {
    var best: Int?
    for candidate in eligible(of: tier, waited: waited) {
      if let rival = best, !shadow.key(of: candidate).precedes(shadow.key(of: rival)) { continue }
      best = candidate
    }
    return best
  }
}
