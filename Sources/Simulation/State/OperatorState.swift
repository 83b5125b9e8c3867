import CallCenter
import EventCore

/// Everything about one operator now. What the distributor sees of it is derived by `FloorRun.isSeenReady`.
struct OperatorState: BitwiseCopyable {
  var status: OperatorStatus = .offline
  /// Between log-in and log-out, as the shift has it.
  var isOnDuty = false
  /// In the tournaments of the operator's queues.
  var isEligible = false
  /// A pause after a missed offer.
  var isBackingOff = false
  /// Missed offers in a row: the distributor offers nothing until the operator presses ready.
  var isSentAway = false
  /// Chosen last inside the tier until the next answer.
  var lastOfferMissed = false
  var isOnBreak = false
  /// The instance of the offer that is on picks up, drawn when it began.
  var willPickUp = false
  /// The offer that is on has rung.
  var isRinging = false
  /// The offer that is on holds a trunk for the leg to the operator, or the call does.
  var holdsLeg = false
  var missesInRow: Int32 = 0
  /// Offers so far, which number the operator's draws.
  var offers: UInt64 = 0
  /// The call that is on offer.
  var offeredCall: CallID?
  /// The call in hand.
  var call: CallID?
  /// The row of the queue whose call is or was in hand, for wrap-up.
  var assignment: AssignmentID?
  /// When the distributor last saw readiness begin.
  var idleSince = SimTime.zero
  /// Breaks that are due and have not begun.
  var dueBreak = SimDuration.zero
  var sentAwayAt = SimTime.zero
  /// From the start of ringing to the answer, of the offer that is on.
  var pickUp = SimDuration.zero
  var ringEndsAt = SimTime.zero
  /// Drawn for the offer that is on.
  var voicemailChance = 0.0
  /// The talk in hand, or the wrap-up.
  var contact = SimDuration.zero
  var shiftPosition: Int32 = 0
  var breakPosition: Int32 = 0
  var offerTicket = Ticket.none
  var breakTicket = Ticket.none
  var returnTicket = Ticket.none
}
