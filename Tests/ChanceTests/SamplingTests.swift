import Chance
import Testing

/// One law of each kind, and combinations, with moderate tails so that sample moments can be judged.
let exampleLaws: [Distribution] = [
  .exponential(mean: 180), .uniform(from: 30, to: 90), .triangular(from: 30, mode: 90, to: 300),
  .triangular(from: 0, mode: 0, to: 60), .lognormal(mean: 240, cv: 0.8),
  .lognormalByQuantiles(median: 120, p95: 400), .loglogistic(median: 60, shape: 9),
  .gamma(mean: 150, cv: 1.2), .gamma(mean: 150, cv: 0.3), .gamma(mean: 150, cv: 0.05),
  .erlang(mean: 200, stages: 3), .erlang(mean: 200, stages: 1), .erlang(mean: 200, stages: 400),
  .weibull(scale: 200, shape: 1.5), .weibull(scale: 200, shape: 0.8),
  .hyperexponential(branches: [.init(chance: 0.3, mean: 30), .init(chance: 0.7, mean: 400)]),
  .empirical(values: [20, 5, 60, 5], weights: [1, 2, 3, 4]), .empirical(values: [3, 1, 2], weights: []),
  .shifted(by: 25, of: .exponential(mean: 60)), .shifted(by: -10, of: .uniform(from: 10, to: 20)),
  .truncated(from: 30, to: 600, of: .lognormal(mean: 240, cv: 1.2)),
  .truncated(from: 100, to: .infinity, of: .gamma(mean: 150, cv: 0.7)),
  .truncated(from: 5, to: 60, of: .empirical(values: [1, 5, 20, 60, 90], weights: [5, 4, 3, 2, 1])),
  .truncated(
    from: 20, to: 300,
    of: .hyperexponential(branches: [.init(chance: 0.3, mean: 30), .init(chance: 0.7, mean: 400)])),
  .truncated(from: 50, to: 100, of: .shifted(by: 40, of: .weibull(scale: 50, shape: 2))),
  .truncated(from: 20, to: 200, of: .loglogistic(median: 60, shape: 1.5)),
  .mixture([
    .init(chance: 0.1, of: .constant(0)), .init(chance: 0.6, of: .lognormal(mean: 200, cv: 0.5)),
    .init(chance: 0.3, of: .shifted(by: 30, of: .erlang(mean: 60, stages: 2))),
  ]),
  .truncated(
    from: 0, to: 250,
    of: .mixture([.init(chance: 0.5, of: .constant(100)), .init(chance: 0.5, of: .exponential(mean: 100))])),
]

@Suite("Draws of each law")
struct SamplingTests {
  static let seed: UInt64 = 2_718_281_828

  @Test("draws follow the distribution function", arguments: exampleLaws)
  func kolmogorovSmirnov(law: Distribution) {
    let count = 5000
    let distance = largestDistance(draws(of: law, count: count, seed: Self.seed), from: law.cumulative)
    // Exceeded once in 10,000 times by chance.
    #expect(distance * Double(count).squareRoot() < 2.23, "seed \(Self.seed), distance \(distance)")
  }

  @Test("the mean and variance of draws are those the law states", arguments: exampleLaws)
  func sampleMoments(law: Distribution) throws {
    let count = 10_000.0
    let found = moments(draws(of: law, count: Int(count), seed: Self.seed + 1))
    let mean = try #require(law.mean)
    let variance = try #require(law.variance)
    let meanError = (variance / count).squareRoot()
    #expect((found.mean - mean).magnitude < 4 * meanError, "seed \(Self.seed + 1), \(found.mean) for \(mean)")
    let varianceError = ((found.fourth - found.variance * found.variance) / count).squareRoot()
    #expect(
      (found.variance - variance).magnitude < 4.5 * varianceError + 1e-9,
      "seed \(Self.seed + 1), \(found.variance) for \(variance)")
  }

  @Test("draws are finite and not negative for the smallest and the largest uniform", arguments: exampleLaws)
  func ends(law: Distribution) {
    for u in [0x1p-53, 1 - 0x1p-53] {
      let draw = law.quantile(u)
      #expect(draw.isFinite && draw >= 0, "u = \(u)")
    }
  }

  @Test("a table draws what the law itself gives, whatever was added before and after")
  func table() {
    var table = DistributionTable()
    let ids = exampleLaws.map { table.add($0) }
    for (id, law) in zip(ids, exampleLaws) {
      for u in [0x1p-53, 0.07, 0.3, 0.55, 0.92, 1 - 0x1p-53] {
        #expect(table.sample(id, u) == law.quantile(u), "\(law) at \(u)")
      }
      #expect(table.isConstant(id) == nil)
    }
  }

  @Test("laws that have one value only are known as constants")
  func constants() {
    var table = DistributionTable()
    let laws: [Distribution] = [
      .constant(7), .shifted(by: 3, of: .constant(4)), .gamma(mean: 7, cv: 0),
      .truncated(from: 0, to: 10, of: .constant(7)),
    ]
    for law in laws {
      let id = table.add(law)
      #expect(table.isConstant(id) == 7)
      #expect(table.sample(id, 0.4) == 7)
      #expect(law.mean == 7 && law.variance == 0)
      #expect(law.cumulative(6.999) == 0 && law.cumulative(7) == 1)
    }
    let flat = Distribution.lognormal(mean: 7, cv: 0)
    #expect(relativeError(flat.quantile(0.9), 7) < 1e-15)
  }
}
