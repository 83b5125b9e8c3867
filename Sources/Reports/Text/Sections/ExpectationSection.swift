import Experiment

/// The scenario's own assertions, failed ones first.
enum ExpectationSection {
  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    let expectations = content.result.expectations
    if expectations.isEmpty { return [] }
    var table = TextTable([
      .init("", .left), .init("", .left, shortest: 20), .init("", .left, shortest: 20),
    ])
    for verdict in [ExpectationVerdict.Verdict.fails, .undecided, .holds] {
      for expectation in expectations where expectation.verdict == verdict {
        table.append([
          [verdict.span], [Span(DisplayWidth.harmless(expectation.statement))],
          [Span(DisplayWidth.harmless(expectation.evidence))],
        ])
      }
    }
    return TextReport.title("Expectations", on: screen) + table.lines(on: screen).dropFirst()
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
