import CallCenter
import Experiment

/// The same for groups of operators: recomputed from sums, never averaged.
enum GroupSection {
  private static let columns = [
    TextTable.Column("Group", .left, shortest: 10),
    TextTable.Column("Operators", importance: 80),
    TextTable.Column("", .left, importance: 70),
    TextTable.Column("Load"),
    TextTable.Column("Calls"),
    TextTable.Column("Autodial", importance: 75),
    TextTable.Column("Own calls", importance: 65),
    TextTable.Column("Offers", importance: 55),
    TextTable.Column("Missed", importance: 57),
    TextTable.Column("Talk", importance: 45),
    TextTable.Column("Wrap-up", importance: 40),
    TextTable.Column("Ready", importance: 44),
    TextTable.Column("Away", importance: 30),
    TextTable.Column("Logged in", importance: 38),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    let groups = content.figures["groups"]?.elements ?? []
    if content.plan.groups.isEmpty || groups.isEmpty { return [] }
    let marks = GroupMarks(of: content.plan, on: screen)
    var table = TextTable(columns)
    for group in groups { table.append(row(group, marks.mark(of: group.text("name")), content)) }
    if let floor = content.figures["floor"] { table.append(row(floor, [Span("whole floor", .dim)], content)) }
    return TextReport.title("Groups", on: screen) + table.lines(on: screen)
  }

  private static func row(
    _ group: FigureNode<Estimate>, _ mark: [Span], _ content: ReportContent
  ) -> [[Span]] {
    let name = group.text("name")
    let members = name.map { name in content.plan.groups.rows.firstIndex { $0.name == name } } ?? nil
    let count = content.plan.operators.rows.count { person in
      name == nil || members.map { person.group?.index == $0 } ?? (person.group == nil)
    }
    return [
      mark + [Span(DisplayWidth.harmless(name ?? ""), .bold)],
      [Span(String(count))],
      [Span(LoadBar.text(group.estimate("load").value), .good)],
      [Span(NumberText.percent(group.estimate("load")))],
      [Span(NumberText.count(group.estimate("calls.inbound")))],
      calls("autodial", of: group), calls("manual", of: group),
      [Span(NumberText.count(group.estimate("offers").value))],
      [Span(NumberText.count(group.estimate("missed").value))],
      time(.talking, of: group), time(.wrapUp, of: group), time(.ready, of: group), time(.away, of: group),
      [Span(DurationText.text(group.estimate("loggedIn").value))],
    ]
  }

  /// Nothing for 0, so that a column of zeros disappears.
  private static func calls(_ kind: String, of group: FigureNode<Estimate>) -> [Span] {
    let calls = group.estimate("calls." + kind)
    return (calls.value ?? 0) == 0 ? [] : [Span(NumberText.count(calls))]
  }

  private static func time(_ status: OperatorStatus, of group: FigureNode<Estimate>) -> [Span] {
    let value = group.estimate("statuses.\(status.name)").value
    return (value ?? 0) == 0 ? [] : [Span(DurationText.text(value))]
  }
}
