/// Times some pieces of work in turn with the reference kernel, round after round: between any two pieces stands a slice
/// of the kernel, and each piece is told in times of the two slices beside it. A spell in which the machine is slow hits
/// a piece and its slices alike, and the median over the rounds forgets the rest.
public struct PairedTiming {
  /// What one round found of one piece.
  public struct Sample: Hashable, Sendable {
    /// Of one repetition, in seconds.
    public let seconds: Double
    /// In times of one run of the kernel.
    public let ratio: Double
  }

  /// Seconds that this thread has computed so far.
  private let clock: () -> Double
  /// A slice and a piece take at least so many seconds; what is shorter is repeated.
  private let slice: Double
  private var kernel = ReferenceKernel()
  /// Per piece, in the order of the rounds.
  public private(set) var samples: [[Sample]]
  private let pieces: [() -> Void]
  private var repetitions: [Int]

  /// - Parameters:
  ///   - pieces: the work; each does the same whenever it is called.
  ///   - slice: seconds.
  ///   - clock: seconds that this thread has computed.
  public init(of pieces: [() -> Void], slice: Double = 0.005, clock: @escaping () -> Double) {
    self.pieces = pieces
    self.slice = slice
    self.clock = clock
    samples = pieces.map { _ in [] }
    repetitions = pieces.map { _ in 0 }
  }

  /// Times every piece so many more times. The first time each is run once before, unmeasured, to warm up and to find
  /// out how often it has to be repeated.
  ///
  /// - Parameters:
  ///   - rounds: at least and at most so many.
  ///   - seconds: of computing, after which only the least number of rounds is still done.
  ///   - goesOn: asked before each round; `false` ends the timing.
  /// - Returns: whether at least the least number of rounds was done.
  @discardableResult
  public mutating func run(
    rounds: ClosedRange<Int>, seconds: Double = .infinity, goesOn: () -> Bool = { true }
  ) -> Bool {
    for piece in pieces.indices where repetitions[piece] == 0 { repetitions[piece] = repetitionsNeeded(piece) }
    var before = timeKernel()
    var spent = 0.0
    for round in 1...rounds.upperBound {
      if round > rounds.lowerBound, spent > seconds { break }
      guard goesOn() else { return round > rounds.lowerBound }
      for piece in pieces.indices {
        let start = clock()
        for _ in 0..<repetitions[piece] { pieces[piece]() }
        let whole = clock() - start
        let after = timeKernel()
        let once = whole / Double(repetitions[piece])
        samples[piece].append(Sample(seconds: once, ratio: 2 * once / (before + after)))
        before = after
        spent += whole
      }
    }
    return true
  }

  /// The median ratio of a piece.
  /// - Precondition: it was run.
  public func ratio(of piece: Int) -> Double { middle(samples[piece].map(\.ratio)) }

  /// The least time of a piece, in seconds.
  /// - Precondition: it was run.
  public func best(of piece: Int) -> Double { samples[piece].map(\.seconds).min() ?? .nan }

  /// The median time of a piece, in seconds.
  /// - Precondition: it was run.
  public func median(of piece: Int) -> Double { middle(samples[piece].map(\.seconds)) }

  /// Seconds of one run of the kernel, over a slice of them.
  private mutating func timeKernel() -> Double {
    let start = clock()
    var runs = 0
    var seconds = 0.0
    var check: UInt64 = 0
    repeat {
      check ^= kernel.run()
      runs += 1
      seconds = clock() - start
    } while seconds < slice && runs < 10_000
    precondition(check != 1, "what the kernel computes has to be used, or it is not computed")
    return max(seconds, 1e-9) / Double(runs)
  }

  private func repetitionsNeeded(_ piece: Int) -> Int {
    pieces[piece]()
    let start = clock()
    pieces[piece]()
    let seconds = max(clock() - start, 1e-9)
    return Int(min(1_000, max(1, (slice / seconds).rounded(.up))))
  }
}

/// The middle value; of an even number the mean of the two in the middle.
public func middle(_ values: [Double]) -> Double {
  precondition(!values.isEmpty, "the median of nothing")
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
