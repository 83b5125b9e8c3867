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
    return lines + others(rules).lines(on: screen).dropFirst()
  }

  private static func others(_ rules: [RuleVerdict]) -> TextTable {
    var table = TextTable([
      .init("", .left), .init("", .left), .init("", .left, shortest: 30), .init("", .left, importance: 1, shortest: 20),
    ])
    for (verdict, look) in [(RuleVerdict.Verdict.holds, Span.Look.good), (.notExercised, .dim)] {
      for rule in rules where rule.verdict == verdict {
        table.append([
          [Span(verdict.rawValue, look)], [Span(rule.id)], [Span(DisplayWidth.harmless(rule.statement))],
          [Span(DisplayWidth.harmless(rule.evidence), .dim)],
        ])
      }
    }
    return table
  }
}
