import EventCore

/// The operators of one tier of one desk on their ring, and those available of them, in one line of the cache.
struct Tier: BitwiseCopyable {
  /// How many are available, and how many of them compete, be it in the tournament or in a crowd.
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
  /// Where the tree's nodes start, and the places of the tier's line; node 1 is the root, node `leaves + i` is the i-th on
  /// the ring.
  @Narrow var root: Int
  /// Keys are nothing but the instants since when operators have been idle.
  var isByIdleTime: Bool
  /// All who are in line have been idle since the same instant, and stand there in no order yet; see
  /// `ShadowFloor.crowdLinesUp(_:)`.
  var isCrowd = false
  /// Somebody has competed.
  fileprivate(set) var hasTree = false
  /// The tier's priority; 0 where priority only decides eligibility and all are in one tier.
  var priority: UInt8
  /// So many at the head of the line have been idle since the same instant, in the order of the ring; see
  /// `ShadowFloor.crowdLinesUp(_:)`.
  @Narrow var tied = 0
  /// Among the desk's tiers.
  var bit: UInt64
  var line = IdleLineEnds()
}

/// The tiers' rings, and a tournament over each: each node names the available operator of smallest key below it, the
/// first on the ring at equal keys. One change costs O(log n); the first in a tie after any place is found in O(log n).
///
/// Whoever stands in the tier's idle line does not take part; see `ShadowFloor.first(of:)`. Where all always do, there is
/// no tree: it grows when the first competes.
struct TierTable: ~Copyable {
  var tiers = Column<Tier>()
  /// The assignment at each place of each ring.
  private(set) var assignments: Column<Int32>
  /// The place on the ring of each node's winner; -1: nobody below competes. Unwritten where there is no tree.
  private var winners = Column<Int32>()
  /// By leaf.
  private var keys = Column<SelectionKey>()
  /// How many nodes the trees of all tiers have, once they have grown.
  private(set) var nodeCount = 0

  /// - Parameter count: for how many assignments there is room from the start.
  init(assignments count: Int) {
    assignments = Column(capacity: count)
  }

  /// Adds a tier whose ring holds these assignments in this order, none of them available.
  ///
  /// - Parameter number: which of its desk's tiers it is.
  mutating func append(number: Int, priority: UInt8, ring: [Int32], isByIdleTime: Bool) -> Int {
    var leaves = 1
    while leaves < ring.count { leaves *= 2 }
    tiers.append(
      Tier(
        start: assignments.count, count: ring.count, leaves: leaves, root: nodeCount, isByIdleTime: isByIdleTime,
        priority: priority, bit: 1 << UInt64(min(number, 63))))
    for assignment in ring { assignments.append(assignment) }
    nodeCount += 2 * leaves
    return tiers.count - 1
  }

  /// Makes room for the trees of all tiers there are.
  mutating func makeRoom() {
    winners = Column(unwritten: nodeCount)
    keys = Column(unwritten: nodeCount / 2)
  }

  private mutating func growTree(of tier: Int) {
    let row = tiers.place(of: tier)
    row.pointee.hasTree = true
    for node in row.pointee.root..<row.pointee.root + 2 * row.pointee.leaves { winners[node] = -1 }
  }

  mutating func enter(_ place: Int, of tier: Int, with key: SelectionKey) {
    let row = tiers.place(of: tier)
    if !row.pointee.hasTree { growTree(of: tier) }
    row.pointee.competing += 1
    keys[row.pointee.root / 2 + place] = key
    winners[row.pointee.root + row.pointee.leaves + place] = Int32(truncatingIfNeeded: place)
    replay(from: place, of: row)
  }

  mutating func leave(_ place: Int, of tier: Int) {
    let row = tiers.place(of: tier)
    row.pointee.competing -= 1
    winners[row.pointee.root + row.pointee.leaves + place] = -1
    replay(from: place, of: row)
  }

  /// Gives somebody who competes another key.
  mutating func change(_ place: Int, of tier: Int, to key: SelectionKey) {
    let row = tiers.place(of: tier)
    keys[row.pointee.root / 2 + place] = key
    replay(from: place, of: row)
  }

  mutating func rememberTie(_ place: Int, of tier: Int) { tiers[tier].lastByTie = place }
  mutating func rememberChosen(_ place: Int, of tier: Int) { tiers[tier].lastChosen = place }

  /// The place of the first by key; -1: nobody competes.
  mutating func first(of tier: Int) -> Int {
    let row = tiers.place(of: tier)
    return row.pointee.hasTree ? Int(winners[row.pointee.root + 1]) : -1
  }

  mutating func key(at place: Int, of tier: Int) -> SelectionKey { keys[tiers[tier].root / 2 + place] }

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

  private mutating func replay(from place: Int, of tier: UnsafeMutablePointer<Tier>) {
    let root = tier.pointee.root
    let first = root / 2
    var node = (tier.pointee.leaves + place) / 2
    while node >= 1 {
      let left = winners[root + 2 * node]
      let right = winners[root + 2 * node + 1]
      let winner: Int32
      if left < 0 {
        winner = right
      } else if right < 0 {
        winner = left
      } else {
        winner = keys[first + Int(right)].precedes(keys[first + Int(left)]) ? right : left
      }
      if winner == winners[root + node], Int(winner) != place { return }
      winners[root + node] = winner
      node /= 2
    }
  }
}
