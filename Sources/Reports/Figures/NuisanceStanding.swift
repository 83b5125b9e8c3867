import CallCenter
import Experiment

/// How a campaign stands to its nuisance limit, by its own formula.
struct NuisanceStanding {
  enum Verdict: Hashable {
    case held
    case broken
    /// With replications: the interval lies on both sides of the limit.
    case undecided
    /// Nobody answered.
    case noRate
  }

  let formula: NuisanceFormula?
  let rate: Estimate
  let limit: Double?

  init(of autodial: FigureNode<Estimate>) {
    let name = autodial.text("formula") ?? ""
    formula = NuisanceFormula(rawValue: name)
    rate = autodial.estimate("nuisanceRate." + name)
    limit = autodial.estimate("limit").value
  }

  /// A rate of exactly the limit holds it.
  var verdict: Verdict {
    guard let rate = rate.value, let limit else { return .noRate }
    let halfWidth = self.rate.halfWidth ?? 0
    if rate + halfWidth <= limit { return .held }
    return rate - halfWidth > limit ? .broken : .undecided
  }

  /// The rate in the look of its verdict.
  var look: Span.Look {
    switch verdict {
    case .held: .good
    case .broken: .bad
    case .undecided: .warning
    case .noRate: .plain
    }
  }
}

extension NuisanceFormula {
  /// The formula in words.
  var explanation: String {
    switch self {
    case .overLive: "(live − connected in time) ÷ live"
    case .lostOverPassedAndLost: "lost ÷ (passed + lost)"
    case .lostOverPassed: "lost ÷ passed"
    case .lostOverPeople: "lost ÷ (passed − machines + lost)"
    case .scaledByLiveShare: "lost × share of people ÷ (passed − machines + lost × share of people)"
    }
  }
}
