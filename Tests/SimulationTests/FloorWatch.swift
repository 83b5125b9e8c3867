import CallCenter
import EventCore

/// Follows the events of a run with nothing but dictionaries, and finds what cannot be.
struct FloorWatch {
  /// What became of one queue's calls.
  struct Counts: Hashable {
    var arrived = 0
    var answered = 0
    var abandoned = 0
    var balked = 0
    var blocked = 0
    var exits = 0
    var transferredOut = 0
  }

  private enum Place { case script, queue, talk }

  private let plan: FloorPlan
  private(set) var problems: [String] = []
  private(set) var counts: [Counts]
  private var places: [CallID: (place: Place, queue: QueueID)] = [:]
  private var offers: [OperatorID: CallID] = [:]
  private var talks: [OperatorID: CallID] = [:]
  private var status: [OperatorStatus]
  private var since: [SimTime]
  /// Microseconds per operator and status up to the horizon.
  private(set) var times: [[OperatorStatus: Int64]]
  private var now = SimTime.zero

  init(_ plan: FloorPlan) {
    self.plan = plan
    counts = plan.queues.rows.map { _ in Counts() }
    status = plan.operators.rows.map { _ in .offline }
    since = plan.operators.rows.map { _ in .zero }
    times = plan.operators.rows.map { _ in [:] }
  }

  mutating func read(_ events: [FloorEvent]) {
    for event in events {
      if event.time < now { report("time runs backwards") }
      now = event.time
      read(event.happening)
    }
  }

  private mutating func report(_ problem: String) { problems.append("\(now.seconds) s: \(problem)") }

  private mutating func read(_ happening: Happening) {
    switch happening {
    case .callArrives(let call, let source, _): arrives(call, for: plan.sources[source].queue)
    case .callIsBlocked(let call, _): leaves(call, from: [.script]) { $0.blocked += 1 }
    case .callBalks(let call): leaves(call, from: [.script]) { $0.balked += 1 }
    case .callEntersQueue(let call, let queue, _): enters(call, queue)
    case .callAbandons(let call): leaves(call, from: [.queue]) { $0.abandoned += 1 }
    case .callExits(let call, _): leaves(call, from: [.script, .queue]) { $0.exits += 1 }
    case .callIsTransferred(let call, let queue):
      leaves(call, from: [.script, .queue]) { $0.transferredOut += 1 }
      arrives(call, for: queue)
    case .offerBegins(let call, let who, _, _, _): offerBegins(call, who)
    case .offerIsMissed(let call, let who, _), .offerIsWithdrawn(let call, let who):
      if offers.removeValue(forKey: who) != call { report("an offer ends that was not on") }
    case .callIsAnswered(let call, let who): answers(call, who)
    case .talkEnds(let call, let who):
      if talks.removeValue(forKey: who) != call { report("a talk ends that was not on") }
      if places.removeValue(forKey: call)?.place != .talk { report("a talk ends with nobody") }
    case .operatorTurns(let who, let next): turns(who, next)
    case .horizonIsReached: for who in plan.operators.ids { addTime(who) }
    case .callMustWait, .comfortPlays, .offerRings, .dutyBegins, .dutyEnds, .backOffEnds, .operatorIsSentAway,
      .operatorPressesReady, .attemptBegins, .attemptFails, .attemptIsAnswered, .answerIsDetected,
      .standingLineOpens, .standingLineCloses, .manualCallBegins, .manualCallIsAnswered, .manualCallEnds,
      .callbackIsAgreed, .callbackBegins, .callbackFails:
      break
    }
  }

  private mutating func arrives(_ call: CallID, for queue: QueueID) {
    if places[call] != nil { report("a call arrives twice") }
    places[call] = (.script, queue)
    counts[queue.index].arrived += 1
  }

  private mutating func enters(_ call: CallID, _ queue: QueueID) {
    guard let old = places[call], old.place == .script, old.queue == queue else {
      return report("a call enters a queue for which it did not arrive")
    }
    places[call] = (.queue, queue)
  }

  private mutating func leaves(_ call: CallID, from allowed: [Place], count: (inout Counts) -> Void) {
    guard let old = places.removeValue(forKey: call), allowed.contains(old.place) else {
      return report("a call leaves from where it was not")
    }
    count(&counts[old.queue.index])
  }

  private mutating func offerBegins(_ call: CallID, _ who: OperatorID) {
    if places[call]?.place != .queue { report("a call is offered that does not wait") }
    if offers.values.contains(call) { report("a call is offered twice at once") }
    if offers.updateValue(call, forKey: who) != nil { report("an operator has two offers at once") }
  }

  private mutating func answers(_ call: CallID, _ who: OperatorID) {
    if offers.removeValue(forKey: who) != call { report("a call is answered that was not offered") }
    if talks.updateValue(call, forKey: who) != nil { report("an operator has two calls at once") }
    guard let old = places[call], old.place == .queue else { return report("a call is answered that does not wait") }
    counts[old.queue.index].answered += 1
    places[call] = (.talk, old.queue)
  }

  private mutating func turns(_ who: OperatorID, _ next: OperatorStatus) {
    if status[who.index] == next { report("an operator turns what they were") }
    addTime(who)
    status[who.index] = next
  }

  private mutating func addTime(_ who: OperatorID) {
    let until = min(now, plan.horizon.end)
    if until > since[who.index] {
      times[who.index][status[who.index], default: 0] += (until - since[who.index]).microseconds
    }
    since[who.index] = until
  }

  /// Calls of a queue that the end of the run cut off before an operator had them.
  func leftOver(in queue: QueueID) -> Int { places.values.count { $0.queue == queue && $0.place != .talk } }
}
