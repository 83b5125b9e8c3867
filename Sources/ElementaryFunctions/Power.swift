/// `base` to the power `exponent`.
///
/// e^(exponent · ln base), with the logarithm and the product carried to about 65 bits, so that a large power loses
/// nothing.
///
/// Edge cases: any base to the power 0 is 1, and 1 to any power is 1 (NaN included, as in IEEE 754-2019 `pow`); 0 to a
/// positive power is 0, to a negative one +∞; +∞ to a positive power is +∞, to a negative one 0. A negative base gives
/// NaN for every exponent but 0: only laws of positive quantities need powers here, so no exponent is asked whether it
/// is a whole number.
/// - Parameter base: 0 or positive.
/// - Complexity: O(1).
/// - Returns: a value within 2 units in the last place wherever it is a normal number.
public func power(_ base: Double, _ exponent: Double) -> Double {
  if exponent == 0 || base == 1 { return 1 }
  if !(base > 0) || base == .infinity || !exponent.isFinite {
    return powerOfSpecial(base, exponent)
  }
  let logarithm = extendedNaturalLog(base)
  // No finite power is lost: beyond these bounds the result is 0 or infinite for every base but 1 ± 2⁻⁵³.
  if exponent.magnitude > 0x1p64 || (logarithm.high * exponent).magnitude > 800 {
    return (logarithm.high > 0) == (exponent > 0) ? .infinity : 0
  }
  var product = DoubleDouble(product: logarithm.high, exponent)
  product.low += logarithm.low * exponent
  let normal = product.normalized
  return scaledExponential(normal.high, tail: normal.low)
}

private func powerOfSpecial(_ base: Double, _ exponent: Double) -> Double {
  if base.isNaN || exponent.isNaN || base < 0 { return .nan }
  if exponent.isInfinite { return (base > 1) == (exponent > 0) ? .infinity : 0 }
  return (base == 0) == (exponent > 0) ? 0 : .infinity
}

/// ln x to about 65 bits, for a positive finite `x`.
///
/// 2 artanh(s) = 2s + s R(s²), where the quotient s is refined by one exact remainder.
private func extendedNaturalLog(_ x: Double) -> DoubleDouble {
  let octaves = x.isSubnormal ? (x * 0x1p54).exponent - 54 : x.exponent
  var fraction = x.significand
  var count = Double(octaves)
  if fraction > 1.4142135623730951 {
    fraction *= 0.5
    count += 1
  }
  let f = fraction - 1
  let divisor = DoubleDouble(sum: 2, f)
  let s = f / divisor.high
  let reached = DoubleDouble(product: s, divisor.high)
  let sLow = ((f - reached.high) - reached.low - s * divisor.low) / divisor.high
  let square = s * s
  // The first term of the remainder, (2/3) s³, is carried to the full width; the rest needs no more than 53 bits.
  let cube = DoubleDouble(product: s, s) * DoubleDouble(high: s, low: sLow)
  let firstTerm = cube * DoubleDouble(high: 0x1.5555555555555p-1, low: 0x1.5555555555555p-55)
  let tail = square * square * s * atanhTail(square)
  let whole = DoubleDouble(product: count, naturalLogOf2High)
  let fractionPart =
    DoubleDouble(high: 2 * s, low: 2 * sLow) + firstTerm + DoubleDouble(high: tail, low: 0)
  return whole + DoubleDouble(high: count * naturalLogOf2Low, low: 0) + fractionPart
}

/// (2 artanh(s)/s − 2 − (2/3) z) / z² as a function of z = s².
private func atanhTail(_ z: Double) -> Double {
  0x1.9999999999a38p-2 + z
    * (0x1.2492492476ba1p-2 + z
      * (0x1.c71c72017a15cp-3 + z
        * (0x1.745cf8f6c9119p-3 + z
          * (0x1.3b1c38474d3eep-3 + z * (0x1.0fbe478772696p-3 + z * 0x1.0c06cf14c641bp-3)))))
}
