import CallCenter
import EventCore
import Experiment

/// Campaigns: whom they reached, whether the nuisance limit was held, and what that cost.
enum CampaignSection {
  private static let columns = [
    TextTable.Column("Autodial", .left, shortest: 10),
    TextTable.Column("Attempts", importance: 88),
    TextTable.Column("Live", importance: 80),
    TextTable.Column("Connected", importance: 86),
    TextTable.Column("Late", importance: 70),
    TextTable.Column("Lost", importance: 78),
    TextTable.Column("Nuisance"),
    TextTable.Column("Limit", importance: 95),
    TextTable.Column("", .left, importance: 94),
    TextTable.Column("Mean wait", importance: 60),
    TextTable.Column("90 % within", importance: 38),
    TextTable.Column("Lines", importance: 55),
    TextTable.Column("per operator", importance: 65),
    TextTable.Column("Operators wait", importance: 76),
    TextTable.Column("Talk per hour", importance: 75),
    TextTable.Column("Contacts tried", importance: 50),
    TextTable.Column("Talk", importance: 36),
    TextTable.Column("Wrap-up", importance: 34),
    TextTable.Column("Busy", importance: 30),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    if content.autodials.isEmpty { return [] }
    var table = TextTable(columns)
    for autodial in content.autodials { table.append(row(autodial)) }
    let title = TextReport.title(
      "Campaigns", "waits run from the end of detection to the start of talk, on the called person's clock", on: screen)
    let notes = content.autodials.flatMap { autodial in
      CampaignReasons(of: autodial, content).sentences.flatMap { TextReport.sentence($0, on: screen) }
    }
    return title + table.lines(on: screen) + OutcomeTableSection.lines(content, screen) + notes
  }

  private static func row(_ autodial: FigureNode<Estimate>) -> [[Span]] {
    let standing = NuisanceStanding(of: autodial)
    let late = (autodial.estimate("connected").value ?? 0) - (autodial.estimate("inTime").value ?? 0)
    return [
      [Span(DisplayWidth.harmless(autodial.text("name") ?? ""), .bold)],
      [Span(NumberText.count(autodial.estimate("attempts")))],
      [Span(NumberText.count(autodial.estimate("live").value))],
      [Span(NumberText.count(autodial.estimate("connected")))],
      late == 0 ? [] : [Span(NumberText.count(late))],
      [Span(NumberText.count(autodial.estimate("lost").value))],
      [Span(NumberText.rate(standing.rate), standing.look)],
      [Span(standing.limit.map(NumberText.setting) ?? "")],
      [Span(standing.verdict.word, standing.look)],
      [Span(DurationText.text(autodial.estimate("wait.mean")))],
      [Span(DurationText.text(autodial.estimate("wait.p90").value))],
      [Span(number(autodial.estimate("linesInFlight").value, 1))],
      [Span(number(autodial.estimate("linesPerOperator").value, 2))],
      [Span(DurationText.text(autodial.estimate("operatorWait.mean")))],
      [Span(DurationText.text(autodial.estimate("talkPerHour")))],
      [Span(NumberText.percent(autodial.estimate("penetration").value))],
      [Span(DurationText.text(autodial.estimate("talk").value))],
      [Span(DurationText.text(autodial.estimate("wrapUp").value))],
      [Span(number(autodial.estimate("busy").value, 1))],
    ]
  }

  private static func number(_ value: Double?, _ places: Int) -> String {
    value.map { NumberText.fixed($0, places) } ?? NumberText.missing
  }
}

/// What became of the attempts.
enum OutcomeTableSection {
  private static let columns =
    [TextTable.Column("Autodial", .left, shortest: 10)]
    + AttemptOutcome.allCases.map { TextTable.Column($0.title, importance: 90 - Int($0.rawValue)) }
    + [
      TextTable.Column("In flight", importance: 50), TextTable.Column("Machines put through", importance: 60),
      TextTable.Column("Taken for machines", importance: 61), TextTable.Column("Left over", importance: 40),
    ]

  /// The part that a campaign's section shows below its first table.
  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    var table = TextTable(columns)
    for autodial in content.autodials {
      let attempts = autodial.estimate("attempts").value ?? 0
      table.append(
        [[Span(DisplayWidth.harmless(autodial.text("name") ?? ""), .bold)]]
          + AttemptOutcome.allCases.map { share(autodial.estimate("outcomes." + $0.name).value, of: attempts) }
          + ["inFlightAtEnd", "machinesPassed", "lostToDetection", "waitingAtEnd"].map {
            let count = autodial.estimate($0).value
            return (count ?? 0) == 0 ? [] : [Span(NumberText.count(count))]
          })
    }
    return [[]] + table.lines(on: screen)
  }

  /// Nothing for 0, so that an outcome that cannot happen disappears.
  private static func share(_ count: Double?, of attempts: Double) -> [Span] {
    guard let count, count > 0 else { return [] }
    return [Span("\(NumberText.count(count)) (\(NumberText.wholePercent(count / attempts)))")]
  }
}

extension AttemptOutcome {
  /// The heading of its column.
  fileprivate var title: String {
    switch self {
    case .live: "Live"
    case .machine: "Machine"
    case .busy: "Busy"
    case .noAnswer: "No answer"
    case .invalid: "Invalid"
    }
  }
}

extension NuisanceStanding.Verdict {
  /// The verdict beside the limit.
  fileprivate var word: String {
    switch self {
    case .held: "held"
    case .broken: "BROKEN"
    case .undecided: "undecided"
    case .noRate: ""
    }
  }
}
