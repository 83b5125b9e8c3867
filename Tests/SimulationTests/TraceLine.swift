import CallCenter
import EventCore
import Simulation

/// Events as a person would note them down: `62 answered 3 C`. Calls are numbered by arrival.
func notes(of events: [FloorEvent], on floor: TestFloor) -> [String] {
  var numbers: [CallID: Int] = [:]
  var arrivals = 0
  func name(_ who: OperatorID) -> String { floor.workers[who.index].name }
  return events.map { event in
    func call(_ id: CallID) -> Int { numbers[id] ?? -1 }
    let what: String
    switch event.happening {
    case .callArrives(let id, _, _):
      arrivals += 1
      numbers[id] = arrivals
      what = "arrives \(arrivals)"
    case .callIsBlocked(let id, let reason): what = "blocked \(call(id)) \(reason.name)"
    case .callBalks(let id): what = "balks \(call(id))"
    case .callEntersQueue(let id, _, _): what = "enters \(call(id))"
    case .callMustWait(let id): what = "waits \(call(id))"
    case .comfortPlays(let id): what = "comfort \(call(id))"
    case .callAbandons(let id): what = "abandons \(call(id))"
    case .callExits(let id, let kind): what = "exits \(call(id)) \(kind.name)"
    case .callIsTransferred(let id, let queue): what = "transferred \(call(id)) \(queue.index)"
    case .offerBegins(let id, let who, _, _, let blind): what = "offer \(call(id)) \(name(who))\(blind ? " blind" : "")"
    case .offerRings(let id, let who): what = "rings \(call(id)) \(name(who))"
    case .offerIsMissed(let id, let who, let kind): what = "missed \(call(id)) \(name(who)) \(kind.name)"
    case .offerIsWithdrawn(let id, let who): what = "withdrawn \(call(id)) \(name(who))"
    case .callIsAnswered(let id, let who): what = "answered \(call(id)) \(name(who))"
    case .talkEnds(let id, let who): what = "ends \(call(id)) \(name(who))"
    case .operatorTurns(let who, let status): what = "\(name(who)) \(status.name)"
    case .dutyBegins(let who): what = "\(name(who)) on"
    case .dutyEnds(let who): what = "\(name(who)) off"
    case .backOffEnds(let who): what = "\(name(who)) unpaused"
    case .operatorIsSentAway(let who): what = "\(name(who)) sentAway"
    case .operatorPressesReady(let who): what = "\(name(who)) pressesReady"
    case .attemptBegins(let id, _, let contact):
      arrivals += 1
      numbers[id] = arrivals
      what = "dials \(arrivals) contact \(contact.index)"
    case .attemptFails(let id, let outcome): what = "fails \(call(id)) \(outcome.name)"
    case .attemptIsAnswered(let id, let outcome): what = "isAnswered \(call(id)) \(outcome.name)"
    case .answerIsDetected(let id, let verdict): what = "detected \(call(id)) \(verdict.name)"
    case .standingLineOpens(let who): what = "\(name(who)) line"
    case .standingLineCloses(let who): what = "\(name(who)) noLine"
    case .manualCallBegins(let who, _, _): what = "\(name(who)) dials"
    case .manualCallIsAnswered(let who): what = "\(name(who)) reaches"
    case .manualCallEnds(let who, let answered): what = "\(name(who)) hangsUp \(answered ? "reached" : "unreached")"
    case .callbackIsAgreed(let id): what = "callback \(call(id))"
    case .callbackBegins(let id, let who): what = "callsBack \(call(id)) \(name(who))"
    case .callbackFails(let id, let who): what = "unreached \(call(id)) \(name(who))"
    case .horizonIsReached: what = "horizon"
    }
    let seconds = Double(event.time.microseconds) / 1_000_000
    let time = seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    return "\(time) \(what)"
  }
}
