public import Audit
import Experiment

/// What the auditor found: broken rules first and loud, then those that hold, then those that nothing put to the test.
public enum RuleSection {
  /// The verdicts as text, wherever they are from: a run, a recorded trace, pairs of runs.
  public static func text(_ rules: [RuleVerdict], on screen: Screen) -> String {
    lines(rules, on: screen).map(screen.line).joined()
  }

  static func lines(_ rules: [RuleVerdict], on screen: Screen) -> [[Span]] {
    if rules.isEmpty { return [] }
    var lines = TextReport.title("Rules of sharing", on: screen)
    for rule in rules where rule.verdict == .broken {
      lines += VerdictLines.lines(Span("BROKEN", .bad), "\(rule.id) \(rule.statement)", look: .bold, on: screen)
      lines += VerdictLines.lines("", rule.evidence, on: screen)
    }
    for rule in rules where rule.verdict == .holds {
      lines += VerdictLines.lines(
        Span("holds", .good), "\(rule.id) \(rule.statement) (\(rule.evidence))", on: screen)
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
      return VerdictLines.lines(Span("not exercised", .dim), "\(ids) \(statement)(\(reason.text))", on: screen)
    }
  }
}
