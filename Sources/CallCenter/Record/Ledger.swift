import EventCore

/// Exact accounting of one run, from its events and its plan alone.
///
/// Calls count when they arrived in [warmUp, duration), and then to their end; a transferred call arrives anew. Statuses
/// and lengths of queues integrate over [warmUp, duration), per reporting interval as well. What happens after the
/// duration is overtime only. Everything is summed in whole microseconds.
///
/// Costs O(1) an event (a log-in or log-off: O(own assignments); the end of an interval: O(queues), or O(operators) in
/// detail) and allocates only when there are more calls in the house than ever before.
public struct Ledger: FloorObserver, Sendable {
  let plan: FloorPlan
  let finder: AssignmentFinder
  /// Whether operators are accounted for per interval as well.
  let detail: Bool

  // The horizon, in microseconds.
  let countedFrom: Int64
  let end: Int64
  let intervalLength: Int64

  var isCounting = false
  var isOver = false
  var interval = 0
  /// The next instant at which an interval, the warm-up or the horizon ends.
  var nextBoundary: Int64 = 0
  var now: Int64 = 0
  var events = 0
  var countedCalls = 0

  /// By `CallID`.
  var calls: [CallRow] = []
  var operators: [OperatorRow]
  /// Time per operator and status: eight places an operator.
  var statusTimes: [Int64]
  var queues: [QueueRow]
  var assignments: [AssignmentAccount]
  /// Interval × queue.
  var cells: [QueueCounts]
  let queueOfSource: [UInt32]

  var staffed = Level()
  var busy = Level()
  var closedIntervals: [IntervalAccount] = []
  /// Operators' sums at the start of the interval, in detail only.
  var intervalStarts: [OperatorIntervalAccount] = []

  /// An empty ledger for one run of the plan.
  ///
  /// - Parameter detail: account for each operator in each interval as well: memory grows with their product.
  public init(of plan: FloorPlan, detail: Bool = false) {
    self.plan = plan
    self.detail = detail
    finder = AssignmentFinder(plan)
    countedFrom = plan.horizon.countedFrom.microseconds
    end = plan.horizon.end.microseconds
    intervalLength = plan.horizon.interval.microseconds
    operators = Array(repeating: OperatorRow(), count: plan.operators.count)
    statusTimes = Array(repeating: 0, count: plan.operators.count * 8)
    queues = plan.queues.rows.map(QueueRow.init)
    assignments = Array(repeating: AssignmentAccount(), count: plan.assignments.count)
    cells = Array(repeating: QueueCounts(), count: plan.queues.count * plan.horizon.intervalCount)
    queueOfSource = plan.sources.rows.map(\.queue.rawValue)
    let nobodyYet = OperatorIntervalAccount(staffed: 0, busy: 0, calls: 0)
    if detail { intervalStarts = Array(repeating: nobodyYet, count: plan.operators.count) }
    pass(boundary: 0)
  }

  public mutating func observe(_ batch: [FloorEvent]) {
    for event in batch {
      let time = event.time.microseconds
      if time >= nextBoundary { pass(boundariesUpTo: time) }
      record(event.happening, at: time)
    }
    if let last = batch.last { now = last.time.microseconds }
    events += batch.count
  }

  private mutating func record(_ happening: Happening, at time: Int64) {
    switch happening {
    case .callArrives(let call, let source, let attempt): arrive(call, from: source, attempt: attempt)
    case .callIsBlocked(let call, _): block(call)
    case .callBalks(let call): balk(call)
    case .callEntersQueue(let call, let queue, _): enter(call, queue, at: time)
    case .callMustWait(let call): delay(call)
    case .comfortPlays: break
    case .callAbandons(let call): abandon(call, at: time)
    case .callExits(let call, let kind): exit(call, kind, at: time)
    case .callIsTransferred(let call, let queue): transfer(call, to: queue, at: time)
    case .offerBegins(let call, let who, _, let choice, let blind): offer(call, to: who, choice: choice, blind: blind)
    case .offerRings: break
    case .offerIsMissed(let call, let who, let kind): miss(call, who, kind)
    case .offerIsWithdrawn(let call, let who): withdraw(call, who)
    case .callIsAnswered(let call, let who): answer(call, who, at: time)
    case .talkEnds(let call, let who): endTalk(call, who, at: time)
    case .operatorTurns(let who, let status): turn(who, status, at: time)
    case .dutyBegins(let who): beginDuty(who, at: time)
    case .dutyEnds(let who): endDuty(who, at: time)
    case .backOffEnds, .operatorIsSentAway, .operatorPressesReady, .horizonIsReached: break
    }
  }
}
