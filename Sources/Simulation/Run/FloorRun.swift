public import CallCenter
import Chance
public import EventCore

/// One run of a plan: the event loop, and the state of the floor that it changes.
///
/// The loop takes one event at a time and hands it to a handler; handlers lie in extensions by theme. A handler
/// changes state, schedules what follows, and says what happened by `emit`. Memory grows with the floor and with
/// the calls in the house, never with the calls made.
///
/// The questions that handlers ask on the way of every call are mutating functions, though they change nothing: one
/// that only reads would be handed a copy of the whole state, which is more than a kilobyte.
/// Steps that always follow one another on a call's way are `@inline(__always)`: entering and leaving each of them for
/// itself, with all registers saved, was a tenth of all instructions.
public struct FloorRun: ~Copyable {
  let plan: FloorPlan
  let key: ChanceKey
  let fault: PlantedFault?
  let callPriorities: CallPriorities

  var now = SimTime.zero
  var pending: EventQueue<PendingEvent>
  var calls: CallTable
  var lines: WaitingLines
  var trunks: TrunkLines
  var operators: Column<OperatorState>
  var operatorDetails: Column<OperatorDetails>
  /// Empty where nobody does more than answer inbound calls.
  var furtherWork: Column<FurtherWork>
  var pools: [PoolState]
  /// Where each source stands.
  var sources: Column<SourceState>
  let sourceRules: Column<SourceRules>
  let sourceDetails: [SourceDetails]
  /// The source whose next caller waits in the lane of the event queue: the first in the file, for which one changes no
  /// event.
  let laneSource = SourceID(0)

  /// What does not change during a run, compiled for speed.
  let seats: SeatPlan
  let deskRules: Column<DeskRules>
  let inboundOffers: OfferBook
  let autodialOffers: OfferBook
  let autodialRules: [AutodialRules]
  let manualWork: ManualWork
  /// Per desk: waits at which further operators become eligible, ascending.
  let escalations: [[SimDuration]]
  let assignmentRules: Column<AssignmentRules>
  /// Some queue compares operators by load.
  let countsLoad: Bool
  var eligible: EligibleOperators
  /// Members on duty with a priority above 0 and a channel, per desk.
  var staffed: Column<Int>
  /// Operators who became available at this instant and have not been matched yet, in the order of the events.
  var newlyAvailable = Column<OperatorID>()
  /// Calls that became acceptable to more operators at this instant and have not been matched yet.
  var escalated = Column<CallID>()
  /// Desks that the matching of `newlyAvailable` still looks at; scratch.
  var matchingDesks: [DeskID] = []
  var autodials: Column<AutodialState>
  var contactBooks: [ContactBook]
  var pacers: [any PacingRule]
  /// Autodials that may begin attempts once the present event is over.
  var duePacings = Column<AutodialID>()
  /// Who is busy for how long; scratch.
  var busyOperators = Column<BusyOperator>()
  /// Ready operators, where some pacing counts those of the whole floor.
  var readyOnFloor = 0
  /// Manual calls in hand: the house is not served empty before they are over.
  var manualCalls = 0
  /// Calls and attempts so far.
  var arrivals: UInt64 = 0
  /// Wrap-ups in hand: the house is not served empty before they are over.
  var wrapUps = 0
  var isDraining = false

  /// What happened and has not been handed over; a column, for an array asks at every step whether it is shared.
  private var steps = Column<FloorStep>(capacity: FloorRun.batchSize + 128)
  /// 12 kB, a quarter of the first-level cache: with half as many a call of W5 with the auditor takes about 1 ns more, with
  /// twice as many no less.
  private static var batchSize: Int { 512 }

  /// - Parameters:
  ///   - seed: the experiment's seed, usually the plan's own.
  ///   - replication: the number of the run inside the experiment, from 1.
  public init(of plan: FloorPlan, seed: UInt64, replication: Int) {
    self.init(of: plan, seed: seed, replication: replication, fault: nil)
  }

