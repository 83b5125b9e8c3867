import EventCore

/// The smallest of a changing set of seats, for many sets at once; each seat has a key of one or several words that are
/// compared in order.
///
/// Tournament trees (Knuth, The Art of Computer Programming, vol. 3, section 5.4.1): every inner node knows the
/// winner of its half and how many seats there are equal to the winner, so that a tie can be resolved by any rule in
/// O(log seats). Among equals the winner kept is the one of the lowest seat. All trees lie in the same few columns.
struct Tournaments: ~Copyable {
  /// One tree of this forest.
  typealias TreeID = Int

  struct Node: Equatable, BitwiseCopyable {
    /// A seat, or -1 when nobody is present below.
    var winner: Int32
    /// How many present seats below have the winner's key.
    var equals: Int32

    static var empty: Node { Node(winner: -1, equals: 0) }
  }

  struct Tree: BitwiseCopyable {
    /// Leaves: a power of two. Inner nodes stand at 1 ..< leafCount behind `firstNode`, leaves from leafCount on.
    let leafCount: Int
    let firstNode: Int
    let firstKey: Int
    /// Words of a key.
    let width: Int
    var present: Int
  }

  private var trees = Column<Tree>()
  private var nodes = Column<Node>()
  private var keys = Column<Int64>()

  init() {}

  /// Makes room for a tree in which nobody is present.
  mutating func add(seatCount: Int, width: Int) -> TreeID {
    var leaves = 1
    while leaves < seatCount { leaves *= 2 }
    trees.append(Tree(leafCount: leaves, firstNode: nodes.count, firstKey: keys.count, width: width, present: 0))
    for _ in 0..<2 * leaves { nodes.append(.empty) }
    for _ in 0..<seatCount * width { keys.append(0) }
    return trees.count - 1
  }

  /// How many seats are present.
  func present(_ tree: TreeID) -> Int { trees[tree].present }

  func contains(_ seat: Int, in tree: TreeID) -> Bool {
    nodes[trees[tree].firstNode + trees[tree].leafCount + seat].winner >= 0
  }

  /// The present seat with the smallest key, the lowest among equals; negative when nobody is present.
  func winner(_ tree: TreeID) -> Int { Int(nodes[trees[tree].firstNode + 1].winner) }

  /// How many present seats share the winner's key.
  func equals(_ tree: TreeID) -> Int { Int(nodes[trees[tree].firstNode + 1].equals) }

  /// One word of the winner's key.
  func winnersKey(_ tree: TreeID, word: Int) -> Int64 {
    keys[trees[tree].firstKey + winner(tree) * trees[tree].width + word]
  }

  /// Sets one word of the key of a seat that is not present.
  mutating func setKey(_ value: Int64, word: Int, of seat: Int, in tree: TreeID) {
    keys[trees[tree].firstKey + seat * trees[tree].width + word] = value
  }

  /// - Complexity: O(log seats); O(1) for a seat that loses at once.
  /// - Precondition: the seat is not present.
  mutating func insert(_ seat: Int, in tree: TreeID) {
    precondition(!contains(seat, in: tree), "a seat is taken twice")
    trees[tree].present += 1
    replay(from: seat, as: Node(winner: Int32(truncatingIfNeeded: seat), equals: 1), in: trees[tree])
  }

  /// - Complexity: O(log seats).
  /// - Precondition: the seat is present.
  mutating func remove(_ seat: Int, from tree: TreeID) {
    precondition(contains(seat, in: tree), "a seat is left twice")
    trees[tree].present -= 1
    replay(from: seat, as: .empty, in: trees[tree])
  }

  /// Decides the matches above a seat again, up to the first whose result stays the same.
  private mutating func replay(from seat: Int, as leaf: Node, in tree: Tree) {
    let firstKey = tree.firstKey
    let width = tree.width
    keys.withUnsafeElements { allKeys in
      let keys = allKeys + firstKey
      nodes.withUnsafeElements { allNodes in
        let nodes = allNodes + tree.firstNode
        var index = tree.leafCount &+ seat
        nodes[index] = leaf
        while index > 1 {
          index >>= 1
          let left = nodes[index << 1]
          let right = nodes[index << 1 | 1]
          let result: Node
          if right.winner < 0 {
            result = left
          } else if left.winner < 0 {
            result = right
          } else {
            switch Self.order(keys + Int(left.winner) &* width, keys + Int(right.winner) &* width, width) {
            case ..<0: result = left
            case 0: result = Node(winner: left.winner, equals: left.equals &+ right.equals)
            default: result = right
            }
          }
          if nodes[index] == result { return }
          nodes[index] = result
        }
      }
    }
  }

  private static func order(_ a: UnsafePointer<Int64>, _ b: UnsafePointer<Int64>, _ width: Int) -> Int {
    var word = 0
    while word < width {
      if a[word] != b[word] { return a[word] < b[word] ? -1 : 1 }
      word &+= 1
    }
    return 0
  }

  /// The first of the seats equal to the winner at or after `start`, going round.
  ///
  /// - Complexity: O(log seats).
  /// - Precondition: somebody is present.
  func firstEqual(from start: Int, in tree: TreeID) -> Int {
    let champion = winner(tree)
    precondition(champion >= 0, "nobody is present")
    if equals(tree) == 1 { return champion }
    let span = Span(node: 1, first: 0, size: trees[tree].leafCount)
    return firstEqual(to: champion, atOrAfter: start, below: span, in: trees[tree]) ?? champion
  }

  /// The seats below a node.
  private struct Span {
    let node: Int
    let first: Int
    let size: Int

    var left: Span { Span(node: 2 * node, first: first, size: size / 2) }
    var right: Span { Span(node: 2 * node + 1, first: first + size / 2, size: size / 2) }
  }

  private func firstEqual(to champion: Int, atOrAfter start: Int, below span: Span, in tree: Tree) -> Int? {
    let local = Int(nodes[tree.firstNode + span.node].winner)
    guard local >= 0, span.first + span.size > start, isEqual(local, champion, in: tree) else { return nil }
    if span.first >= start { return local }
    if span.size == 1 { return nil }
    return firstEqual(to: champion, atOrAfter: start, below: span.left, in: tree)
      ?? firstEqual(to: champion, atOrAfter: start, below: span.right, in: tree)
  }

  /// The seat of that number (from 0) among those equal to the winner.
  ///
  /// - Complexity: O(log seats).
  /// - Precondition: somebody is present.
  func equalSeat(number: Int, in tree: TreeID) -> Int {
    let tree = (id: tree, row: trees[tree])
    let champion = winner(tree.id)
    precondition(champion >= 0, "nobody is present")
    var remaining = number
    var node = 1
    while node < tree.row.leafCount {
      let left = nodes[tree.row.firstNode + 2 * node]
      let isEqualHalf = left.winner >= 0 && isEqual(Int(left.winner), champion, in: tree.row)
      let equals = isEqualHalf ? Int(left.equals) : 0
      if remaining < equals {
        node = 2 * node
      } else {
        remaining -= equals
        node = 2 * node + 1
      }
    }
    return node - tree.row.leafCount
  }

  private func isEqual(_ a: Int, _ b: Int, in tree: Tree) -> Bool {
    for word in 0..<tree.width
    where keys[tree.firstKey + a * tree.width + word] != keys[tree.firstKey + b * tree.width + word] {
      return false
    }
    return true
  }
}
