/// A fixed piece of work to hold other work against: how long something takes is told in times of this.
///
/// Times by themselves say little on a machine that is shared, throttled or replaced by a faster one; the ratio of two
/// times taken in turn says much. The work resembles a simulation's: a heap of pending times, a generator of random
/// words, rows of a table that does not fit into the first-level cache. It must never change: every baseline is written
/// in times of it. What has to change becomes a new kernel with a new number.
public struct ReferenceKernel: Sendable {
  /// Written into baselines.
  public static let number = 1
  /// Rounds of one run; about a tenth of a millisecond of work for an optimized build.
  public static let rounds = 2_000

  private static let pending = 1_023
  private static let rows = 8_192
  private var heap: [UInt64]
  private var table: [UInt64]
  private var chance: UInt64 = 0x9E37_79B9_7F4A_7C15

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
    }
    return check ^ heap[0]
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
