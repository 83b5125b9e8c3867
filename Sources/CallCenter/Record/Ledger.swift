import EventCore

/// Exact accounting of one run, from its steps or its events, and its plan alone. The books are the same either way.
///
/// Calls count when they arrived in [warmUp, duration), and then to their end; a transferred call arrives anew.
/// Attempts of autodials and operators' own calls count when they began in [warmUp, duration), likewise to their end.
/// Statuses and lengths of queues integrate over [warmUp, duration), per reporting interval as well. What happens
/// after the duration is overtime only. Everything is summed in whole microseconds.
///
/// Costs O(1) an event (a log-in or log-off: O(own assignments); the end of an interval: O(queues), or O(operators) in
/// detail) and allocates only when there are more calls in the house than ever before.
public struct Ledger: FloorObserver, StepObserver, ~Copyable {
  let plan: FloorPlan
  /// Whether operators are accounted for per interval as well.
  let detail: Bool
  let queueCount: Int
  let operatorCount: Int
  let assignmentCount: Int
  let cellCount: Int

  // The horizon, in microseconds.
  let countedFrom: Int64
  let end: Int64
  let intervalLength: Int64

  var isCounting = false
  var isOver = false
  var interval = 0
  /// The cell of the first queue in the current interval; after the horizon in the last one.
  var firstCell: UInt32 = 0
  /// The next instant at which an interval, the warm-up or the horizon ends.
  var nextBoundary: Int64 = 0
  var now: Int64 = 0
  var events = 0
  var countedCalls = 0

  // The tables are plain memory, owned here alone: checks for shared arrays at every event would cost a third more.
  // Whatever stands in an event was an index of the same plan.

  /// By `CallID`.
  var calls: UnsafeMutablePointer<CallRow>
  var callCount: Int
  let operators: UnsafeMutablePointer<OperatorRow>
  /// Time per operator and status: eight places an operator. The last is no status's, but the time of idle spells.
  let statusTimes: UnsafeMutablePointer<Int64>
  let ownAssignments: UnsafeMutablePointer<OwnAssignment>
  let queues: UnsafeMutablePointer<QueueRow>
  let assignments: UnsafeMutablePointer<AssignmentAccount>
  /// Interval × queue.
  let cells: UnsafeMutablePointer<QueueCounts>
  let queueOfSource: UnsafeMutablePointer<UInt32>
  /// Attempts of autodials and operators' own calls.
  var outbound: OutboundRows

  var staffed = Headcount()
  /// Those who turned busy, or ceased to be, in an event of its own; see `QueueRow.busyInSteps`.
  var busy = Headcount()
  var closedIntervals: [IntervalAccount] = []
  /// Operators' sums at the start of the interval, in detail only.
  var intervalStarts: [OperatorIntervalAccount] = []

  /// An empty ledger for one run of the plan.
  ///
  /// - Parameter detail: account for each operator in each interval as well: memory grows with their product.
  public init(of plan: FloorPlan, detail: Bool = false) {
    self.plan = plan
    self.detail = detail
    countedFrom = plan.horizon.countedFrom.microseconds
    end = plan.horizon.end.microseconds
    intervalLength = plan.horizon.interval.microseconds
    queueCount = plan.queues.count
    operatorCount = plan.operators.count
    assignmentCount = plan.assignments.count
    cellCount = queueCount * plan.horizon.intervalCount
    callCount = max(64, plan.operators.count)
    calls = .filled(with: CallRow.none, count: callCount)
    statusTimes = .filled(with: 0, count: operatorCount * 8)
    assignments = .filled(with: AssignmentAccount(), count: assignmentCount)
    cells = .filled(with: QueueCounts(), count: cellCount)
    queues = .filled(from: plan.queues.rows.map(QueueRow.init))
    queueOfSource = .filled(from: plan.sources.rows.map(\.queue.rawValue))
    outbound = OutboundRows(of: plan, calls: callCount)
    var own: [OwnAssignment] = []
    own.reserveCapacity(assignmentCount)
    operators = .filled(count: operatorCount) { who in OperatorRow(who, of: plan, &own) }
    ownAssignments = .filled(from: own)
    if detail { intervalStarts = Array(repeating: OperatorIntervalAccount(), count: operatorCount) }
    pass(boundary: 0)
  }

  deinit {
    calls.deallocate()
    operators.deallocate()
    statusTimes.deallocate()
    ownAssignments.deallocate()
    queues.deinitialize(count: queueCount).deallocate()
    assignments.deallocate()
    cells.deallocate()
    queueOfSource.deallocate()
  }

