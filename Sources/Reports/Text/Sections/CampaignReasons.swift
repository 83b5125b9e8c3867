import CallCenter
import EventCore
import Experiment

/// What a planner should know of a campaign beside its row, in sentences.
struct CampaignReasons {
  private let autodial: FigureNode<Estimate>
  private let name: String
  private let plan: AutodialPlan?
  private let hasSeveral: Bool

  init(of autodial: FigureNode<Estimate>, _ content: ReportContent) {
    self.autodial = autodial
    name = autodial.text("name") ?? ""
    plan = content.autodialPlan(name)
    hasSeveral = content.autodials.count > 1
  }

  var sentences: [String] {
    [standing, otherFormulas, cost, detection].compactMap { $0 }.map { sentence in
      hasSeveral ? "\(DisplayWidth.harmless(name)): \(sentence)" : sentence
    }
  }

  /// Whether the limit was held.
  private var standing: String? {
    let standing = NuisanceStanding(of: autodial)
    guard let plan, let formula = standing.formula else { return nil }
    let limit = NumberText.setting(plan.nuisance.limit)
    let rate = NumberText.rate(standing.rate)
    let time = DurationText.setting(plan.nuisance.within)
    let inTime = formula == .overLive ? "; in time is a wait of at most \(time)" : ""
    let meaning = "The rate is \(formula.explanation)\(inTime)."
    return switch standing.verdict {
    case .held: "The nuisance limit of \(limit) was held: \(rate). \(meaning)"
    case .broken: "The nuisance limit of \(limit) was BROKEN: \(rate). \(meaning)"
    case .undecided:
      "Whether the nuisance limit of \(limit) is held is undecided: \(rate) allows both. \(meaning)"
    case .noRate: "No person answered, so there is no nuisance rate."
    }
  }

  /// The same counts, as other regimes look at them.
  private var otherFormulas: String? {
    let own = autodial.text("formula")
    let others = NuisanceFormula.allCases.filter { $0.rawValue != own }.compactMap { formula -> String? in
      let rate = autodial.estimate("nuisanceRate." + formula.rawValue)
      return rate.value == nil ? nil : "\(formula.rawValue) \(NumberText.rate(Estimate(value: rate.value)))"
    }
    return others.isEmpty ? nil : "The same counts by the other formulas: \(others.joined(separator: ", "))."
  }

  /// What the pacing costs, and brings.
  private var cost: String? {
    guard let wait = autodial.estimate("operatorWait.mean").value, let talk = autodial.estimate("talkPerHour").value,
      let lines = autodial.estimate("linesPerOperator").value
    else { return nil }
    return "With \(NumberText.fixed(lines, 2)) lines in flight per operator (logged in, not away, priority above 0) an "
      + "operator waited \(DurationText.text(wait)) for each call and talked to people for "
      + "\(DurationText.text(talk)) an hour."
  }

  /// What telling persons from machines costs.
  private var detection: String? {
    let lost = autodial.estimate("lostToDetection").value ?? 0
    let passed = autodial.estimate("machinesPassed").value ?? 0
    guard lost + passed > 0 else { return nil }
    return "Detection took \(NumberText.count(lost)) people for machines and hung up on them, and put "
      + "\(NumberText.count(passed)) machines through to operators."
  }
}
