/// A ratio of two totals over independent replications, with its standard error by the delta method.
///
/// Value Σn / Σd; variance Σ(nᵢ − r dᵢ)² / ((m − 1) m d̄²) for m replications (Law, "Simulation Modeling and Analysis",
/// section 9.3.2; Cochran, "Sampling Techniques", 6.3). Squares are kept about the running means, so that nothing
/// cancels.
@frozen public struct RatioEstimate: Hashable, Sendable {
  /// The number of replications.
  public private(set) var count = 0
  private var meanNumerator = 0.0
  private var meanDenominator = 0.0
  private var numeratorSquares = 0.0
  private var denominatorSquares = 0.0
  private var products = 0.0

  public init() {}

  /// Adds the totals of one replication.
  public mutating func add(numerator: Double, denominator: Double) {
    count += 1
    let share = 1 / Double(count)
    let numeratorStep = numerator - meanNumerator
    let denominatorStep = denominator - meanDenominator
    meanNumerator += numeratorStep * share
    meanDenominator += denominatorStep * share
    numeratorSquares += numeratorStep * (numerator - meanNumerator)
    denominatorSquares += denominatorStep * (denominator - meanDenominator)
    products += numeratorStep * (denominator - meanDenominator)
  }

  /// Adds all replications of another estimate.
  public mutating func merge(_ other: RatioEstimate) {
    if other.count == 0 { return }
    if count == 0 {
      self = other
      return
    }
    let own = Double(count)
    let others = Double(other.count)
    let share = others / (own + others)
    let weight = own * share
    let numeratorStep = other.meanNumerator - meanNumerator
    let denominatorStep = other.meanDenominator - meanDenominator
    numeratorSquares += other.numeratorSquares + numeratorStep * numeratorStep * weight
    denominatorSquares += other.denominatorSquares + denominatorStep * denominatorStep * weight
    products += other.products + numeratorStep * denominatorStep * weight
    meanNumerator += numeratorStep * share
    meanDenominator += denominatorStep * share
    count += other.count
  }

  /// The ratio of the totals; nil without replications or with a denominator that adds up to 0.
  public var value: Double? {
    count == 0 || meanDenominator == 0 ? nil : meanNumerator / meanDenominator
  }

  /// The standard error of the ratio; nil below two replications or without a ratio.
  public var standardError: Double? {
    guard count >= 2, let value else { return nil }
    let squares = numeratorSquares - 2 * value * products + value * value * denominatorSquares
    let replications = Double(count)
    return (max(0, squares) / ((replications - 1) * replications)).squareRoot() / meanDenominator.magnitude
  }

  /// Half the width of the confidence interval of the ratio, by Student's t with `count − 1` degrees of freedom; nil
  /// below two replications or without a ratio.
  /// - Parameter confidence: strictly between 0 and 1.
  public func halfWidth(confidence: Double) -> Double? {
    standardError.map { $0 * studentMultiplier(confidence: confidence, degrees: Double(count - 1)) }
  }
}
