/// e to the power `x`.
///
/// x = k ln 2 + r with r in [−½ ln 2, ½ ln 2]; eʳ = 1 + r + r² Q(r) with Q a Chebyshev approximation of degree 10.
///
/// Edge cases: above 709.782712893384 the result is +∞, below −745.1332191019412 it is 0, between −745.13… and
/// −708.39… it is subnormal and rounded twice; NaN gives NaN.
/// - Complexity: O(1), no table, no division.
/// - Returns: a value within 1 unit in the last place of eˣ wherever that is a normal number.
@inlinable public func exponential(_ x: Double) -> Double {
  if !(x.magnitude < 708) { return exponentialOfLarge(x) }
  let (octaves, power) = exponentialParts(x, tail: 0)
  return power * Double(bitPattern: UInt64(bitPattern: (octaves &+ 1023) &<< 52))
}

/// eˣ − 1, without the loss that the subtraction would cost for small `x`.
///
/// Edge cases: ±0 is returned as it is, −∞ gives −1, +∞ gives +∞, NaN gives NaN.
/// - Complexity: O(1).
/// - Returns: a value within 2 units in the last place.
public func exponentialMinus1(_ x: Double) -> Double {
  if !(x.magnitude < 0.34) {
    // Beyond 37 the 1 to be taken off is below half a unit in the last place (or the power is).
    if x > 37 { return exponential(x) }
    if x < -38 { return -1 }
    if x.isNaN { return x }
    let (octaves, powerMinus1) = exponentialMinus1Parts(x)
    let scale = Double(bitPattern: UInt64(bitPattern: (octaves &+ 1023) &<< 52))
    return scale * powerMinus1 + (scale - 1)
  }
  return x == 0 ? x : x + x * x * exponentialRemainder(x)
}

/// (eʳ − 1 − r) / r² for r in [−½ ln 2, ½ ln 2]; error below 2⁻⁶² of eʳ.
@inlinable func exponentialRemainder(_ r: Double) -> Double {
  let r2 = r * r
  let r4 = r2 * r2
  let first = 0.5 + r * 0x1.5555555555557p-3
  let second = 0x1.5555555555556p-5 + r * 0x1.11111111100cep-7
  let third = 0x1.6c16c16c162ccp-10 + r * 0x1.a01a01abef415p-13
  let fourth = 0x1.a01a01a6dcaffp-16 + r * 0x1.71de021a90822p-19
  let fifth = 0x1.27e4db57442fbp-22 + r * 0x1.af4e196027428p-26
  let rest = fifth + r2 * 0x1.1f731ea5352cap-29
  return (first + r2 * second) + r4 * ((third + r2 * fourth) + r4 * rest)
}

/// k and eʳ with e^(x + tail) = 2ᵏ eʳ, for |x| < 800 and a `tail` far below the last place of 1.
@inlinable func exponentialParts(_ x: Double, tail: Double) -> (octaves: Int64, power: Double) {
  let (octaves, high, low) = octavesAndRest(x)
  let rest = low - tail
  let r = high - rest
  return (octaves, 1 + (high - (rest - r * r * exponentialRemainder(r))))
}

@usableFromInline func exponentialMinus1Parts(_ x: Double) -> (octaves: Int64, powerMinus1: Double) {
  let (octaves, high, low) = octavesAndRest(x)
  let r = high - low
  return (octaves, high - (low - r * r * exponentialRemainder(r)))
}

/// x = octaves · ln 2 + high − low, with `high` exact.
@inlinable func octavesAndRest(_ x: Double) -> (octaves: Int64, high: Double, low: Double) {
  // Adding 1.5 · 2⁵² rounds to the nearest integer, which then stands in the low bits.
  let rounded = x * 1.4426950408889634 + 0x1.8p52
  let octaves = Int64(bitPattern: rounded.bitPattern &- (0x1.8p52).bitPattern)
  let count = rounded - 0x1.8p52
  return (octaves, x - count * naturalLogOf2High, count * naturalLogOf2Low)
}

@usableFromInline func exponentialOfLarge(_ x: Double) -> Double { scaledExponential(x, tail: 0) }

/// e^(x + tail) for any `x`; the last step scales twice, so that the result may overflow or be subnormal.
func scaledExponential(_ x: Double, tail: Double) -> Double {
  if x.isNaN { return x }
  if x > 710 { return .infinity }
  if x < -746 { return 0 }
  let (octaves, power) = exponentialParts(x, tail: tail)
  let half = octaves / 2
  let first = Double(bitPattern: UInt64(bitPattern: (half &+ 1023) &<< 52))
  let second = Double(bitPattern: UInt64(bitPattern: (octaves - half &+ 1023) &<< 52))
  return power * first * second
}
