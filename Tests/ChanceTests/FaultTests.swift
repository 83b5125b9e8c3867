import Chance
import Testing

@Suite("Faults of laws")
struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let law: Distribution
    let location: String
    let reason: DistributionFault.Reason
    var testDescription: String { "\(law)" }
  }

  static let cases: [Case] = [
    Case(law: .constant(-3), location: "", reason: .belowZero(-3)),
    Case(law: .constant(2e9), location: "", reason: .tooLong(2e9)),
    Case(law: .constant(.infinity), location: "", reason: .notFinite),
    Case(law: .exponential(mean: 0), location: "exponential.mean", reason: .notPositive(0)),
    Case(law: .exponential(mean: -1), location: "exponential.mean", reason: .notPositive(-1)),
    Case(law: .uniform(from: -1, to: 5), location: "uniform.from", reason: .belowZero(-1)),
    Case(law: .uniform(from: 5, to: 5), location: "uniform", reason: .emptyRange(from: 5, to: 5)),
    Case(
      law: .triangular(from: 1, mode: 9, to: 5), location: "triangular.mode",
      reason: .modeOutside(9, from: 1, to: 5)),
    Case(
      law: .lognormal(mean: 5, cv: 101), location: "lognormal.cv", reason: .outOfRange(101, atLeast: 0, atMost: 100)),
    Case(
      law: .lognormalByQuantiles(median: 5, p95: 4), location: "lognormal.p95",
      reason: .percentileBelowMedian(4, median: 5)),
    Case(
      law: .loglogistic(median: 5, shape: 0), location: "loglogistic.shape",
      reason: .outOfRange(0, atLeast: 0.1, atMost: 1000)),
    Case(law: .gamma(mean: 5, cv: 1e-5), location: "gamma.cv", reason: .outOfRange(1e-5, atLeast: 1e-4, atMost: 100)),
    Case(law: .gamma(mean: 5, cv: -1), location: "gamma.cv", reason: .outOfRange(-1, atLeast: 1e-4, atMost: 100)),
    Case(
      law: .erlang(mean: 5, stages: 0), location: "erlang.stages", reason: .outOfRange(0, atLeast: 1, atMost: 1e6)),
    Case(law: .weibull(scale: .nan, shape: 1), location: "weibull.scale", reason: .notFinite),
    Case(law: .hyperexponential(branches: []), location: "hyperexponential.branches", reason: .empty),
    Case(
      law: .hyperexponential(branches: [.init(chance: 1.5, mean: 1)]), location: "hyperexponential.branches[0].chance",
      reason: .notAChance(1.5)),
    Case(
      law: .hyperexponential(branches: [.init(chance: 0.5, mean: 1), .init(chance: 0.25, mean: 2)]),
      location: "hyperexponential.branches", reason: .chancesDoNotAddUp(sum: 0.75)),
    Case(
      law: .hyperexponential(branches: [.init(chance: 0.5, mean: 1), .init(chance: 0.5, mean: 0)]),
      location: "hyperexponential.branches[1].mean", reason: .notPositive(0)),
    Case(law: .empirical(values: [], weights: []), location: "empirical.values", reason: .empty),
    Case(law: .empirical(values: [1, -2], weights: []), location: "empirical.values[1]", reason: .belowZero(-2)),
    Case(
      law: .empirical(values: [1, 2], weights: [1]), location: "empirical.weights",
      reason: .weightsDoNotMatch(weights: 1, values: 2)),
    Case(law: .empirical(values: [1], weights: [-1]), location: "empirical.weights[0]", reason: .negativeWeight(-1)),
    Case(law: .empirical(values: [1], weights: [0]), location: "empirical.weights", reason: .noWeight),
    Case(law: .shifted(by: -5, of: .exponential(mean: 1)), location: "shifted.by", reason: .belowZero(-5)),
    Case(
      law: .shifted(by: -5, of: .uniform(from: 4, to: 9)), location: "shifted.of.uniform.from", reason: .belowZero(-1)),
    Case(
      law: .truncated(from: 9, to: 3, of: .exponential(mean: 1)), location: "truncated",
      reason: .emptyRange(from: 9, to: 3)),
    Case(
      law: .truncated(from: 20, to: 30, of: .uniform(from: 1, to: 2)), location: "truncated",
      reason: .truncatedToNothing(chance: 0)),
    Case(
      law: .mixture([.init(chance: 1, of: .gamma(mean: -1, cv: 1))]), location: "mixture[0].of.gamma.mean",
      reason: .notPositive(-1)),
    Case(
      law: .mixture([.init(chance: .nan, of: .constant(1))]), location: "mixture[0].chance", reason: .notFinite),
  ]

  @Test("a fault is found once, with its place and reason", arguments: cases)
  func found(item: Case) {
    let faults = item.law.faults()
    #expect(faults.map(\.location).contains(item.location), "\(faults)")
    #expect(faults.map(\.reason).contains(item.reason), "\(faults)")
  }

  @Test("all faults are reported at once")
  func allAtOnce() {
    let law = Distribution.mixture([
      .init(chance: 0.5, of: .exponential(mean: -1)), .init(chance: 0.2, of: .weibull(scale: 0, shape: 0)),
    ])
    #expect(
      law.faults().map(\.location) == [
        "mixture", "mixture[0].of.exponential.mean", "mixture[1].of.weibull.scale", "mixture[1].of.weibull.shape",
      ])
  }

  @Test("usable laws have no faults", arguments: exampleLaws)
  func none(law: Distribution) {
    #expect(law.faults().isEmpty)
  }

  @Test("a truncation above zero allows what lies below it, and chances may be off by rounding")
  func allowed() {
    #expect(Distribution.truncated(from: 0, to: 9, of: .shifted(by: -5, of: .exponential(mean: 3))).faults().isEmpty)
    let thirds = [1.0 / 3, 1.0 / 3, 1 - 2.0 / 3].map { Distribution.Branch(chance: $0, mean: 4) }
    #expect(Distribution.hyperexponential(branches: thirds).faults().isEmpty)
  }

  @Test("laws nested too deep are refused")
  func depth() {
    var law = Distribution.constant(1)
    for _ in 1..<Distribution.deepestNesting { law = .shifted(by: 1, of: law) }
    #expect(law.faults().isEmpty)
    #expect(Distribution.shifted(by: 1, of: law).faults().map(\.reason) == [.nestedTooDeep])
  }
}
