/// The natural logarithm of the gamma function, for positive `x`.
///
/// From 10 on Stirling's series. Below, the recurrence Γ(x + 1) = x Γ(x) leads to [1, 2], where ln Γ(1 + t) is −t (1 −
/// t) g(t) with a Chebyshev approximation g of degree 22, so that the zeros at 1 and 2 keep their relative precision.
///
/// Edge cases: 0 and +∞ give +∞; a negative number or NaN gives NaN.
/// - Complexity: O(1).
/// - Returns: a value within 2·10⁻¹⁵ relative, and absolute between 0.5 and 3.
public func logGamma(_ x: Double) -> Double {
  if x.isNaN || x < 0 { return .nan }
  if x == 0 || x == .infinity { return .infinity }
  if x >= 10 { return (x - 0.5) * (naturalLog(x) - 1) - 0.5 + halfLogOf2Pi + stirlingSeries(x) }
  if x < 1 { return logGammaFromOne(x) - naturalLog(x) }
  var t = x - 1
  var product = 1.0
  while t > 1 {
    product *= t
    t -= 1
  }
  return logGammaFromOne(t) + naturalLog(product)
}

/// ln Γ(1 + t) for t in [0, 1].
private func logGammaFromOne(_ t: Double) -> Double {
  -t * (1 - t) * polynomial(logGammaSeries, at: 2 * t - 1)
}

/// What Stirling's formula leaves out: ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π], for positive `x`.
///
/// With it gamma, beta, Poisson and binomial densities are written as a product of a square root and the exponential of
/// small terms, and lose nothing for large parameters (Loader, "Fast and accurate computation of binomial
/// probabilities", 2000).
/// - Complexity: O(1).
func stirlingError(_ x: Double) -> Double {
  if x >= 10 { return stirlingSeries(x) }
  return logGamma(x + 1) - (x + 0.5) * naturalLog(x) + x - halfLogOf2Pi
}

/// Σ B₂ₖ / (2k (2k − 1) x²ᵏ⁻¹), k to 8; the first term left out is below 2·10⁻¹⁷ for x ≥ 10 (DLMF 5.11.1).
private func stirlingSeries(_ x: Double) -> Double {
  polynomial(stirlingCoefficients, at: 1 / (x * x)) / x
}

private let stirlingCoefficients: [Double] = [
  1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
  -3617.0 / 122_400,
]

private let halfLogOf2Pi = 0.9189385332046728

/// −ln Γ(1 + t) / (t (1 − t)) in powers of 2t − 1.
private let logGammaSeries: [Double] = [
  0.4831289505409809, -0.07297994795715304, 0.01572785026864124, -0.003913560937626182,
  0.0010498186644489656, -0.0002945507015196472, 8.510090382507709e-05, -2.5094328668947195e-05,
  7.511391134979752e-06, -2.2742474102383936e-06, 6.948461695085761e-07, -2.1386323384115519e-07,
  6.622899723826762e-08, -2.0621027431854287e-08, 6.448537660005262e-09, -2.016947955623982e-09,
  6.34708063084356e-10, -2.0874620693971093e-10, 6.659994986020335e-11, -1.5395748006420787e-11,
  4.705387815328221e-12, -3.803618166622364e-12, 1.2510413599689193e-12,
]
