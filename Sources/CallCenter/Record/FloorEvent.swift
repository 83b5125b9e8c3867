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

/// What can happen. A call goes: `callArrives`, then perhaps `callIsTransferred` any number of times, then either an end
/// before the queue (`callIsBlocked`, `callBalks`, `callExits`) or `callEntersQueue`; after that offers, and one end:
/// `callAbandons`, `callExits`, `callIsTransferred` (arrives anew in the other queue), or `callIsAnswered` and `talkEnds`.
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
