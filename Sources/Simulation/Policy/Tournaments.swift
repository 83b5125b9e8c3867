import CallCenter
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
///
/// Whoever comes with a key above all in the tree's `line` is not seated in the tree but goes to the end of that line:
/// those who compare by when they became idle nearly always do. Joining the line, and leaving it from anywhere, is
/// O(1).
struct Tournaments: ~Copyable {
  /// One tree of this forest.
  typealias TreeID = Int

  struct Node: BitwiseCopyable {
    /// The first word of the winner's key; `Int64.max` when nobody is present below.
    let key: Int64
    /// How many present seats below have the winner's key, and below 2³² the winner: one word to compare and to move.
    private let seats: UInt64

    init(key: Int64, winner: Int, equals: Int) {
      self.key = key
      seats = UInt64(truncatingIfNeeded: equals) << 32 | UInt64(truncatingIfNeeded: winner)
    }

    static var empty: Node { Node(key: .max, winner: 0, equals: 0) }

    var winner: Int { Int(seats & 0xFFFF_FFFF) }
    /// 0 when nobody is present below.
    var equals: Int { Int(seats >> 32) }
    var isEmpty: Bool { equals == 0 }

    func isSame(as other: Node) -> Bool { seats == other.seats && key == other.key }
  }

  struct Tree: BitwiseCopyable {
    /// Leaves: a power of two. Inner nodes stand at 1 ..< leafCount behind `firstNode`, leaves from leafCount on.
    let leafCount: Int32
    /// Words of a key behind the first.
    let furtherWords: Int32
    let firstNode: Int
    let firstKey: Int
    let firstPlace: Int
    /// Whose tree it is, where it is one of a desk's, and the bit of its tier among the desk's.
    let desk: DeskID
    let tierBit: UInt128
    /// The index in `places` of the line's two ends: a place without a seat, next of the last and previous to the first.
    /// The line is a ring through it, and so never without a neighbour to write to.
    let ends: Int32
    /// How many are present in the line, and how many in the tree.
    var inLine: Int32 = 0
    var inTree: Int32 = 0

    var present: Int { Int(inLine &+ inTree) }
  }

  /// Whose seat a place is. It stands beside the place's key, for with thousands of operators each further row is a
  /// line of the cache that must be fetched.
  struct Holder: BitwiseCopyable {
    /// The number in `EligibleOperators.members`; -1: a counter's.
    let member: Int32
    let `operator`: OperatorID
    let assignment: AssignmentID

    static let nobody = Holder(member: -1, operator: OperatorID(0), assignment: AssignmentID(0))
  }

  /// A seat's place in the line; half a line of the cache.
  struct Place: BitwiseCopyable {
    /// The first word of the seat's key while the seat is in the line; below 0 it says where else the seat is.
    var key: Int64
    /// Neighbours in the line, as indices of `places`.
    var previous: Int32
    var next: Int32
    let tree: Int32
    var holder = Holder.nobody

    static var absent: Int64 { -1 }
    static var inTree: Int64 { -2 }
  }

  var trees = Column<Tree>()
  var nodes = Column<Node>()
  var places = Column<Place>()
  /// The words of all keys behind the first ones.
  private var keys = Column<Int64>()

  init() {}

  /// Makes room for a tree in which nobody is present.
  ///
  /// - Parameter tier: the number of the tier among the desk's.
  mutating func add(seatCount: Int, width: Int, desk: DeskID = DeskID(0), tier: Int = 0) -> TreeID {
    var leaves = 1
    while leaves < seatCount { leaves *= 2 }
    let further = max(width - 1, 0)
    trees.append(
      Tree(
        leafCount: Int32(leaves), furtherWords: Int32(further), firstNode: nodes.count, firstKey: keys.count,
        firstPlace: places.count, desk: desk, tierBit: 1 << UInt128(tier), ends: Int32(places.count + seatCount)))
    let tree = Int32(trees.count - 1)
    let ends = trees[trees.count - 1].ends
    // The ends have a key below all, so that whoever comes first may stand behind them.
    for _ in 0...seatCount { places.append(Place(key: Place.absent, previous: ends, next: ends, tree: tree)) }
    for _ in 0..<2 * leaves { nodes.append(.empty) }
    for _ in 0..<seatCount * further { keys.append(0) }
    return trees.count - 1
  }

  /// How many seats are present.
  func present(_ tree: TreeID) -> Int { trees[tree].present }

  func contains(_ seat: Int, in tree: TreeID) -> Bool {
    places[trees[tree].firstPlace + seat].key != Place.absent
  }

  /// The winner of all: the present seat with the smallest key, the lowest among equals.
  ///
  /// The head of the line never equals the winner of the tree, so it is alone if it comes first.
  @inline(__always) func top(_ tree: TreeID) -> Node {
    let row = trees[tree]
    if let leader = leader(of: row) { return Node(key: places[leader].key, winner: leader &- row.firstPlace, equals: 1) }
    let root = nodes[row.firstNode &+ 1]
    if row.inLine == 0 { return root }
    let head = head(of: row)
    let key = places[head].key
    return key < root.key ? Node(key: key, winner: head &- row.firstPlace, equals: 1) : root
  }

  /// How many present seats share the winner's key; 0 when nobody is present.
  func equals(_ tree: TreeID) -> Int { top(tree).equals }

  /// One word of the winner's key.
  func winnersKey(_ tree: TreeID, word: Int) -> Int64 {
    if word == 0 { return top(tree).key }
    return keys[trees[tree].firstKey + top(tree).winner * Int(trees[tree].furtherWords) + word - 1]
  }

