import CallCenter
import EventCore

/// What is asked of an operator now and then: at breaks, at offers that take time, where loads are compared.
struct OperatorDetails: BitwiseCopyable {
  /// The talk in hand, or the wrap-up.
  var contact = SimDuration.zero
  /// It means something only while `OperatorState.lastOfferMissed`.
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
}

/// What concerns only operators who call themselves or take calls of autodials. It means something only where
/// `OperatorState.doesMore`.
struct FurtherWork: BitwiseCopyable {
  enum StandingLine: BitwiseCopyable {
    case closed
    case opening
    case open
  }

  /// Autodials see the operator's own doings.
  let sees: Bool
  /// In the tournaments of the operator's autodials.
  var isEligible = false
  /// Counted as capacity by the operator's autodials.
  var isCapacity = false
  var standingLine = StandingLine.closed
  /// The standing line holds a trunk.
  var lineHoldsTrunk = false
  /// The contact in hand or just over is an inbound call.
  var contactIsInbound = true
  /// The manual source whose think time is the smallest of this ready spell, or whose call is in hand.
  var manualSource = ManualSourceID(0)
  /// Ready spells so far, which number the draws of manual calls.
  var readySpells: UInt32 = 0
  /// When autodials last saw readiness begin.
  var idleSince = SimTime.zero
  /// When readiness last began after an inbound call, a log-in or a return.
  var idleSinceInbound = SimTime.zero
  /// Since when the present talk or wrap-up lasts.
  var busySince = SimTime.zero
  var thinkTicket = Ticket.none
  var lineTicket = Ticket.none
  /// Standing lines so far, which number their draws.
  var standingLines: UInt32 = 0

  init(_ autodial: OfferRules?) {
    sees = autodial?.presence ?? true
  }
}
