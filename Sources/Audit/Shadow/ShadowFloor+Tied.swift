import EventCore

// Whoever becomes available together ties, and the ring decides. Where a whole floor logs in at one instant, that is how
// each of the first calls finds its operator, at O(log operators) each.
extension ShadowFloor {
  /// Lets all who compete for a tier stand in its line instead, in the order in which the ring will name them, if most of
  /// the tier do and all tie. This is done once for each tier, for it looks at everybody.
  mutating func lineUpTied(_ tier: Int) {
    let row = tiers.tiers.place(of: tier)
    guard row.pointee.mayLineUp, 2 * row.pointee.competing > row.pointee.count, row.pointee.hasEmptyLine else { return }
    row.pointee.mayLineUp = false
    guard let key = tiers.onlyKey(of: tier), !key.hasMissed else { return }
    for place in 0..<row.pointee.count where tiers.competes(place, in: tier) {
      let assignment = assignment(at: place, of: tier)
      idleLines.enterTied(assignment, assignments.place(of: assignment), of: row, since: key.first)
    }
    tiers.empty(tier)
  }

  /// Lets those who tie at the head of a line compete again.
  mutating func breakUpTied(_ tier: Int) {
    let row = tiers.tiers.place(of: tier)
    while row.pointee.tied > 0, let head = idleLines.first(of: row.pointee) {
      compete(head, of: tier)
    }
  }

  /// Takes the first of a line out of it, to compete.
  mutating func compete(_ head: Int, of tier: Int) {
    let since = idleLines.since(assignments[head], of: tiers.tiers[tier])
    idleLines.removeFirst(assignments.place(of: head), of: tiers.tiers.place(of: tier))
    tiers.enter(assignments[head].place, of: tier, with: SelectionKey(first: since))
  }
}
