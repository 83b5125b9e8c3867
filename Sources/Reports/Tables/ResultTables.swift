import Audit
import CallCenter
public import Experiment

/// The tables of the CSV report. Columns are called as in the JSON result, nested names joined by points; with
/// replications each figure is followed by its half-width. Several results can share one set of tables: every row says
/// which scenario it is from.
public struct ResultTables: Sendable {
  /// Which tables there are.
  public enum Name: String, CaseIterable, Sendable {
    case operators
    /// Operator × queue.
    case assignments
    case groups
    case floor
    case queues
    /// Waiting bands of the queues.
    case bands
    /// Operators of one priority in one queue.
    case tiers
    case autodials
    /// Operator × autodial.
    case autodialAssignments = "autodial-assignments"
    /// Operators of one priority in one autodial.
    case autodialTiers = "autodial-tiers"
    /// Channels over which calls of an autodial come.
    case autodialChannels = "autodial-channels"
    case intervals
    /// Queues in each interval.
    case intervalQueues = "interval-queues"
    /// Autodials in each interval.
    case intervalAutodials = "interval-autodials"
    /// Operators in each interval, where asked for.
    case intervalOperators = "interval-operators"
    case rules
    case expectations
  }

  private var tables = Name.allCases.map { CSVTable(name: $0.rawValue) }

  /// No rows yet.
  public init() {}

  /// One table.
  public subscript(name: Name) -> CSVTable { tables[name.number] }

  /// The tables that have rows.
  public var filled: [CSVTable] { tables.filter { $0.rowCount > 0 } }

  /// Adds a result's rows.
  public mutating func add(_ result: ExperimentResult, showing selection: FigureSelection = FigureSelection()) {
    let figures = selection.applied(to: result.figures)
    let source = FigureCells(
      start: [("scenario", .text(result.plan.name)), ("seed", .text(String(result.seed)))],
      hasHalfWidths: result.replications.count > 1)
    addOperators(figures["operators"]?.elements ?? [], source)
    for group in figures["groups"]?.elements ?? [] { append(to: .groups, source.row(group)) }
    if let floor = figures["floor"] { append(to: .floor, source.row(floor)) }
    addQueues(figures["queues"]?.elements ?? [], source)
    addAutodials(figures["autodials"]?.elements ?? [], source)
    addIntervals(figures["intervals"]?.elements ?? [], source)
    addVerdicts(result, source)
  }

  /// Adds a row in place: taken out and put back, a table would be copied for each.
  private mutating func append(to name: Name, _ row: [(column: String, cell: CSVText.Cell)]) {
    tables[name.number].append(row)
  }

  private mutating func addOperators(_ operators: [FigureNode<Estimate>], _ source: FigureCells) {
    for person in operators {
      append(to: .operators, source.row(person, without: ["queues", "autodials"]))
      let own = source.with("operator", person.text("name")).with("group", person.text("group"))
      for (queue, figures) in person["queues"]?.fields ?? [] {
        append(to: .assignments, own.with("queue", queue).row(figures))
      }
      for (autodial, figures) in person["autodials"]?.fields ?? [] {
        append(to: .autodialAssignments, own.with("autodial", autodial).row(figures))
      }
    }
  }

  private mutating func addQueues(_ queues: [FigureNode<Estimate>], _ source: FigureCells) {
    for queue in queues {
      append(to: .queues, source.row(queue, without: ["bands", "tiers"]))
      let inQueue = source.with("queue", queue.text("name"))
      for band in queue["bands"]?.elements ?? [] { append(to: .bands, inQueue.row(band)) }
      for tier in queue["tiers"]?.elements ?? [] { append(to: .tiers, inQueue.row(tier)) }
    }
  }

  private mutating func addAutodials(_ autodials: [FigureNode<Estimate>], _ source: FigureCells) {
    for autodial in autodials {
      append(to: .autodials, source.row(autodial, without: ["channels", "tiers"]))
      let inAutodial = source.with("autodial", autodial.text("name"))
      for tier in autodial["tiers"]?.elements ?? [] { append(to: .autodialTiers, inAutodial.row(tier)) }
      for (channel, figures) in autodial["channels"]?.fields ?? [] {
        append(to: .autodialChannels, inAutodial.with("channel", channel).row(figures))
      }
    }
  }

  private mutating func addIntervals(_ intervals: [FigureNode<Estimate>], _ source: FigureCells) {
    for interval in intervals {
      append(to: .intervals, source.row(interval, without: ["queues", "autodials", "operators"]))
      let inInterval = source.with("start", of: interval)
      for queue in interval["queues"]?.elements ?? [] {
        append(to: .intervalQueues, inInterval.row(queue, without: ["bands", "tiers"]))
      }
      for autodial in interval["autodials"]?.elements ?? [] {
        append(to: .intervalAutodials, inInterval.row(autodial))
      }
      for person in interval["operators"]?.elements ?? [] {
        append(to: .intervalOperators, inInterval.row(person, without: ["queues", "autodials"]))
      }
    }
  }

  private mutating func addVerdicts(_ result: ExperimentResult, _ source: FigureCells) {
    for rule in result.rules {
      append(
        to: .rules,
        source.start + [
          ("id", .text(rule.id)), ("kind", .text(rule.kind.rawValue)), ("verdict", .text(rule.verdict.rawValue)),
          ("statement", .text(rule.statement)), ("evidence", .text(rule.evidence)),
        ])
    }
    for expectation in result.expectations {
      append(
        to: .expectations,
        source.start + [
          ("statement", .text(expectation.statement)), ("verdict", .text(expectation.verdict.word)),
          ("evidence", .text(expectation.evidence)),
        ])
    }
  }
}

extension ResultTables.Name {
  /// Where the table stands.
  fileprivate var number: Int { Self.allCases.firstIndex(of: self)! }
}

extension ExpectationVerdict.Verdict {
  /// The verdict in reports.
  var word: String {
    switch self {
    case .holds: "holds"
    case .fails: "fails"
    case .undecided: "undecided"
    }
  }
}
