/// The `x` at which the regularized incomplete gamma function P of shape `a` reaches `p`: the quantile of a gamma
/// variable of scale 1.
///
/// Halley's iteration on P or Q, whichever is smaller at the solution, from a start by Wilson and Hilferty (1931) or,
/// near zero, from the leading term xᵃ / Γ(a + 1).
/// - Parameters:
///   - a: the shape, positive and finite.
///   - p: a chance; 0 gives 0, 1 gives +∞.
/// - Complexity: two or three evaluations of ``incompleteGamma(shape:at:)``, at most 100.
/// - Returns: a value within 10⁻¹² relative; 0 where the true one underflows; NaN where an argument is out of range.
public func gammaQuantile(shape a: Double, _ p: Double) -> Double {
  gammaQuantile(shape: a, lower: p, upper: 1 - p)
}

/// The `x` at which Q of shape `a` falls to `q`: ``gammaQuantile(shape:_:)`` of 1 − q, without the loss of forming 1 −
/// q.
/// - Complexity: as there.
public func gammaUpperQuantile(shape a: Double, _ q: Double) -> Double {
  gammaQuantile(shape: a, lower: 1 - q, upper: q)
}

private func gammaQuantile(shape a: Double, lower p: Double, upper q: Double) -> Double {
  if !(a > 0 && a < .infinity && p >= 0 && q >= 0) { return .nan }
  if p == 0 { return 0 }
  if q == 0 { return .infinity }
  var x = gammaQuantileStart(shape: a, lower: p, upper: q)
  // So near zero the leading term is exact to the last place.
  if x < 1e-17 * (a + 1) { return x }
  // The iteration converges with order three, so a step of this size leaves nothing in the last place.
  let enough = 1e-5 / (1 + a).squareRoot()
  var bounds = (lower: 0.0, upper: Double.infinity)
  for _ in 0..<100 {
    let reached = incompleteGamma(shape: a, at: x)
    let surplus = p <= q ? reached.lower - p : q - reached.upper
    let newton = surplus / gammaDensity(shape: a, at: x)  // as a share of x
    let step = newton / (1 - 0.5 * max(-1, min(1, newton * (a - 1 - x))))
    if step.magnitude <= enough { return x * (1 - step) }
    if surplus > 0 { bounds.upper = min(bounds.upper, x) } else { bounds.lower = max(bounds.lower, x) }
    let next = x * (1 - step)
    if next > bounds.lower && next < bounds.upper {
      x = next
    } else {
      x = bounds.upper < .infinity ? 0.5 * (bounds.lower + bounds.upper) : 2 * x
    }
  }
  return x
}

/// A first guess: mostly within a few per cent, and always positive.
private func gammaQuantileStart(shape a: Double, lower p: Double, upper q: Double) -> Double {
  let nearZero = exponential((naturalLog(p) + logGamma(a + 1)) / a)
  if a < 1 {
    // P(a, x) < xᵃ / Γ(a + 1) lies close for small x; for large x the tail falls like e⁻ˣ.
    if nearZero < 0.5 || q > 0.5 { return nearZero }
    return max(nearZero < 2 ? nearZero : 0.5, -naturalLog(q) + naturalLog(a))
  }
  let z = p < q ? normalQuantile(p) : normalUpperQuantile(q)
  let ninth = 1 / (9 * a)
  let root = 1 - ninth + z * ninth.squareRoot()
  let cubed = a * root * root * root
  return root > 0.2 ? cubed : max(nearZero, 0.5 * cubed)
}
