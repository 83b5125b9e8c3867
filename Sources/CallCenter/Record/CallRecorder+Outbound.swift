import EventCore

/// Calls that the system or an operator makes.
extension CallRecorder {
  mutating func readOutbound(_ happening: Happening, at time: SimTime, _ completed: (CallRecord) -> Void) {
    switch happening {
    case .attemptBegins(let call, let autodial, _):
      begin(call, from: .autodial(autodial), nil, attempt: 1, .inFlightAtEnd, at: time)
    case .attemptFails(let call, let outcome): leave(call, .unreached(outcome), at: time, completed)
    case .attemptIsAnswered(let call, let outcome):
      visits[call.index]?.record.outcome = outcome == .live ? .waitingAtEnd : .unreached(outcome)
    case .answerIsDetected(let call, .live): visits[call.index]?.entered = time
    case .answerIsDetected(let call, _): leave(call, .lost, at: time, completed)
    case .manualCallBegins(let who, let queue, let source):
      endWrapUp(who, at: time, completed)
      desks[who.index].talking = CallRecord(
        number: nil, source: .manual(source), queue: queue, attempt: 1, arrived: time, outcome: .inFlightAtEnd,
        operator: who, answered: nil, ended: nil, wait: nil, ring: nil, talk: nil, wrapUp: nil)
    case .manualCallIsAnswered(let who):
      desks[who.index].talking?.reach(at: time)
    case .manualCallEnds(let who, let isAnswered):
      if !isAnswered { desks[who.index].talking?.outcome = .unreached(.noAnswer) }
      endTalk(who, at: time)
    case .callbackBegins(_, let who): desks[who.index].ringEnded = time
    default: break
    }
  }
}

extension CallRecord {
  /// The call is an attempt of an autodial.
  var isAttempt: Bool {
    if case .autodial = source { true } else { false }
  }

  /// Somebody answers an operator's own call.
  mutating func reach(at time: SimTime) {
    outcome = .answered
    answered = time
    ring = time - arrived
  }

  /// The outcome of an attempt that ends: whoever is known as a person is lost, a machine stays one.
  func outcomeOfAttempt(_ end: CallOutcome) -> CallOutcome {
    switch outcome {
    case .waitingAtEnd: .lost
    case .unreached: outcome
    case .answered, .abandoned, .balked, .blocked, .left, .inScriptAtEnd, .lost, .inFlightAtEnd: end
    }
  }
}
