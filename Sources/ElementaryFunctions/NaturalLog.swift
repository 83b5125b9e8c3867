/// The natural logarithm of `x`.
///
/// `x` is split as 2ᵏ(1 + f) with 1 + f in [√½, √2), and ln(1 + f) = 2 artanh(f / (2 + f)) is evaluated as
/// f − s(f − R(s²)), where s = f / (2 + f) and R is a Chebyshev approximation of degree 8 of 2 artanh(s)/s − 2.
/// The form loses nothing near 1, where k is 0.
///
/// Edge cases: 0 (of either sign) gives −∞, +∞ gives +∞, subnormals are exact to the same bound, a negative number
/// or NaN gives NaN.
/// - Complexity: O(1), one division, no table; the only branches are for special values, never taken in a run.
/// - Returns: a value within 1 unit in the last place of ln x.
@inlinable public func naturalLog(_ x: Double) -> Double {
  let bits = x.bitPattern
  // One comparison finds zero, subnormals, negatives, infinity and NaN.
  if bits &- 0x0010_0000_0000_0000 >= 0x7FE0_0000_0000_0000 { return naturalLogOfSpecial(x) }
  return naturalLogOfNormal(bits: bits, exponentShift: 0)
}

/// The natural logarithms of two numbers, side by side: half the instructions, and the same values to the last bit.
///
/// - Precondition: both are positive, finite and not subnormal; a release build does not look.
/// - Complexity: O(1), one division of pairs.
@inlinable @inline(__always) public func naturalLogs(_ x: SIMD2<Double>) -> SIMD2<Double> {
  assert(x[0] > 0 && x[0].isNormal && x[1] > 0 && x[1].isNormal, "special numbers have their logarithms one by one")
  let shifted = SIMD2(x[0].bitPattern, x[1].bitPattern) &+ SIMD2(repeating: oneLessRootOfHalf)
  // An exponent field in the last bits of 2⁵² makes a double of itself.
  let octaves = doubles(shifted &>> 52 | SIMD2(repeating: (0x1p52 as Double).bitPattern)) - (0x1p52 + 1023)
  let fraction = doubles((shifted & SIMD2(repeating: 0x000F_FFFF_FFFF_FFFF)) &+ SIMD2(repeating: rootOfHalf))
  let f = fraction - 1
  let s = f / (2 + f)
  let correction = s * (f - atanhRemainder(s * s))
  return octaves * naturalLogOf2High - ((correction - octaves * naturalLogOf2Low) - f)
}

/// ln(1 + x), without the loss that forming 1 + x first would cost for small `x`.
///
/// The rounding error of 1 + x is known exactly and put back as a first-order correction.
///
/// Edge cases: −1 gives −∞, anything below −1 or NaN gives NaN, ±0 is returned as it is, +∞ gives +∞.
/// - Complexity: O(1).
/// - Returns: a value within 2 units in the last place.
@inlinable public func log1Plus(_ x: Double) -> Double {
  let sum = 1 + x
  if sum == 1 || !(sum < .infinity) || !(sum > 0) { return log1PlusOfSpecial(x, sum: sum) }
  // Which of 1 and x is the larger decides which difference is exact (Sterbenz; Dekker's fast two-sum).
  let lost = x.magnitude < 1 ? x - (sum - 1) : 1 - (sum - x)
  return naturalLog(sum) + lost / sum
}

/// ln(1 + x) − x, accurate relative to itself also where the two terms almost cancel.
///
/// This is what the exponents of saddle-point forms are made of (Loader, 2000).
/// - Parameter x: above −1.
/// - Complexity: O(1).
public func log1PlusMinus(_ x: Double) -> Double {
  guard x > -0.29, x < 0.41 else { return log1Plus(x) - x }
  let s = x / (2 + x)
  return -s * (x - atanhRemainder(s * s))
}

/// 2 artanh(s)/s − 2 as a function of z = s², for z in [0, 0.02945]; error below 2⁻⁶⁴ of ln(1 + f).
@inlinable func atanhRemainder(_ z: Double) -> Double {
  let (a, b) = (evenAtanhCoefficients, oddAtanhCoefficients)
  let w = z * z
  let even = a.0 + w * (a.1 + w * (a.2 + w * a.3))
  let odd = b.0 + w * (b.1 + w * (b.2 + w * b.3))
  return z * (even + z * odd)
}

/// The same for two numbers side by side.
@inlinable @inline(__always) func atanhRemainder(_ z: SIMD2<Double>) -> SIMD2<Double> {
  let (a, b) = (evenAtanhCoefficients, oddAtanhCoefficients)
  let w = z * z
  let even = a.0 + w * (a.1 + w * (a.2 + w * a.3))
  let odd = b.0 + w * (b.1 + w * (b.2 + w * b.3))
  return z * (even + z * odd)
}

@inlinable @inline(__always) var evenAtanhCoefficients: (Double, Double, Double, Double) {
  (0x1.5555555555555p-1, 0x1.2492492476ba1p-2, 0x1.745cf8f6c9119p-3, 0x1.0fbe478772696p-3)
}

@inlinable @inline(__always) var oddAtanhCoefficients: (Double, Double, Double, Double) {
  (0x1.9999999999a38p-2, 0x1.c71c72017a15cp-3, 0x1.3b1c38474d3eep-3, 0x1.0c06cf14c641bp-3)
}

/// ln of the positive normal number with these bits, times 2 to the power `exponentShift`.
@inlinable @inline(__always) func naturalLogOfNormal(bits: UInt64, exponentShift: Double) -> Double {
  let shifted = bits &+ oneLessRootOfHalf
  let octaves = Double(Int64(bitPattern: shifted >> 52) &- 1023) + exponentShift
  let fraction = Double(bitPattern: (shifted & 0x000F_FFFF_FFFF_FFFF) &+ rootOfHalf)
  let f = fraction - 1
  let s = f / (2 + f)
  let correction = s * (f - atanhRemainder(s * s))
  return octaves * naturalLogOf2High - ((correction - octaves * naturalLogOf2Low) - f)
}

/// The bits of √½.
@inlinable var rootOfHalf: UInt64 { 0x3FE6_A09E_667F_3BCD }

/// The distance in bits from √½ to 1; added, it makes the exponent field count whole octaves from √½.
@inlinable var oneLessRootOfHalf: UInt64 { 0x3FF0_0000_0000_0000 &- rootOfHalf }

@inlinable @inline(__always) func doubles(_ bits: SIMD2<UInt64>) -> SIMD2<Double> {
  SIMD2(Double(bitPattern: bits[0]), Double(bitPattern: bits[1]))
}

/// ln 2 cut after 32 bits, so that its products with an exponent are exact.
@inlinable var naturalLogOf2High: Double { 0x1.62e42fefp-1 }

/// What ``naturalLogOf2High`` leaves out.
@inlinable var naturalLogOf2Low: Double { 0x1.473de6af278edp-34 }

@usableFromInline func naturalLogOfSpecial(_ x: Double) -> Double {
  if x.isNaN || x < 0 { return .nan }
  if x == 0 { return -.infinity }
  if x == .infinity { return x }
  return naturalLogOfNormal(bits: (x * 0x1p54).bitPattern, exponentShift: -54)
}

@usableFromInline func log1PlusOfSpecial(_ x: Double, sum: Double) -> Double {
  if sum == 1 { return x }
  if sum == 0 { return -.infinity }
  return sum > 0 ? sum : .nan
}
