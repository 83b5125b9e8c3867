import CallCenter
import EventCore
import Experiment

/// Queue by queue, then autodial by autodial: what the scheme promises, what the priorities got, and why the two differ.
enum SharingSection {
  private static let columns = [
    TextTable.Column("Priority"),
    TextTable.Column("Operators"),
    TextTable.Column("Calls", importance: 40),
    TextTable.Column("each"),
    TextTable.Column("Share"),
    TextTable.Column("Promised", importance: 60),
    TextTable.Column("", .left, importance: 50),
    TextTable.Column("Load"),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    var lines: [[Span]] = []
    for desk in content.desks {
      let tiers = tiers(of: desk, content)
      if tiers.isEmpty { continue }
      if !lines.isEmpty { lines.append([]) }
      lines += TextReport.title(
        "How \(DisplayWidth.harmless(desk.name.text)) shares its calls",
        "\(desk.policy.rawValue): \(desk.policy.promise)", on: screen)
      lines += table(tiers, desk.policy).lines(on: screen)
      let reasons = SharingReasons(of: desk, tiers: tiers, in: content)
      for reason in reasons.sentences { lines += TextReport.sentence(reason, on: screen) }
    }
    return lines
  }

  private static func table(_ tiers: [TierFigures], _ policy: Policy) -> TextTable {
    var table = TextTable(columns)
    for tier in tiers {
      table.append([
        [Span(String(tier.priority))],
        [Span(NumberText.count(Double(tier.operators)))],
        [Span(NumberText.count(tier.calls))],
        [Span(tier.callsEach.map { NumberText.fixed($0, 1) } ?? NumberText.missing)],
        [Span(NumberText.percent(tier.share))],
        policy.promisesShares && tier.priority > 0 ? [Span(NumberText.percent(tier.promised))] : [],
        [Span(LoadBar.text(tier.load.value))],
        [Span(NumberText.percent(tier.load))],
      ])
    }
    return table
  }

  /// From the highest priority down.
  private static func tiers(of desk: DeskFigures, _ content: ReportContent) -> [TierFigures] {
    (desk.node["tiers"]?.elements ?? []).map { TierFigures($0, of: content.assignments(to: desk.name), content.operators) }
      .sorted { $0.priority > $1.priority }
  }
}

/// The operators of one priority in one queue or autodial.
struct TierFigures {
  let priority: Int
  let operators: Int
  let calls: Estimate
  let share: Estimate
  /// Sum of the members' promised shares.
  let promised: Double?
  let load: Estimate
  /// Those members that the report shows, with their calls from here.
  let members: [(person: OperatorFigures, calls: Double)]

  /// - Parameter assignments: all of the desk.
  init(_ node: FigureNode<Estimate>, of assignments: [ReportContent.Place], _ people: [OperatorFigures]) {
    let priority = node.constant("priority") ?? 0
    self.priority = priority
    operators = Int(node.estimate("operators").value ?? 0)
    calls = node.estimate("calls")
    share = node.estimate("share")
    load = node.estimate("load")
    var members: [(OperatorFigures, Double)] = []
    var promised: Double?
    for place in assignments {
      let assignment = people[place.person].assignments[place.assignment]
      if assignment.priority != priority { continue }
      members.append((people[place.person], assignment.calls.value ?? 0))
      if let share = assignment.promisedShare.value { promised = (promised ?? 0) + share }
    }
    self.members = members
    self.promised = promised
  }

  /// Calls per operator.
  var callsEach: Double? {
    guard let calls = calls.value, operators > 0 else { return nil }
    return calls / Double(operators)
  }
}

extension Policy {
  /// What the policy does, in a planner's words.
  var promise: String {
    switch self {
    case .weighted: "calls in proportion to priority among those who are free"
    case .weightedRandom: "drawn among those who are free, with chances in proportion to priority"
    case .strict: "the highest priority that is free; lower ones only when no higher one is"
    case .longestIdle: "whoever has been idle longest; any priority above 0 takes part alike"
    case .fewestCalls: "whoever has taken the fewest calls; any priority above 0 takes part alike"
    case .leastLoad: "whoever has worked least; any priority above 0 takes part alike"
    case .roundRobin: "in turn; any priority above 0 takes part alike"
    case .random: "drawn among those who are free; any priority above 0 takes part alike"
    }
  }

  /// Whether it promises each operator a share that follows from the priorities.
  var promisesShares: Bool {
    switch self {
    case .weighted, .weightedRandom: true
    case .strict, .longestIdle, .fewestCalls, .leastLoad, .roundRobin, .random: false
    }
  }
}