  public mutating func observe(_ batch: [FloorEvent]) {
    for event in batch {
      now = event.time.microseconds
      if now >= nextBoundary { pass(boundariesUpTo: now) }
      record(event.happening, at: now)
    }
    events += batch.count
  }

  mutating func record(_ happening: Happening, at time: Int64) {
    switch happening {
    case .callArrives(let call, let source, let attempt): arrive(call, from: source, attempt: attempt)
    case .callIsBlocked(let call, _): block(call)
    case .callBalks(let call): balk(call)
    case .callEntersQueue(let call, let queue, _): enter(call, queue, at: time)
    case .callMustWait(let call): delay(call)
    case .comfortPlays: break
    case .callAbandons(let call):
      if isAutodial(call) { loseAttempt(call, at: time) } else { abandon(call, at: time) }
    case .callExits(let call, let kind):
      if isAutodial(call) { loseAttempt(call, at: time) } else { exit(call, kind, at: time) }
    case .callIsTransferred(let call, let queue): transfer(call, to: queue, at: time)
    case .offerBegins(let call, let who, let channel, let choice, let blind):
      if isAutodial(call) {
        offerAutodial(call, to: who, over: channel, choice: choice, blind: blind, at: time)
      } else {
        offer(call, to: who, choice: choice, blind: blind)
      }
    case .offerRings: break
    case .offerIsMissed(let call, let who, let kind):
      if isAutodial(call) { missAutodial(call, who) }
      miss(call, who, kind)
    case .offerIsWithdrawn(let call, let who):
      if isAutodial(call) { withdrawAutodial(call, who) }
      withdraw(call, who)
    case .callIsAnswered(let call, let who):
      if isAutodial(call) { answerAutodial(call, who, at: time) } else { answer(call, who, at: time) }
    case .talkEnds(let call, let who):
      if isAutodial(operators[who.index].work) { endAutodialTalk(call, who, at: time) } else { endTalk(who, at: time) }
    case .operatorTurns(let who, let status): turn(who, status, at: time)
    case .dutyBegins(let who): beginDuty(who, at: time)
    case .dutyEnds(let who): endDuty(who, at: time)
    case .attemptBegins, .attemptFails, .attemptIsAnswered, .answerIsDetected, .standingLineOpens,
      .standingLineCloses, .manualCallBegins, .manualCallIsAnswered, .manualCallEnds, .callbackIsAgreed,
      .callbackBegins, .callbackFails:
      recordOutbound(happening, at: time)
    case .backOffEnds, .operatorIsSentAway, .operatorPressesReady, .horizonIsReached: break
    }
  }

  @inline(never)
  private mutating func recordOutbound(_ happening: Happening, at time: Int64) {
    switch happening {
    case .attemptBegins(let call, let autodial, let contact): beginAttempt(call, autodial, contact, at: time)
    case .attemptFails(let call, let outcome): failAttempt(call, outcome, at: time)
    case .attemptIsAnswered(let call, let outcome): answerAttempt(call, outcome)
    case .answerIsDetected(let call, let verdict): detect(call, takenFor: verdict, at: time)
    case .manualCallBegins(let who, let queue, _): beginManualCall(who, queue, at: time)
    case .manualCallIsAnswered(let who): answerManualCall(who, at: time)
    case .manualCallEnds(let who, let answered): endManualCall(who, answered: answered, at: time)
    case .callbackIsAgreed(let call): countCallback(call) { $0.agreed &+= 1 }
    case .callbackBegins(let call, _): countCallback(call) { $0.attempts &+= 1 }
    case .callbackFails(let call, _): countCallback(call) { $0.unanswered &+= 1 }
    default: break
    }
  }
}

extension UnsafeMutablePointer {
  /// Memory for that many equal rows.
  static func filled(with row: Pointee, count: Int) -> Self {
    let memory = aligned(count)
    memory.initialize(repeating: row, count: count)
    return memory
  }

  /// Memory that holds these rows.
  static func filled(from rows: [Pointee]) -> Self { filled(count: rows.count) { rows[$0] } }

  /// Memory that holds the row of each number.
  @inline(__always) static func filled(count: Int, with row: (Int) -> Pointee) -> Self {
    let memory = aligned(count)
    for number in 0..<count { (memory + number).initialize(to: row(number)) }
    return memory
  }

  /// Rows of 64 or 128 bytes then lie in as few cache lines as can be.
  private static func aligned(_ count: Int) -> Self {
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Pointee>.stride, alignment: 128)
    return bytes.bindMemory(to: Pointee.self, capacity: count)
  }
}