  /// A run with a fault in its distributor, for proving the auditor.
  ///
  /// - Parameter shortWays: whether the usual steps may be taken together, where the plan allows it; nothing of what
  ///   happens depends on it.
  package init(of plan: FloorPlan, seed: UInt64, replication: Int, fault: PlantedFault?, shortWays: Bool = true) {
    self.plan = plan
    self.fault = fault
    key = ChanceKey(seed: seed, replication: UInt64(replication))
    callPriorities = CallPriorities(of: plan)
    pending = EventQueue(capacity: plan.sources.count + 64)
    calls = CallTable(capacity: plan.operators.count)
    lines = WaitingLines(deskCount: plan.deskCount, levels: callPriorities.values.count)
    trunks = TrunkLines(plan.trunks)
    pools = Array(repeating: PoolState(), count: plan.pools.count)
    sources = Column(repeating: SourceState(), count: plan.sources.count)
    let countsLoad = plan.deskNumbers.contains { SelectionRule(plan.desk($0), in: plan).criteria.contains(.load) }
    self.countsLoad = countsLoad
    let takesShortWays = shortWays && fault == nil && !countsLoad && Self.allowsShortWays(plan)
    sourceRules = SourceRules.all(of: plan, callPriorities, shortWays: takesShortWays)
    sourceDetails = plan.sources.rows.map { [key] in SourceDetails($0, plan: plan, key: key) }
    eligible = EligibleOperators(plan: plan, key: key, fault: fault)
    seats = SeatPlan(plan: plan, eligible: eligible)
    deskRules = DeskRules.all(of: plan)
    var escalations: [[SimDuration]] = []
    for desk in plan.deskNumbers { escalations.append(eligible.escalations(of: desk)) }
    self.escalations = escalations
    let laws = plan.distributions
    inboundOffers = OfferBook(plan.operators) { OfferRules(inboundOver: $0, distributions: laws) }
    autodialOffers =
      plan.autodials.isEmpty
      ? OfferBook()
      : OfferBook(plan.operators) { OfferRules(autodialOver: $0, distributions: laws, fault: fault) }
    manualWork = ManualWork(plan)
    operators = Column(capacity: plan.operators.count)
    operatorDetails = Column(repeating: OperatorDetails(), count: plan.operators.count)
    furtherWork = Column()
    autodialRules = plan.autodials.ids.map { AutodialRules($0, plan: plan) }
    autodials = Column(repeating: AutodialState(), count: plan.autodials.count)
    contactBooks = plan.autodials.rows.map { ContactBook($0, horizon: plan.horizon) }
    pacers = plan.autodials.rows.map { $0.pacing.rule(for: $0) }
    assignmentRules = AssignmentRules.all(of: plan, eligible)
    staffed = Column(repeating: 0, count: plan.deskCount)
    addOperators()
  }

  private mutating func addOperators() {
    let doMore = plan.operatorsWhoDoMore
    if doMore != nil { furtherWork = Column(capacity: plan.operators.count) }
    for who in plan.operators.ids {
      var state = OperatorState(inboundOffers[who], doesMore: doMore?[who.index] ?? false)
      if let seat = seats.onlySeat(of: who) {
        state.onlyPlace = Int32(eligible.place(of: Int(seat.member)))
        state.worksPlainly = assignmentRules[seat.assignment.index].isPlain
      }
      operators.append(state)
      if doMore != nil { furtherWork.append(FurtherWork(autodialOffers[who])) }
    }
  }

  /// Simulates from the start to the end of the plan's horizon, and hands over all events in order, in batches.
  ///
  /// - Complexity: as `runInSteps`.
  public mutating func run(_ observe: ([FloorEvent]) -> Void) {
    let expansion = StepExpansion(of: plan)
    var events: [FloorEvent] = []
    runInSteps { steps in
      events.removeAll(keepingCapacity: true)
      expansion.append(steps, to: &events)
      observe(events)
    }
  }

  /// Simulates from the start to the end of the plan's horizon, and hands over what happened in order, in batches of
  /// steps.
  ///
  /// - Complexity: O(log(pending events) + log(operators)) per event.
  public mutating func runInSteps(_ observe: (borrowing Column<FloorStep>) -> Void) {
    let first = scheduleBeginning()
    if plan.horizon.end > .zero { beginFirstShifts(first, observe) }
    processEvents(before: plan.horizon.end, observe)
    now = plan.horizon.end
    emit(.horizonIsReached)
    switch plan.horizon.atEnd {
    case .stop:
      break
    case .drain:
      isDraining = true
      processEvents(before: drainEnd, observe)
    }
    handOver(observe)
  }

  /// Hands over what happened since the last time.
  private mutating func handOver(_ observe: (borrowing Column<FloorStep>) -> Void) {
    observe(steps)
    steps.shorten(to: 0)
  }

  /// A house that nobody can serve empty is closed in the end: ten horizons, at least a week, after the horizon.
  private var drainEnd: SimTime {
    let week: Int64 = 7 * 86_400 * 1_000_000
    let tenHorizons = 10 * min(plan.horizon.duration.microseconds, SimDuration.longest.microseconds)
    return plan.horizon.end + SimDuration(microseconds: max(week, tenHorizons))
  }

