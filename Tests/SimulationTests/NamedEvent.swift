import CallCenter
import EventCore

/// An event in which names stand for the places in the plan's tables, for comparing two files.
struct NamedEvent: Equatable, CustomStringConvertible {
  let description: String

  init(_ event: FloorEvent, _ plan: FloorPlan) {
    description = "\(event.time.microseconds) µs \(Self.text(event.happening, plan))"
  }

  private static func text(_ happening: Happening, _ plan: FloorPlan) -> String {
    func name(_ who: OperatorID) -> String { plan.operators[who].name }
    switch happening {
    case .callArrives(let call, let source, let attempt):
      return "call \(call.rawValue) arrives from \(plan.sources[source].name), attempt \(attempt)"
    case .callEntersQueue(let call, let queue, let level):
      return "call \(call.rawValue) enters \(plan.queues[queue].name) at \(level)"
    case .callIsTransferred(let call, let queue):
      return "call \(call.rawValue) is transferred to \(plan.queues[queue].name)"
    case .offerBegins(let call, let who, let channel, let choice, let blind):
      return "call \(call.rawValue) is offered \(name(who)) on \(channel), choice \(choice), blind \(blind)"
    case .offerRings(let call, let who): return "call \(call.rawValue) rings at \(name(who))"
    case .offerIsMissed(let call, let who, let kind): return "call \(call.rawValue) is missed by \(name(who)), \(kind)"
    case .offerIsWithdrawn(let call, let who): return "call \(call.rawValue) is withdrawn from \(name(who))"
    case .callIsAnswered(let call, let who): return "call \(call.rawValue) is answered by \(name(who))"
    case .talkEnds(let call, let who): return "call \(call.rawValue) ends with \(name(who))"
    case .operatorTurns(let who, let status): return "\(name(who)) turns \(status)"
    case .dutyBegins(let who): return "\(name(who)) comes"
    case .dutyEnds(let who): return "\(name(who)) goes"
    case .backOffEnds(let who): return "\(name(who)) has paused"
    case .operatorIsSentAway(let who): return "\(name(who)) is sent away"
    case .operatorPressesReady(let who): return "\(name(who)) presses ready"
    case .standingLineOpens(let who): return "the line to \(name(who)) opens"
    case .standingLineCloses(let who): return "the line to \(name(who)) closes"
    case .manualCallBegins(let who, let queue, let source):
      return "\(name(who)) dials for \(plan.queues[queue].name) by \(plan.manualSources[source].name)"
    case .manualCallIsAnswered(let who): return "\(name(who)) is answered"
    case .manualCallEnds(let who, let answered): return "\(name(who)) hangs up, answered \(answered)"
    case .callbackBegins(let call, let who): return "call \(call.rawValue) is called back by \(name(who))"
    case .callbackFails(let call, let who): return "call \(call.rawValue) does not answer \(name(who))"
    case .callIsBlocked, .callBalks, .callMustWait, .comfortPlays, .callAbandons, .callExits, .attemptBegins, .attemptFails,
      .attemptIsAnswered, .answerIsDetected, .callbackIsAgreed, .horizonIsReached:
      return "\(happening)"
    }
  }
}
