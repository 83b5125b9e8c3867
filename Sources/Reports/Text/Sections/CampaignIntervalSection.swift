import CallCenter
import Experiment

/// Each campaign in intervals: pacing ratio and nuisance over time.
enum CampaignIntervalSection {
  private static let columns = [
    TextTable.Column("From", .left),
    TextTable.Column("Operators", importance: 50),
    TextTable.Column("Lines", importance: 60),
    TextTable.Column("per operator", importance: 80),
    TextTable.Column("Attempts", importance: 65),
    TextTable.Column("Live", importance: 55),
    TextTable.Column("Connected", importance: 64),
    TextTable.Column("Lost", importance: 70),
    TextTable.Column("Nuisance"),
    TextTable.Column("Mean wait", importance: 45),
    TextTable.Column("Talk per hour", importance: 58),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    let intervals = content.figures["intervals"]?.elements ?? []
    guard intervals.count > 1, intervals.count <= IntervalSection.mostListed || screen.showsEveryone else { return [] }
    var lines: [[Span]] = []
    for autodial in content.autodials {
      let name = autodial.text("name") ?? ""
      let standing = NuisanceStanding(of: autodial)
      var table = TextTable(columns)
      let rows = intervals.compactMap { interval in
        (interval["autodials"]?.elements ?? []).first { $0.text("name") == name }.map { (interval, $0) }
      }
      if rows.isEmpty { continue }
      for (interval, figures) in rows { table.append(row(figures, in: interval, standing, content)) }
      if !lines.isEmpty { lines.append([]) }
      let formula = standing.formula.map { "; nuisance is \($0.explanation)" } ?? ""
      lines += TextReport.title(
        "\(DisplayWidth.harmless(name)) through the day", "attempts by the interval in which they began\(formula)",
        on: screen)
      lines += table.lines(on: screen)
    }
    return lines
  }

  private static func row(
    _ figures: FigureNode<Estimate>, in interval: FigureNode<Estimate>, _ standing: NuisanceStanding,
    _ content: ReportContent
  ) -> [[Span]] {
    let rate = figures.estimate("nuisanceRate." + (standing.formula?.rawValue ?? ""))
    let isOver = (rate.value ?? 0) > (standing.limit ?? 1)
    return [
      [Span(interval.estimate("start").value.map(content.clock) ?? "")],
      [Span(number(figures.estimate("staffed").value, 1))],
      [Span(number(figures.estimate("linesInFlight").value, 1))],
      [Span(number(figures.estimate("linesPerOperator").value, 2))],
      [Span(NumberText.count(figures.estimate("attempts").value))],
      [Span(NumberText.count(figures.estimate("live").value))],
      [Span(NumberText.count(figures.estimate("connected").value))],
      [Span(NumberText.count(figures.estimate("lost").value))],
      [Span(NumberText.rate(Estimate(value: rate.value)), isOver ? .warning : .good)],
      [Span(DurationText.text(figures.estimate("wait.mean").value))],
      [Span(DurationText.text(figures.estimate("talkPerHour").value))],
    ]
  }

  private static func number(_ value: Double?, _ places: Int) -> String {
    value.map { NumberText.fixed($0, places) } ?? NumberText.missing
  }
}
