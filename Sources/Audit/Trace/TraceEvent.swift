/// The kinds of events in a trace, by the name that a line gives as `event`.
public enum TraceEvent: String, CaseIterable, Hashable, Sendable {
  case callArrives
  case callIsBlocked
  case callBalks
  case callEntersQueue
  case callMustWait
  case comfortPlays
  case callAbandons
  case callExits
  case callIsTransferred
  case offerBegins
  case offerRings
  case offerIsMissed
  case offerIsWithdrawn
  case callIsAnswered
  case talkEnds
  case operatorTurns
  case dutyBegins
  case dutyEnds
  case backOffEnds
  case operatorIsSentAway
  case operatorPressesReady
  case attemptBegins
  case attemptFails
  case attemptIsAnswered
  case answerIsDetected
  case standingLineOpens
  case standingLineCloses
  case manualCallBegins
  case manualCallIsAnswered
  case manualCallEnds
  case callbackIsAgreed
  case callbackBegins
  case callbackFails
  case horizonIsReached
}
