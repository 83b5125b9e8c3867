import CallCenter
import Experiment

/// The load per operator: the reason for all the rest.
enum LoadSection {
  /// From this many operators on, only the ends of the ranking are listed.
  static let mostListed = 60
  /// How many are listed at either end of the ranking of a big floor.
  static let listedAtEnds = 10

  private static func columns(_ content: ReportContent) -> [TextTable.Column] {
    let desk = content.plan.autodials.isEmpty ? "Queue" : "For"
    return identity(desk) + contacts + times
  }

  private static func identity(_ desk: String) -> [TextTable.Column] {
    [
      TextTable.Column("Operator", .left, shortest: 12),
      TextTable.Column("Group", .left, importance: 60, shortest: 8),
      TextTable.Column("Via", .left, importance: 50),
      TextTable.Column(desk, .left, importance: 95, shortest: 8),
      TextTable.Column("Prio"),
      TextTable.Column("", .left, importance: 88),
      TextTable.Column("Load"),
    ]
  }

  private static let contacts = [
    TextTable.Column("Calls", importance: 90),
    TextTable.Column("Share", importance: 80),
    TextTable.Column("Promised", importance: 85),
    TextTable.Column("In tier", importance: 35),
    TextTable.Column("Autodial", importance: 54),
    TextTable.Column("Own calls", importance: 56),
    TextTable.Column("Offers", importance: 55),
    TextTable.Column("Missed", importance: 57),
    TextTable.Column("Blind", importance: 33),
  ]

  private static let times = [
    TextTable.Column("Talk", importance: 45),
    TextTable.Column("Wrap-up", importance: 40),
    TextTable.Column("Dialing", importance: 42),
    TextTable.Column("Ready", importance: 44),
    TextTable.Column("Ringing", importance: 15),
    TextTable.Column("Away", importance: 30),
    TextTable.Column("Logged in", importance: 38),
    TextTable.Column("Overtime", importance: 10),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    let title = TextReport.title(
      "Load per operator", "time talking, in wrap-up and dialing ÷ time logged in and not away", on: screen)
    if content.operators.isEmpty { return title + [["  no operators"]] }
    let ranked = ranking(content)
    let isBig = ranked.count > mostListed && !screen.showsEveryone
    let marks = GroupMarks(of: content.plan, on: screen)
    var table = TextTable(columns(content))
    if isBig {
      let byLoad = ranked.enumerated().sorted { ($1.element.loadOrder, $0.offset) < ($0.element.loadOrder, $1.offset) }
        .map(\.element)
      table.appendHeading([Span("the \(listedAtEnds) most loaded of \(NumberText.grouped(Int64(ranked.count)))", .dim)])
      for person in byLoad.prefix(listedAtEnds) { append(person, to: &table, content, marks) }
      table.appendHeading([Span("the \(listedAtEnds) least loaded", .dim)])
      for person in byLoad.suffix(listedAtEnds) { append(person, to: &table, content, marks) }
    } else {
      for person in ranked { append(person, to: &table, content, marks) }
    }
    let rest = "  \(ranked.count - 2 * listedAtEnds) operators between them; --all lists everyone"
    return title + table.lines(on: screen) + (isBig ? [[Span(rest, .dim)]] : [])
  }

  /// By queue or autodial in the order of the file, then by priority and load, both falling, then in that order.
  private static func ranking(_ content: ReportContent) -> [OperatorFigures] {
    let names = content.deskNames
    return content.operators.enumerated().map { index, person in
      let desk = person.home.flatMap { home in names.firstIndex(of: home.desk) } ?? names.count
      return (key: (desk, -(person.home?.priority ?? 0), -person.loadOrder, index), person: person)
    }.sorted { $0.key < $1.key }.map(\.person)
  }

  private static func append(
    _ person: OperatorFigures, to table: inout TextTable, _ content: ReportContent, _ marks: GroupMarks
  ) {
    let home = person.home
    table.append(
      [
        marks.mark(of: person.group) + [Span(DisplayWidth.harmless(person.name), .bold)],
        [Span(DisplayWidth.harmless(person.group ?? ""))],
        [Span(person.channels.joined(separator: " "))],
      ] + assigned(home, content) + [
        [Span(LoadBar.text(person.load.value), look(of: person.load.value))],
        [Span(NumberText.percent(person.load))],
      ] + shared(home) + [
        // Where these are the operator's only calls, they stand under Calls already.
        person.assignments.count > 1 ? blank(person.autodialCalls.value, NumberText.count) : [],
        blank(person.ownCalls.value, NumberText.count),
        [Span(NumberText.count(person.offers.value))],
        [Span(NumberText.count(person.missed.value), (person.missed.value ?? 0) > 0 ? .warning : .plain)],
        blank(person.blindOffers.value, NumberText.count),
        [Span(DurationText.text(person.time(in: .talking).value))],
        blank(person.time(in: .wrapUp).value, DurationText.text),
        blank(person.time(in: .dialing).value, DurationText.text),
        [Span(DurationText.text(person.time(in: .ready).value))],
        blank(person.time(in: .reserved).value, DurationText.text),
        blank(person.time(in: .away).value, DurationText.text),
        [Span(DurationText.text(person.loggedIn.value))],
        blank(person.overtime.value, DurationText.text),
      ])
    let columnsAfter = contacts.count - 4 + times.count
    for assignment in person.awayFromHome {
      table.append(
        [["  and"], [], []] + assigned(assignment, content) + [[], []] + shared(assignment)
          + Array(repeating: [], count: columnsAfter))
    }
  }

  /// Queue or autodial, and priority; a floor with one of them need not name it.
  private static func assigned(_ assignment: OperatorFigures.Assignment?, _ content: ReportContent) -> [[Span]] {
    guard let assignment else { return [[], ["–"]] }
    let desk = content.plan.deskCount > 1 ? DisplayWidth.harmless(assignment.desk.text) : ""
    return [[Span(desk)], [Span(String(assignment.priority))]]
  }

  /// Calls, share, promised share and share inside the tier.
  private static func shared(_ assignment: OperatorFigures.Assignment?) -> [[Span]] {
    guard let assignment else { return [[], [], [], []] }
    return [
      [Span(NumberText.count(assignment.calls))],
      [Span(NumberText.percent(assignment.share))],
      [Span(NumberText.percent(assignment.promisedShare.value))],
      [Span(NumberText.percent(assignment.shareInTier.value))],
    ]
  }

  /// Nothing at all for 0, so that a column of zeros disappears.
  private static func blank(_ value: Double?, _ text: (Double?) -> String) -> [Span] {
    value == nil || value == 0 ? [] : [Span(text(value))]
  }

  /// Above 85 % of the time busy, people burn out (domain reference, section 6).
  private static func look(of load: Double?) -> Span.Look { (load ?? 0) > 0.85 ? .warning : .good }
}

extension OperatorFigures {
  /// A load that does not exist comes after all that do.
  fileprivate var loadOrder: Double { load.value ?? -1 }
}
