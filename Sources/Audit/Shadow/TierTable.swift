import EventCore

/// The operators of one tier of one desk on their ring, and those available of them, in one line of the cache.
struct Tier: BitwiseCopyable {
  /// How many are available, and how many of them compete.
  @Narrow var available = 0
  @Narrow var competing = 0
  /// The place on the ring that was last chosen; -1: none yet.
  @Narrow var lastChosen = -1
  /// The place on the ring that a tie last fell to; -1: none yet.
  @Narrow var lastByTie = -1
  /// Where the ring starts in the table's columns.
  @Narrow var start: Int
  /// How many are on the ring.
  @Narrow var count: Int
  /// Leaves of the tree: the smallest power of two that holds the ring.
  @Narrow var leaves: Int
  /// Where the tree's nodes start; node 1 is the root, node `leaves + i` is the i-th on the ring.
  @Narrow var root: Int
  /// Keys are nothing but the instants since when operators have been idle.
  var isByIdleTime: Bool
  /// Those who tie may still line up; see `ShadowFloor.lineUpTied(_:)`.
  var mayLineUp: Bool
  /// The tier's priority; 0 where priority only decides eligibility and all are in one tier.
  var priority: UInt8
  /// So many at the head of the line have been idle since the same instant, in the order of the ring; see
  /// `ShadowFloor.lineUpTied(_:)`.
  @Narrow var tied = 0
  /// Among the desk's tiers.
  var bit: UInt64
  var line = IdleLineEnds()
}

/// The tiers' rings, and a tournament over each: each node names the available operator of smallest key below it, the
/// first on the ring at equal keys. One change costs O(log n); the first in a tie after any place is found in O(log n).
///
/// Whoever stands in the tier's idle line does not take part; see `ShadowFloor.first(of:)`.
struct TierTable: ~Copyable {
  var tiers = Column<Tier>()
  /// The assignment at each place of each ring.
  private(set) var assignments = Column<Int32>()
  private var keys = Column<SelectionKey>()
  /// The place on the ring of each node's winner; -1: nobody below competes.
  private var winners = Column<Int32>()

  /// Adds a tier whose ring holds these assignments in this order, none of them available.
  ///
  /// - Parameter number: which of its desk's tiers it is.
  mutating func append(number: Int, priority: UInt8, ring: [Int32], isByIdleTime: Bool) -> Int {
    var leaves = 1
    while leaves < ring.count { leaves *= 2 }
    tiers.append(
      Tier(
        start: assignments.count, count: ring.count, leaves: leaves, root: winners.count, isByIdleTime: isByIdleTime,
        mayLineUp: isByIdleTime, priority: priority, bit: 1 << UInt64(min(number, 63))))
    for assignment in ring {
      assignments.append(assignment)
      keys.append(SelectionKey())
    }
    for _ in 0..<2 * leaves { winners.append(-1) }
    return tiers.count - 1
  }

  mutating func enter(_ place: Int, of tier: Int, with key: SelectionKey) {
    tiers[tier].competing += 1
    keys[tiers[tier].start + place] = key
    winners[tiers[tier].root + tiers[tier].leaves + place] = Int32(truncatingIfNeeded: place)
    replay(from: place, of: tier)
  }

  mutating func leave(_ place: Int, of tier: Int) {
    tiers[tier].competing -= 1
    winners[tiers[tier].root + tiers[tier].leaves + place] = -1
    replay(from: place, of: tier)
  }

  /// Gives somebody who competes another key.
  mutating func change(_ place: Int, of tier: Int, to key: SelectionKey) {
    keys[tiers[tier].start + place] = key
    replay(from: place, of: tier)
  }

  /// How many nodes the trees of all tiers have.
  var nodeCount: Int { winners.count }

  mutating func rememberTie(_ place: Int, of tier: Int) { tiers[tier].lastByTie = place }
  mutating func rememberChosen(_ place: Int, of tier: Int) { tiers[tier].lastChosen = place }

  /// The place of the first by key; -1: nobody competes.
  mutating func first(of tier: Int) -> Int { Int(winners[tiers[tier].root + 1]) }

  mutating func key(at place: Int, of tier: Int) -> SelectionKey { keys[tiers[tier].start + place] }

  /// The first on the ring after `place` (from its beginning for -1, and around its end) whose key equals that of the
  /// first by key.
  mutating func firstTied(after place: Int, of tier: Int, with top: Int) -> Int {
    guard place >= 0 else { return top }
    let root = tiers[tier].root
    let best = key(at: top, of: tier)
    var node = tiers[tier].leaves + place
    while node > 1 {
      if node & 1 == 0 {
        let right = Int(winners[root + node + 1])
        if right >= 0, key(at: right, of: tier) == best { return right }
      }
      node /= 2
    }
    return top
  }

  /// Whether somebody competes whose place on the ring this is.
  mutating func competes(_ place: Int, in tier: Int) -> Bool {
    winners[tiers[tier].root + tiers[tier].leaves + place] >= 0
  }

  /// The key of all who compete, if it is the same; `nil` as well where nobody does.
  mutating func onlyKey(of tier: Int) -> SelectionKey? {
    let top = first(of: tier)
    guard top >= 0 else { return nil }
    let best = key(at: top, of: tier)
    for place in 0..<tiers[tier].count where competes(place, in: tier) && key(at: place, of: tier) != best { return nil }
    return best
  }

  /// Nobody competes any more.
  mutating func empty(_ tier: Int) {
    tiers[tier].competing = 0
    for node in 0..<2 * tiers[tier].leaves { winners[tiers[tier].root + node] = -1 }
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
