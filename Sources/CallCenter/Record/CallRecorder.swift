import EventCore

/// Makes one record per call, warm-up included.
///
/// Records come in the order of completion: when the call has left, and for an answered one when its wrap-up is over as
/// well; at the end of the run those still in the house follow by number. Memory grows with the calls in the house.
public struct CallRecorder {
  /// A call in the house.
  private struct Visit {
    var record: CallRecord
    /// The latest entry of a queue.
    var entered: SimTime?
    /// The script or the queue, unless the record has an answer.
    var isWaiting = false
  }

  /// An operator's offer and the call whose wrap-up is on.
  private struct Desk {
    var ringSince = SimTime.zero
    var talking: CallRecord?
    var wrappingUp: CallRecord?
  }

  private let queueOfSource: [QueueID]
  private var visits: [Visit?] = []
  private var desks: [Desk]
  private var calls = 0

  public init(of plan: FloorPlan) {
    queueOfSource = plan.sources.rows.map(\.queue)
    desks = Array(repeating: Desk(), count: plan.operators.count)
  }

  /// Reads the next events and hands over the calls that are completed by them.
  public mutating func read(_ events: [FloorEvent], _ completed: (CallRecord) -> Void) {
    for event in events { read(event.happening, at: event.time, completed) }
  }

  /// Hands over the calls that the end of the run found in the house, by number.
  public consuming func finish(_ completed: (CallRecord) -> Void) {
    let waiting = visits.compactMap { visit in
      visit.map { visit in
        var record = visit.record
        record.outcome = visit.isWaiting ? .waitingAtEnd : .inScriptAtEnd
        return record
      }
    }
    let inHand = desks.flatMap { [$0.talking, $0.wrappingUp].compactMap(\.self) }
    for record in (waiting + inHand).sorted(by: { $0.number < $1.number }) { completed(record) }
  }

  private mutating func read(_ happening: Happening, at time: SimTime, _ completed: (CallRecord) -> Void) {
    switch happening {
    case .callArrives(let call, let source, let attempt): arrive(call, source, attempt, at: time)
    case .callIsBlocked(let call, let reason): leave(call, .blocked(reason), at: time, completed)
    case .callBalks(let call): leave(call, .balked, at: time, completed)
    case .callEntersQueue(let call, let queue, _):
      visits[call.index]?.record.queue = queue
      visits[call.index]?.entered = time
      visits[call.index]?.isWaiting = true
    case .callAbandons(let call): leave(call, .abandoned, at: time, completed)
    case .callExits(let call, let kind): leave(call, .left(kind), at: time, completed)
    case .callIsTransferred(let call, let queue):
      visits[call.index]?.record.queue = queue
      visits[call.index]?.entered = nil
      visits[call.index]?.isWaiting = false
    case .offerBegins(_, let who, _, _, _), .offerRings(_, let who): desks[who.index].ringSince = time
    case .callIsAnswered(let call, let who): answer(call, who, at: time, completed)
    case .talkEnds(_, let who): endTalk(who, at: time)
    case .operatorTurns(let who, let status):
      switch status {
      case .wrapUp: break
      case .offline, .away, .ready, .reserved, .dialing, .talking: endWrapUp(who, at: time, completed)
      }
    case .callMustWait, .comfortPlays, .offerIsMissed, .offerIsWithdrawn, .dutyBegins, .dutyEnds, .backOffEnds,
      .operatorIsSentAway, .operatorPressesReady, .attemptBegins, .attemptFails, .attemptIsAnswered,
      .answerIsDetected, .standingLineOpens, .standingLineCloses, .manualCallBegins, .manualCallIsAnswered,
      .manualCallEnds, .callbackIsAgreed, .callbackBegins, .callbackFails, .horizonIsReached:
      break
    }
  }

  private mutating func arrive(_ call: CallID, _ source: SourceID, _ attempt: UInt32, at time: SimTime) {
    calls += 1
    while visits.count <= call.index { visits.append(nil) }
    visits[call.index] = Visit(
      record: CallRecord(
        number: calls, source: source, queue: queueOfSource[source.index], attempt: Int(attempt), arrived: time,
        outcome: .inScriptAtEnd, operator: nil, answered: nil, ended: nil, wait: nil, ring: nil, talk: nil,
        wrapUp: nil))
  }

  private mutating func take(_ call: CallID, at time: SimTime) -> CallRecord {
    guard var visit = visits[call.index] else { preconditionFailure("a call leaves that is not in the house") }
    visits[call.index] = nil
    visit.record.wait = visit.entered.map { time - $0 }
    return visit.record
  }

  private mutating func leave(
    _ call: CallID, _ outcome: CallOutcome, at time: SimTime, _ completed: (CallRecord) -> Void
  ) {
    var record = take(call, at: time)
    record.outcome = outcome
    record.ended = time
    completed(record)
  }

  private mutating func answer(
    _ call: CallID, _ who: OperatorID, at time: SimTime, _ completed: (CallRecord) -> Void
  ) {
    endWrapUp(who, at: time, completed)
    var record = take(call, at: time)
    record.outcome = .answered
    record.operator = who
    record.answered = time
    record.ring = time - desks[who.index].ringSince
    desks[who.index].talking = record
  }

  private mutating func endTalk(_ who: OperatorID, at time: SimTime) {
    guard var record = desks[who.index].talking else { return }
    desks[who.index].talking = nil
    record.ended = time
    record.talk = record.answered.map { time - $0 }
    desks[who.index].wrappingUp = record
  }

  private mutating func endWrapUp(_ who: OperatorID, at time: SimTime, _ completed: (CallRecord) -> Void) {
    guard var record = desks[who.index].wrappingUp else { return }
    desks[who.index].wrappingUp = nil
    record.wrapUp = record.ended.map { time - $0 }
    completed(record)
  }
}
