import ElementaryFunctions

/// Means, variances and partial moments of the laws that are not made of others (Johnson, Kotz and Balakrishnan,
/// "Continuous Univariate Distributions", 1994).
extension Distribution {
  /// The mean of a simple law; nil where it is infinite.
  var simpleMean: Double? {
    switch self {
    case .exponential(let mean): return mean
    case .lognormal(let mean, _): return mean
    case .gamma(let mean, _): return mean
    case .erlang(let mean, _): return mean
    case .uniform(let from, let to): return 0.5 * (from + to)
    case .triangular(let from, let mode, let to): return (from + mode + to) / 3
    case .lognormalByQuantiles, .loglogistic, .weibull: return wholeMoment(1)
    case .constant, .hyperexponential, .empirical, .shifted, .truncated, .mixture:
      preconditionFailure("not a simple law")
    }
  }

  /// The variance of a simple law; nil where it is infinite.
  var simpleVariance: Double? {
    switch self {
    case .exponential(let mean): return mean * mean
    case .lognormal(let mean, let cv): return mean * cv * (mean * cv)
    case .gamma(let mean, let cv): return mean * cv * (mean * cv)
    case .erlang(let mean, let stages): return mean * mean / Double(stages)
    case .uniform(let from, let to): return (to - from) * (to - from) / 12
    case .triangular(let from, let mode, let to):
      let (rise, fall) = (mode - from, to - mode)
      return (rise * rise + rise * fall + fall * fall) / 18
    case .lognormalByQuantiles:
      guard let (_, deviation) = logarithmMoments, let mean = wholeMoment(1) else { return nil }
      return mean * mean * exponentialMinus1(deviation * deviation)
    case .loglogistic, .weibull:
      guard let mean = wholeMoment(1), let square = wholeMoment(2) else { return nil }
      return square - mean * mean
    case .constant, .hyperexponential, .empirical, .shifted, .truncated, .mixture:
      preconditionFailure("not a simple law")
    }
  }

  /// E[Xʳ; X in the window] for r = 1 or 2; nil where it is infinite.
  func partialMoment(_ r: Int, within window: Window) -> Double? {
    let from = max(0, window.from)
    switch self {
    case .uniform(let low, let high):
      return polygonMoment(r, within: window, [(low, 1 / (high - low)), (high, 1 / (high - low))])
    case .triangular(let low, let mode, let high):
      return polygonMoment(r, within: window, [(low, 0), (mode, 2 / (high - low)), (high, 0)])
    case .exponential, .lognormal, .lognormalByQuantiles, .loglogistic, .gamma, .erlang, .weibull:
      if window.to == .infinity {
        return wholeMoment(r).map { $0 - moment(r, below: from) }
      }
      return moment(r, below: window.to) - moment(r, below: from)
    case .constant, .hyperexponential, .empirical, .shifted, .truncated, .mixture:
      preconditionFailure("not a simple law")
    }
  }

  /// E[Xʳ]; nil where it is infinite.
  private func wholeMoment(_ r: Int) -> Double? {
    let order = Double(r)
    if let (mean, deviation) = logarithmMoments {
      return ElementaryFunctions.exponential(order * mean + 0.5 * order * order * deviation * deviation)
    }
    if let (shape, scale) = gammaParameters {
      return r == 1 ? shape * scale : shape * (shape + 1) * scale * scale
    }
    switch self {
    case .exponential(let mean): return r == 1 ? mean : 2 * mean * mean
    case .loglogistic(let median, let shape):
      if order >= shape { return nil }
      let logarithm = logGamma(1 + order / shape) + logGamma(1 - order / shape)
      return power(median, order) * ElementaryFunctions.exponential(logarithm)
    case .weibull(let scale, let shape):
      return power(scale, order) * ElementaryFunctions.exponential(logGamma(1 + order / shape))
    case .constant, .uniform, .triangular, .lognormal, .lognormalByQuantiles, .gamma, .erlang, .hyperexponential,
      .empirical, .shifted, .truncated, .mixture:
      preconditionFailure("not a simple law of a positive quantity")
    }
  }

  /// E[Xʳ; X ≤ x] for the laws of positive quantities, at a finite `x`.
  private func moment(_ r: Int, below x: Double) -> Double {
    if x <= 0 { return 0 }
    let order = Double(r)
    if let (mean, deviation) = logarithmMoments {
      return (wholeMoment(r) ?? 0) * normalCumulative((naturalLog(x) - mean) / deviation - order * deviation)
    }
    if let (shape, scale) = gammaParameters {
      return (wholeMoment(r) ?? 0) * incompleteGamma(shape: shape + order, at: x / scale).lower
    }
    switch self {
    case .exponential(let mean):
      return (wholeMoment(r) ?? 0) * incompleteGamma(shape: 1 + order, at: x / mean).lower
    case .weibull(let scale, let shape):
      let inner = incompleteGamma(shape: 1 + order / shape, at: power(x / scale, shape))
      return (wholeMoment(r) ?? 0) * inner.lower
    case .loglogistic(let median, let shape):
      return power(median, order) * logisticMoment(order / shape, below: shape * naturalLog(x / median))
    case .constant, .uniform, .triangular, .lognormal, .lognormalByQuantiles, .gamma, .erlang, .hyperexponential,
      .empirical, .shifted, .truncated, .mixture:
      preconditionFailure("not a simple law of a positive quantity")
    }
  }
}

/// E[Xʳ; X in the window] for a density that is linear between these points: three-point Gauss rules are exact.
private func polygonMoment(
  _ r: Int, within window: Window, _ density: [(x: Double, height: Double)]
) -> Double {
  var sum = 0.0
  for (left, right) in zip(density, density.dropFirst()) where left.x < right.x {
    let from = max(left.x, window.from)
    let to = min(right.x, window.to)
    if from >= to { continue }
    let slope = (right.height - left.height) / (right.x - left.x)
    sum += gaussRule(from: from, to: to) { x in
      (r == 1 ? x : x * x) * (left.height + slope * (x - left.x))
    }
  }
  return sum
}

/// E[e^(cY); Y ≤ y] for a standard logistic variable Y, by Gauss rules on panels of width ¼.
///
/// Used also where the whole moment is infinite (c ≥ 1), so no closed form is at hand. Below −80 the density is
/// nothing.
private func logisticMoment(_ c: Double, below y: Double) -> Double {
  var sum = 0.0
  var to = y
  while to > -80 {
    sum += gaussRule(from: to - 0.25, to: to) { v in
      let tail = exponential(-v.magnitude)
      return exponential(c * v) * tail / ((1 + tail) * (1 + tail))
    }
    to -= 0.25
  }
  return sum
}

/// The integral over [from, to] by five Gauss–Legendre points (exact to degree 9).
private func gaussRule(from: Double, to: Double, _ f: (Double) -> Double) -> Double {
  let middle = 0.5 * (from + to)
  let half = 0.5 * (to - from)
  let inner = half * 0.5384693101056831
  let outer = half * 0.9061798459386640
  return half
    * (0.5688888888888889 * f(middle) + 0.4786286704993665 * (f(middle - inner) + f(middle + inner))
      + 0.2369268850561891 * (f(middle - outer) + f(middle + outer)))
}
