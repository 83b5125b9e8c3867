import ElementaryFunctions

extension Distribution {
  /// The mean; nil where it is infinite (a loglogistic law with shape 1 or less).
  /// - Complexity: O(size of the law).
  public var mean: Double? { moments(within: .everything).mean }

  /// The variance; nil where it is infinite (a loglogistic law with shape 2 or less).
  /// - Complexity: O(size of the law).
  public var variance: Double? { moments(within: .everything).variance }

  /// Mean and variance given that a draw falls in the window, and the chance that it does.
  ///
  /// Truncation is carried inwards as in compiling, until it reaches a law whose partial moments are known.
  func moments(within window: Window) -> Moments {
    switch self {
    case .constant(let value):
      return Moments(mass: window.contains(value) ? 1 : 0, mean: value, variance: 0)
    case .shifted(let by, let inner):
      let moments = inner.moments(within: window.moved(by: -by))
      return Moments(mass: moments.mass, mean: moments.mean.map { $0 + by }, variance: moments.variance)
    case .truncated(let from, let to, let inner):
      return inner.moments(within: window.intersection(Window(from: from, to: to)))
    case .empirical(let values, let weights):
      let atoms = values.indices.map {
        (weights.isEmpty ? 1 : weights[$0], Distribution.constant(values[$0]))
      }
      return Moments(mixing: atoms, within: window)
    case .hyperexponential(let branches):
      return Moments(mixing: branches.map { ($0.chance, .exponential(mean: $0.mean)) }, within: window)
    case .mixture(let components):
      return Moments(mixing: components.map { ($0.chance, $0.law) }, within: window)
    case .exponential, .uniform, .triangular, .lognormal, .lognormalByQuantiles, .loglogistic, .gamma, .erlang,
      .weibull:
      if window.isEverything { return Moments(mass: 1, mean: simpleMean, variance: simpleVariance) }
      return truncatedMoments(within: window)
    }
  }

  private func truncatedMoments(within window: Window) -> Moments {
    if gammaParameters?.shape == .infinity || logarithmMoments?.deviation == 0 {
      let value = quantile(0.5)
      return Moments(mass: window.contains(value) ? 1 : 0, mean: value, variance: 0)
    }
    let mass = chance(within: window)
    let mean = partialMoment(1, within: window).map { $0 / mass }
    let square = partialMoment(2, within: window).map { $0 / mass }
    var variance: Double?
    if let mean, let square { variance = max(0, square - mean * mean) }
    return Moments(mass: mass, mean: mean, variance: variance)
  }
}

/// Mean and variance of a part of a law, and the chance of that part.
struct Moments {
  let mass: Double
  let mean: Double?
  let variance: Double?
}

extension Moments {
  /// The moments of a mixture, by the law of total variance. Weights need not add up to 1.
  init(mixing parts: [(weight: Double, law: Distribution)], within window: Window) {
    let inside = parts.map { ($0.weight, $0.law.moments(within: window)) }.filter { $0.0 * $0.1.mass > 0 }
    let all = parts.reduce(0) { $0 + $1.weight }
    let total = inside.reduce(0) { $0 + $1.0 * $1.1.mass }
    var mean: Double? = 0
    for (weight, part) in inside {
      mean = mean.flatMap { sum in part.mean.map { sum + weight * part.mass / total * $0 } }
    }
    var variance: Double? = mean == nil ? nil : 0
    for (weight, part) in inside {
      guard let soFar = variance, let center = mean, let partMean = part.mean, let partVariance = part.variance else {
        variance = nil
        break
      }
      variance = soFar + weight * part.mass / total * (partVariance + (partMean - center) * (partMean - center))
    }
    self.init(mass: total / all, mean: mean, variance: variance)
  }
}
