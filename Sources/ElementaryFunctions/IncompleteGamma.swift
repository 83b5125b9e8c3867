/// The two regularized incomplete gamma functions, which add up to 1.
public struct IncompleteGamma: Hashable, Sendable {
  /// P(a, x): the chance that a gamma variable of shape a and scale 1 is at most x.
  public let lower: Double
  /// Q(a, x): the chance that it exceeds x.
  public let upper: Double
}

/// The regularized incomplete gamma functions P and Q of shape `a` at `x`.
///
/// For a ≥ 50 near x = a Temme's uniform expansion (``temme(shape:at:)``), else the power series below x = a and the
/// continued fraction above (DLMF 8.7.1 and 8.9.2, by Lentz's method); the other function is the complement. Where both
/// are below 1 each has a form of its own.
/// - Parameters:
///   - a: the shape, positive and finite.
///   - x: 0 or positive; +∞ gives P = 1.
/// - Complexity: O(√a) for a < 50, O(1) above.
/// - Returns: values within 10⁻¹³ relative down to 10⁻¹⁰⁰, for shapes from 10⁻³ to 10⁹; below, the exponent's own
///   rounding shows. Both are NaN where an argument is out of range.
public func incompleteGamma(shape a: Double, at x: Double) -> IncompleteGamma {
  if !(a > 0 && a < .infinity && x >= 0) { return IncompleteGamma(lower: .nan, upper: .nan) }
  if x == 0 { return IncompleteGamma(lower: 0, upper: 1) }
  if x == .infinity { return IncompleteGamma(lower: 1, upper: 0) }
  if a < 1, x < 1 { return smallIncompleteGamma(shape: a, at: x) }
  if a >= 50, (x - a).magnitude < 0.4 * a { return temme(shape: a, at: x) }
  let density = gammaDensity(shape: a, at: x)
  if density == 0 {
    return x < a ? IncompleteGamma(lower: 0, upper: 1) : IncompleteGamma(lower: 1, upper: 0)
  }
  if x < a {
    let lower = min(1, density / a * gammaSeries(shape: a, at: x))
    return IncompleteGamma(lower: lower, upper: 1 - lower)
  }
  let upper = min(1, density * gammaFraction(shape: a, at: x))
  return IncompleteGamma(lower: 1 - upper, upper: upper)
}

/// For a and x below 1: xᵃ / Γ(a + 1) · (1 + a Σ (−x)ⁿ / ((a + n) n!)), n from 1 (DLMF 8.7.1), and what this leaves of
/// 1 in a form that does not cancel.
private func smallIncompleteGamma(shape a: Double, at x: Double) -> IncompleteGamma {
  var power = -x
  var sum = power / (a + 1)
  var n = 1.0
  while power.magnitude > sum.magnitude * 1e-17 {
    n += 1
    power *= -x / n
    sum += power / (a + n)
  }
  let logarithm = a * naturalLog(x) - logGamma(a + 1)
  let leading = exponential(logarithm)
  return IncompleteGamma(
    lower: leading * (1 + a * sum), upper: -exponentialMinus1(logarithm) - leading * a * sum)
}

/// x times the density of a gamma variable of shape `a` and scale 1: xᵃ e⁻ˣ / Γ(a).
///
/// In Loader's saddle-point form, √(a / 2π) e^(−δ(a) − a (λ − 1 − ln λ)) with λ = x / a, for every size of a.
/// - Complexity: O(1).
func gammaDensity(shape a: Double, at x: Double) -> Double {
  if a < 1 {
    // λ may be huge or tiny here, and nothing cancels.
    return a * exponential(a * naturalLog(x) - x - logGamma(a + 1))
  }
  let excess = (x - a) / a
  let deviance =
    excess > -0.9 ? -log1PlusMinus(excess) : excess - naturalLog(x / a)
  return (a * 0.15915494309189535).squareRoot() * exponential(-stirlingError(a) - a * deviance)
}

/// Σ xⁿ / ((a + 1) … (a + n)), n from 0.
private func gammaSeries(shape a: Double, at x: Double) -> Double {
  var divisor = a
  var term = 1.0
  var sum = 1.0
  while term > sum * 1e-17 {
    divisor += 1
    term *= x / divisor
    sum += term
  }
  return sum
}

/// 1 / (x + 1 − a − 1(1 − a) / (x + 3 − a − 2(2 − a) / …)).
private func gammaFraction(shape a: Double, at x: Double) -> Double {
  let tiny = 1e-300
  var b = x + 1 - a
  var c = 1 / tiny
  var d = 1 / (b == 0 ? tiny : b)
  var fraction = d
  var step = 0.0
  // Convergence takes some √x steps where this is called; the limit is a safeguard, not a method.
  while step < 100_000 {
    step += 1
    let numerator = -step * (step - a)
    b += 2
    d = numerator * d + b
    if d.magnitude < tiny { d = tiny }
    c = b + numerator / c
    if c.magnitude < tiny { c = tiny }
    d = 1 / d
    let factor = c * d
    fraction *= factor
    if (factor - 1).magnitude < 2e-16 { break }
  }
  return fraction
}
