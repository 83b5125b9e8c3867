import Experiment

/// The scenario's own assertions, failed ones first.
enum ExpectationSection {
  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    let expectations = content.result.expectations
    if expectations.isEmpty { return [] }
    var lines = TextReport.title("Expectations", on: screen)
    for verdict in [ExpectationVerdict.Verdict.fails, .undecided, .holds] {
      for expectation in expectations where expectation.verdict == verdict {
        lines += VerdictLines.lines(
          verdict.span, "\(expectation.statement); found \(expectation.evidence)",
          look: verdict == .fails ? .bold : .plain, on: screen)
      }
    }
    return lines
  }
}

extension ExpectationVerdict.Verdict {
  /// The verdict where it is looked for.
  fileprivate var span: Span {
    switch self {
    case .holds: Span("holds", .good)
    case .fails: Span("FAILS", .bad)
    case .undecided: Span("undecided", .warning)
    }
  }
}
