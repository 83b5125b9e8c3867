import EventCore

/// The smallest of a changing set of seats, for many sets at once; each seat has a key of one or several words that are
/// compared in order.
///
/// Tournament trees (Knuth, The Art of Computer Programming, vol. 3, section 5.4.1): every inner node knows the
/// winner of its half and how many seats there are equal to the winner, so that a tie can be resolved by any rule in
/// O(log seats). Among equals the winner kept is the one of the lowest seat. All trees lie in the same few columns.
///
/// A node carries the first word of its winner's key, so that most matches are decided by one comparison, without a
/// look at the seats; an empty half has a key that loses to all.
struct Tournaments: ~Copyable {
  /// One tree of this forest.
  typealias TreeID = Int

  struct Node: BitwiseCopyable {
    /// The first word of the winner's key; `Int64.max` when nobody is present below.
    var key: Int64
    /// A seat, or -1 when nobody is present below.
    var winner: Int32
    /// How many present seats below have the winner's key.
    var equals: Int32

    static var empty: Node { Node(key: .max, winner: -1, equals: 0) }
  }

  struct Tree: BitwiseCopyable {
    /// Leaves: a power of two. Inner nodes stand at 1 ..< leafCount behind `firstNode`, leaves from leafCount on.
    let leafCount: Int32
    /// Words of a key behind the first.
    let furtherWords: Int32
    let firstNode: Int
    let firstKey: Int
    var present: Int
  }

  private var trees = Column<Tree>()
  private var nodes = Column<Node>()
  /// The words of all keys behind the first ones.
  private var keys = Column<Int64>()

  init() {}

  /// Makes room for a tree in which nobody is present.
  mutating func add(seatCount: Int, width: Int) -> TreeID {
    var leaves = 1
    while leaves < seatCount { leaves *= 2 }
    let further = max(width - 1, 0)
    trees.append(
      Tree(
        leafCount: Int32(leaves), furtherWords: Int32(further), firstNode: nodes.count, firstKey: keys.count, present: 0))
    for _ in 0..<2 * leaves { nodes.append(.empty) }
    for _ in 0..<seatCount * further { keys.append(0) }
    return trees.count - 1
  }

  /// How many seats are present.
  func present(_ tree: TreeID) -> Int { trees[tree].present }

  func contains(_ seat: Int, in tree: TreeID) -> Bool {
    nodes[trees[tree].firstNode + Int(trees[tree].leafCount) + seat].winner >= 0
  }

  /// The winner of all: the present seat with the smallest key, the lowest among equals.
  func top(_ tree: TreeID) -> Node { nodes[trees[tree].firstNode + 1] }

  /// The present seat with the smallest key, the lowest among equals; negative when nobody is present.
  func winner(_ tree: TreeID) -> Int { Int(top(tree).winner) }

  /// How many present seats share the winner's key.
  func equals(_ tree: TreeID) -> Int { Int(top(tree).equals) }

  /// One word of the winner's key.
  func winnersKey(_ tree: TreeID, word: Int) -> Int64 {
    if word == 0 { return top(tree).key }
    return keys[trees[tree].firstKey + winner(tree) * Int(trees[tree].furtherWords) + word - 1]
  }

  /// Sets a word behind the first of the key of a seat that is not present.
  mutating func setKey(_ value: Int64, word: Int, of seat: Int, in tree: TreeID) {
    keys[trees[tree].firstKey + seat * Int(trees[tree].furtherWords) + word - 1] = value
  }

  /// - Parameter key: the first word of the seat's key.
  /// - Complexity: O(log seats); O(1) for a seat that loses at once.
  /// - Precondition: the seat is not present; the key is below `Int64.max`.
  mutating func insert(_ seat: Int, key: Int64, in tree: TreeID) {
    let row = trees[tree]
    precondition(nodes[row.firstNode + Int(row.leafCount) + seat].winner < 0, "a seat is taken twice")
    precondition(key < .max, "a key is out of range")
    trees[tree].present = row.present &+ 1
    replay(from: seat, as: Node(key: key, winner: Int32(truncatingIfNeeded: seat), equals: 1), in: row)
  }

