import EventCore

/// The operators of one tier of one desk on their ring, and who of those available comes first.
struct Tier: BitwiseCopyable {
  var desk: Int
  /// The tier's priority; 0 where priority only decides eligibility and all are in one tier.
  var priority: UInt8
  /// Where the ring starts in the table's columns.
  var start: Int
  /// How many are on the ring.
  var count: Int
  /// Leaves of the tree: the smallest power of two that holds the ring.
  var leaves: Int
  /// Where the tree's nodes start; node 1 is the root, node `leaves + i` is the i-th on the ring.
  var root: Int
  /// How many are available.
  var available = 0
  /// The place on the ring that a tie last fell to; -1: none yet.
  var lastByTie = -1
  /// The place on the ring that was last chosen; -1: none yet.
  var lastChosen = -1
}

/// A tournament over each tier's ring: each node names the available operator of smallest key below it, the first on
/// the ring at equal keys. One change costs O(log n); the first in a tie after any place is found in O(log n).
struct TierTable: ~Copyable {
  private(set) var tiers = Column<Tier>()
  /// The assignment at each place of each ring.
  private(set) var assignments = Column<Int32>()
  private(set) var keys = Column<SelectionKey>()
  /// The place on the ring of each node's winner; -1: nobody below is available.
  private var winners = Column<Int32>()

  /// Adds a tier whose ring holds these assignments in this order, none of them available.
  mutating func append(desk: Int, priority: UInt8, ring: [Int32]) -> Int {
    var leaves = 1
    while leaves < ring.count { leaves *= 2 }
    tiers.append(
      Tier(
        desk: desk, priority: priority, start: assignments.count, count: ring.count, leaves: leaves,
        root: winners.count))
    for assignment in ring {
      assignments.append(assignment)
      keys.append(SelectionKey())
    }
    for _ in 0..<2 * leaves { winners.append(-1) }
    return tiers.count - 1
  }

  mutating func enter(_ place: Int, of tier: Int, with key: SelectionKey) {
    keys[tiers[tier].start + place] = key
    tiers[tier].available += 1
    winners[tiers[tier].root + tiers[tier].leaves + place] = Int32(truncatingIfNeeded: place)
    replay(from: place, of: tier)
  }

  mutating func leave(_ place: Int, of tier: Int) {
    tiers[tier].available -= 1
    winners[tiers[tier].root + tiers[tier].leaves + place] = -1
    replay(from: place, of: tier)
  }

  /// Gives somebody who is available another key.
  mutating func change(_ place: Int, of tier: Int, to key: SelectionKey) {
    keys[tiers[tier].start + place] = key
    replay(from: place, of: tier)
  }

  mutating func rememberTie(_ place: Int, of tier: Int) { tiers[tier].lastByTie = place }
  mutating func rememberChosen(_ place: Int, of tier: Int) { tiers[tier].lastChosen = place }

  /// The place of the first by key; `nil`: nobody is available.
  func first(of tier: Int) -> Int? {
    let winner = winners[tiers[tier].root + 1]
    return winner < 0 ? nil : Int(winner)
  }

  func key(at place: Int, of tier: Int) -> SelectionKey { keys[tiers[tier].start + place] }

  func isAvailable(_ place: Int, of tier: Int) -> Bool {
    winners[tiers[tier].root + tiers[tier].leaves + place] >= 0
  }

  /// The first on the ring after `place` (from its beginning for -1, and around its end) whose key equals the
  /// smallest.
  ///
  /// - Precondition: somebody is available.
  func firstTied(after place: Int, of tier: Int) -> Int {
    let root = tiers[tier].root
    let leaves = tiers[tier].leaves
    guard let top = first(of: tier) else { preconditionFailure("nobody is available") }
    guard place >= 0 else { return top }
    let best = key(at: top, of: tier)
    var node = leaves + place
    while node > 1 {
      if node & 1 == 0 {
        let right = Int(winners[root + node + 1])
        if right >= 0, key(at: right, of: tier) == best { return right }
      }
      node /= 2
    }
    return top
  }

  private mutating func replay(from place: Int, of tier: Int) {
    let root = tiers[tier].root
    let start = tiers[tier].start
    var node = (tiers[tier].leaves + place) / 2
    while node >= 1 {
      let left = winners[root + 2 * node]
      let right = winners[root + 2 * node + 1]
      let winner: Int32
      if left < 0 {
        winner = right
      } else if right < 0 {
        winner = left
      } else {
        winner = keys[start + Int(right)].precedes(keys[start + Int(left)]) ? right : left
      }
      if winner == winners[root + node], Int(winner) != place { return }
      winners[root + node] = winner
      node /= 2
    }
  }
}
