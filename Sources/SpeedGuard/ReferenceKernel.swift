/// A fixed piece of work to hold other work against: how long something takes is told in times of this.
///
/// Times by themselves say little on a machine that is shared, throttled or replaced by a faster one; the ratio of two
/// times taken in turn says much. The work is a third that of a simulation, a heap of pending times and rows of a table
/// that does not fit into the first-level cache, and two thirds plain arithmetic, as fast as the processor can: on a busy
/// machine the ratio of an engine's time to such a mixture moves least. It must never change: every baseline is written in
/// times of it. What has to change becomes a new kernel with a new number.
public struct ReferenceKernel: Sendable {
  /// Written into baselines.
  public static let number = 1
  /// Rounds of one run; about a tenth of a millisecond of work for an optimized build.
  private static let rounds = 1_000
  /// Rounds of arithmetic for each of them.
  private static let arithmetic = 50

  private static let pending = 1_023
  private static let rows = 8_192
  private var heap: [UInt64]
  private var table: [UInt64]
  private var chance: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var words: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)

  /// The kernel in its first state.
  public init() {
    heap = []
    table = Array(repeating: 0, count: Self.rows)
    heap.reserveCapacity(Self.pending)
    // Ascending times make a heap.
    for number in 0..<Self.pending { heap.append(UInt64(number) << 32) }
  }

  /// Does the work of one run, and returns a word that depends on all of it.
  public mutating func run() -> UInt64 {
    var check: UInt64 = 0
    for _ in 0..<Self.rounds {
      let word = next()
      let time = heap[0]
      let row = Int(truncatingIfNeeded: word % UInt64(Self.rows))
      table[row] &+= time >> 20
      check = (check ^ table[(row &* 31) % Self.rows]) &* 0x0000_0100_0000_01B3
      replaceEarliest(with: time &+ (word >> 22))
      compute()
    }
    return check ^ heap[0] ^ words.0 ^ words.1 ^ words.2 ^ words.3
  }

  /// Four chains that do not wait for each other.
  private mutating func compute() {
    var (a, b, c, d) = words
    for _ in 0..<Self.arithmetic {
      a = (a ^ (a >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 1
      b = (b ^ (b >> 31)) &* 0x94D0_49BB_1331_11EB &+ 2
      c = (c ^ (c >> 27)) &* 0x9E37_79B9_7F4A_7C15 &+ 3
      d = (d ^ (d >> 30)) &* 0xD251_1F53_CD9E_8D57 &+ 5
    }
    words = (a, b, c, d)
  }

  /// A word of splitmix64 (Steele, Lea and Flood, 2014, OOPSLA).
  private mutating func next() -> UInt64 {
    chance &+= 0x9E37_79B9_7F4A_7C15
    var word = (chance ^ (chance >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  private mutating func replaceEarliest(with time: UInt64) {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < time else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = time
  }
}
