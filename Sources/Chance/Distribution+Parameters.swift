import ElementaryFunctions

extension Distribution {
  /// Mean and deviation of the logarithm, for the two spellings of the lognormal law; nil for others.
  var logarithmMoments: (mean: Double, deviation: Double)? {
    switch self {
    case .lognormal(let mean, let cv):
      let variance = log1Plus(cv * cv)
      return (naturalLog(mean) - 0.5 * variance, variance.squareRoot())
    case .lognormalByQuantiles(let median, let p95):
      return (naturalLog(median), naturalLog(p95 / median) / normalQuantile(0.95))
    case .constant, .exponential, .uniform, .triangular, .loglogistic, .gamma, .erlang, .weibull, .hyperexponential,
      .empirical, .shifted, .truncated, .mixture:
      return nil
    }
  }

  /// Shape and scale, for gamma and Erlang laws; nil for others. For a gamma law with cv 0 the shape is infinite and
  /// the second number is the mean.
  var gammaParameters: (shape: Double, scale: Double)? {
    switch self {
    case .gamma(let mean, let cv):
      return cv == 0 ? (.infinity, mean) : (1 / (cv * cv), mean * cv * cv)
    case .erlang(let mean, let stages):
      return (Double(stages), mean / Double(stages))
    case .constant, .exponential, .uniform, .triangular, .lognormal, .lognormalByQuantiles, .loglogistic, .weibull,
      .hyperexponential, .empirical, .shifted, .truncated, .mixture:
      return nil
    }
  }
}
