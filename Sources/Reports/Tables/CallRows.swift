public import CallCenter
import EventCore

/// Calls as rows of comma-separated values, for `--calls`. Times are in seconds from the scenario's start.
///
/// Attempts of an autodial have its name as their source and no queue; operators' own calls have no number.
public struct CallRows: Sendable {
  private let plan: FloorPlan
  private let isReplicated: Bool

  /// - Parameter isReplicated: rows of several replications share the file, so each says which one it is from.
  public init(of plan: FloorPlan, isReplicated: Bool) {
    self.plan = plan
    self.isReplicated = isReplicated
  }

  /// The line that names the columns.
  public var heading: String {
    let names = [
      "call", "source", "queue", "arrived", "outcome", "operator", "answered", "ended", "wait", "ring", "talk",
      "wrapUp",
    ]
    return CSVText.line(((isReplicated ? ["replication"] : []) + names).map(CSVText.Cell.text))
  }

  /// One call. What is not known, or did not happen, is an empty field.
  public func row(_ call: CallRecord, replication: Int) -> String {
    CSVText.line(
      (isReplicated ? [.count(replication)] : []) + [
        call.number.map { .count($0) } ?? .none,
        .text(name(of: call.source)),
        call.queue.map { .text(plan.queues[$0].name) } ?? .none,
        .number(call.arrived.seconds),
        .text(call.outcome.name),
        call.operator.map { .text(plan.operators[$0].name) } ?? .none,
        .number(orNone: call.answered?.seconds),
        .number(orNone: call.ended?.seconds),
        .number(orNone: call.wait?.seconds),
        .number(orNone: call.ring?.seconds),
        .number(orNone: call.talk?.seconds),
        .number(orNone: call.wrapUp?.seconds),
      ])
  }

  private func name(of source: CallSource) -> String {
    switch source {
    case .inbound(let source): plan.sources[source].name
    case .autodial(let autodial): plan.autodials[autodial].name
    case .manual(let source): plan.manualSources[source].name
    }
  }
}
