import EventCore

/// Makes one record per call, warm-up included: of callers, of autodials' attempts, of operators' own calls.
///
/// Records come in the order of completion: when the call has left, and for an answered one when its wrap-up is over as
/// well; at the end of the run those still in the house follow by number, operators' own calls after them. Memory grows
/// with the calls in the house.
public struct CallRecorder {
  /// A call in the house. Until it ends, its record's outcome is what the end of the run would make of it.
  struct Visit {
    var record: CallRecord
    /// The latest entry of a queue, or the end of detection.
    var entered: SimTime?
  }

  /// An operator's offer, and the call in hand or in wrap-up.
  struct Desk {
    var ringSince = SimTime.zero
    /// When the ringing was over though the caller had still to be called back.
    var ringEnded: SimTime?
    var talking: CallRecord?
    var wrappingUp: CallRecord?
  }

  private let queueOfSource: [QueueID]
  var visits: [Visit?] = []
  var desks: [Desk]
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
    let inHand = desks.flatMap { [$0.talking, $0.wrappingUp].compactMap(\.self) }
    let all = visits.compactMap { $0?.record } + inHand
    let numbered = all.filter { $0.number != nil }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    for record in numbered + all.filter({ $0.number == nil }) { completed(record) }
  }

  private mutating func read(_ happening: Happening, at time: SimTime, _ completed: (CallRecord) -> Void) {
    switch happening {
    case .callArrives(let call, let source, let attempt):
      let queue = queueOfSource[source.index]
      begin(call, from: .inbound(source), queue, attempt: Int(attempt), .inScriptAtEnd, at: time)
    case .callIsBlocked(let call, let reason): leave(call, .blocked(reason), at: time, completed)
    case .callBalks(let call): leave(call, .balked, at: time, completed)
    case .callEntersQueue(let call, let queue, _): wait(call, queue, .waitingAtEnd, since: time)
    case .callAbandons(let call): leave(call, .abandoned, at: time, completed)
    case .callExits(let call, let kind): leave(call, .left(kind), at: time, completed)
    case .callIsTransferred(let call, let queue): wait(call, queue, .inScriptAtEnd, since: nil)
    case .offerBegins(_, let who, _, _, _), .offerRings(_, let who):
      desks[who.index].ringSince = time
      desks[who.index].ringEnded = nil
    case .callIsAnswered(let call, let who): answer(call, who, at: time, completed)
    case .talkEnds(_, let who): endTalk(who, at: time)
    case .operatorTurns(let who, let status):
      switch status {
      case .wrapUp: break
      case .offline, .away, .ready, .reserved, .dialing, .talking: endWrapUp(who, at: time, completed)
      }
    case .attemptBegins, .attemptFails, .attemptIsAnswered, .answerIsDetected, .manualCallBegins,
      .manualCallIsAnswered, .manualCallEnds, .callbackBegins:
      readOutbound(happening, at: time, completed)
    case .callMustWait, .comfortPlays, .offerIsMissed, .offerIsWithdrawn, .dutyBegins, .dutyEnds, .backOffEnds,
      .operatorIsSentAway, .operatorPressesReady, .standingLineOpens, .standingLineCloses, .callbackIsAgreed,
      .callbackFails, .horizonIsReached:
      break
    }
  }

  mutating func begin(
    _ call: CallID, from source: CallSource, _ queue: QueueID?, attempt: Int, _ outcome: CallOutcome, at time: SimTime
  ) {
    calls += 1
    while visits.count <= call.index { visits.append(nil) }
    visits[call.index] = Visit(
      record: CallRecord(
        number: calls, source: source, queue: queue, attempt: attempt, arrived: time, outcome: outcome, operator: nil,
        answered: nil, ended: nil, wait: nil, ring: nil, talk: nil, wrapUp: nil))
  }

  private mutating func wait(_ call: CallID, _ queue: QueueID, _ outcome: CallOutcome, since time: SimTime?) {
    visits[call.index]?.record.queue = queue
    visits[call.index]?.record.outcome = outcome
    visits[call.index]?.entered = time
  }

  private mutating func take(_ call: CallID, at time: SimTime) -> CallRecord {
    guard var visit = visits[call.index] else { preconditionFailure("a call leaves that is not in the house") }
    visits[call.index] = nil
    visit.record.wait = visit.entered.map { time - $0 }
    return visit.record
  }

  mutating func leave(_ call: CallID, _ outcome: CallOutcome, at time: SimTime, _ completed: (CallRecord) -> Void) {
    var record = take(call, at: time)
    record.outcome = record.isAttempt ? record.outcomeOfAttempt(outcome) : outcome
    record.ended = time
    completed(record)
  }

  private mutating func answer(
    _ call: CallID, _ who: OperatorID, at time: SimTime, _ completed: (CallRecord) -> Void
  ) {
    endWrapUp(who, at: time, completed)
    var record = take(call, at: time)
    if record.outcome == .waitingAtEnd || !record.isAttempt { record.outcome = .answered }
    record.operator = who
    record.answered = time
    record.ring = (desks[who.index].ringEnded ?? time) - desks[who.index].ringSince
    desks[who.index].talking = record
  }

  mutating func endTalk(_ who: OperatorID, at time: SimTime) {
    guard var record = desks[who.index].talking else { return }
    desks[who.index].talking = nil
    record.ended = time
    record.talk = record.answered.map { time - $0 }
    desks[who.index].wrappingUp = record
  }

  mutating func endWrapUp(_ who: OperatorID, at time: SimTime, _ completed: (CallRecord) -> Void) {
    guard var record = desks[who.index].wrappingUp else { return }
    desks[who.index].wrappingUp = nil
    record.wrapUp = record.ended.map { time - $0 }
    completed(record)
  }
}
