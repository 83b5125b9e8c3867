/// The value at `x` of the polynomial with these coefficients, constant term first, by Horner's rule.
func polynomial(_ coefficients: [Double], at x: Double) -> Double {
  var sum = 0.0
  for index in stride(from: coefficients.count - 1, through: 0, by: -1) {
    sum = sum * x + coefficients[index]
  }
  return sum
}
