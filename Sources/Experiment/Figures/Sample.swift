public import CallCenter
import Measures

/// A figure of one run, with what is needed to fold it with the same figure of other runs.
public enum Sample: Hashable, Sendable {
  /// A count, or a total of seconds. Over runs: the mean.
  case total(Double)
  /// A load, a share, a service level, a mean. Over runs: the ratio of the totals.
  case ratio(Double, over: Double)
  /// The largest; `nil` of nothing. Over runs: the largest of all.
  case maximum(Double?)
  /// The value, in seconds, below or at which that share of the values in one of the run's pools lies. Over runs: the
  /// same of the pools poured together.
  case quantile(Double, pool: Int)
  /// The standard deviation of durations, in seconds. Over runs: that of all together.
  indirect case deviation(DurationTally)
  /// A number that belongs to the plan, the same in every run.
  case fixed(Double)
  /// A figure that does not exist here, such as the promised share of a policy that promises nothing.
  case absent

  /// A count.
  static func count(_ number: Int) -> Sample { .total(Double(number)) }

  /// A total of microseconds, in seconds.
  static func seconds(_ microseconds: Int64) -> Sample { .total(Double(microseconds) / 1_000_000) }

  /// One count over another.
  static func share(_ part: Int, of whole: Int) -> Sample { .ratio(Double(part), over: Double(whole)) }

  /// One time over another.
  static func timeShare(_ part: Int64, of whole: Int64) -> Sample {
    .ratio(Double(part) / 1_000_000, over: Double(whole) / 1_000_000)
  }

  /// Seconds per hour.
  static func perHour(_ microseconds: Int64, of whole: Int64) -> Sample {
    .ratio(Double(microseconds) / 1_000_000, over: Double(whole) / 3_600_000_000)
  }

  /// A mean in seconds.
  static func mean(_ microseconds: Int64, over count: Int) -> Sample {
    .ratio(Double(microseconds) / 1_000_000, over: Double(count))
  }

  /// The figure of this run alone; `nil` when it does not exist.
  func value(pools: [QuantileSketch]) -> Double? {
    switch self {
    case .total(let value), .fixed(let value): value
    case .ratio(let numerator, let denominator): denominator == 0 ? nil : numerator / denominator
    case .maximum(let largest): largest
    case .quantile(let share, let pool): pools[pool].quantile(share).map { Double($0) / 1_000_000 }
    case .deviation(let tally): tally.deviation
    case .absent: nil
    }
  }
}
