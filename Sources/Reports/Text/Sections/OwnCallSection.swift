import Experiment

/// Calls that operators made on behalf of queues, and callers who were called back.
enum OwnCallSection {
  private static let columns = [
    TextTable.Column("Queue", .left, shortest: 10),
    TextTable.Column("Own calls"),
    TextTable.Column("Answered"),
    TextTable.Column("Dialing", importance: 50),
    TextTable.Column("Talk", importance: 55),
    TextTable.Column("Wrap-up", importance: 45),
    TextTable.Column("Busy", importance: 60),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    var table = TextTable(columns)
    var isEmpty = true
    for queue in content.queues {
      guard let calls = queue["manual"] else { continue }
      isEmpty = false
      table.append([
        [Span(DisplayWidth.harmless(queue.text("name") ?? ""), .bold)],
        [Span(NumberText.count(calls.estimate("begun")))],
        [Span(NumberText.count(calls.estimate("answered")))],
        [Span(DurationText.text(calls.estimate("dial")))],
        [Span(DurationText.text(calls.estimate("talk")))],
        [Span(DurationText.text(calls.estimate("wrapUp")))],
        [Span(calls.estimate("busy").value.map { NumberText.fixed($0, 1) } ?? NumberText.missing)],
      ])
    }
    if isEmpty { return [] }
    let title = TextReport.title(
      "Calls that operators made", "on behalf of a queue; means per call, answered or not", on: screen)
    return title + table.lines(on: screen)
  }
}
