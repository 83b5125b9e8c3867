import EventCore

// Who comes first among a tier's available operators.
//
// Where the key is since when somebody has been idle, whoever becomes available comes behind everybody else: they stand
// in line, in which each key is above the one before, and one change costs O(1). All others (of equal keys, after a
// missed or withdrawn offer, and everybody where something else is compared) compete in the tier's tournament. The first
// of the tier is the first of the line or that of the tournament.
extension ShadowFloor {
  /// The first by key, the first on the ring at equal keys; `nil`: nobody is available.
  mutating func first(of tier: Int) -> Int? {
    if tiers.tiers[tier].isCrowd { breakUpCrowd(tier) }
    if tiers.tiers[tier].tied > 1 { breakUpTied(tier) }
    let top = tiers.first(of: tier)
    guard let head = idleLines.first(of: tiers.tiers[tier]) else { return top < 0 ? nil : assignment(at: top, of: tier) }
    if top < 0 { return head }
    let since = idleLines.since(assignments[head], of: tiers.tiers[tier])
    let rival = tiers.key(at: top, of: tier).first
    if rival != since { return rival < since ? assignment(at: top, of: tier) : head }
    // A tie of the two is for the ring to decide.
    compete(head, of: tier)
    return assignment(at: tiers.first(of: tier), of: tier)
  }

  /// Whether the highest tier goes first and this is the highest that has somebody; false also where that is not known
  /// at once.
  func isHighest(_ tier: Int, of desk: Int) -> Bool {
    desks[desk].tiersCompete == .highest && desks[desk].tiers.count <= 64
      && desks[desk].freeTiers & (tiers.tiers[tier].bit - 1) == 0
  }

  /// The first on the ring after `place` (from its beginning for -1, and around its end) whose key equals the smallest.
  ///
  /// - Parameter top: who is `first` of the tier.
  mutating func firstTied(after place: Int, of tier: Int, with top: Int) -> Int {
    // In line nobody ties.
    if assignments[top].isInLine { return top }
    return assignment(at: tiers.firstTied(after: place, of: tier, with: assignments[top].place), of: tier)
  }

  /// The assignment at a place of a ring.
  func assignment(at place: Int, of tier: Int) -> Int {
    Int(tiers.assignments[tiers.tiers[tier].start + place])
  }

  /// The key by which somebody who is available stands where they stand.
  mutating func keyAtEntry(of assignment: Int) -> SelectionKey {
    let tier = assignments[assignment].tier
    if assignments[assignment].isInLine {
      return SelectionKey(first: idleLines.since(assignments[assignment], of: tiers.tiers[tier]))
    }
    return tiers.key(at: assignments[assignment].place, of: tier)
  }

  /// Joins those available, where idle time decides, after an offer that was not missed.
  mutating func enter(_ assignment: Int, of tier: Int, idleSince since: Int64) {
    let row = assignments.place(of: assignment)
    let line = tiers.tiers.place(of: tier)
    if line.pointee.hasFullLine { idleLines.closeGaps(of: line, &assignments) }
    if idleLines.enter(assignment, row, of: line, since: since) { return }
    if idleLines.joinCrowd(assignment, row, of: line, since: since) { return }
    if line.pointee.isCrowd {
      breakUpCrowd(tier)
      if idleLines.enter(assignment, row, of: line, since: since) { return }
    }
    tiers.enter(row.pointee.place, of: tier, with: SelectionKey(first: since))
  }

  /// Brings the place of somebody who is available up to date with their key.
  mutating func reorder(_ assignment: Int) {
    let row = assignments.place(of: assignment)
    if row.pointee.isInLine {
      let tier = tiers.tiers.place(of: row.pointee.tier)
      if key(of: assignment).first == idleLines.since(row.pointee, of: tier.pointee) { return }
      if !tier.pointee.isCrowd {
        idleLines.leave(row, of: tier)
        tiers.enter(row.pointee.place, of: row.pointee.tier, with: key(of: assignment))
        return
      }
      breakUpCrowd(row.pointee.tier)
    }
    tiers.change(row.pointee.place, of: row.pointee.tier, to: key(of: assignment))
  }
}
