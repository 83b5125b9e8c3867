import CallCenter
import Chance
import EventCore

/// Everything about one operator now. What the distributor sees of it is derived by `isSeenReady`.
///
/// It is what every call touches, and fills one 64-byte line of the cache, for in a large floor the operator whose turn
/// it is was last looked at thousands of events ago. The rest is in `OperatorDetails` and `FurtherWork`.
struct OperatorState: BitwiseCopyable {
  var status: OperatorStatus = .offline
  /// What holds now, together: the end of most talks asks for all of it in one comparison (8 instructions a call).
  var conditions: Conditions = []
  /// The channel of inbound calls; `nil` for an operator without one, who never gets a call.
  let channel: Channel?
  /// The distributor of inbound calls sees the operator's own doings.
  let hasPresence: Bool
  /// An offer of an inbound call is answered in the matching step itself.
  let answersAtOnce: Bool
  /// Makes calls of their own or takes those of autodials: what happens besides inbound calls concerns this operator.
  let doesMore: Bool
  /// Offers so far, which number the operator's draws.
  var offers: UInt32 = 0
  /// The call that is on offer.
  var offeredCall: CallID?
  /// The instance of the offer that is on picks up, drawn when it began.
  var willPickUp = false
  /// The offer that is on has rung.
  var isRinging = false
  /// A voicemail takes the call if the offer that is on is missed.
  var hasVoicemail = false
  /// The call in hand.
  var call: CallID?
  /// The offer that is on is of an autodial's call.
  var offerIsAutodial = false
  /// The operator of the offer has picked up, and the caller is being called back.
  var isCallingBack = false
  /// The row of the desk whose call is or was in hand, for wrap-up; not kept of what is answered on entry and
  /// `worksPlainly`.
  var assignment: AssignmentID?
  /// When the distributor of inbound calls last saw readiness begin.
  var idleSince = SimTime.zero
  /// Breaks that are due and have not begun.
  var dueBreak = SimDuration.zero
  /// The place of `SeatPlan.onlySeat` in the tournaments; -1 for an operator with no seat or several.
  var onlyPlace: Int32 = -1
  /// There is one seat, and its assignment neither speeds talk up or down, nor has wrap-up or answers that count.
  var worksPlainly = false

  init(_ rules: OfferRules?, doesMore: Bool) {
    channel = rules?.channel
    hasPresence = rules?.presence ?? true
    answersAtOnce = rules?.isInstant ?? false
    self.doesMore = doesMore
  }
}

extension OperatorState {
  struct Conditions: OptionSet, BitwiseCopyable {
    let rawValue: UInt16
    static let isOnDuty = Self(rawValue: 1)
    static let isEligible = Self(rawValue: 2)
    static let isBackingOff = Self(rawValue: 4)
    static let isSentAway = Self(rawValue: 8)
    static let lastOfferMissed = Self(rawValue: 16)
    static let isOnBreak = Self(rawValue: 32)
    static let holdsLeg = Self(rawValue: 64)
    static let endsWithoutWrapUp = Self(rawValue: 128)
  }

  @inline(__always) private subscript(_ condition: Conditions) -> Bool {
    get { conditions.contains(condition) }
    set { if newValue { conditions.insert(condition) } else { conditions.remove(condition) } }
  }

  /// Between log-in and log-out, as the shift has it.
  var isOnDuty: Bool {
    get { self[.isOnDuty] }
    set { self[.isOnDuty] = newValue }
  }

  /// In the tournaments of the operator's queues.
  var isEligible: Bool {
    get { self[.isEligible] }
    set { self[.isEligible] = newValue }
  }

  /// A pause after a missed offer.
  var isBackingOff: Bool {
    get { self[.isBackingOff] }
    set { self[.isBackingOff] = newValue }
  }

  /// Missed offers in a row: the distributor offers nothing until the operator presses ready.
  var isSentAway: Bool {
    get { self[.isSentAway] }
    set { self[.isSentAway] = newValue }
  }

  /// Chosen last inside the tier until the next answer.
  var lastOfferMissed: Bool {
    get { self[.lastOfferMissed] }
    set { self[.lastOfferMissed] = newValue }
  }

  var isOnBreak: Bool {
    get { self[.isOnBreak] }
    set { self[.isOnBreak] = newValue }
  }

  /// The offer that is on holds a trunk for the leg to the operator, or the call does.
  var holdsLeg: Bool {
    get { self[.holdsLeg] }
    set { self[.holdsLeg] = newValue }
  }

  /// No wrap-up follows the call in hand, as far as was known when it began.
  var endsWithoutWrapUp: Bool {
    get { self[.endsWithoutWrapUp] }
    set { self[.endsWithoutWrapUp] = newValue }
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
    endsWithoutWrapUp = false
    self.call = call
    self.assignment = assignment
    lastOfferMissed = false
    let wasTalking = status == .talking
    status = .talking
    return !wasTalking
  }
}
