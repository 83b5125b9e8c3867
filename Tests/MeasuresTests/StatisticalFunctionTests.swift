import ElementaryFunctions
import Measures
import Testing

@Suite("Quantiles and tails of test statistics")
struct StatisticalFunctionTests {
  static let id = "S-01-quantiles"

  @Test("Student's quantiles agree with the reference (S-01)")
  func student() throws {
    let expected = try Fixture("statistics").value(Self.id, "expected", "t", as: [String: Double].self)
    #expect(expected.count == 17)
    for (key, value) in expected {
      let (p, degrees) = try Self.parameters(key)
      #expect(relativeError(studentQuantile(p, degrees: degrees), value) < 1e-10, "\(key)")
      #expect(relativeError(studentQuantile(1 - p, degrees: degrees), -value) < 1e-10, "\(key)")
    }
  }

  @Test("normal and χ² quantiles agree with the reference (S-01)")
  func others() throws {
    let fixture = try Fixture("statistics")
    for (key, value) in try fixture.value(Self.id, "expected", "normal", as: [String: Double].self) {
      let (p, _) = try Self.parameters(key)
      #expect(relativeError(normalQuantile(p), value) < 1e-10, "\(key)")
    }
    for (key, value) in try fixture.value(Self.id, "expected", "chi2", as: [String: Double].self) {
      let (p, degrees) = try Self.parameters(key)
      #expect(relativeError(chiSquareQuantile(p, degrees: degrees), value) < 1e-10, "\(key)")
      #expect(relativeError(chiSquareUpperTail(value, degrees: degrees), 1 - p) < 1e-10, "\(key)")
    }
  }

  @Test("a Student quantile is undone by the tail, for few and many degrees and deep in the tail")
  func roundTrip() {
    for degrees in [0.7, 1, 2, 3.3, 13.34, 100, 5000, 1e6, 1.1e6, 2e8] {
      for tail in [1e-9, 1e-4, 0.025, 0.3, 0.49] {
        let back = studentUpperTail(-studentQuantile(tail, degrees: degrees), degrees: degrees)
        #expect(relativeError(back, tail) < 1e-10, "degrees \(degrees), tail \(tail)")
      }
      #expect(studentQuantile(0.5, degrees: degrees) == 0)
    }
    // The two forms of the tail meet where one takes over from the other.
    for t in [0.1, 1, 3, 8, 25] {
      let exact = studentUpperTail(t, degrees: 1e6)
      #expect(relativeError(studentUpperTail(t, degrees: 1e6.nextUp), exact) < 1e-9, "t = \(t)")
    }
    // One degree is Cauchy's law: the upper quartile is 1; two have t = (2p − 1) √(2 / (4 p (1 − p))).
    #expect(relativeError(studentQuantile(0.75, degrees: 1), 1) < 1e-13)
    #expect(relativeError(studentQuantile(0.9, degrees: 2), 0.8 * (2 / 0.36).squareRoot()) < 1e-13)
  }

  @Test("binomial tails equal the sum of their terms")
  func binomial() {
    // All 2⁵ outcomes of five fair throws.
    let atLeast: [Double] = [32, 31, 26, 16, 6, 1, 0]
    for (successes, count) in atLeast.enumerated() {
      let tail = binomialUpperTail(atLeast: successes, of: 5, chance: 0.5)
      #expect((tail - count / 32).magnitude < 1e-15, "\(successes)")
    }
    #expect(binomialUpperTail(atLeast: 3, of: 7, chance: 0) == 0)
    #expect(binomialUpperTail(atLeast: 3, of: 7, chance: 1) == 1)
    #expect(binomialUpperTail(atLeast: -1, of: 0, chance: 0.3) == 1)
    var sum = 0.0
    var term = power(0.8, 1000)
    for count in 0...1000 {
      if count >= 230 { sum += term }
      term *= Double(1000 - count) / Double(count + 1) * 0.25
    }
    #expect(relativeError(binomialUpperTail(atLeast: 230, of: 1000, chance: 0.2), sum) < 1e-11)
  }

  @Test("Poisson tails equal the sum of their terms")
  func poisson() {
    for mean in [0.3, 4, 90.0] {
      var below = 0.0
      var term = exponential(-mean)
      for count in 0..<120 {
        #expect((poissonUpperTail(atLeast: count, mean: mean) - (1 - below)).magnitude < 1e-13, "\(mean), \(count)")
        below += term
        term *= mean / Double(count + 1)
      }
    }
    #expect(poissonUpperTail(atLeast: 0, mean: 0) == 1 && poissonUpperTail(atLeast: 1, mean: 0) == 0)
  }

  /// Reads "p=0.975,df=4".
  private static func parameters(_ key: String) throws -> (p: Double, degrees: Double) {
    let numbers = try key.split(separator: ",").map { part in
      try #require(Double(String(part.split(separator: "=")[1])))
    }
    return (numbers[0], numbers.count > 1 ? numbers[1] : .nan)
  }
}
