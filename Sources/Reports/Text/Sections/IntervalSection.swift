import Experiment

/// The day in intervals: when the floor was short of people.
enum IntervalSection {
  /// More than these are for the JSON result.
  static let mostListed = 48

  private static let columns = [
    TextTable.Column("From", .left),
    TextTable.Column("On duty", importance: 60),
    TextTable.Column("Busy", importance: 50),
    TextTable.Column("", .left, importance: 70),
    TextTable.Column("Load"),
    TextTable.Column("Offered"),
    TextTable.Column("Answered", importance: 55),
    TextTable.Column("Abandoned", importance: 65),
    TextTable.Column("Service level", importance: 75),
    TextTable.Column("Mean wait", importance: 45),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    let intervals = content.figures["intervals"]?.elements ?? []
    guard intervals.count > 1, intervals.count <= mostListed || screen.showsEveryone else { return [] }
    var table = TextTable(columns)
    for interval in intervals { table.append(row(interval, content)) }
    let title = TextReport.title("Through the day", "calls by the interval in which they entered the queue", on: screen)
    return title + table.lines(on: screen)
  }

  private static func row(_ interval: FigureNode<Estimate>, _ content: ReportContent) -> [[Span]] {
    let queues = interval["queues"]?.elements ?? []
    func sum(_ path: String) -> [Span] {
      let values = queues.map { $0.estimate(path).value }
      return values.isEmpty || values.contains(nil) ? [] : [Span(NumberText.count(values.reduce(0) { $0 + ($1 ?? 0) }))]
    }
    // A service level over several queues would need one formula for all: it stands where there is one queue.
    let only = queues.count == 1 ? queues[0] : nil
    let load = interval.estimate("load").value
    return [
      [Span(interval.text("start") ?? interval.estimate("start").value.map(content.clock) ?? "")],
      [Span(interval.estimate("staffed").value.map { NumberText.fixed($0, 1) } ?? NumberText.missing)],
      [Span(interval.estimate("busy").value.map { NumberText.fixed($0, 1) } ?? NumberText.missing)],
      [Span(LoadBar.text(load), (load ?? 0) > 0.85 ? .warning : .good)],
      [Span(NumberText.percent(load))],
      sum("offered"), sum("answered"), sum("abandoned"),
      only.map { [Span(NumberText.percent($0.estimate("serviceLevel").value))] } ?? [],
      only.map { [Span(DurationText.text($0.estimate("wait.answered.mean").value))] } ?? [],
    ]
  }
}
