import CallCenter
import EventCore

/// The figures of intervals.
extension FigureCatalogue {
  func interval(_ account: IntervalAccount) -> FigureNode<Sample> {
    let counted = account.counted.microseconds
    var fields: [(name: String, node: FigureNode<Sample>)] = [
      ("start", .figure(.fixed(account.start.seconds))),
      ("queues", .list(plan.queues.ids.map { queue($0, in: account) })),
      ("autodials", .list(plan.autodials.ids.map { autodial($0, in: account) })),
      ("staffed", .figure(.timeShare(account.staffed, of: counted))),
      ("busy", .figure(.timeShare(account.busy, of: counted))),
      ("load", .figure(.timeShare(account.busy, of: account.staffed))),
    ]
    if detail { fields.append(("operators", .list(plan.operators.ids.map { person($0, in: account) }))) }
    return .object(fields)
  }

  private func queue(_ id: QueueID, in interval: IntervalAccount) -> FigureNode<Sample> {
    let totals = QueueTotals(interval.queues[id.index], plan.queues[id])
    var fields: [(name: String, node: FigureNode<Sample>)] = [("name", .text(plan.queues[id].name))]
    fields += totals.callFields
    fields.append(("delayed", totals.delayed))
    fields.append(("wait", totals.meanWaits))
    fields.append(("queueLength", .object([("mean", totals.meanLength(over: interval.counted))])))
    fields += totals.contactFields
    fields.append(("busy", totals.busy(over: interval.counted)))
    fields.append(("abandonedDuring", .figure(.count(totals.counts.abandonedDuring))))
    return .object(fields)
  }

  /// Calls are those taken during the interval; the plain ones are inbound.
  private func person(_ id: OperatorID, in interval: IntervalAccount) -> FigureNode<Sample> {
    let account = interval.operators[id.index]
    let fields: Fields = [
      ("name", .text(plan.operators[id].name)),
      ("group", .text(plan.operators[id].group.map { plan.groups[$0].name })),
      ("staffed", .figure(.timeShare(account.staffed, of: interval.counted.microseconds))),
      ("busy", .figure(.timeShare(account.busy, of: interval.counted.microseconds))),
      ("load", .figure(.timeShare(account.busy, of: account.staffed))),
      ("calls", .figure(.count(account.calls))),
    ]
    let autodials: Fields =
      plan.autodials.isEmpty ? [] : [("autodialCalls", .figure(.count(account.autodialCalls)))]
    let own: Fields = plan.manualSources.isEmpty ? [] : [("manualCalls", .figure(.count(account.manualCalls)))]
    return .object(fields + autodials + own)
  }
}
