import CallCenter
import EventCore

/// An event that waits to happen. Small and flat: the queue moves these by the million.
enum PendingEvent: BitwiseCopyable, Sendable {
  case callerArrives(SourceID)
  case callerCallsAgain(CallID)
  case scriptGoesOn(CallID)
  case patienceEnds(CallID)
  case longestWaitEnds(CallID)
  /// The call has waited long enough for further operators.
  case waitEscalates(CallID)
  case comfortMessageIsDue(CallID)
  case setUpEnds(OperatorID)
  case ringTimesOut(OperatorID)
  case operatorPicksUp(OperatorID)
  case talkEnds(OperatorID)
  case wrapUpEnds(OperatorID)
  case shiftBegins(OperatorID)
  case shiftEnds(OperatorID)
  case breakIsDue(OperatorID)
  case breakEnds(OperatorID)
  case backOffEnds(OperatorID)
  case readyIsPressed(OperatorID)
  case poolGrows(PoolID)
  case poolShrinks(PoolID)
  /// What becomes of an attempt is known.
  case attemptResolves(CallID)
  case detectionEnds(CallID)
  case pacingTick(AutodialID)
  case standingLineIsUp(OperatorID)
  case thinkTimeEnds(OperatorID)
  case manualDialEnds(OperatorID)
  case manualTalkEnds(OperatorID)
  case callbackDialEnds(OperatorID)
  /// A caller who did not answer is to be called back again.
  case callbackIsDue(CallID)
}

extension PendingEvent {
  /// Where the event stands among those of its instant.
  var rank: EventRank {
    switch self {
    case .talkEnds, .manualTalkEnds: .talkEnds
    case .wrapUpEnds: .wrapUpEnds
    case .shiftBegins, .breakEnds, .backOffEnds, .readyIsPressed, .waitEscalates, .poolGrows,
      .standingLineIsUp, .callbackIsDue:
      .becomesAvailable
    case .patienceEnds, .longestWaitEnds: .callerLeaves
    case .setUpEnds, .ringTimesOut: .ringEnds
    case .callerArrives, .callerCallsAgain, .scriptGoesOn, .comfortMessageIsDue, .operatorPicksUp,
      .attemptResolves, .detectionEnds, .thinkTimeEnds, .manualDialEnds, .callbackDialEnds:
      .arrivesOrIsAnswered
    case .pacingTick: .pacingTick
    case .shiftEnds, .breakIsDue, .poolShrinks: .leavesDuty
    }
  }
}