  /// Sets a word behind the first of the key of a seat that is not present.
  mutating func setKey(_ value: Int64, word: Int, of seat: Int, in tree: TreeID) {
    keys[trees[tree].firstKey + seat * Int(trees[tree].furtherWords) + word - 1] = value
  }

  /// - Parameter key: the first word of the seat's key.
  /// - Returns: how many are present now.
  /// - Complexity: O(1) for a seat that joins the line or loses at once; else O(log seats).
  /// - Precondition: the seat is not present; the key is not negative and below `Int64.max`.
  @inline(__always) @discardableResult
  mutating func insert(_ seat: Int, key: Int64, in tree: TreeID) -> Int {
    let row = trees.place(of: tree)
    let number = row.pointee.firstPlace &+ seat
    insert(places.place(of: number), number, key: key, in: row)
    return row.pointee.present
  }

  /// `insert` for a caller who has both rows at hand.
  ///
  /// - Parameter number: the place's, as an index of `places`.
  @inline(__always)
  mutating func insert(
    _ place: UnsafeMutablePointer<Place>, _ number: Int, key: Int64, in row: UnsafeMutablePointer<Tree>
  ) {
    precondition(key >= 0 && key < .max, "a key is out of range")
    precondition(place.pointee.key == Place.absent, "a seat is taken twice")
    if !joinsLine(place, number, key: key, of: row) {
      place.pointee.key = Place.inTree
      row.pointee.inTree &+= 1
      let seat = number &- row.pointee.firstPlace
      replay(from: seat, as: Node(key: key, winner: seat, equals: 1), in: row.pointee)
      keepHeadApart(row)
    }
  }

  /// Returns how many are still present.
  ///
  /// - Complexity: O(1) for a seat in the line; else O(log seats).
  /// - Precondition: the seat is present.
  @inline(__always) @discardableResult
  mutating func remove(_ seat: Int, from tree: TreeID) -> Int {
    let row = trees.place(of: tree)
    let number = row.pointee.firstPlace &+ seat
    remove(places.place(of: number), number, from: row)
    return row.pointee.present
  }

  /// `remove` for a caller who has both rows at hand.
  @inline(__always)
  mutating func remove(_ place: UnsafeMutablePointer<Place>, _ number: Int, from row: UnsafeMutablePointer<Tree>) {
    let key = place.pointee.key
    precondition(key != Place.absent, "a seat is left twice")
    place.pointee.key = Place.absent
    if key >= 0 {
      leaveLine(place, of: row)
      if hasHeadOfWinnersKey(row) { keepHeadApart(row) }
    } else {
      row.pointee.inTree &-= 1
      replay(from: number &- row.pointee.firstPlace, as: .empty, in: row.pointee)
      keepHeadApart(row)
    }
  }

  /// Decides the matches above a seat again, up to the first whose result stays the same.
  mutating func replay(from seat: Int, as leaf: Node, in tree: Tree) {
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
          index >>= 1
          if rival.key == result.key {
            result = Self.decide(result, rival, keys, further)
          } else {
            // Who wins is a toss-up: written so that it is a move under a condition, not a jump.
            result = rival.key < result.key ? rival : result
          }
          if nodes[index].isSame(as: result) { return }
          nodes[index] = result
        }
      }
    }
  }

  /// A match between two whose first words are equal.
  private static func decide(_ a: Node, _ b: Node, _ keys: UnsafePointer<Int64>, _ further: Int) -> Node {
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    var word = 0
    while word < further {
      let left = keys[a.winner &* further &+ word]
      let right = keys[b.winner &* further &+ word]
      if left != right { return left < right ? a : b }
      word &+= 1
    }
    return Node(key: a.key, winner: min(a.winner, b.winner), equals: a.equals &+ b.equals)
  }

  /// Whether a seat in the tree is equal to its winner, where keys have one word.
  ///
  /// - Complexity: O(1).
  func isEqual(_ seat: Int, to champion: Node, in tree: Tree) -> Bool {
    seat < Int(tree.leafCount) && nodes[tree.firstNode + Int(tree.leafCount) + seat].key == champion.key
  }

  /// The first of the seats equal to the winner at or after `start`, going round.
  ///
  /// - Complexity: O(log seats).
  /// - Precondition: somebody is present.
  func firstEqual(from start: Int, in tree: TreeID) -> Int {
    let champion = top(tree)
    precondition(!champion.isEmpty, "nobody is present")
    if champion.equals == 1 { return champion.winner }
    let span = Span(node: 1, first: 0, size: Int(trees[tree].leafCount))
    return firstEqual(to: champion, atOrAfter: start, below: span, in: trees[tree]) ?? champion.winner
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
    guard !local.isEmpty, span.first + span.size > start, isEqual(local, champion, in: tree) else { return nil }
    if span.first >= start { return local.winner }
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
    precondition(number < champion.equals, "fewer are equal to the winner")
    // Also whoever comes first from the line is alone.
    if champion.equals == 1 { return champion.winner }
    var remaining = number
    var node = 1
    while node < Int(row.leafCount) {
      let left = nodes[row.firstNode + 2 * node]
      let equals = !left.isEmpty && isEqual(left, champion, in: row) ? left.equals : 0
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
    where keys[tree.firstKey + a.winner * further + word] != keys[tree.firstKey + b.winner * further + word] {
      return false
    }
    return true
  }
}
