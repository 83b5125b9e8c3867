import Chance

extension Distribution {
  /// The mean: exact where the parameters say it, else from a thousand quantiles. Good enough to warn by, and 0 only
  /// for a law that is always 0.
  /// - Complexity: O(size of the law), or a thousand draws.
  var roughMean: Double {
    switch self {
    case .constant(let value): return value
    case .exponential(let mean), .lognormal(let mean, _), .gamma(let mean, _), .erlang(let mean, _): return mean
    case .uniform(let from, let to): return (from + to) / 2
    case .triangular(let from, let mode, let to): return (from + mode + to) / 3
    case .hyperexponential(let branches): return branches.reduce(0) { $0 + $1.chance * $1.mean }
    case .mixture(let components): return components.reduce(0) { $0 + $1.chance * $1.law.roughMean }
    case .shifted(let by, let law): return by + law.roughMean
    case .empirical(let values, let weights):
      if weights.isEmpty { return values.reduce(0, +) / Double(values.count) }
      return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    case .lognormalByQuantiles, .loglogistic, .weibull, .truncated:
      var table = DistributionTable()
      let id = table.add(self)
      return (0..<1000).reduce(0) { $0 + table.sample(id, (Double($1) + 0.5) / 1000) } / 1000
    }
  }
}
