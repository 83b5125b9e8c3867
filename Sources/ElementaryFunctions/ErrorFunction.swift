/// The error function, (2/√π) ∫₀ˣ e^(−t²) dt: odd, from −1 to 1.
///
/// Within 1 of zero an odd polynomial (Chebyshev approximation of erf(x)/x in x², error 7·10⁻¹⁸), beyond it the
/// complement of ``complementaryErrorFunction(_:)``.
/// - Complexity: O(1).
/// - Returns: a value within 10⁻¹⁵ relative; NaN for NaN.
public func errorFunction(_ x: Double) -> Double {
  if x.magnitude <= 1 { return x * polynomial(errorFunctionNearZero, at: x * x) }
  return x > 0 ? 1 - complementaryErrorFunction(x) : complementaryErrorFunction(-x) - 1
}

/// 1 − erf(x), accurate relative to itself far into the upper tail.
///
/// For x ≥ 1 it is e^(−x²) t p(t) with t = 3.75 / (3.75 + x) and p a Chebyshev approximation of degree 20 (error
/// 10⁻¹⁷); x² is carried to double width so that the exponential keeps its last place.
/// - Complexity: O(1).
/// - Returns: a value within 2·10⁻¹⁵ relative wherever it is a normal number (up to x = 26.5; 0 from 27.3 on); NaN for
///   NaN.
public func complementaryErrorFunction(_ x: Double) -> Double {
  if x < -1 { return 2 - complementaryErrorFunction(-x) }
  if x < 0.5 { return 1 - errorFunction(x) }
  if x.isNaN { return x }
  if x > 28 { return 0 }
  if x < 1 { return 1 - errorFunction(x) }
  let square = DoubleDouble(product: x, x)
  return scaledExponential(-square.high, tail: -square.low) * scaledComplement(x)
}

/// The chance that a standard normal variable is at most `x`.
/// - Complexity: O(1).
/// - Returns: a value within 4·10⁻¹⁵ relative, also far into the lower tail.
public func normalCumulative(_ x: Double) -> Double {
  0.5 * complementaryErrorFunction(-x * 0.7071067811865476)
}

/// The chance that a standard normal variable exceeds `x`.
/// - Complexity: O(1).
public func normalUpperTail(_ x: Double) -> Double { normalCumulative(-x) }

/// e^(x²) erfc(x) for x ≥ 1.
private func scaledComplement(_ x: Double) -> Double {
  let t = 3.75 / (3.75 + x)
  // t runs from 0 to 15/19 and is mapped to [−1, 1].
  return t * polynomial(scaledComplementSeries, at: t * (38.0 / 15.0) - 1)
}

/// erf(x)/x in powers of x², for |x| ≤ 1.
private let errorFunctionNearZero: [Double] = [
  1.1283791670955126, -0.37612638903183543, 0.11283791670945006, -0.02686617064323777,
  0.0052239776071164225, -0.0008548325975389692, 0.00012055294904839707, -1.492473690741966e-05,
  1.6447424703317362e-06, -1.6208483801871705e-07, 1.3720064546777686e-08, -7.795898827002142e-10,
]

/// e^(x²) erfc(x) / t in powers of (38/15) t − 1.
private let scaledComplementSeries: [Double] = [
  0.24497023802994194, 0.1483565452975712, 0.08140511431177026, 0.040102116396940723,
  0.017495752322280254, 0.006616289716618951, 0.002088844642761626, 0.0005086614366457764,
  7.421701012929536e-05, -4.736842836113856e-06, -6.084011112198793e-06, -1.345740454943855e-06,
  1.1236391082326192e-07, 1.3160365986287535e-07, 1.7353790950245983e-08, -8.515610513895503e-09,
  -2.948426103772782e-09, 4.1870599900628633e-10, 3.1864987677814094e-10, -1.2264016067346402e-11,
  -2.198478012911071e-11,
]
