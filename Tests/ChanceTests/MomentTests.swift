import Chance
import Testing

@Suite("Moments of laws")
struct MomentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let law: Distribution
    let mean: Double
    let variance: Double
    var testDescription: String { "\(law)" }
  }

  static let hyperexponential = Distribution.hyperexponential(branches: [
    .init(chance: 0.3, mean: 30), .init(chance: 0.7, mean: 400),
  ])

  /// Integrals of the densities by mpmath 1.3 at 30 digits; the discrete ones by hand.
  static let cases: [Case] = [
    Case(
      law: .truncated(from: 30, to: 600, of: .lognormal(mean: 240, cv: 1.2)),
      mean: 186.60939367719, variance: 17266.5086914377),
    Case(
      law: .truncated(from: 100, to: .infinity, of: .gamma(mean: 150, cv: 0.7)),
      mean: 206.171787921684, variance: 9189.76725784092),
    Case(
      law: .truncated(from: 0, to: 200, of: .gamma(mean: 150, cv: 1.2)),
      mean: 66.3097393656144, variance: 3134.33094620203),
    Case(
      law: .truncated(from: 30, to: 90, of: .exponential(mean: 60)),
      mean: 55.0813975878404, variance: 285.575060851948),
    Case(
      law: .truncated(from: 10, to: 60, of: .weibull(scale: 50, shape: 2)),
      mean: 35.7267360991323, variance: 178.012465048356),
    Case(
      law: .truncated(from: 50, to: .infinity, of: .weibull(scale: 200, shape: 0.8)),
      mean: 307.019223964281, variance: 90369.4708056038),
    Case(
      law: .truncated(from: 20, to: 200, of: .loglogistic(median: 60, shape: 1.5)),
      mean: 74.228879723076, variance: 2000.59011967018),
    Case(
      law: .truncated(from: 0, to: 100, of: .loglogistic(median: 60, shape: 1)),
      mean: 34.1596082891257, variance: 733.968166838407),
    Case(
      law: .truncated(from: 40, to: .infinity, of: .loglogistic(median: 60, shape: 3)),
      mean: 85.4976408348289, variance: 3710.2079699426),
    Case(
      law: .truncated(from: 60, to: 200, of: .triangular(from: 30, mode: 90, to: 300)),
      mean: 125.078453884424, variance: 1421.56866320463),
    Case(law: .truncated(from: 20, to: 300, of: hyperexponential), mean: 114.261709177284, variance: 6548.94086428898),
    Case(law: hyperexponential, mean: 289, variance: 141_019),
    Case(law: .weibull(scale: 200, shape: 1.5), mean: 180.549058590187, variance: 15027.6113925573),
    Case(law: .loglogistic(median: 60, shape: 9), mean: 61.2360161605724, variance: 160.110761165527),
    Case(law: .lognormalByQuantiles(median: 120, p95: 400), mean: 156.863659850102, variance: 17440.0048149402),
    Case(law: .empirical(values: [20, 5, 60, 5], weights: [1, 2, 3, 4]), mean: 23, variance: 606),
    Case(
      law: .truncated(from: 5, to: 60, of: .empirical(values: [1, 5, 20, 60, 90], weights: [5, 4, 3, 2, 1])),
      mean: 200.0 / 9, variance: 8500.0 / 9 - 40_000.0 / 81),
    Case(law: .shifted(by: 25, of: .erlang(mean: 60, stages: 4)), mean: 85, variance: 900),
    Case(
      law: .mixture([.init(chance: 0.25, of: .constant(0)), .init(chance: 0.75, of: .uniform(from: 6, to: 18))]),
      mean: 9, variance: 0.25 * 81 + 0.75 * (12 + 9)),
  ]

  @Test("mean and variance agree with the integrals of the density", arguments: cases)
  func moments(item: Case) throws {
    #expect(relativeError(try #require(item.law.mean), item.mean) < 1e-11)
    #expect(relativeError(try #require(item.law.variance), item.variance) < 1e-10)
  }

  @Test("moments that do not exist are nil, and those of a cut tail exist")
  func infiniteMoments() {
    #expect(Distribution.loglogistic(median: 60, shape: 1).mean == nil)
    #expect(Distribution.loglogistic(median: 60, shape: 1.5).mean != nil)
    #expect(Distribution.loglogistic(median: 60, shape: 2).variance == nil)
    let tail = Distribution.truncated(from: 10, to: .infinity, of: .loglogistic(median: 60, shape: 1))
    #expect(tail.mean == nil && tail.variance == nil)
    let mixed = Distribution.mixture([
      .init(chance: 0.5, of: .constant(1)), .init(chance: 0.5, of: .loglogistic(median: 60, shape: 1)),
    ])
    #expect(mixed.mean == nil && mixed.variance == nil)
    #expect(Distribution.truncated(from: 0, to: 100, of: mixed).variance != nil)
  }
}
