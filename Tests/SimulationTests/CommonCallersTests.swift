import CallCenter
import EventCore
import Testing

@Suite("The same callers under every scheme")
struct CommonCallersTests {
  @Test("one more operator moves nobody else's draws")
  func oneMoreOperator() {
    InvariantTrial.run("one more operator", make: { $0.floor(plainSpeed: true) }) { floor in
      var more = floor
      let priorities = floor.queues.map { InvariantFloor.Assignment(queue: $0.name, priority: 2) }
      more.operators.insert(.init(name: "The new one", priorities: priorities), at: 0)
      return CallerHistory(floor, try floor.plan).difference(from: CallerHistory(more, try more.plan))
    }
  }

  @Test("one more queue with callers of its own moves nobody else's draws")
  func oneMoreQueue() {
    InvariantTrial.run("one more queue", make: { $0.floor(plainSpeed: true) }) { floor in
      var more = floor
      more.queues.insert(.init(name: "The new line", precedence: 5), at: 0)
      more.sources.insert(.init(name: "The new callers", queue: "The new line", gap: 30), at: 0)
      for index in more.operators.indices {
        more.operators[index].priorities.append(.init(queue: "The new line", priority: 1))
      }
      return CallerHistory(floor, try floor.plan).difference(from: CallerHistory(more, try more.plan))
    }
  }

  @Test("another policy moves nobody's draws")
  func anotherPolicy() {
    InvariantTrial.run("another policy", make: { $0.floor(plainSpeed: true) }) { floor in
      var other = floor
      for index in other.queues.indices {
        other.queues[index].policy = floor.queues[index].policy == "strict" ? "weightedRandom" : "strict"
        other.queues[index].precedence = 3 - floor.queues[index].precedence
      }
      return CallerHistory(floor, try floor.plan).difference(from: CallerHistory(other, try other.plan))
    }
  }
}

/// What can be seen of the callers' own chance: when each source's k-th caller first came, how long they talked and how
/// long they waited before they gave up, on the first attempt and without a transfer.
private struct CallerHistory {
  private struct Caller: Hashable {
    let source: String
    let number: Int
  }

  private var arrivals: [String: [SimTime]] = [:]
  private var talks: [Caller: SimDuration] = [:]
  private var patiences: [Caller: SimDuration] = [:]

  init(_ floor: InvariantFloor, _ plan: FloorPlan) {
    var callers: [CallID: Caller] = [:]
    var entered: [CallID: SimTime] = [:]
    var answered: [CallID: SimTime] = [:]
    for event in floor.events(plan) {
      switch event.happening {
      case .callArrives(let call, let source, let attempt):
        callers[call] = nil
        guard attempt == 1 else { continue }
        let name = plan.sources[source].name
        arrivals[name, default: []].append(event.time)
        callers[call] = Caller(source: name, number: arrivals[name]?.count ?? 0)
      case .callIsTransferred(let call, _): callers[call] = nil
      case .callEntersQueue(let call, _, _): entered[call] = event.time
      case .callIsAnswered(let call, _): answered[call] = event.time
      case .callAbandons(let call):
        if let caller = callers[call], let start = entered[call] { patiences[caller] = event.time - start }
      case .talkEnds(let call, _):
        if let caller = callers[call], let start = answered[call] { talks[caller] = event.time - start }
      case .callIsBlocked, .callBalks, .callMustWait, .comfortPlays, .callExits, .offerBegins, .offerRings,
        .offerIsMissed, .offerIsWithdrawn, .operatorTurns, .dutyBegins, .dutyEnds, .backOffEnds, .operatorIsSentAway,
        .operatorPressesReady, .attemptBegins, .attemptFails, .attemptIsAnswered, .answerIsDetected, .standingLineOpens,
        .standingLineCloses, .manualCallBegins, .manualCallIsAnswered, .manualCallEnds, .callbackIsAgreed,
        .callbackBegins, .callbackFails, .horizonIsReached:
        break
      }
    }
  }

  /// The first thing that is not alike for a caller whom both have.
  func difference(from other: CallerHistory) -> String? {
    for (source, times) in arrivals where other.arrivals[source] != times { return "\(source) call at other times" }
    for (caller, talk) in talks {
      if let another = other.talks[caller], another != talk { return "\(caller) talks \(talk) and \(another)" }
    }
    for (caller, patience) in patiences {
      if let another = other.patiences[caller], another != patience { return "\(caller) waits \(patience), \(another)" }
    }
    return nil
  }
}
