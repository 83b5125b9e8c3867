import CallCenter
import EventCore
import Measures

/// The figures of queues.
extension FigureCatalogue {
  func queue(_ id: QueueID, of books: RunAccount, pools: inout [QuantileSketch]) -> FigureNode<Sample> {
    let row = plan.queues[id]
    let account = books.queues[id.index]
    let totals = QueueTotals(account.counts, row)
    var fields: [(name: String, node: FigureNode<Sample>)] = [("name", .text(row.name))]
    fields += totals.callFields
    fields.append(("formula", .text(row.serviceLevel.formula.name)))
    fields.append(("delayed", totals.delayed))
    fields.append(
      (
        "wait",
        wait(answered: account.answeredWait, abandoned: account.abandonedWait, all: account.wait, pools: &pools)
      ))
    fields.append(("bands", .list(account.bands.map(band))))
    fields.append(("queueLength", length(account, totals, over: books.counted)))
    fields += totals.contactFields
    fields.append(("busy", totals.busy(over: books.counted)))
    fields.append(("retries", .figure(.count(account.retries))))
    fields.append(("choice", .figure(.share(account.decisionsWithChoice, of: account.decisions))))
    fields += outboundFields(of: id, account, over: books.counted)
    fields.append(("tiers", .list(tiers[id.index].map { tier($0, answered: account.counts.answered, of: books) })))
    return .object(fields)
  }

  /// Waits of the answered, of the abandoned, and of all that entered the queue and left it.
  func wait(
    answered: WaitAccount, abandoned: WaitAccount, all: WaitAccount, pools: inout [QuantileSketch]
  ) -> FigureNode<Sample> {
    .object([
      ("answered", wait(answered, pools: &pools)), ("abandoned", wait(abandoned, pools: &pools)),
      ("all", wait(all, pools: &pools)),
    ])
  }

  func wait(_ account: WaitAccount, pools: inout [QuantileSketch]) -> FigureNode<Sample> {
    let pool = pools.count
    pools.append(account.sketch)
    let tally = account.tally
    return .object([
      ("mean", .figure(.mean(tally.microseconds, over: tally.count))),
      ("deviation", .figure(.deviation(tally))),
      ("longest", .figure(.maximum(tally.count == 0 ? nil : tally.longest.seconds))),
      ("p50", .figure(.quantile(0.5, pool: pool))),
      ("p90", .figure(.quantile(0.9, pool: pool))),
      ("p95", .figure(.quantile(0.95, pool: pool))),
      ("p99", .figure(.quantile(0.99, pool: pool))),
    ])
  }

  private func band(_ account: BandAccount) -> FigureNode<Sample> {
    .object([
      ("upTo", .figure(.fixed(account.upTo.seconds))),
      ("answered", .figure(.count(account.answered))),
      ("abandoned", .figure(.count(account.abandoned))),
    ])
  }

  private func length(
    _ account: QueueAccount, _ totals: QueueTotals, over counted: SimDuration
  ) -> FigureNode<Sample> {
    .object([
      ("mean", totals.meanLength(over: counted)),
      ("longest", .figure(.maximum(Double(account.longest)))),
      ("anyone", .figure(.timeShare(account.anyoneWaiting, of: counted.microseconds))),
    ])
  }

  /// The load of a tier is that of its operators, over all that they do.
  func tier(_ tier: Tier, answered: Int, of books: RunAccount) -> FigureNode<Sample> {
    let calls = tier.assignments.reduce(0) { $0 + books.assignments[$1.index].calls }
    let people = tier.assignments.map { books.operators[plan.assignments[$0].operator.index] }
    return .object([
      ("priority", .constant(Int(tier.priority))),
      ("operators", .constant(tier.assignments.count)),
      ("calls", .figure(.count(calls))),
      ("share", .figure(.share(calls, of: answered))),
      (
        "load",
        .figure(.timeShare(people.reduce(0) { $0 + $1.busy }, of: people.reduce(0) { $0 + $1.staffed }))
      ),
    ])
  }
}
