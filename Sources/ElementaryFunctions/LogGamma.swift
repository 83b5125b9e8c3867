/// The natural logarithm of the gamma function, for positive `x`.
///
/// From 10 on Stirling's series; below, Γ(x) = Γ(x + n) / (x (x + 1) … (x + n − 1)) with x + n ≥ 10.
///
/// Edge cases: 0 and +∞ give +∞; a negative number or NaN gives NaN.
/// - Complexity: O(1).
/// - Returns: a value within 2·10⁻¹⁵ times max(1, |ln Γ|). Near its zeros at 1 and 2 the error is absolute.
public func logGamma(_ x: Double) -> Double {
  if x.isNaN || x < 0 { return .nan }
  if x == 0 || x == .infinity { return .infinity }
  if x == 1 || x == 2 { return 0 }
  var shifted = x
  var product = 1.0
  while shifted < 10 {
    product *= shifted
    shifted += 1
  }
  let stirling = (shifted - 0.5) * (naturalLog(shifted) - 1) - 0.5 + halfLogOf2Pi + stirlingSeries(shifted)
  return stirling - naturalLog(product)
}

/// What Stirling's formula leaves out: ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π], for positive `x`.
///
/// With it gamma, beta, Poisson and binomial densities are written as a product of a square root and the exponential of small terms,
/// and lose nothing for large parameters (Loader, "Fast and accurate computation of binomial probabilities", 2000).
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
