import ElementaryFunctions

/// The chance that Student's t with `degrees` degrees of freedom exceeds `t`.
///
/// ½ I(ν / (ν + t²); ν/2, ½) for positive t (Abramowitz and Stegun 26.7.1); beyond a million degrees, where 1 − ν/(ν +
/// t²) runs out of digits, the normal tail of Hill's expansion of t in 1/ν (Communications of the ACM 13, 1970).
/// - Parameter degrees: positive, not necessarily whole (Welch's are not).
/// - Complexity: one incomplete beta function.
public func studentUpperTail(_ t: Double, degrees: Double) -> Double {
  if t < 0 { return 1 - studentUpperTail(-t, degrees: degrees) }
  if t == 0 { return 0.5 }
  if degrees > 1e6 && 32 * (t * t * t * t) < degrees {
    let square = t * t
    let second = t * ((13 * square + 8) * square + 3) / (96 * degrees * degrees)
    return normalUpperTail(t - t * (square + 1) / (4 * degrees) + second)
  }
  let whole = degrees + t * t
  return 0.5 * incompleteBeta(0.5 * degrees, 0.5, at: degrees / whole, complement: t * t / whole).lower
}

/// The value below which Student's t with `degrees` degrees of freedom lies with chance `p`.
///
/// Newton's iteration from the normal quantile. On the positive side the tail is convex and heavier than the normal
/// one, so the iteration rises to the solution and cannot overshoot.
/// - Parameters:
///   - p: strictly between 0 and 1.
///   - degrees: positive.
/// - Returns: a value within 10⁻¹² relative.
/// - Complexity: some five to ten incomplete beta functions; far out in the tail of few degrees some fifty.
public func studentQuantile(_ p: Double, degrees: Double) -> Double {
  precondition(p > 0 && p < 1, "a quantile is asked for at a chance between 0 and 1")
  precondition(degrees > 0, "Student's t has positive degrees of freedom")
  if p < 0.5 { return -studentUpperQuantile(p, degrees) }
  return p == 0.5 ? 0 : studentUpperQuantile(1 - p, degrees)
}

private func studentUpperQuantile(_ tail: Double, _ degrees: Double) -> Double {
  let z = normalUpperQuantile(tail)
  if degrees > 1e6 {
    // The expansion in 1/ν (Abramowitz and Stegun 26.7.5); its next term is below the last place.
    let square = z * z
    let second = z * ((5 * square + 16) * square + 3) / (96 * degrees * degrees)
    return z + z * (square + 1) / (4 * degrees) + second
  }
  let half = 0.5 * degrees
  let constant =
    exponential(logGamma(half + 0.5) - logGamma(half)) / (degrees * 3.141592653589793).squareRoot()
  var t = z
  for _ in 0..<300 {
    let density = constant * exponential(-(half + 0.5) * log1Plus(t * t / degrees))
    let step = (studentUpperTail(t, degrees: degrees) - tail) / density
    t += step
    if step <= 1e-15 * t { break }
  }
  return t
}
