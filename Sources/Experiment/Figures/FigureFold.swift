import CallCenter
import Measures

/// Folds the figures of replications one by one, without keeping their trees.
///
/// A count becomes a mean with a Student interval, a ratio the ratio of totals with a delta-method interval, a quantile
/// is read from the pooled sketches, a maximum is the largest. With one run the figures are that run's, without intervals.
/// The result depends on the order of adding in the last places: add by replication number.
public struct FigureFold: Sendable {
  private let confidence: Double
  /// The first run's tree; its leaves are in the order of the accumulators.
  private var shape: FigureNode<Sample>?
  private var accumulators: [Accumulator] = []
  private var pools: [QuantileSketch] = []
  /// The number of runs so far.
  public private(set) var count = 0

  /// - Parameter confidence: level of the intervals, strictly between 0 and 1.
  public init(confidence: Double) {
    self.confidence = confidence
  }

  /// Adds one run.
  ///
  /// - Complexity: O(figures + buckets of the pools).
  /// - Precondition: the tree has the shape of those before it.
  public mutating func add(_ run: RunFigures) {
    if shape == nil { prepare(for: run) }
    var position = 0
    run.tree.forEachLeaf { sample in
      accumulators[position].add(sample)
      position += 1
    }
    precondition(position == accumulators.count && run.pools.count == pools.count, "runs of different plans are folded")
    for pool in pools.indices { pools[pool].merge(run.pools[pool]) }
    count += 1
  }

  /// The figures over all runs so far.
  ///
  /// - Precondition: there is a run.
  public func estimates() -> FigureNode<Estimate> {
    guard let shape else { preconditionFailure("figures of no run at all") }
    let multiplier = count < 2 ? nil : studentMultiplier(confidence: confidence, degrees: Double(count - 1))
    var position = -1
    return shape.map { _ in
      position += 1
      return accumulators[position].estimate(multiplier: multiplier, pools: pools)
    }
  }

  private mutating func prepare(for run: RunFigures) {
    shape = run.tree
    run.tree.forEachLeaf { accumulators.append(Accumulator(for: $0)) }
    pools = run.pools.map { _ in QuantileSketch(expecting: 0) }
  }
}

/// One figure over the runs so far.
private enum Accumulator: Sendable {
  case total(Tally)
  case ratio(RatioEstimate)
  case maximum(Double?)
  case quantile(Double, pool: Int)
  indirect case deviation(DurationTally)
  case fixed(Double)
  case absent

  init(for sample: Sample) {
    self =
      switch sample {
      case .total: .total(Tally())
      case .ratio: .ratio(RatioEstimate())
      case .maximum: .maximum(nil)
      case .quantile(let share, let pool): .quantile(share, pool: pool)
      case .deviation: .deviation(DurationTally())
      case .fixed(let number): .fixed(number)
      case .absent: .absent
      }
  }

  mutating func add(_ sample: Sample) {
    switch (self, sample) {
    case (.total(var tally), .total(let value)):
      tally.add(value)
      self = .total(tally)
    case (.ratio(var ratio), .ratio(let numerator, let denominator)):
      ratio.add(numerator: numerator, denominator: denominator)
      self = .ratio(ratio)
    case (.maximum(let largest), .maximum(let value)):
      if let value { self = .maximum(max(value, largest ?? value)) }
    case (.deviation(var tally), .deviation(let other)):
      tally.merge(other)
      self = .deviation(tally)
    case (.quantile, .quantile), (.fixed, .fixed), (.absent, .absent):
      break
    case (.total, _), (.ratio, _), (.maximum, _), (.quantile, _), (.deviation, _), (.fixed, _), (.absent, _):
      preconditionFailure("a figure is of another kind than in the runs before")
    }
  }

  func estimate(multiplier: Double?, pools: [QuantileSketch]) -> Estimate {
    switch self {
    case .total(let tally):
      // The sum of whole numbers is exact; a running mean would not be.
      Estimate(
        value: tally.sum / Double(tally.count), halfWidth: product(tally.standardError, multiplier))
    case .ratio(let ratio):
      Estimate(value: ratio.value, halfWidth: product(ratio.standardError, multiplier))
    case .maximum(let largest): Estimate(value: largest)
    case .quantile(let share, let pool):
      Estimate(value: pools[pool].quantile(share).map { Double($0) / 1_000_000 })
    case .deviation(let tally): Estimate(value: tally.deviation)
    case .fixed(let number): Estimate(value: number)
    case .absent: Estimate(value: nil)
    }
  }

  private func product(_ standardError: Double?, _ multiplier: Double?) -> Double? {
    guard let standardError, let multiplier else { return nil }
    return standardError * multiplier
  }
}
