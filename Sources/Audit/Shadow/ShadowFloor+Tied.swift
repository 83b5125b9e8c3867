import EventCore

// Whoever becomes available together ties, and the ring decides. Where a whole floor logs in at one instant, that is how
// each of the first calls finds its operator, at O(log operators) each in the tournament. So they stand together as a
// crowd at first, and line up in the order of the ring when the first call comes.
extension ShadowFloor {
  /// Lets a crowd stand in line, in the order in which the ring will name them; false: there is none, or it is small
  /// beside its ring, at which all of it is looked.
  mutating func crowdLinesUp(_ tier: Int) -> Bool {
    let row = tiers.tiers.place(of: tier)
    guard row.pointee.isCrowd, 2 * row.pointee.competing > row.pointee.count else { return false }
    let ring = tiers.assignments.elements[row.pointee.start..<row.pointee.start + row.pointee.count]
    idleLines.lineUpCrowd(of: row, ring: ring, &assignments)
    return true
  }

  /// Lets those of a crowd compete in the tournament.
  mutating func breakUpCrowd(_ tier: Int) {
    let row = tiers.tiers.place(of: tier)
    row.pointee.isCrowd = false
    row.pointee.competing = 0
    while let head = idleLines.first(of: row.pointee) { compete(head, of: tier) }
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
