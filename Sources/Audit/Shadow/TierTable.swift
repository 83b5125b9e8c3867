import EventCore

/// The operators of one tier of one desk on their ring, and who of those available comes first.
struct Tier: BitwiseCopyable {
  /// How many are available.
  var available = 0
  /// Where the ring starts in the table's columns.
  var start: Int
  /// The first and the last in line, as places on the ring; -1: nobody is in line.
  var head: Int32 = -1
  var tail: Int32 = -1
  /// The place on the ring that was last chosen; -1: none yet.
  var lastChosen = -1
  /// Where the tree's nodes start; node 1 is the root, node `leaves + i` is the i-th on the ring.
  var root: Int
  /// Leaves of the tree: the smallest power of two that holds the ring.
  var leaves: Int
  /// Keys are nothing but the instants since when operators have been idle.
  var isByIdleTime: Bool
  /// The tier's priority; 0 where priority only decides eligibility and all are in one tier.
  var priority: UInt8
  var desk: Int
  /// How many are on the ring.
  var count: Int
  /// The place on the ring that a tie last fell to; -1: none yet.
  var lastByTie = -1
}

/// Who of each tier's available operators has the smallest key, the first on the ring at equal keys.
///
/// Where the key is since when somebody has been idle, whoever becomes available comes behind everybody else: they stand
/// in a line, in which each key is above the one before, and one change costs O(1). All others (of equal keys, after a
/// missed or withdrawn offer, and everybody where something else is compared) compete in a tournament over the ring:
/// each node names the available operator of smallest key below it. There one change costs O(log n), and the first in a
/// tie after any place is found in O(log n). Over the whole tier the first is the first of the line or that of the
/// tournament.
struct TierTable: ~Copyable {
  var tiers = Column<Tier>()
  /// The assignment at each place of each ring.
  private(set) var assignments = Column<Int32>()
  /// The key at each place of those who compete.
  var keys = Column<SelectionKey>()
  /// The place on the ring of each node's winner; -1: nobody below is available.
  var winners = Column<Int32>()
  /// Where each place stands in its tier's line.
  var places = Column<PlaceInLine>()

  /// Adds a tier whose ring holds these assignments in this order, none of them available.
  mutating func append(desk: Int, priority: UInt8, ring: [Int32], isByIdleTime: Bool) -> Int {
    var leaves = 1
    while leaves < ring.count { leaves *= 2 }
    tiers.append(
      Tier(
        start: assignments.count, root: winners.count, leaves: leaves, isByIdleTime: isByIdleTime, priority: priority,
        desk: desk, count: ring.count))
    for assignment in ring {
      assignments.append(assignment)
      keys.append(SelectionKey())
      places.append(PlaceInLine())
    }
    for _ in 0..<2 * leaves { winners.append(-1) }
    return tiers.count - 1
  }

  mutating func enter(_ place: Int, of tier: Int, with key: SelectionKey) {
    if tiers[tier].isByIdleTime, !key.hasMissed {
      enter(place, of: tier, idleSince: key.first)
    } else {
      compete(place, of: tier, with: key)
    }
  }

  /// The same in a tier in which idle time decides, for somebody who did not miss their last offer.
  @inline(__always) mutating func enter(_ place: Int, of tier: Int, idleSince since: Int64) {
    if !queueUp(place, of: tier, since: since) { compete(place, of: tier, with: SelectionKey(first: since)) }
  }

  @inline(__always) mutating func leave(_ place: Int, of tier: Int) {
    if isInLine(place, of: tier) { leaveLine(place, of: tier) } else { giveUp(place, of: tier) }
  }

  /// Gives somebody who is available another key.
  mutating func change(_ place: Int, of tier: Int, to key: SelectionKey) {
    if isInLine(place, of: tier) {
      leaveLine(place, of: tier)
      enter(place, of: tier, with: key)
    } else {
      competeAnew(place, of: tier, with: key)
    }
  }

  mutating func rememberTie(_ place: Int, of tier: Int) { tiers[tier].lastByTie = place }
  mutating func rememberChosen(_ place: Int, of tier: Int) { tiers[tier].lastChosen = place }

  /// The place of the first by key; `nil`: nobody is available.
  mutating func first(of tier: Int) -> Int? {
    let (head, champion) = (Int(tiers[tier].head), champion(of: tier))
    if head < 0 { return champion < 0 ? nil : champion }
    if champion < 0 { return head }
    let start = tiers[tier].start
    let since = places[start + head].since
    if keys[start + champion].first != since { return keys[start + champion].first < since ? champion : head }
    // A tie of the two is for the ring to decide.
    leaveLine(head, of: tier)
    compete(head, of: tier, with: SelectionKey(first: since))
    return self.champion(of: tier)
  }

  mutating func key(at place: Int, of tier: Int) -> SelectionKey {
    let number = tiers[tier].start + place
    return places[number].isTaken ? SelectionKey(first: places[number].since) : keys[number]
  }

  /// The first on the ring after `place` (from its beginning for -1, and around its end) whose key equals the
  /// smallest.
  ///
  /// - Precondition: somebody is available.
  mutating func firstTied(after place: Int, of tier: Int) -> Int {
    guard let top = first(of: tier) else { preconditionFailure("nobody is available") }
    // In line nobody ties.
    if place < 0 || isInLine(top, of: tier) { return top }
    return firstTied(after: place, of: tier, with: top)
  }
}
