import Chance

/// A law whose parameters are plain numbers, as it stands in a scenario file: `{"gamma": {"mean": …, "cv": …}}`.
struct LawForm: Sendable {
  /// One parameter.
  enum Parameter: Sendable {
    case time(String)
    case ratio(String)
    case count(String)

    var key: String {
      switch self {
      case .time(let key), .ratio(let key), .count(let key): key
      }
    }

    /// What the parameter means; the same key means the same in every law.
    var doc: String {
      guard let doc = Self.docs[key] else { preconditionFailure("the parameter \(key) has no description") }
      return doc
    }

    private static let docs = [
      "mean": "The mean.", "cv": "The coefficient of variation: deviation ÷ mean.", "from": "The smallest value.",
      "to": "The largest value.", "mode": "The likeliest value.", "median": "Half of all values lie below it.",
      "p95": "95 % of all values lie below it.", "shape": "The shape; a larger one means less spread.",
      "scale": "63.2 % of all values lie below it.", "stages": "The number of stages.",
    ]
  }

  let key: String
  let doc: String
  let parameters: [Parameter]
  /// The law with these parameters, in the order of ``parameters``.
  let make: @Sendable ([Double]) -> Distribution
  /// The parameters of a law of this form; `nil` for another form.
  let take: @Sendable (Distribution) -> [Double]?

  /// All forms. Two of one key differ in their first parameter.
  static let all: [LawForm] = [
    LawForm(
      key: "exponential", doc: "The memoryless law.", parameters: [.time("mean")],
      make: { .exponential(mean: $0[0]) },
      take: { if case .exponential(let mean) = $0 { [mean] } else { nil } }),
    LawForm(
      key: "uniform", doc: "All values from one to the other alike.", parameters: [.time("from"), .time("to")],
      make: { .uniform(from: $0[0], to: $0[1]) },
      take: { if case .uniform(let from, let to) = $0 { [from, to] } else { nil } }),
    LawForm(
      key: "triangular", doc: "Rises to the mode and falls from it, in straight lines.",
      parameters: [.time("from"), .time("mode"), .time("to")],
      make: { .triangular(from: $0[0], mode: $0[1], to: $0[2]) },
      take: { if case .triangular(let from, let mode, let to) = $0 { [from, mode, to] } else { nil } }),
    LawForm(
      key: "lognormal", doc: "The usual law of talk times, by mean and coefficient of variation.",
      parameters: [.time("mean"), .ratio("cv")],
      make: { .lognormal(mean: $0[0], cv: $0[1]) },
      take: { if case .lognormal(let mean, let cv) = $0 { [mean, cv] } else { nil } }),
    LawForm(
      key: "lognormal", doc: "The usual law of talk times, by median and 95th percentile.",
      parameters: [.time("median"), .time("p95")],
      make: { .lognormalByQuantiles(median: $0[0], p95: $0[1]) },
      take: { if case .lognormalByQuantiles(let median, let p95) = $0 { [median, p95] } else { nil } }),
    LawForm(
      key: "loglogistic", doc: "A law with a heavy tail, by median and shape.",
      parameters: [.time("median"), .ratio("shape")],
      make: { .loglogistic(median: $0[0], shape: $0[1]) },
      take: { if case .loglogistic(let median, let shape) = $0 { [median, shape] } else { nil } }),
    LawForm(
      key: "gamma", doc: "By mean and coefficient of variation.", parameters: [.time("mean"), .ratio("cv")],
      make: { .gamma(mean: $0[0], cv: $0[1]) },
      take: { if case .gamma(let mean, let cv) = $0 { [mean, cv] } else { nil } }),
    LawForm(
      key: "erlang", doc: "The sum of so many equal exponential stages.",
      parameters: [.time("mean"), .count("stages")],
      make: { .erlang(mean: $0[0], stages: Int($0[1])) },
      take: { if case .erlang(let mean, let stages) = $0 { [mean, Double(stages)] } else { nil } }),
    LawForm(
      key: "weibull", doc: "By scale and shape.", parameters: [.time("scale"), .ratio("shape")],
      make: { .weibull(scale: $0[0], shape: $0[1]) },
      take: { if case .weibull(let scale, let shape) = $0 { [scale, shape] } else { nil } }),
  ]
}
