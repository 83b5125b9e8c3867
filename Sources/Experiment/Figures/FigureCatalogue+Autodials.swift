import CallCenter
import EventCore
import Measures

/// The figures of autodials.
extension FigureCatalogue {
  func autodial(_ id: AutodialID, of books: RunAccount, pools: inout [QuantileSketch]) -> FigureNode<Sample> {
    let row = plan.autodials[id]
    let account = books.autodials[id.index]
    let totals = AutodialTotals(account.counts)
    var fields: [(name: String, node: FigureNode<Sample>)] = [("name", .text(row.name))]
    fields += totals.countFields
    fields.append(("nuisanceRate", totals.nuisanceRate(by: NuisanceFormula.allCases)))
    fields.append(("formula", .text(row.nuisance.formula.rawValue)))
    fields.append(("limit", .figure(.fixed(row.nuisance.limit))))
    fields.append(("penetration", .figure(.share(account.contactsTried, of: row.contacts.count))))
    fields.append(("wait", wait(account.wait, pools: &pools)))
    fields += totals.detectionFields
    fields += totals.contactFields
    fields += totals.lineFields(over: books.counted)
    fields.append(("operatorWait", spread(of: account.operatorWait)))
    fields.append(("talkPerHour", totals.talkPerHour))
    fields.append(("choice", .figure(.share(account.decisionsWithChoice, of: account.decisions))))
    fields.append(("channels", channels(of: row, account)))
    let tiers = tiers[plan.number(of: .autodial(id)).index]
    fields.append(("tiers", .list(tiers.map { tier($0, answered: account.counts.passed, of: books) })))
    return .object(fields)
  }

  /// One autodial in an interval: the nuisance rate by its own formula alone.
  func autodial(_ id: AutodialID, in interval: IntervalAccount) -> FigureNode<Sample> {
    let row = plan.autodials[id]
    let counts = interval.autodials[id.index]
    let totals = AutodialTotals(counts)
    var fields: [(name: String, node: FigureNode<Sample>)] = [("name", .text(row.name))]
    fields += totals.countFields
    fields.append(("nuisanceRate", totals.nuisanceRate(by: [row.nuisance.formula])))
    fields.append(
      ("wait", .object([("mean", .figure(.mean(counts.connectedWait, over: counts.connected)))])))
    fields += totals.detectionFields
    fields += totals.contactFields
    fields += totals.lineFields(over: interval.counted)
    fields.append(("talkPerHour", totals.talkPerHour))
    return .object(fields)
  }

  /// Mean and standard deviation of durations.
  func spread(of tally: DurationTally) -> FigureNode<Sample> {
    .object([
      ("mean", .figure(.mean(tally.microseconds, over: tally.count))), ("deviation", .figure(.deviation(tally))),
    ])
  }

  /// The channels over which the autodial's operators can take its calls.
  private func channels(of row: AutodialPlan, _ account: AutodialAccount) -> FigureNode<Sample> {
    let used = Set(
      row.assignments.filter { plan.assignments[$0].priority > 0 }.compactMap {
        plan.operators[plan.assignments[$0].operator].autodialChannel?.channel
      })
    return .object(
      Channel.allCases.filter(used.contains).map { channel in
        let calls = account.calls(over: channel)
        return (
          channel.name,
          .object([
            ("offers", .figure(.count(calls.offers))),
            ("missed", .figure(.count(calls.missed))),
            ("connected", .figure(.count(calls.connected))),
            ("late", .figure(.count(calls.late))),
            ("lost", .figure(.count(calls.lost))),
            ("wait", .object([("mean", .figure(.mean(calls.wait, over: calls.connected)))])),
          ])
        )
      })
  }
}
