public import EventCore

/// Durations summed exactly: how many, their total, the sum of their squares and the longest, all in whole
/// microseconds, so that neither order nor size of the observations can change a byte.
@frozen public struct DurationTally: Hashable, Sendable {
  public private(set) var count = 0
  /// Sum of all, in microseconds.
  public private(set) var microseconds: Int64 = 0
  /// Sum of squares, in square microseconds; 10 million durations of ten years still fit.
  public private(set) var squares: UInt128 = 0
  public private(set) var longest: SimDuration = .zero

  public init() {}

  /// Durations summed elsewhere, whose longest is not known.
  init(count: Int, microseconds: Int64, squares: UInt128) {
    self.count = count
    self.microseconds = microseconds
    self.squares = squares
  }

  /// Counts one duration.
  ///
  /// - Complexity: O(1).
  @inline(__always) public mutating func add(_ duration: SimDuration) {
    count &+= 1
    // Most callers do not wait, and nothing adds no square.
    if duration == .zero { return }
    let magnitude = UInt128(duration.microseconds.magnitude)
    microseconds &+= duration.microseconds
    squares &+= magnitude &* magnitude
    if duration > longest { longest = duration }
  }

  /// Counts so many durations of no length.
  mutating func addNone(_ number: Int) { count += number }

  /// Adds all durations of another tally.
  public mutating func merge(_ other: Self) {
    count += other.count
    microseconds += other.microseconds
    squares += other.squares
    longest = max(longest, other.longest)
  }

  /// The sum of all in seconds.
  public var seconds: Double { Double(microseconds) / 1_000_000 }

  /// The sum of squares in square seconds.
  public var squareSeconds: Double { Double(squares) / 1e12 }

  /// Mean in seconds; `nil` without observations.
  public var mean: Double? { count == 0 ? nil : seconds / Double(count) }

  /// Sample standard deviation (divisor `count` − 1) in seconds; `nil` below two observations.
  public var deviation: Double? {
    guard count > 1 else { return nil }
    let total = UInt128(microseconds.magnitude)
    let (scaled, overflow) = squares.multipliedReportingOverflow(by: UInt128(count))
    let n = Double(count)
    // n Σx² − (Σx)² is exact in integers as long as it fits: constant durations deviate by exactly 0.
    let spread =
      overflow
      ? max(0, n * Double(squares) - Double(total) * Double(total))
      : Double(scaled - min(scaled, total * total))
    return (spread / (n * (n - 1))).squareRoot() / 1_000_000
  }
}
