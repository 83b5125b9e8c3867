import ElementaryFunctions

/// The chance that χ² with `degrees` degrees of freedom exceeds `x`.
/// - Parameter degrees: positive.
/// - Complexity: one incomplete gamma function.
public func chiSquareUpperTail(_ x: Double, degrees: Double) -> Double {
  x <= 0 ? 1 : incompleteGamma(shape: 0.5 * degrees, at: 0.5 * x).upper
}

/// The value below which χ² with `degrees` degrees of freedom lies with chance `p`.
/// - Parameters:
///   - p: a chance; 0 gives 0, 1 gives +∞.
///   - degrees: positive.
/// - Complexity: two or three incomplete gamma functions.
public func chiSquareQuantile(_ p: Double, degrees: Double) -> Double {
  2 * gammaQuantile(shape: 0.5 * degrees, p)
}

/// The chance of at least `successes` in `trials` independent trials: exact, as an incomplete beta function (DLMF
/// 8.17.5).
/// - Parameters:
///   - trials: 0 or positive.
///   - chance: of a success, 0…1.
/// - Complexity: O(√trials).
public func binomialUpperTail(atLeast successes: Int, of trials: Int, chance: Double) -> Double {
  precondition(trials >= 0, "a number of trials is not negative")
  precondition(chance >= 0 && chance <= 1, "a chance lies between 0 and 1")
  if successes <= 0 { return 1 }
  if successes > trials { return 0 }
  return incompleteBeta(Double(successes), Double(trials - successes + 1), at: chance).lower
}

/// The chance that a Poisson variable is at least `count`, as an incomplete gamma function (DLMF 8.4.10).
/// - Parameter mean: 0 or positive.
/// - Complexity: one incomplete gamma function.
public func poissonUpperTail(atLeast count: Int, mean: Double) -> Double {
  precondition(mean >= 0, "a mean count is not negative")
  return count <= 0 ? 1 : incompleteGamma(shape: Double(count), at: mean).lower
}
