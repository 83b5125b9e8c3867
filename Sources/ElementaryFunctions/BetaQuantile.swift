/// The `x` at which the regularized incomplete beta function of shapes `a` and `b` reaches `p`.
///
/// Newton's iteration inside a bracket that shrinks at each step, halved when a step would leave it.
/// - Parameters:
///   - a: positive and finite.
///   - b: positive and finite.
///   - p: a chance; 0 gives 0, 1 gives 1.
/// - Complexity: some ten evaluations of ``incompleteBeta(_:_:at:complement:)``, at most 200.
/// - Returns: a value within 10⁻¹² relative; NaN where an argument is out of range.
public func betaQuantile(_ a: Double, _ b: Double, _ p: Double) -> Double {
  if !(a > 0 && a < .infinity && b > 0 && b < .infinity && p >= 0 && p <= 1) { return .nan }
  if p == 0 || p == 1 { return p }
  var bounds = (lower: 0.0, upper: 1.0)
  var x = a / (a + b)
  for _ in 0..<200 {
    let reached = incompleteBeta(a, b, at: x)
    let surplus = p <= 0.5 ? reached.lower - p : (1 - p) - reached.upper
    if surplus == 0 { break }
    if surplus > 0 { bounds.upper = x } else { bounds.lower = x }
    let slope = betaDensity(a, b, at: x, 1 - x) / (x * (1 - x))
    var next = x - surplus / slope
    if !(next > bounds.lower && next < bounds.upper) { next = 0.5 * (bounds.lower + bounds.upper) }
    if (next - x).magnitude <= 2e-16 * x { return next }
    x = next
  }
  return x
}
