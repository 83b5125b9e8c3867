import CallCenter

/// What one operator did, or several together: figures of groups and of the floor are made of sums, never of averages.
struct OperatorTotals {
  private var statuses = Array(repeating: Int64(0), count: OperatorStatus.allCases.count)
  private(set) var staffed: Int64 = 0
  private(set) var busy: Int64 = 0
  private var loggedIn: Int64 = 0
  private var overtime: Int64 = 0
  private(set) var calls = 0
  private(set) var autodialCalls = 0
  private(set) var manual = ManualCounts()
  private var handled = 0
  private var handleTime: Int64 = 0
  private var offers = 0
  private var blindOffers = 0
  private var missed = 0
  private var idleSpells = DurationTally()

  init(_ operators: some Sequence<OperatorAccount>) {
    for account in operators { add(account) }
  }

  private mutating func add(_ account: OperatorAccount) {
    for (index, status) in OperatorStatus.allCases.enumerated() { statuses[index] += account.time(in: status) }
    staffed += account.staffed
    busy += account.busy
    loggedIn += account.loggedIn
    overtime += account.counts.overtime
    calls += account.counts.calls
    autodialCalls += account.counts.autodialCalls
    let manual = account.counts.manual
    self.manual.merge(manual)
    handled += account.counts.handled + manual.handled
    handleTime += account.counts.talk + account.counts.wrapUp + manual.handledTalk + manual.handledWrapUp
    offers += account.counts.offers
    blindOffers += account.counts.blindOffers
    missed += account.counts.missed
    idleSpells.merge(account.counts.idleSpells)
  }

  /// The figures that an operator, a group and the floor have in common.
  var fields: [(name: String, node: FigureNode<Sample>)] {
    [
      (
        "statuses",
        .object(OperatorStatus.allCases.enumerated().map { ($1.name, .figure(.seconds(statuses[$0]))) })
      ),
      ("loggedIn", .figure(.seconds(loggedIn))),
      ("overtime", .figure(.seconds(overtime))),
      ("load", .figure(.timeShare(busy, of: staffed))),
      ("handleTime", .figure(.mean(handleTime, over: handled))),
      (
        "idleSpell",
        .object([
          ("mean", .figure(.mean(idleSpells.microseconds, over: idleSpells.count))),
          ("deviation", .figure(.deviation(idleSpells))),
        ])
      ),
      (
        "calls",
        .object([
          ("inbound", .figure(.count(calls))), ("manual", .figure(.count(manual.begun))),
          ("autodial", .figure(.count(autodialCalls))),
        ])
      ),
      ("offers", .figure(.count(offers))),
      ("blindOffers", .figure(.count(blindOffers))),
      ("missed", .figure(.count(missed))),
    ]
  }
}
