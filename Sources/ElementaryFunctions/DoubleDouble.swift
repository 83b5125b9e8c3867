/// An unevaluated sum of two doubles, for the few places where 53 bits are not enough (Dekker, 1971).
struct DoubleDouble {
  var high: Double
  var low: Double

  /// The exact sum of two doubles of any size (Knuth, TAOCP 2, 4.2.2).
  init(sum a: Double, _ b: Double) {
    let sum = a + b
    let shadow = sum - a
    high = sum
    low = (a - (sum - shadow)) + (b - shadow)
  }

  /// The exact product of two doubles, by Veltkamp's splitting; needs no fused multiply-add.
  /// - Precondition: magnitudes below 2⁹⁹⁵.
  init(product a: Double, _ b: Double) {
    let (aHigh, aLow) = DoubleDouble.split(a)
    let (bHigh, bLow) = DoubleDouble.split(b)
    let product = a * b
    high = product
    low = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
  }

  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// This number with its larger part holding all that one double can.
  var normalized: DoubleDouble { DoubleDouble(sum: high, low) }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    var sum = DoubleDouble(sum: a.high, b.high)
    sum.low += a.low + b.low
    return sum.normalized
  }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    var product = DoubleDouble(product: a.high, b.high)
    product.low += a.high * b.low + a.low * b.high
    return product.normalized
  }

  /// A number cut into two halves of 26 bits whose products are exact.
  private static func split(_ a: Double) -> (Double, Double) {
    let scaled = a * 134_217_729
    let high = scaled - (scaled - a)
    return (high, a - high)
  }
}