  /// Returns how many are still present.
  ///
  /// - Complexity: O(log seats).
  /// - Precondition: the seat is present.
  @discardableResult
  mutating func remove(_ seat: Int, from tree: TreeID) -> Int {
    let row = trees[tree]
    precondition(nodes[row.firstNode + Int(row.leafCount) + seat].winner >= 0, "a seat is left twice")
    trees[tree].present = row.present &- 1
    replay(from: seat, as: .empty, in: row)
    return row.present &- 1
  }

  /// Decides the matches above a seat again, up to the first whose result stays the same.
  private mutating func replay(from seat: Int, as leaf: Node, in tree: Tree) {
    let further = Int(tree.furtherWords)
    keys.withUnsafeElements { allKeys in
      let keys = allKeys + tree.firstKey
      nodes.withUnsafeElements { allNodes in
        let nodes = allNodes + tree.firstNode
        var index = Int(tree.leafCount) &+ seat
        nodes[index] = leaf
        var result = leaf
        while index > 1 {
          let rival = nodes[index ^ 1]
          if rival.key == result.key && rival.winner >= 0 {
            result = Self.decide(result, rival, keys, further)
          } else {
            result = rival.key < result.key ? rival : result
          }
          index >>= 1
          let before = nodes[index]
          if before.key == result.key && before.winner == result.winner && before.equals == result.equals { return }
          nodes[index] = result
        }
      }
    }
  }

  /// A match between two whose first words are equal.
  private static func decide(_ a: Node, _ b: Node, _ keys: UnsafePointer<Int64>, _ further: Int) -> Node {
    var word = 0
    while word < further {
      let left = keys[Int(a.winner) &* further &+ word]
      let right = keys[Int(b.winner) &* further &+ word]
      if left != right { return left < right ? a : b }
      word &+= 1
    }
    return Node(key: a.key, winner: min(a.winner, b.winner), equals: a.equals &+ b.equals)
  }

  /// The first of the seats equal to the winner at or after `start`, going round.
  ///
  /// - Complexity: O(log seats).
  /// - Precondition: somebody is present.
  func firstEqual(from start: Int, in tree: TreeID) -> Int {
    let champion = top(tree)
    precondition(champion.winner >= 0, "nobody is present")
    if champion.equals == 1 { return Int(champion.winner) }
    let span = Span(node: 1, first: 0, size: Int(trees[tree].leafCount))
    return firstEqual(to: champion, atOrAfter: start, below: span, in: trees[tree]) ?? Int(champion.winner)
  }

  /// The seats below a node.
  private struct Span {
    let node: Int
    let first: Int
    let size: Int

    var left: Span { Span(node: 2 * node, first: first, size: size / 2) }
    var right: Span { Span(node: 2 * node + 1, first: first + size / 2, size: size / 2) }
  }

  private func firstEqual(to champion: Node, atOrAfter start: Int, below span: Span, in tree: Tree) -> Int? {
    let local = nodes[tree.firstNode + span.node]
    guard local.winner >= 0, span.first + span.size > start, isEqual(local, champion, in: tree) else { return nil }
    if span.first >= start { return Int(local.winner) }
    if span.size == 1 { return nil }
    return firstEqual(to: champion, atOrAfter: start, below: span.left, in: tree)
      ?? firstEqual(to: champion, atOrAfter: start, below: span.right, in: tree)
  }

  /// The seat of that number (from 0) among those equal to the winner.
  ///
  /// - Complexity: O(log seats).
  /// - Precondition: somebody is present.
  func equalSeat(number: Int, in tree: TreeID) -> Int {
    let row = trees[tree]
    let champion = top(tree)
    precondition(champion.winner >= 0, "nobody is present")
    var remaining = number
    var node = 1
    while node < Int(row.leafCount) {
      let left = nodes[row.firstNode + 2 * node]
      let equals = left.winner >= 0 && isEqual(left, champion, in: row) ? Int(left.equals) : 0
      if remaining < equals {
        node = 2 * node
      } else {
        remaining -= equals
        node = 2 * node + 1
      }
    }
    return node - Int(row.leafCount)
  }

  /// Whether two winners have equal keys.
  private func isEqual(_ a: Node, _ b: Node, in tree: Tree) -> Bool {
    guard a.key == b.key else { return false }
    let further = Int(tree.furtherWords)
    for word in 0..<further
    where keys[tree.firstKey + Int(a.winner) * further + word] != keys[tree.firstKey + Int(b.winner) * further + word] {
      return false
    }
    return true
  }
}
