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
}

extension PendingEvent {
  /// Where the event stands among those of its instant.
  var rank: EventRank {
    switch self {
    case .talkEnds: .talkEnds
    case .wrapUpEnds: .wrapUpEnds
    case .shiftBegins, .breakEnds, .backOffEnds, .readyIsPressed, .waitEscalates, .poolGrows: .becomesAvailable
    case .patienceEnds, .longestWaitEnds: .callerLeaves
    case .setUpEnds, .ringTimesOut: .ringEnds
    case .callerArrives, .callerCallsAgain, .scriptGoesOn, .comfortMessageIsDue, .operatorPicksUp: .arrivesOrIsAnswered
    case .shiftEnds, .breakIsDue, .poolShrinks: .leavesDuty
    }
  }
}
