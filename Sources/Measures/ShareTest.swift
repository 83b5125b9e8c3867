import ElementaryFunctions

/// Whether counts are shared in stated proportions: Pearson's and the likelihood-ratio test of goodness of fit.
public struct ShareTest: Hashable, Sendable {
  /// Pearson's statistic, Σ (O − E)² / E.
  public let chiSquare: Double
  /// The likelihood ratio, 2 Σ O ln(O / E) (Sokal and Rohlf's G).
  public let likelihoodRatio: Double
  /// The number of counts less one.
  public let degrees: Double
  /// √(χ² / N): the size of the deviation whatever the number of observations (Cramér's w).
  public let effectSize: Double
  /// The largest |O − E| / √(E (1 − share)).
  public let largestResidual: Double

  /// Compares counts with weights.
  /// - Parameters:
  ///   - counts: not negative.
  ///   - weights: positive, one per count, of any sum.
  /// - Returns: nil for fewer than two counts, or when all are 0: there is nothing to test.
  public init?(counts: [Int], weights: [Double]) {
    precondition(counts.count == weights.count, "there is one weight per count")
    precondition(weights.allSatisfy { $0 > 0 }, "shares are tested against positive weights")
    let total = Double(counts.reduce(0, +))
    if counts.count < 2 || total == 0 { return nil }
    let weightSum = weights.reduce(0, +)
    var pearson = 0.0
    var ratio = 0.0
    var largest = 0.0
    for (count, weight) in zip(counts, weights) {
      let observed = Double(count)
      let share = weight / weightSum
      let expected = total * share
      let distance = observed - expected
      pearson += distance * distance / expected
      if observed > 0 { ratio += observed * naturalLog(observed / expected) }
      largest = max(largest, distance.magnitude / (expected * (1 - share)).squareRoot())
    }
    chiSquare = pearson
    likelihoodRatio = 2 * ratio
    degrees = Double(counts.count - 1)
    effectSize = (pearson / total).squareRoot()
    largestResidual = largest
  }

  /// The chance of a Pearson statistic at least so large if the shares are as stated.
  public var pValue: Double { chiSquareUpperTail(chiSquare, degrees: degrees) }

  /// The chance of a likelihood ratio at least so large if the shares are as stated.
  public var likelihoodPValue: Double { chiSquareUpperTail(likelihoodRatio, degrees: degrees) }
}
