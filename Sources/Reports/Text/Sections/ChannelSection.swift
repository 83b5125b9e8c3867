import CallCenter
import Experiment

/// What each channel cost the called persons; on floors where not all operators have the web workplace.
enum ChannelSection {
  private static let columns = [
    TextTable.Column("Autodial", .left, shortest: 8),
    TextTable.Column("Via", .left),
    TextTable.Column("Offers", importance: 60),
    TextTable.Column("Missed", importance: 62),
    TextTable.Column("Connected", importance: 70),
    TextTable.Column("Late", importance: 80),
    TextTable.Column("Gave up meanwhile", importance: 75),
    TextTable.Column("Mean wait"),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    let rows = content.autodials.flatMap { autodial in
      (autodial["channels"]?.fields ?? []).map { (autodial.text("name") ?? "", $0.name, $0.node) }
    }
    guard rows.contains(where: { $0.1 != Channel.webWorkplace.name }) else { return [] }
    var table = TextTable(columns)
    for (name, channel, figures) in rows {
      table.append([
        content.autodials.count > 1 ? [Span(DisplayWidth.harmless(name))] : [],
        [Span(channel, .bold)],
        [Span(NumberText.count(figures.estimate("offers").value))],
        [Span(NumberText.count(figures.estimate("missed").value))],
        [Span(NumberText.count(figures.estimate("connected")))],
        count(figures.estimate("late")),
        count(figures.estimate("lost")),
        [Span(DurationText.text(figures.estimate("wait.mean")))],
      ])
    }
    let title = TextReport.title(
      "Campaign calls by channel", "set-up and pick-up run on the called person's clock unless a line stands open",
      on: screen)
    return title + table.lines(on: screen)
  }

  private static func count(_ figure: Estimate) -> [Span] {
    [Span(NumberText.count(figure), (figure.value ?? 0) > 0 ? .warning : .plain)]
  }
}
