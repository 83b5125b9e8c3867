import CallCenter

extension TraceEvent {
  init(_ happening: Happening) {
    self =
      switch happening {
      case .callArrives: .callArrives
      case .callIsBlocked: .callIsBlocked
      case .callBalks: .callBalks
      case .callEntersQueue: .callEntersQueue
      case .callMustWait: .callMustWait
      case .comfortPlays: .comfortPlays
      case .callAbandons: .callAbandons
      case .callExits: .callExits
      case .callIsTransferred: .callIsTransferred
      case .offerBegins: .offerBegins
      case .offerRings: .offerRings
      case .offerIsMissed: .offerIsMissed
      case .offerIsWithdrawn: .offerIsWithdrawn
      case .callIsAnswered: .callIsAnswered
      case .talkEnds: .talkEnds
      case .operatorTurns: .operatorTurns
      case .dutyBegins: .dutyBegins
      case .dutyEnds: .dutyEnds
      case .backOffEnds: .backOffEnds
      case .operatorIsSentAway: .operatorIsSentAway
      case .operatorPressesReady: .operatorPressesReady
      case .attemptBegins: .attemptBegins
      case .attemptFails: .attemptFails
      case .attemptIsAnswered: .attemptIsAnswered
      case .answerIsDetected: .answerIsDetected
      case .standingLineOpens: .standingLineOpens
      case .standingLineCloses: .standingLineCloses
      case .manualCallBegins: .manualCallBegins
      case .manualCallIsAnswered: .manualCallIsAnswered
      case .manualCallEnds: .manualCallEnds
      case .callbackIsAgreed: .callbackIsAgreed
      case .callbackBegins: .callbackBegins
      case .callbackFails: .callbackFails
      case .horizonIsReached: .horizonIsReached
      }
  }
}
