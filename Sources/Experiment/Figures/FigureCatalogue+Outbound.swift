import CallCenter
import EventCore

/// Figures that only floors with such traffic have: operators' own calls, callbacks, and talk of autodials.
extension FigureCatalogue {
  typealias Fields = [(name: String, node: FigureNode<Sample>)]

  /// What operators, groups and the floor have in common.
  func fields(of totals: OperatorTotals) -> Fields {
    totals.fields + (plan.manualSources.isEmpty ? [] : [("manual", .object(manual(totals.manual)))])
  }

  /// Operators' own calls on behalf of a queue, and its callers who keep their place without the line.
  func outboundFields(of id: QueueID, _ account: QueueAccount, over counted: SimDuration) -> Fields {
    var fields: Fields = []
    if plan.manualSources.rows.contains(where: { $0.queue == id }) {
      let busy = FigureNode.figure(Sample.timeShare(account.manualBusy, of: counted.microseconds))
      fields.append(("manual", .object(manual(account.manual) + [("busy", busy)])))
    }
    if offersCallbacks {
      fields.append(
        (
          "callbacks",
          .object([
            ("agreed", .figure(.count(account.callbacks.agreed))),
            ("attempts", .figure(.count(account.callbacks.attempts))),
            ("unanswered", .figure(.count(account.callbacks.unanswered))),
          ])
        ))
    }
    return fields
  }

  /// Seconds of talk with persons whom autodials called, per hour of any operator who is logged in and not away.
  func talkPerHour(of books: RunAccount, staffed: Int64) -> Fields {
    guard !plan.autodials.isEmpty else { return [] }
    let talking = books.autodials.reduce(0) { $0 + $1.counts.talking }
    return [("talkPerHour", .figure(.perHour(talking, of: staffed)))]
  }

  private func manual(_ counts: ManualCounts) -> Fields {
    [
      ("begun", .figure(.count(counts.begun))),
      ("answered", .figure(.count(counts.answered))),
      ("dial", .figure(.mean(counts.dial, over: counts.dialled))),
      ("talk", .figure(.mean(counts.talk, over: counts.talked))),
      ("wrapUp", .figure(.mean(counts.wrapUp, over: counts.wrapped))),
    ]
  }

  private var offersCallbacks: Bool {
    plan.scripts.rows.contains { script in
      script.instructions.contains { if case .offerCallback = $0 { true } else { false } }
    }
  }
}
