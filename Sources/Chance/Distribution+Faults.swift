extension Distribution {
  /// The longest time a parameter may state: 10⁹ s, some 31 years.
  public static var longestTime: Double { 1e9 }

  /// How many laws may stand inside one another.
  public static var deepestNesting: Int { 16 }

  /// Everything wrong with this law, outermost first; empty for a usable one.
  ///
  /// Accepted are times up to ``longestTime``; means, medians and scales above 0; a cv of 0 (a constant) or from 10⁻⁴
  /// to 100 for gamma, and up to 100 for lognormal laws; 1 to 1,000,000 Erlang stages; Weibull shapes from 0.05 to
  /// 1,000 and loglogistic ones from 0.1 to 1,000. Within these limits every draw is finite and none takes unbounded
  /// work.
  /// - Complexity: O(size of the law).
  public func faults() -> [DistributionFault] {
    var search = FaultSearch()
    search.examine(self, at: [], FaultSearch.Context())
    return search.faults
  }
}

/// One walk through a law.
struct FaultSearch {
  typealias Step = DistributionFault.Step

  var faults: [DistributionFault] = []

  /// What the laws around the one examined mean for it.
  struct Context {
    var depth = 1
    /// What enclosing shifts add to a draw.
    var offset = 0.0
    /// Whether an enclosing truncation keeps draws from being negative.
    var guarded = false
  }

  mutating func examine(_ law: Distribution, at path: [Step], _ context: Context) {
    if context.depth > Distribution.deepestNesting { return report(.nestedTooDeep, path) }
    let inner = path + [.key(law.key)]
    switch law {
    case .constant(let value): bound(value, path, context.offset, context.guarded)
    case .empirical(let values, let weights): empirical(values, weights, inner, context.offset, context.guarded)
    case .shifted(let by, let shiftedLaw): shifted(by, shiftedLaw, inner, context)
    case .truncated(let from, let to, let truncatedLaw): truncated(from, to, truncatedLaw, inner, context)
    case .hyperexponential(let branches):
      chances(branches.map(\.chance), inner + [.key("branches")])
      for (index, branch) in branches.enumerated() {
        positive(branch.mean, inner + [.key("branches"), .index(index), .key("mean")])
      }
    case .mixture(let components):
      chances(components.map(\.chance), inner)
      var next = context
      next.depth += 1
      for (index, component) in components.enumerated() {
        examine(component.law, at: inner + [.index(index), .key("of")], next)
      }
    case .uniform(let from, let to):
      ends(from, to, inner, context)
    case .triangular(let from, let mode, let to):
      ends(from, to, inner, context)
      if from < to && !(from <= mode && mode <= to) {
        report(.modeOutside(mode, from: from, to: to), inner + [.key("mode")])
      }
    case .exponential, .lognormal, .lognormalByQuantiles, .loglogistic, .gamma, .erlang, .weibull:
      parameters(of: law, at: inner)
    }
  }

  private mutating func ends(_ from: Double, _ to: Double, _ path: [Step], _ context: Context) {
    bound(from, path + [.key("from")], context.offset, context.guarded)
    bound(to, path + [.key("to")], context.offset, true)
    if from.isFinite && to.isFinite && !(from < to) { report(.emptyRange(from: from, to: to), path) }
  }

  /// The parameters of the laws of positive quantities.
  private mutating func parameters(of law: Distribution, at path: [Step]) {
    switch law {
    case .exponential(let mean): positive(mean, path + [.key("mean")])
    case .lognormal(let mean, let cv):
      positive(mean, path + [.key("mean")])
      range(cv, 0, 100, path + [.key("cv")])
    case .lognormalByQuantiles(let median, let p95):
      positive(median, path + [.key("median")])
      positive(p95, path + [.key("p95")])
      if p95 > 0 && p95 < median { report(.percentileBelowMedian(p95, median: median), path + [.key("p95")]) }
    case .loglogistic(let median, let shape):
      positive(median, path + [.key("median")])
      range(shape, 0.1, 1000, path + [.key("shape")])
    case .gamma(let mean, let cv):
      positive(mean, path + [.key("mean")])
      if cv != 0 { range(cv, 1e-4, 100, path + [.key("cv")]) }
    case .erlang(let mean, let stages):
      positive(mean, path + [.key("mean")])
      range(Double(stages), 1, 1_000_000, path + [.key("stages")])
    case .weibull(let scale, let shape):
      positive(scale, path + [.key("scale")])
      range(shape, 0.05, 1000, path + [.key("shape")])
    case .constant, .uniform, .triangular, .hyperexponential, .empirical, .shifted, .truncated, .mixture:
      preconditionFailure("not a simple law of a positive quantity")
    }
  }
}
