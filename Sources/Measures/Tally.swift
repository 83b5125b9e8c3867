/// Count, mean and spread of observations, added one at a time.
///
/// Mean and squared deviations follow Welford's recursion (Technometrics 4, 1962), and merging the formula of Chan,
/// Golub and LeVeque (1979), so that nothing cancels when the mean is large beside the deviation. The result depends on
/// the order of adding and merging in the last places: merge in a fixed order.
@frozen public struct Tally: Hashable, Sendable {
  @usableFromInline var number: Int
  @usableFromInline var total: Double
  /// The running mean; 0 while there is no observation.
  @usableFromInline var runningMean: Double
  /// The sum of squared deviations from the mean.
  @usableFromInline var squares: Double

  @inlinable public init() {
    number = 0
    total = 0
    runningMean = 0
    squares = 0
  }

  /// The tally of some observations, in order.
  public init(_ values: some Sequence<Double>) {
    self.init()
    for value in values { add(value) }
  }

  /// Adds an observation.
  /// - Complexity: O(1), one division.
  @inlinable public mutating func add(_ value: Double) {
    number += 1
    total += value
    let distance = value - runningMean
    runningMean += distance / Double(number)
    squares += distance * (value - runningMean)
  }

  /// Adds all observations of another tally.
  /// - Complexity: O(1).
  public mutating func merge(_ other: Tally) {
    if other.count == 0 { return }
    if count == 0 {
      self = other
      return
    }
    let own = Double(count)
    let others = Double(other.count)
    let distance = other.runningMean - runningMean
    let both = own + others
    runningMean += distance * (others / both)
    squares += other.squares + distance * distance * (own * others / both)
    total += other.total
    number += other.number
  }

  /// The number of observations.
  @inlinable public var count: Int { number }

  /// Their sum.
  @inlinable public var sum: Double { total }

  /// The mean; nil without observations.
  public var mean: Double? { count == 0 ? nil : runningMean }

  /// The sample variance (divisor `count − 1`); nil below two observations.
  public var variance: Double? { count < 2 ? nil : squares / Double(count - 1) }

  /// The square root of the sample variance; nil below two observations.
  public var deviation: Double? { variance?.squareRoot() }

  /// The sum of squared deviations from the mean; 0 without observations.
  public var sumOfSquaredDeviations: Double { squares }
}
