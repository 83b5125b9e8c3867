public import EventCore

/// Something that happened on the floor, at an instant. The stream of these, in order, is all that the ledger, the
/// auditor, the fingerprint and the trace know of a run.
@frozen public struct FloorEvent: Hashable, Sendable, BitwiseCopyable {
  public let time: SimTime
  public let happening: Happening

  @inlinable public init(time: SimTime, happening: Happening) {
    self.time = time
    self.happening = happening
  }
}

/// What can happen.
///
/// An inbound call goes: `callArrives`, then perhaps `callIsTransferred` any number of times, then either an end before
/// the queue (`callIsBlocked`, `callBalks`, `callExits`) or `callEntersQueue`; after that offers, and one end:
/// `callAbandons`, `callExits`, `callIsTransferred` (arrives anew in the other queue), or `callIsAnswered` and `talkEnds`.
///
/// An attempt of an autodial goes: `attemptBegins`, then `attemptFails`, or `attemptIsAnswered` and `answerIsDetected`;
/// whom the detection takes for a person waits for an operator from that instant on, as a call does in a queue: offers,
/// then `callAbandons`, or `callIsAnswered` and `talkEnds`.
///
/// A manual call goes: `manualCallBegins`, perhaps `manualCallIsAnswered`, `manualCallEnds`.
@frozen public enum Happening: Hashable, Sendable, BitwiseCopyable {
  /// A call arrives for the queue of its source, as the caller's `attempt`-th try (1: not a retry).
  /// Calls are numbered 1, 2, … in the order of these events.
  case callArrives(CallID, SourceID, attempt: UInt32)
  case callIsBlocked(CallID, BlockReason)
  /// Nobody could be offered the call at entry, and the caller does not want to wait.
  case callBalks(CallID)
  /// The script is over: from here on the caller waits. `level`: position in `CallPriorities`.
  case callEntersQueue(CallID, QueueID, level: UInt8)
  /// Nobody could be offered the call at entry.
  case callMustWait(CallID)
  /// A comfort message begins; the call keeps its place and can be offered meanwhile.
  case comfortPlays(CallID)
  /// The caller hangs up and keeps the place; they are called back when an operator has been found.
  case callbackIsAgreed(CallID)
  /// With the operator of the offer at the line, the caller is dialled.
  case callbackBegins(CallID, OperatorID)
  /// The caller did not answer: the offer is over, and the call is not offered again for a while.
  case callbackFails(CallID, OperatorID)
  /// Patience ran out. An offer that was on is withdrawn by an `offerIsWithdrawn` before it.
  case callAbandons(CallID)
  case callExits(CallID, ExitKind)
  /// The call leaves its queue, or the script before it, and arrives anew for this one.
  case callIsTransferred(CallID, to: QueueID)

  /// An attempt to connect the call to the operator begins. `choice`: somebody else was eligible too.
  /// `blind`: the distributor could not see that the operator was not ready.
  case offerBegins(CallID, OperatorID, Channel, choice: Bool, blind: Bool)
  /// The phone starts to ring; left out when set-up takes no time.
  case offerRings(CallID, OperatorID)
  case offerIsMissed(CallID, OperatorID, MissKind)
  /// The caller left while the offer was on.
  case offerIsWithdrawn(CallID, OperatorID)
  case callIsAnswered(CallID, OperatorID)
  case talkEnds(CallID, OperatorID)

  /// A line dials a contact. `ContactID`: the number in the autodial's list.
  case attemptBegins(CallID, AutodialID, ContactID)
  /// Nobody will answer: the line is free.
  case attemptFails(CallID, AttemptOutcome)
  /// A person or a machine answers; detection begins.
  case attemptIsAnswered(CallID, AttemptOutcome)
  /// Detection is over: whoever is taken for a machine is hung up on, whoever is taken for a person waits for an operator.
  case answerIsDetected(CallID, takenFor: AttemptOutcome)
  /// The standing line to the operator, over which autodial calls come, is open from here on.
  case standingLineOpens(OperatorID)
  case standingLineCloses(OperatorID)

  /// The operator starts a call on behalf of a queue, and turns `dialing`.
  case manualCallBegins(OperatorID, QueueID, ManualSourceID)
  case manualCallIsAnswered(OperatorID)
  /// The talk is over, or nobody answered.
  case manualCallEnds(OperatorID, answered: Bool)

  /// The operator's status changes; each operator starts `offline`.
  case operatorTurns(OperatorID, OperatorStatus)
  /// The shift calls the operator in (log-in), seen on every channel.
  case dutyBegins(OperatorID)
  /// The shift is over, seen on every channel; the operator turns `offline` at once or after the contact in hand.
  case dutyEnds(OperatorID)
  /// The pause after a missed offer is over.
  case backOffEnds(OperatorID)
  /// Missed offers in a row: the distributor offers nothing until `operatorPressesReady`.
  case operatorIsSentAway(OperatorID)
  case operatorPressesReady(OperatorID)

  /// `duration` is reached: no arrivals after this. Exactly once, in time order.
  case horizonIsReached
}
