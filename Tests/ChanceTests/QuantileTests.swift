import Chance
import Foundation
import Testing

@Suite("Quantiles of laws")
struct QuantileTests {
  @Test("the inverse transforms agree with the reference (S-18)")
  func reference() throws {
    let fixture = try Fixture("quantiles")
    let id = "S-18-inverse-transform"
    let us = try fixture.value(id, "inputs", "u", as: [Double].self)
    let laws: [(String, Distribution)] = [
      ("exponential_mean", .exponential(mean: 180)), ("weibull_shape_scale", .weibull(scale: 200, shape: 1.5)),
      ("lognormal_mean_cv", .lognormal(mean: 240, cv: 1.2)),
      ("triangular_min_mode_max", .triangular(from: 30, mode: 90, to: 300)),
      ("gamma_shape_mean", .gamma(mean: 150, cv: (1 / 0.7).squareRoot())),
      ("loglogistic_scale_shape", .loglogistic(median: 60, shape: 2.5)),
    ]
    for (name, law) in laws {
      let expected = try fixture.value(id, "expected", name, as: [Double].self)
      for (u, value) in zip(us, expected) {
        // The reference has twelve digits.
        #expect(relativeError(law.quantile(u), value) < 6e-12, "\(name) at \(u)")
      }
    }
  }

  @Test("a quantile is undone by the distribution function", arguments: [
    .exponential(mean: 180), .uniform(from: 30, to: 90), .triangular(from: 30, mode: 90, to: 300),
    .lognormal(mean: 240, cv: 1.2), .lognormalByQuantiles(median: 120, p95: 400),
    .loglogistic(median: 60, shape: 0.5), .gamma(mean: 150, cv: 3), .gamma(mean: 150, cv: 0.001),
    .erlang(mean: 200, stages: 7), .weibull(scale: 200, shape: 0.3),
    .truncated(from: 30, to: 600, of: .lognormal(mean: 240, cv: 1.2)),
  ] as [Distribution])
  func roundTrip(law: Distribution) {
    for u in [1e-6, 0.01, 0.2, 0.5, 0.77, 0.99, 1 - 1e-6] {
      #expect((law.cumulative(law.quantile(u)) - u).magnitude < 1e-11, "u = \(u)")
    }
  }

  @Test("the two spellings of a lognormal law agree")
  func lognormalSpellings() {
    let byQuantiles = Distribution.lognormalByQuantiles(median: 120, p95: 400)
    #expect(relativeError(byQuantiles.quantile(0.5), 120) < 1e-14)
    #expect(relativeError(byQuantiles.quantile(0.95), 400) < 1e-14)
    let mean = byQuantiles.mean!
    let cv = byQuantiles.variance!.squareRoot() / mean
    #expect(relativeError(Distribution.lognormal(mean: mean, cv: cv).quantile(0.8), byQuantiles.quantile(0.8)) < 1e-13)
  }

  @Test("edges of parameters give finite draws in order", arguments: [
    .gamma(mean: 100, cv: 1e-4), .gamma(mean: 100, cv: 100), .gamma(mean: 100, cv: 10),
    .erlang(mean: 100, stages: 1_000_000), .weibull(scale: 100, shape: 0.05), .weibull(scale: 100, shape: 1000),
    .loglogistic(median: 100, shape: 0.1), .loglogistic(median: 100, shape: 1000),
    .lognormal(mean: 100, cv: 100), .lognormal(mean: 100, cv: 1e-8), .exponential(mean: 1e9),
    .triangular(from: 5, mode: 5, to: 6), .triangular(from: 5, mode: 6, to: 6),
    .truncated(from: 0, to: 1e-7, of: .exponential(mean: 1)),
    .truncated(from: 15, to: .infinity, of: .exponential(mean: 1)),
  ] as [Distribution])
  func edges(law: Distribution) {
    #expect(law.faults().isEmpty)
    var last = 0.0
    for u in [0x1p-53, 1e-9, 0.001, 0.25, 0.5, 0.75, 0.999, 1 - 1e-9, 1 - 0x1p-53] {
      let draw = law.quantile(u)
      #expect(draw.isFinite && draw >= last, "u = \(u): \(draw) after \(last)")
      last = draw
    }
  }
}
