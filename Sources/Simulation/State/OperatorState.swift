import CallCenter
import EventCore

/// Everything about one operator now. What the distributor sees of it is derived by `isSeenReady`.
///
/// What every call touches stands first and fills one 64-byte line of the cache, for in a large floor the operator
/// whose turn it is was last looked at thousands of events ago; the rest fills a second.
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
  /// The offer that is on holds a trunk for the leg to the operator, or the call does.
  var holdsLeg = false
  /// The channel of inbound calls; `nil` for an operator without one, who never gets a call.
  let channel: Channel?
  /// The distributor sees the operator's own doings.
  let hasPresence: Bool
  /// An offer is answered in the matching step itself.
  let answersAtOnce: Bool
  /// Offers so far, which number the operator's draws.
  var offers: UInt32 = 0
  /// The call that is on offer.
  var offeredCall: CallID?
  /// The call in hand.
  var call: CallID?
  /// The row of the queue whose call is or was in hand, for wrap-up.
  var assignment: AssignmentID?
  /// When the distributor last saw readiness begin.
  var idleSince = SimTime.zero
  /// The talk in hand, or the wrap-up.
  var contact = SimDuration.zero
  /// Breaks that are due and have not begun.
  var dueBreak = SimDuration.zero

  /// The instance of the offer that is on picks up, drawn when it began.
  var willPickUp = false
  /// The offer that is on has rung.
  var isRinging = false
  /// A voicemail takes the call if the offer that is on is missed.
  var hasVoicemail = false
  /// Above 0 only while `lastOfferMissed`.
  var missesInRow: Int32 = 0
  var shiftPosition: Int32 = 0
  var breakPosition: Int32 = 0
  var sentAwayAt = SimTime.zero
  /// From the start of ringing to the answer, of the offer that is on.
  var pickUp = SimDuration.zero
  var ringEndsAt = SimTime.zero
  var offerTicket = Ticket.none
  var breakTicket = Ticket.none
  var returnTicket = Ticket.none

  init(_ rules: OfferRules?) {
    channel = rules?.channel
    hasPresence = rules?.presence ?? true
    answersAtOnce = rules?.isInstant ?? false
  }
}

extension OperatorState {
  /// The distributor itself has a reason to offer nothing.
  var isHeldBack: Bool { isBackingOff || isSentAway || offeredCall != nil }

  /// A call is offered; whether the distributor could not see that the operator was not ready.
  mutating func isOffered(_ call: CallID) -> Bool {
    precondition(offeredCall == nil, "an operator is offered two calls at once")
    offeredCall = call
    offers += 1
    return status != .ready
  }

  /// The offer that is on is answered: the call comes into the operator's hands. Returns whether the status changes.
  @inline(__always) mutating func answers(_ call: CallID, for assignment: AssignmentID) -> Bool {
    offeredCall = nil
    self.call = call
    self.assignment = assignment
    if lastOfferMissed {
      lastOfferMissed = false
      missesInRow = 0
    }
    let wasTalking = status == .talking
    status = .talking
    return !wasTalking
  }
}
