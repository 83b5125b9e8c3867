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
  /// The event that was scheduled for good with a rank and an operator's number.
  @inline(__always) init(rank: EventRank, number: UInt32) {
    precondition(rank == .talkEnds, "only ends of talks are scheduled by number")
    self = .talkEnds(OperatorID(Int(number)))
  }

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
