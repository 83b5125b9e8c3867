import Foundation

/// Student's t law, apart from the product's own, which is under test here.
enum StudentT {
  /// The value that |t| exceeds with probability `1 - confidence`.
  static func quantile(confidence: Double, degrees: Int) -> Double {
    precondition(degrees > 0 && confidence > 0 && confidence < 1)
    var low = 0.0
    var high = 1.0
    while central(high, degrees) < confidence { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if central(middle, degrees) < confidence { low = middle } else { high = middle }
    }
    return high
  }

  /// P(|t| ≤ x) = 1 − I(ν/(ν+x²); ν/2, 1/2) (Abramowitz & Stegun, 26.5.27).
  static func central(_ x: Double, _ degrees: Int) -> Double {
    let freedom = Double(degrees)
    return 1 - incompleteBeta(freedom / (freedom + x * x), freedom / 2, 0.5)
  }

  /// The regularized incomplete beta function by its continued fraction (Abramowitz & Stegun, 26.5.8), evaluated
  /// backwards from a fixed depth.
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    var fraction = 1.0
    for m in stride(from: 400, through: 1, by: -1) {
      let k = Double(m)
      let even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
      let odd = -(a + k - 1) * (a + b + k - 1) * x / ((a + 2 * k - 2) * (a + 2 * k - 1))
      fraction = 1 + odd / (1 + even / fraction)
    }
    let logBeta: Double = lgamma(a) + lgamma(b) - lgamma(a + b)
    let logPower: Double = a * log(x) + b * log(1 - x)
    return exp(logPower - logBeta) / a / fraction
  }
}
