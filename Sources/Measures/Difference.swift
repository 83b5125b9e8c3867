/// The difference of two means, a − b, with what a t test says of it.
public struct Difference: Hashable, Sendable {
  /// Mean of a minus mean of b.
  public let value: Double
  public let standardError: Double
  /// Degrees of freedom; whole for paired observations.
  public let degrees: Double

  /// Of observations made in pairs, as under common random numbers: a t test of the differences.
  /// - Parameter differences: aᵢ − bᵢ, one per pair.
  /// - Returns: nil below two pairs.
  public init?(paired differences: Tally) {
    guard let mean = differences.mean, let error = differences.standardError else { return nil }
    value = mean
    standardError = error
    degrees = Double(differences.count - 1)
  }

  /// Of independent observations with variances that may differ, by Welch's test (Biometrika 34, 1947) with
  /// Satterthwaite's degrees of freedom.
  /// - Returns: nil if either side has fewer than two observations or neither varies.
  public init?(independent a: Tally, _ b: Tally) {
    guard let meanA = a.mean, let meanB = b.mean, let varianceA = a.variance, let varianceB = b.variance else {
      return nil
    }
    let shareA = varianceA / Double(a.count)
    let shareB = varianceB / Double(b.count)
    let whole = shareA + shareB
    if whole == 0 { return nil }
    value = meanA - meanB
    standardError = whole.squareRoot()
    degrees =
      whole * whole / (shareA * shareA / Double(a.count - 1) + shareB * shareB / Double(b.count - 1))
  }

  /// The difference in standard errors; nil if the standard error is 0.
  public var t: Double? { standardError == 0 ? nil : value / standardError }

  /// The chance of a difference at least so large, in either direction, between equal means; nil if the standard error
  /// is 0.
  public var pValue: Double? { t.map { 2 * studentUpperTail($0.magnitude, degrees: degrees) } }

  /// Half the width of the confidence interval.
  /// - Parameter confidence: strictly between 0 and 1.
  public func halfWidth(confidence: Double) -> Double {
    standardError * studentMultiplier(confidence: confidence, degrees: degrees)
  }
}
