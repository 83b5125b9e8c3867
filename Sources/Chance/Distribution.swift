/// A probability law of a non-negative quantity, as a scenario writes it. Durations are in seconds.
///
/// Every law takes one uniform number per draw (``quantile(_:)``). Which parameters are accepted is stated by
/// ``faults()``; all other members ask for a law without faults.
public indirect enum Distribution: Hashable, Sendable {
  /// Always the same.
  case constant(Double)
  /// The memoryless law.
  case exponential(mean: Double)
  /// All values from `from` to `to` alike.
  case uniform(from: Double, to: Double)
  /// A density that rises linearly to the mode and falls linearly from it.
  case triangular(from: Double, mode: Double, to: Double)
  /// e to the power of a normal variable, by its own mean and coefficient of variation.
  case lognormal(mean: Double, cv: Double)
  /// The same law, by its median and 95th percentile.
  case lognormalByQuantiles(median: Double, p95: Double)
  /// F(x) = 1 / (1 + (x / median)^−shape). Its mean exists for a shape above 1, its variance above 2.
  case loglogistic(median: Double, shape: Double)
  /// By mean and coefficient of variation: the shape is 1 / cv².
  case gamma(mean: Double, cv: Double)
  /// The sum of `stages` exponential stages that have together this mean.
  case erlang(mean: Double, stages: Int)
  /// F(x) = 1 − e^(−(x / scale)^shape).
  case weibull(scale: Double, shape: Double)
  /// One of several exponential laws, chosen by chance.
  case hyperexponential(branches: [Branch])
  /// One of the listed values, with chances proportional to the weights; no weights means all alike.
  case empirical(values: [Double], weights: [Double])
  /// Another law, moved by a constant.
  case shifted(by: Double, of: Distribution)
  /// Another law, given that it falls in [from, to]. `to` may be infinite.
  case truncated(from: Double, to: Double, of: Distribution)
  /// One of several laws, chosen by chance.
  case mixture([Component])

  /// One of the exponential laws of a hyperexponential law.
  public struct Branch: Hashable, Sendable {
    public var chance: Double
    public var mean: Double

    public init(chance: Double, mean: Double) {
      self.chance = chance
      self.mean = mean
    }
  }

  /// One of the laws of a mixture.
  public struct Component: Hashable, Sendable {
    public var chance: Double
    public var law: Distribution

    public init(chance: Double, of law: Distribution) {
      self.chance = chance
      self.law = law
    }
  }

  /// The draw that belongs to the uniform number `u`.
  ///
  /// For all laws but mixtures this is the inverse of ``cumulative(_:)`` and increases with u. A mixture or
  /// hyperexponential law spends u on the choice of the branch and on the draw inside it, so it has the right law but
  /// is increasing only inside each branch.
  /// - Parameter u: strictly inside (0, 1).
  /// - Complexity: compiles the law at each call; a run uses a ``DistributionTable``, which gives the same values.
  public func quantile(_ u: Double) -> Double {
    var table = DistributionTable()
    let id = table.add(self)
    return table.sample(id, u)
  }
}
