/// The smallest of a changing set of seats, each with a key of one or several words compared in order.
///
/// A tournament tree (Knuth, The Art of Computer Programming, vol. 3, section 5.4.1): every inner node knows the
/// winner of its half and how many seats there are equal to the winner, so that a tie can be resolved by
/// any rule in O(log `seatCount`). Among equals the winner kept is the one of the lowest seat.
struct Tournament {
  private struct Node: Equatable {
    /// A seat, or -1 when nobody is present below.
    var winner: Int32
    /// How many present seats below have the winner's key.
    var equals: Int32

    static let empty = Node(winner: -1, equals: 0)
  }

  let seatCount: Int
  /// Words of a key.
  private let width: Int
  /// Leaves of the tree: a power of two.
  private let leafCount: Int
  /// Inner nodes at 1 ..< leafCount, leaves from leafCount on.
  private var nodes: [Node]
  private var keys: [Int64]
  /// How many seats are present.
  private(set) var present = 0

  init(seatCount: Int, width: Int) {
    self.seatCount = seatCount
    self.width = width
    var leaves = 1
    while leaves < seatCount { leaves *= 2 }
    leafCount = leaves
    nodes = Array(repeating: .empty, count: 2 * leaves)
    keys = Array(repeating: 0, count: seatCount * width)
  }

  var isEmpty: Bool { present == 0 }

  func contains(_ seat: Int) -> Bool { nodes[leafCount + seat].winner >= 0 }

  /// The present seat with the smallest key, the lowest among equals; `nil` when nobody is present.
  var winner: Int? {
    let winner = nodes[1].winner
    return winner < 0 ? nil : Int(winner)
  }

  /// How many present seats share the winner's key.
  var equals: Int { Int(nodes[1].equals) }

  /// One word of a seat's key.
  func key(of seat: Int, word: Int) -> Int64 { keys[seat * width + word] }

  /// Sets one word of the key of a seat that is not present.
  mutating func setKey(_ value: Int64, word: Int, of seat: Int) {
    keys[seat * width + word] = value
  }

  /// - Complexity: O(log `seatCount`); O(1) for a seat that loses at once.
  /// - Precondition: the seat is not present.
  mutating func insert(_ seat: Int) {
    precondition(!contains(seat), "a seat is taken twice")
    nodes[leafCount + seat] = Node(winner: Int32(truncatingIfNeeded: seat), equals: 1)
    present += 1
    replay(from: seat)
  }

  /// - Complexity: O(log `seatCount`).
  /// - Precondition: the seat is present.
  mutating func remove(_ seat: Int) {
    precondition(contains(seat), "a seat is left twice")
    nodes[leafCount + seat] = .empty
    present -= 1
    replay(from: seat)
  }

  /// The first of the seats equal to the winner at or after `start`, going round.
  ///
  /// - Complexity: O(log `seatCount`).
  func firstEqual(from start: Int) -> Int? {
    guard let winner else { return nil }
    if equals == 1 { return winner }
    if let later = firstEqual(to: winner, atOrAfter: start, below: 1, first: 0, size: leafCount) { return later }
    return winner
  }

  /// The seat of that number (from 0) among those equal to the winner.
  ///
  /// - Complexity: O(log `seatCount`).
  func equalSeat(number: Int) -> Int {
    guard let winner else { preconditionFailure("nobody is present") }
    var remaining = number
    var node = 1
    while node < leafCount {
      let left = nodes[2 * node]
      let leftEquals = left.winner >= 0 && compare(Int(left.winner), winner) == 0 ? Int(left.equals) : 0
      if remaining < leftEquals {
        node = 2 * node
      } else {
        remaining -= leftEquals
        node = 2 * node + 1
      }
    }
    return node - leafCount
  }

  private func firstEqual(to winner: Int, atOrAfter start: Int, below node: Int, first: Int, size: Int) -> Int? {
    let champion = nodes[node].winner
    guard champion >= 0, first + size > start, compare(Int(champion), winner) == 0 else { return nil }
    if first >= start { return Int(champion) }
    if size == 1 { return nil }
    let half = size / 2
    return firstEqual(to: winner, atOrAfter: start, below: 2 * node, first: first, size: half)
      ?? firstEqual(to: winner, atOrAfter: start, below: 2 * node + 1, first: first + half, size: half)
  }

  /// Decides the matches above a seat again, up to the first whose result stays the same.
  private mutating func replay(from seat: Int) {
    nodes.withUnsafeMutableBufferPointer { nodes in
      keys.withUnsafeBufferPointer { keys in
        var index = (leafCount &+ seat) >> 1
        while index > 0 {
          let left = nodes[index << 1]
          let right = nodes[index << 1 | 1]
          let result: Node
          if right.winner < 0 {
            result = left
          } else if left.winner < 0 {
            result = right
          } else {
            var order = 0
            var word = 0
            while order == 0 && word < width {
              let a = keys[Int(left.winner) &* width &+ word]
              let b = keys[Int(right.winner) &* width &+ word]
              order = a < b ? -1 : (a > b ? 1 : 0)
              word &+= 1
            }
            result =
              order < 0 ? left : (order > 0 ? right : Node(winner: left.winner, equals: left.equals &+ right.equals))
          }
          if nodes[index] == result { return }
          nodes[index] = result
          index >>= 1
        }
      }
    }
  }

  private func compare(_ a: Int, _ b: Int) -> Int {
    for word in 0..<width {
      let left = keys[a * width + word]
      let right = keys[b * width + word]
      if left != right { return left < right ? -1 : 1 }
    }
    return 0
  }
}
