import Audit
import CallCenter
import EventCore
import Experiment

/// What was simulated, and whether anything is wrong: the first thing that is read.
enum HeaderSection {
  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    [[Span(DisplayWidth.harmless(content.plan.name), .bold)]]
      + description(content.plan, screen)
      + TextReport.sentence(facts(content), on: screen, lead: "  ")
      + [[Span("  fingerprint \(Fingerprint.text(of: content.result.fingerprint))", .dim)]]
      + verdicts(content.result) + limits(content)
  }

  private static func description(_ plan: FloorPlan, _ screen: Screen) -> [[Span]] {
    plan.description.isEmpty ? [] : TextReport.sentence(plan.description, on: screen, lead: "  ")
  }

  private static func facts(_ content: ReportContent) -> String {
    let horizon = content.plan.horizon
    let result = content.result
    var facts = ["\(DurationText.setting(horizon.duration)) from \(start(content))"]
    if horizon.warmUp > .zero { facts.append("counted after \(DurationText.setting(horizon.warmUp))") }
    facts.append("seed \(result.seed)")
    if result.replications.count == 1 {
      facts.append("replication \(result.replications[0])")
    } else {
      facts.append("\(result.replications.count) replications, ± at \(confidence(result.confidence))")
    }
    let perRun = result.replications.count == 1 ? "" : " a run"
    facts.append("\(NumberText.count(content.figures.estimate("calls").value)) calls\(perRun)")
    if !content.plan.autodials.isEmpty {
      let autodials = content.result.figures["autodials"]?.elements ?? []
      let attempts = autodials.reduce(0) { $0 + ($1.estimate("attempts").value ?? 0) }
      facts.append("\(NumberText.count(attempts)) attempts\(perRun)")
    }
    if !content.plan.manualSources.isEmpty {
      let own = NumberText.count(content.figures.estimate("floor.calls.manual").value)
      facts.append("\(own) own calls\(perRun)")
    }
    return facts.joined(separator: " · ")
  }

  /// `95 %`, `99.9 %`: as many decimals as were asked for.
  private static func confidence(_ level: Double) -> String {
    let tenths = (level * 1000).rounded(.toNearestOrAwayFromZero)
    return NumberText.fixed(tenths / 10, tenths.truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1) + " %"
  }

  private static func start(_ content: ReportContent) -> String {
    let time = content.clock(0)
    return content.plan.horizon.date.map { "\(time) on \($0)" } ?? time
  }

  /// Two lines that say whether to read on at the bottom.
  private static func verdicts(_ result: ExperimentResult) -> [[Span]] {
    let broken = result.rules.count { $0.verdict == .broken }
    let holding = result.rules.count { $0.verdict == .holds }
    let unused = result.rules.count - broken - holding
    let rules: [Span] =
      result.rules.isEmpty
      ? ["  rules: not judged"]
      : ["  rules: "] + list([(broken, "BROKEN", .bad), (holding, "hold", .good), (unused, "not exercised", .dim)])
    if result.expectations.isEmpty { return [rules] }
    let failed = result.expectations.count { $0.verdict == .fails }
    let undecided = result.expectations.count { $0.verdict == .undecided }
    let met = result.expectations.count - failed - undecided
    return [
      rules,
      ["  expectations: "] + list([(failed, "FAIL", .bad), (undecided, "undecided", .warning), (met, "hold", .good)]),
    ]
  }

  /// Whether the campaigns kept to their nuisance limits.
  private static func limits(_ content: ReportContent) -> [[Span]] {
    let standings = content.autodials.map { NuisanceStanding(of: $0).verdict }
    if standings.isEmpty { return [] }
    func count(_ verdict: NuisanceStanding.Verdict) -> Int { standings.count { $0 == verdict } }
    return [
      ["  nuisance limits: "]
        + list([
          (count(.broken), "BROKEN", .bad), (count(.undecided), "undecided", .warning), (count(.held), "held", .good),
          (count(.noRate), "without a live answer", .dim),
        ])
    ]
  }

  /// Counts with their words, without those that are 0.
  private static func list(_ parts: [(count: Int, word: String, look: Span.Look)]) -> [Span] {
    let shown = parts.filter { $0.count > 0 }.map { Span("\($0.count) \($0.word)", $0.look) }
    return Array(shown.map { [$0] }.joined(separator: [", "]))
  }
}
