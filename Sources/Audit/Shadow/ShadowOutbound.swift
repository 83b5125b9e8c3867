import CallCenter
import EventCore

/// What of an operator only autodials and own calls ask.
struct ShadowOutbound: BitwiseCopyable {
  /// What autodials may do with the operator.
  var dial = ShadowDialState()
  /// The manual source of the own call in hand.
  @Narrow var manualSource = -1
  /// Time of manual calls before an answer; since when the manual call rings or talks.
  var manualDialTime: Int64 = 0
  var manualBegan: Int64 = 0
  var manualAnsweredAt: Int64 = -1
}

/// How an operator stands to autodials. Everything else about an operator is the same for both kinds of calls.
struct ShadowDialState: BitwiseCopyable {
  var hasChannel = false
  var channel = Channel.webWorkplace
  var presence = true
  /// -1: not known.
  var ringTimeout: Int64 = -1
  var needsStandingLine = false
  var lineIsOpen = false
  /// The leg of an offer takes a line.
  var takesLeg = false
  /// The standing line takes one.
  var lineTakesTrunk = false
  /// An autodial could offer a call.
  var isAvailable = false
  /// Counted as capacity: takes a call once the hands are free.
  var isCapacity = false
  /// Since when autodials have seen the operator ready.
  var idleSince: Int64 = 0
  /// The number of the event that made the operator available.
  var availableSince = 0
}

/// The rows of all operators. In a run of a plan that has neither autodials nor own calls nobody differs from anybody, and
/// one row stands for all: with thousands of operators a row for each was a fifth of what opening an auditor took. What is
/// told by others may name own calls all the same.
struct ShadowOutboundRows: ~Copyable {
  private var rows: Column<ShadowOutbound>
  private let isOne: Bool

  /// - Parameter isRun: nothing is told but what a run of a plan tells.
  init(of floor: AuditedFloor, isRun: Bool) {
    isOne = isRun && floor.autodials.isEmpty && floor.manualSources.isEmpty
    rows = Column(capacity: isOne ? 1 : floor.operators.count)
    if isOne {
      rows.append(ShadowOutbound())
      return
    }
    let kinds = floor.operators.kinds.map { ShadowOutbound(of: $0) }
    for who in floor.operators.indices { rows.append(kinds[floor.operators.kind(of: who)]) }
  }

  subscript(who: Int) -> ShadowOutbound {
    _read { yield rows[isOne ? 0 : who] }
    _modify { yield &rows[isOne ? 0 : who] }
  }
}
