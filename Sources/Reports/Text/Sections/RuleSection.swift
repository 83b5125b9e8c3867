import Audit
import Experiment

/// What the auditor found: broken rules first and loud, then those that hold, then those that nothing put to the test.
enum RuleSection {
  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    lines(content.result.rules, on: screen)
  }

  /// The same for verdicts from anywhere: a run, a recorded trace, pairs of runs.
  static func lines(_ rules: [RuleVerdict], on screen: Screen) -> [[Span]] {
    if rules.isEmpty { return [] }
    var lines = TextReport.title("Rules of sharing", on: screen)
    for rule in rules where rule.verdict == .broken {
      lines.append([
        "  ", Span("BROKEN", .bad), "  ", Span(rule.id, .bold), "  ", Span(DisplayWidth.harmless(rule.statement), .bold),
      ])
      lines += TextReport.sentence(rule.evidence, on: screen, lead: "               ")
    }
    for rule in rules where rule.verdict == .holds {
      lines += entry(Span("holds", .good), rule.id, rule.statement + " (" + rule.evidence + ")", on: screen)
    }
    return lines + unexercised(rules.filter { $0.verdict == .notExercised }, on: screen)
  }

  /// By reason: many rules share one.
  private static func unexercised(_ rules: [RuleVerdict], on screen: Screen) -> [[Span]] {
    var reasons: [(text: String, rules: [RuleVerdict])] = []
    for rule in rules {
      if let index = reasons.firstIndex(where: { $0.text == rule.evidence }) {
        reasons[index].rules.append(rule)
      } else {
        reasons.append((rule.evidence, [rule]))
      }
    }
    return reasons.flatMap { reason in
      let ids = reason.rules.map(\.id).joined(separator: " ")
      let statement = reason.rules.count == 1 ? reason.rules[0].statement + " " : ""
      return entry(Span("not exercised", .dim), ids, statement + "(" + reason.text + ")", on: screen)
    }
  }

  /// The verdict in a column of its own, the rest filled into lines beside it.
  private static func entry(_ verdict: Span, _ ids: String, _ text: String, on screen: Screen) -> [[Span]] {
    let margin = 17
    let narrowed = Screen(width: screen.width.map { $0 - margin }, colors: screen.colors)
    let blank = Span(String(repeating: " ", count: margin))
    return TextReport.sentence(ids + " " + text, on: narrowed, lead: "").enumerated().map { index, line in
      let lead = Span("  " + verdict.text, verdict.look)
      let head = [lead, Span(String(repeating: " ", count: margin - lead.width))]
      return (index == 0 ? head : [blank]) + line
    }
  }
}
