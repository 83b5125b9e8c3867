import Measures
import Testing

@Suite("Ratios, differences and proportions")
struct EstimateTests {
  @Test("a ratio of totals and its delta-method error agree with the reference (S-13)")
  func ratio() throws {
    let fixture = try Fixture("statistics")
    let id = "S-13-ratio"
    let numerators = try fixture.value(id, "inputs", "numerators", as: [Double].self)
    let denominators = try fixture.value(id, "inputs", "denominators", as: [Double].self)
    var estimate = RatioEstimate()
    var first = RatioEstimate()
    var second = RatioEstimate()
    for (index, (numerator, denominator)) in zip(numerators, denominators).enumerated() {
      estimate.add(numerator: numerator, denominator: denominator)
      if index < 3 {
        first.add(numerator: numerator, denominator: denominator)
      } else {
        second.add(numerator: numerator, denominator: denominator)
      }
    }
    first.merge(second)
    for found in [estimate, first] {
      #expect(found.count == 8)
      #expect(relativeError(try #require(found.value), try fixture.value(id, "expected", "ratio_of_totals")) < 1e-10)
      let error = try fixture.value(id, "expected", "delta_std_error", as: Double.self)
      #expect(relativeError(try #require(found.standardError), error) < 1e-10)
      let half = try fixture.value(id, "expected", "delta_half_width95", as: Double.self)
      #expect(relativeError(try #require(found.halfWidth(confidence: 0.95)), half) < 1e-10)
    }
  }

  @Test("a ratio without denominators or of one replication has no value or no error")
  func missingRatios() {
    var estimate = RatioEstimate()
    #expect(estimate.value == nil && estimate.standardError == nil)
    estimate.add(numerator: 3, denominator: 4)
    #expect(estimate.value == 0.75 && estimate.halfWidth(confidence: 0.95) == nil)
    var nothing = RatioEstimate()
    nothing.add(numerator: 0, denominator: 0)
    nothing.add(numerator: 0, denominator: 0)
    #expect(nothing.value == nil && nothing.standardError == nil && nothing.halfWidth(confidence: 0.9) == nil)
  }

  @Test("paired and Welch differences agree with the reference (S-03)")
  func differences() throws {
    let fixture = try Fixture("statistics")
    let id = "S-03-two-systems"
    let a = try fixture.value(id, "inputs", "a", as: [Double].self)
    let b = try fixture.value(id, "inputs", "b", as: [Double].self)
    let found = [
      "paired": try #require(Difference(paired: Tally(zip(a, b).map { $0 - $1 }))),
      "welch": try #require(Difference(independent: Tally(a), Tally(b))),
    ]
    for (name, difference) in found {
      func expected(_ key: String) throws -> Double { try fixture.value(id, "expected", name, key) }
      // The reference has eleven digits.
      #expect(relativeError(difference.value, try expected("difference")) < 1e-10)
      #expect(relativeError(difference.standardError, try expected("std_error")) < 1e-10)
      #expect(relativeError(try #require(difference.t), try expected("t")) < 1e-10)
      #expect(relativeError(try #require(difference.pValue), try expected("p_value")) < 1e-10)
      let half = difference.halfWidth(confidence: 0.95)
      #expect(relativeError(difference.value - half, try expected("lower95")) < 1e-10)
      #expect(relativeError(difference.value + half, try expected("upper95")) < 1e-10)
    }
    #expect(relativeError(found["welch"]!.degrees, try fixture.value(id, "expected", "welch", "df")) < 1e-10)
  }

  @Test("differences that cannot be judged are nil")
  func missingDifferences() {
    #expect(Difference(paired: Tally([1])) == nil)
    #expect(Difference(independent: Tally([1, 2]), Tally([3])) == nil)
    #expect(Difference(independent: Tally([1, 1]), Tally([3, 3])) == nil)
    let equal = Difference(paired: Tally([2, 2, 2]))
    #expect(equal?.value == 2 && equal?.t == nil && equal?.pValue == nil)
  }

  @Test("intervals of proportions agree with the reference (S-14)")
  func proportions() throws {
    let fixture = try Fixture("statistics")
    let id = "S-14-proportion"
    for pair in try fixture.value(id, "inputs", "cases", as: [[Int]].self) {
      let proportion = Proportion(successes: pair[0], of: pair[1])
      let key = "\(pair[0])/\(pair[1])"
      #expect(relativeError(try #require(proportion.value), try fixture.value(id, "expected", key, "p")) < 1e-12)
      let score = try #require(proportion.scoreInterval(confidence: 0.95))
      #expect(relativeError(score.lowerBound, try fixture.value(id, "expected", key, "wilson_lower")) < 1e-10)
      #expect(relativeError(score.upperBound, try fixture.value(id, "expected", key, "wilson_upper")) < 1e-10)
      let exact = try #require(proportion.exactInterval(confidence: 0.95))
      #expect(relativeError(exact.lowerBound, try fixture.value(id, "expected", key, "clopper_pearson_lower")) < 1e-10)
      #expect(relativeError(exact.upperBound, try fixture.value(id, "expected", key, "clopper_pearson_upper")) < 1e-10)
    }
    let none = Proportion(successes: 0, of: 0)
    #expect(none.value == nil)
    #expect(none.scoreInterval(confidence: 0.9) == nil && none.exactInterval(confidence: 0.9) == nil)
  }

  @Test("tests of shares agree with the reference (S-06, S-07)", arguments: ["S-06-equal-share", "S-07-weighted-share"])
  func shares(id: String) throws {
    let fixture = try Fixture("statistics")
    let observed = try fixture.value(id, "inputs", "observed", as: [Int].self)
    let weights =
      id == "S-06-equal-share"
      ? [Double](repeating: 1, count: observed.count) : try fixture.value(id, "inputs", "weights", as: [Double].self)
    let test = try #require(ShareTest(counts: observed, weights: weights))
    func expected(_ key: String) throws -> Double { try fixture.value(id, "expected", key) }
    #expect(relativeError(test.chiSquare, try expected("chi2")) < 1e-10)
    #expect(relativeError(test.likelihoodRatio, try expected("G")) < 1e-10)
    #expect(test.degrees == (try expected("df")))
    #expect(relativeError(test.pValue, try expected("chi2_p")) < 1e-10)
    #expect(relativeError(test.likelihoodPValue, try expected("G_p")) < 1e-10)
    #expect(relativeError(test.effectSize, try expected("cramer_w")) < 1e-10)
    #expect(relativeError(test.largestResidual, try expected("max_abs_standardised_residual")) < 1e-10)
    let critical = chiSquareQuantile(0.95, degrees: test.degrees)
    #expect(relativeError(critical, try expected("chi2_critical_5pct")) < 1e-10)
  }

  @Test("shares of nothing are not tested")
  func missingShares() {
    #expect(ShareTest(counts: [5], weights: [1]) == nil)
    #expect(ShareTest(counts: [0, 0], weights: [1, 2]) == nil)
  }
}
