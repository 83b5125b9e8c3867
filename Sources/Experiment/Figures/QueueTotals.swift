import CallCenter
import EventCore

/// What became of one queue's calls, or of several queues' together, in the whole run or in an interval.
struct QueueTotals {
  private(set) var counts: QueueCounts
  /// Numerator and denominator of the service level, each by its own queue's formula.
  private var serviceLevel: (good: Int, of: Int)

  init(_ counts: QueueCounts, _ plan: QueuePlan) {
    self.counts = counts
    serviceLevel = plan.serviceLevel.formula.fraction(of: counts)
  }

  mutating func add(_ other: Self) {
    counts.merge(other.counts)
    serviceLevel.good += other.serviceLevel.good
    serviceLevel.of += other.serviceLevel.of
  }

  /// The figures that count calls, in the order of the JSON result.
  var callFields: [(name: String, node: FigureNode<Sample>)] {
    [
      ("arrived", .figure(.count(counts.arrived))),
      ("offered", .figure(.count(counts.offered))),
      ("answered", .figure(.count(counts.answered))),
      ("abandoned", .figure(.count(counts.abandoned))),
      ("balked", .figure(.count(counts.balked))),
      ("exits", .object(ExitKind.allCases.map { ($0.name, .figure(.count(counts.exits($0)))) })),
      ("transferredOut", .figure(.count(counts.transferredOut))),
      ("blocked", .figure(.count(counts.blocked))),
      ("waitingAtEnd", .figure(.count(counts.waitingAtEnd))),
      ("inScriptAtEnd", .figure(.count(counts.inScriptAtEnd))),
      ("answeredWithin", .figure(.count(counts.answeredWithin))),
      ("abandonedWithin", .figure(.count(counts.abandonedWithin))),
      ("serviceLevel", .figure(.share(serviceLevel.good, of: serviceLevel.of))),
    ]
  }

  var delayed: FigureNode<Sample> { .figure(.share(counts.delayed, of: counts.offered)) }

  /// Mean talk, wrap-up and handle time.
  var contactFields: [(name: String, node: FigureNode<Sample>)] {
    [
      ("talk", .figure(.mean(counts.talk, over: counts.talked))),
      ("wrapUp", .figure(.mean(counts.wrapUp, over: counts.handled))),
      ("handle", .figure(.mean(counts.handledTalk + counts.wrapUp, over: counts.handled))),
    ]
  }

  /// Mean waits alone: intervals keep no distribution.
  var meanWaits: FigureNode<Sample> {
    .object([
      ("answered", .object([("mean", .figure(.mean(counts.answeredWait, over: counts.answered)))])),
      ("abandoned", .object([("mean", .figure(.mean(counts.abandonedWait, over: counts.abandoned)))])),
      ("all", .object([("mean", .figure(.mean(counts.wait, over: counts.waited)))])),
    ])
  }

  /// Calls waiting, averaged over that time.
  func meanLength(over time: SimDuration) -> FigureNode<Sample> {
    .figure(.timeShare(counts.length, of: time.microseconds))
  }

  /// Operators talking or in wrap-up for these calls, averaged over that time.
  func busy(over time: SimDuration) -> FigureNode<Sample> { .figure(.timeShare(counts.busy, of: time.microseconds)) }
}

extension ServiceLevelFormula {
  /// Numerator and denominator.
  func fraction(of counts: QueueCounts) -> (good: Int, of: Int) {
    switch self {
    case .answeredOverOffered: (counts.answeredWithin, counts.offered)
    case .overAnswered: (counts.answeredWithin, counts.answered)
    case .excludingShortAbandons: (counts.answeredWithin, counts.offered - counts.abandonedWithin)
    case .shortAbandonsGood: (counts.answeredWithin + counts.abandonedWithin, counts.offered)
    case .shortAbandonsGoodUpTo: (counts.answeredWithin + counts.abandonedShort, counts.offered)
    }
  }
}
