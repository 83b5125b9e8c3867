import ElementaryFunctions

extension Distribution {
  /// The chance that a draw is at most `x`.
  /// - Complexity: O(size of the law); a gamma law one incomplete gamma function.
  public func cumulative(_ x: Double) -> Double { cumulative(x, includingAtom: true) }

  /// The chance that a draw falls in the window, ends included.
  func chance(within window: Window) -> Double {
    max(0, cumulative(window.to) - cumulative(window.from, includingAtom: false))
  }

  /// The chance of a draw at most `x` or, without the atom at x, below `x`.
  private func cumulative(_ x: Double, includingAtom: Bool) -> Double {
    if x == .infinity { return 1 }
    if x == -.infinity { return 0 }
    switch self {
    case .constant(let value):
      return value < x || (value == x && includingAtom) ? 1 : 0
    case .hyperexponential(let branches):
      return x <= 0 ? 0 : branches.reduce(0) { $0 - $1.chance * exponentialMinus1(-x / $1.mean) }
    case .empirical(let values, let weights):
      return empiricalCumulative(values, weights, x, includingAtom)
    case .shifted(let by, let inner):
      return inner.cumulative(x - by, includingAtom: includingAtom)
    case .truncated(let from, let to, let inner):
      if x < from || (x == from && !includingAtom) { return 0 }
      if x >= to { return x > to || includingAtom ? 1 : 1 - inner.chance(within: Window(from: to, to: to)) }
      let below = inner.cumulative(from, includingAtom: false)
      let mass = inner.cumulative(to) - below
      return min(1, max(0, (inner.cumulative(x, includingAtom: includingAtom) - below) / mass))
    case .mixture(let components):
      return components.reduce(0) {
        $0 + $1.chance * $1.law.cumulative(x, includingAtom: includingAtom)
      }
    case .uniform(let from, let to):
      return min(1, max(0, (x - from) / (to - from)))
    case .triangular(let from, let mode, let to):
      if x <= from { return 0 }
      if x >= to { return 1 }
      return x <= mode
        ? (x - from) / (to - from) * ((x - from) / (mode - from))
        : 1 - (to - x) / (to - from) * ((to - x) / (to - mode))
    case .exponential, .lognormal, .lognormalByQuantiles, .loglogistic, .gamma, .erlang, .weibull:
      return x <= 0 ? 0 : cumulativeOfPositive(x, includingAtom)
    }
  }

  /// For the laws of positive quantities, at a positive `x`.
  private func cumulativeOfPositive(_ x: Double, _ includingAtom: Bool) -> Double {
    if let (mean, deviation) = logarithmMoments {
      let distance = naturalLog(x) - mean
      if deviation == 0 { return distance > 0 || (distance == 0 && includingAtom) ? 1 : 0 }
      return normalCumulative(distance / deviation)
    }
    if let (shape, scale) = gammaParameters {
      if shape == .infinity { return scale < x || (scale == x && includingAtom) ? 1 : 0 }
      return incompleteGamma(shape: shape, at: x / scale).lower
    }
    switch self {
    case .exponential(let mean): return -exponentialMinus1(-x / mean)
    case .loglogistic(let median, let shape): return 1 / (1 + power(x / median, -shape))
    case .weibull(let scale, let shape): return -exponentialMinus1(-power(x / scale, shape))
    case .constant, .uniform, .triangular, .lognormal, .lognormalByQuantiles, .gamma, .erlang, .hyperexponential,
      .empirical, .shifted, .truncated, .mixture:
      preconditionFailure("not a simple law of a positive quantity")
    }
  }

  private func empiricalCumulative(
    _ values: [Double], _ weights: [Double], _ x: Double, _ includingAtom: Bool
  ) -> Double {
    var below = 0.0
    var total = 0.0
    for index in values.indices {
      let weight = weights.isEmpty ? 1 : weights[index]
      total += weight
      if values[index] < x || (values[index] == x && includingAtom) { below += weight }
    }
    return below / total
  }
}
