import ElementaryFunctions

/// A number of successes among independent trials.
public struct Proportion: Hashable, Sendable {
  public let successes: Int
  public let trials: Int

  /// - Precondition: `0 <= successes && successes <= trials`.
  public init(successes: Int, of trials: Int) {
    precondition(successes >= 0 && successes <= trials, "there are at most as many successes as trials")
    self.successes = successes
    self.trials = trials
  }

  /// The share of successes; nil without trials.
  public var value: Double? { trials == 0 ? nil : Double(successes) / Double(trials) }

  /// Wilson's score interval (Journal of the American Statistical Association 22, 1927): close to the stated confidence
  /// also for few trials. Nil without trials.
  /// - Parameter confidence: strictly between 0 and 1.
  public func scoreInterval(confidence: Double) -> ClosedRange<Double>? {
    guard let value else { return nil }
    let z = normalQuantile(0.5 + 0.5 * confidence)
    let n = Double(trials)
    let divisor = 1 + z * z / n
    let middle = (value + z * z / (2 * n)) / divisor
    let half = z * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot() / divisor
    let lower = successes == 0 ? 0 : max(0, middle - half)
    let upper = successes == trials ? 1 : min(1, middle + half)
    return lower...upper
  }

  /// Clopper and Pearson's interval (Biometrika 26, 1934), which covers with at least the stated confidence. Nil
  /// without trials.
  /// - Parameter confidence: strictly between 0 and 1.
  public func exactInterval(confidence: Double) -> ClosedRange<Double>? {
    if trials == 0 { return nil }
    let side = 0.5 - 0.5 * confidence
    let hits = Double(successes)
    let misses = Double(trials - successes)
    let lower = successes == 0 ? 0 : betaQuantile(hits, misses + 1, side)
    let upper = successes == trials ? 1 : betaQuantile(hits + 1, misses, 1 - side)
    return lower...upper
  }
}
