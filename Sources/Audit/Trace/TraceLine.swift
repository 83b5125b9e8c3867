import CallCenter
import EventCore
import JSONText

/// One line of a trace after the header.
struct TraceLine: TraceFields {
  let root: JSONNode
  let names: TraceNames
  var log: DiagnosticLog

  /// The event, or `nil` with a diagnostic.
  mutating func event(_ calls: inout TraceCalls) -> FloorEvent? {
    guard root.kind == .object else {
      wrong(root, "an object")
      return nil
    }
    let time = time("t", in: root)
    if root["t"] == nil { missing("t", in: root) }
    if root["event"] == nil { missing("event", in: root) }
    let kind = choice("event", in: root, TraceEvent.allCases.map { ($0.rawValue, $0) })
    guard let time, let kind, let happening = happening(kind, &calls) else { return nil }
    return FloorEvent(time: SimTime(microseconds: time), happening: happening)
  }

  private mutating func happening(_ kind: TraceEvent, _ calls: inout TraceCalls) -> Happening? {
    switch kind {
    case .callArrives, .callIsBlocked, .callBalks, .callEntersQueue, .callMustWait, .comfortPlays, .callAbandons,
      .callExits, .callIsTransferred:
      return callHappening(kind, &calls)
    case .offerBegins, .offerRings, .offerIsMissed, .offerIsWithdrawn, .callIsAnswered, .talkEnds:
      return offerHappening(kind, &calls)
    case .operatorTurns, .dutyBegins, .dutyEnds, .backOffEnds, .operatorIsSentAway, .operatorPressesReady:
      return operatorHappening(kind)
    case .attemptBegins, .attemptFails, .attemptIsAnswered, .answerIsDetected:
      return attemptHappening(kind, &calls)
    case .standingLineOpens, .standingLineCloses, .manualCallBegins, .manualCallIsAnswered, .manualCallEnds:
      return ownHappening(kind)
    case .callbackIsAgreed, .callbackBegins, .callbackFails:
      return callbackHappening(kind, &calls)
    case .horizonIsReached:
      return .horizonIsReached
    }
  }

  private mutating func callHappening(_ kind: TraceEvent, _ calls: inout TraceCalls) -> Happening? {
    guard let number = call() else { return nil }
    let call = calls.slot(of: number)
    switch kind {
    case .callArrives:
      let source = names.sources.isEmpty ? 0 : position("source", in: root, names.sources, "source")
      let attempt = root["attempt"] == nil ? 1 : self.number("attempt", in: root)
      guard let source, let attempt else { return nil }
      return .callArrives(call, SourceID(source), attempt: UInt32(clamping: attempt))
    case .callIsBlocked:
      calls.leave(number)
      return required("reason", BlockReason.allCases.map { ($0.name, $0) }).map { .callIsBlocked(call, $0) }
    case .callBalks:
      calls.leave(number)
      return .callBalks(call)
    case .callEntersQueue:
      guard let queue = queue(), let level = level() else { return nil }
      return .callEntersQueue(call, queue, level: level)
    case .callMustWait: return .callMustWait(call)
    case .comfortPlays: return .comfortPlays(call)
    case .callAbandons:
      calls.leave(number)
      return .callAbandons(call)
    case .callExits:
      calls.leave(number)
      return required("kind", ExitKind.allCases.map { ($0.name, $0) }).map { .callExits(call, $0) }
    case .callIsTransferred:
      return queue().map { .callIsTransferred(call, to: $0) }
    default: preconditionFailure("not an event of a call alone")
    }
  }

  private mutating func offerHappening(_ kind: TraceEvent, _ calls: inout TraceCalls) -> Happening? {
    guard let number = call(), let who = who() else { return nil }
    let call = calls.slot(of: number)
    switch kind {
    case .offerBegins:
      guard let channel = required("channel", Channel.allCases.map { ($0.name, $0) }) else { return nil }
      return .offerBegins(
        call, who, channel, choice: truth("choice", in: root) ?? false, blind: truth("blind", in: root) ?? false)
    case .offerRings: return .offerRings(call, who)
    case .offerIsMissed:
      return required("kind", MissKind.allCases.map { ($0.name, $0) }).map { .offerIsMissed(call, who, $0) }
    case .offerIsWithdrawn: return .offerIsWithdrawn(call, who)
    case .callIsAnswered: return .callIsAnswered(call, who)
    case .talkEnds:
      calls.leave(number)
      return .talkEnds(call, who)
    default: preconditionFailure("not an event of an offer")
    }
  }

  private mutating func operatorHappening(_ kind: TraceEvent) -> Happening? {
    guard let who = who() else { return nil }
    switch kind {
    case .operatorTurns:
      return required("status", OperatorStatus.allCases.map { ($0.name, $0) }).map { .operatorTurns(who, $0) }
    case .dutyBegins: return .dutyBegins(who)
    case .dutyEnds: return .dutyEnds(who)
    case .backOffEnds: return .backOffEnds(who)
    case .operatorIsSentAway: return .operatorIsSentAway(who)
    case .operatorPressesReady: return .operatorPressesReady(who)
    default: preconditionFailure("not an event of an operator alone")
    }
  }

  mutating func call() -> Int64? {
    if root["call"] == nil { missing("call", in: root) }
    return number("call", in: root)
  }

  mutating func who() -> OperatorID? {
    position("operator", in: root, names.operators, "operator").map { OperatorID($0) }
  }

  mutating func queue() -> QueueID? {
    position("queue", in: root, names.queues, "queue").map { QueueID($0) }
  }

  private mutating func level() -> UInt8? {
    guard let node = root["priority"] else { return names.levels[0] ?? 0 }
    guard let priority = number("priority", in: root) else { return nil }
    if let level = names.levels[Int(priority)] { return level }
    log.error("unknownName", at: node, "the header does not list call priority \(priority)")
    return nil
  }

  mutating func required<Choice>(_ key: String, _ choices: [(String, Choice)]) -> Choice? {
    if root[key] == nil { missing(key, in: root) }
    return choice(key, in: root, choices)
  }
}
