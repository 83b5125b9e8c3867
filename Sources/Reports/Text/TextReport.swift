public import Experiment

/// The report that a planner reads: who is loaded how much, whether that is what the scheme promised, and why.
///
/// A pure function of the result and the screen: without colours the text says everything that colours say.
public enum TextReport {
  /// The whole report.
  public static func text(
    _ result: ExperimentResult, showing selection: FigureSelection = FigureSelection(), on screen: Screen
  ) -> String {
    let content = ReportContent(result, showing: selection)
    let sections = [
      HeaderSection.lines(content, screen),
      LoadSection.lines(content, screen),
      SharingSection.lines(content, screen),
      GroupSection.lines(content, screen),
      QueueSection.lines(content, screen),
      OwnCallSection.lines(content, screen),
      CampaignSection.lines(content, screen),
      ChannelSection.lines(content, screen),
      IntervalSection.lines(content, screen),
      CampaignIntervalSection.lines(content, screen),
      ExpectationSection.lines(content, screen),
      RuleSection.lines(result.rules, on: screen),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.map(screen.line).joined() }.joined(separator: "\n")
  }

  /// A section's title, and what it is about where there is room to say so.
  static func title(_ text: String, _ explanation: String = "", on screen: Screen) -> [[Span]] {
    let title = Span(text, .bold)
    if explanation.isEmpty { return [[title]] }
    let line = [title, Span("  " + explanation, .dim)]
    if line.reduce(0, { $0 + $1.width }) <= screen.width ?? .max { return [line] }
    return [[title]] + sentence(explanation, on: screen, lead: "  ", look: .dim)
  }

  /// A sentence filled into lines of the screen's width, behind a lead.
  static func sentence(
    _ text: String, on screen: Screen, lead: String = "  - ", look: Span.Look = .plain
  ) -> [[Span]] {
    let room = max(screen.width ?? .max, 30)
    var lines: [[Span]] = []
    var line = lead
    var isEmpty = true
    for word in DisplayWidth.harmless(text).split(separator: " ") {
      if !isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > room {
        lines.append([Span(line, look)])
        line = String(repeating: " ", count: lead.count)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [[Span(line, look)]]
  }
}