  /// The operators on duty from the start log in, before all other events. Had they to wait in the queue for that like
  /// others, it would take twice as long; all else is as if they had.
  private mutating func beginFirstShifts(_ first: [OperatorID], _ observe: (borrowing Column<FloorStep>) -> Void) {
    for (number, who) in first.enumerated() {
      shiftBegins(who)
      let isLast = number == first.count - 1
      if isLast && !newlyAvailable.isEmpty { matchAfter(.shiftBegins(who)) }
      if !duePacings.isEmpty { paceAfter(.shiftBegins(who)) }
      if steps.count >= Self.batchSize { handOver(observe) }
    }
  }

  private mutating func processEvents(before end: SimTime, _ observe: (borrowing Column<FloorStep>) -> Void) {
    while !(isDraining && calls.inHouse == 0 && wrapUps == 0 && manualCalls == 0),
      let (time, event) = pending.next(before: end, numbered: PendingEvent.init)
    {
      precondition(time >= now, "an event was scheduled in the past")
      now = time
      // Two of three events are these, and found without the jump through a table.
      switch event {
      case .talkEnds(let who): if !goesOnAtOnce(who) { talkEnds(who) }
      case .callerArrives(let source): callerArrives(source)
      default: handle(event)
      }
      if !(newlyAvailable.isEmpty && escalated.isEmpty) { matchAfter(event) }
      if !duePacings.isEmpty { paceAfter(event) }
      if steps.count >= Self.batchSize { handOver(observe) }
    }
  }

  private mutating func handle(_ event: PendingEvent) {
    switch event {
    case .callerArrives(let source): callerArrives(source)
    case .callerCallsAgain(let call): callerCallsAgain(call)
    case .scriptGoesOn(let call): continueScript(call)
    case .patienceEnds(let call): patienceEnds(call)
    case .longestWaitEnds(let call): longestWaitEnds(call)
    case .waitEscalates(let call): waitEscalates(call)
    case .comfortMessageIsDue(let call): playComfortMessage(call)
    case .setUpEnds(let who): setUpEnds(who)
    case .ringTimesOut(let who): ringTimesOut(who)
    case .operatorPicksUp(let who): answer(who)
    case .talkEnds(let who): talkEnds(who)
    case .wrapUpEnds(let who): wrapUpEnds(who)
    case .shiftBegins(let who): shiftBegins(who)
    case .shiftEnds(let who): shiftEnds(who)
    case .breakIsDue(let who): breakIsDue(who)
    case .breakEnds(let who): breakEnds(who)
    case .backOffEnds(let who): backOffEnds(who)
    case .readyIsPressed(let who): readyIsPressed(who)
    case .poolGrows(let pool): poolGrows(pool)
    case .poolShrinks(let pool): poolShrinks(pool)
    case .attemptResolves(let call): attemptResolves(call)
    case .detectionEnds(let call): detectionEnds(call)
    case .pacingTick(let autodial): pacingTick(autodial)
    case .standingLineIsUp(let who): standingLineIsUp(who)
    case .thinkTimeEnds(let who): thinkTimeEnds(who)
    case .manualDialEnds(let who): manualDialEnds(who)
    case .manualTalkEnds(let who): manualTalkEnds(who)
    case .callbackDialEnds(let who): callbackDialEnds(who)
    case .callbackIsDue(let call): callbackIsDue(call)
    }
  }

  /// Matches after the last of all log-ins, returns and back-off ends of one instant, so that their order among
  /// themselves does not choose who gets the head call.
  private mutating func matchAfter(_ event: PendingEvent) {
    if event.rank == .becomesAvailable, let next = pending.earliest(), next.time == now,
      next.rank == .becomesAvailable
    {
      return
    }
    // An offer that fails at once, for want of a line to call back over, frees its operator for the next call.
    repeat { matchNewlyAvailable() } while !(newlyAvailable.isEmpty && escalated.isEmpty)
  }

  /// Begins attempts once all log-ins, returns and ends of pauses of an instant are matched.
  private mutating func paceAfter(_ event: PendingEvent) {
    if !newlyAvailable.isEmpty || !escalated.isEmpty { return }
    paceAutodials()
  }

  @discardableResult
  mutating func schedule(_ event: PendingEvent, at time: SimTime) -> Ticket {
    pending.schedule(event, at: time, rank: event.rank)
  }

  /// Says what happened, now.
  mutating func emit(_ happening: Happening) {
    steps.append(FloorStep(time: now, what: .happening(happening)))
  }

  /// Says one of the usual sequences at one go.
  @inline(__always) mutating func emitTogether(_ what: FloorStep.What) {
    steps.append(FloorStep(time: now, what: what))
  }
}
