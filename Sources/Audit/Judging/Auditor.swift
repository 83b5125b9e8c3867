public import CallCenter
import EventCore

/// Judges every rule over what happens in one run, live or from a trace. It keeps its own shadow of the floor and knows
/// nothing of the distributor: a step is a shorter spelling of its events, and is judged as they are.
///
/// - Complexity: O(own assignments × log operators) an event or step (O(own assignments) where idle time alone decides
///   and nobody ties), and nothing is allocated while rules hold. With
///   `strict`, everything is scanned anew at each instant.
public struct Auditor: FloorObserver, StepObserver, ~Copyable {
  let floor: AuditedFloor
  let isStrict: Bool
  var shadow: ShadowFloor
  var rules = FindingTable()
  /// How often each rule could have been broken, by number.
  var looks = Column(repeating: 0, count: FindingTable.count)
  /// There are too many operators for their rows to lie in the cache.
  let isLarge: Bool
  /// Microseconds; the instant of the last event.
  var now: Int64 = 0
  var arrived: Int64 = 0
  /// Calls that have left in one of the known ways.
  var left: Int64 = 0
  var horizonIsReached = false
  /// Manual calls so far.
  var manualCalls: Int64 = 0
  /// Nothing is judged after the horizon unless the house is drained.
  var isOver = false
  let countedFrom: Int64
  let end: Int64
  /// How steps are spelt out; `nil`: the auditor reads events alone.
  let expansion: StepExpansion?
  var entries: Column<SourceEntry>
  /// The events of a step that is judged event by event; scratch.
  var events: [FloorEvent] = []
  /// What was judged in steps; see `enterShortWays`.
  var steps = StepCounts()
  /// What operators do, and what the distributor sees of it, follows from events that are all there.
  let seesStates: Bool
  /// Besides, it is known who may be offered what.
  let seesAvailability: Bool
  /// The usual steps may be judged in one; see `allowsShortWays`.
  let takesShortWays: Bool

  /// An auditor of a floor's events.
  ///
  /// - Parameters:
  ///   - floor: what may be known of the floor.
  ///   - strict: scan everything at each instant instead of trusting the counts of the shadow.
  public init(of floor: AuditedFloor, strict: Bool = false) {
    self.init(of: floor, in: nil, strict: strict, shortWays: false)
  }

  /// An auditor of a run of a plan, that reads steps as well as events.
  ///
  /// - Parameters:
  ///   - replication: the number of the run inside the experiment, from 1.
  ///   - strict: scan everything at each instant instead of trusting the counts of the shadow.
  public init(of plan: FloorPlan, seed: UInt64, replication: Int, strict: Bool = false) {
    self.init(of: plan, seed: seed, replication: replication, strict: strict, shortWays: true)
  }

  /// The same, for proving the short ways.
  ///
  /// - Parameter shortWays: whether the usual steps may be judged in one, where the floor allows it; nothing of what is
  ///   found depends on it.
  package init(of plan: FloorPlan, seed: UInt64, replication: Int, strict: Bool, shortWays: Bool) {
    let floor = AuditedFloor(of: plan, seed: seed, replication: replication)
    self.init(of: floor, in: plan, strict: strict, shortWays: shortWays)
  }

  private init(of floor: AuditedFloor, in plan: FloorPlan?, strict: Bool, shortWays: Bool) {
    self.floor = floor
    isStrict = strict
    shadow = ShadowFloor(of: floor, isRun: plan != nil)
    isLarge = floor.operators.count >= 1_000
    countedFrom = floor.countedFrom.microseconds
    end = floor.end.microseconds
    seesStates = floor.knowsPresence && floor.unrecorded.isDisjoint(with: Rule.oneThingAtATime.needs(on: floor))
    seesAvailability = seesStates && floor.knowsAssignments
    expansion = plan.map { StepExpansion(of: $0) }
    entries = SourceEntry.all(of: plan, expansion)
    takesShortWays = shortWays && !strict && seesAvailability && Self.allowsShortWays(floor)
  }

  public mutating func observe(_ events: [FloorEvent]) {
    for event in events { judge(event) }
  }

  @inline(__always) mutating func judge(_ event: FloorEvent) {
    if event.time.microseconds != now { advance(to: event.time.microseconds) }
    judge(event.happening)
  }

  mutating func judge(_ happening: Happening) {
    switch happening {
    case .callArrives(let call, let source, _): callArrives(call.index, source)
    case .callIsBlocked(let call, _): callLeaves(call.index, from: .inScript)
    case .callBalks(let call): callLeaves(call.index, from: .inScript)
    case .callEntersQueue(let call, let desk, let level): callEnters(call.index, desk.index, level)
    case .callMustWait(let call), .comfortPlays(let call): callWaits(call.index)
    case .callAbandons(let call): callAbandons(call.index)
    case .callExits(let call, _): callExits(call.index)
    case .callIsTransferred(let call, let desk): callIsTransferred(call.index, to: desk.index)
    case .offerBegins(let call, let who, let channel, let choice, _):
      offerBegins(call.index, who.index, channel, claimsChoice: choice)
    case .offerRings(let call, let who): offerRings(call.index, who.index)
    case .offerIsMissed(let call, let who, let kind): offerIsMissed(call.index, who.index, kind)
    case .offerIsWithdrawn(let call, let who): offerIsWithdrawn(call.index, who.index)
    case .callIsAnswered(let call, let who): callIsAnswered(call.index, who.index)
    case .talkEnds(let call, let who): talkEnds(call.index, who.index)
    case .operatorTurns(let who, let status): operatorTurns(who.index, status)
    case .dutyBegins(let who): dutyBegins(who.index)
    case .dutyEnds(let who): dutyEnds(who.index)
    case .backOffEnds(let who): backOffEnds(who.index)
    case .operatorIsSentAway(let who): operatorIsSentAway(who.index)
    case .operatorPressesReady(let who): operatorPressesReady(who.index)
    case .attemptBegins, .attemptFails, .attemptIsAnswered, .answerIsDetected:
      judgeAttempt(happening)
    case .standingLineOpens(let who): standingLine(of: who.index, isOpen: true)
    case .standingLineCloses(let who): standingLine(of: who.index, isOpen: false)
    case .manualCallBegins(let who, let queue, let source): manualCallBegins(who.index, queue.index, source.index)
    case .manualCallIsAnswered(let who): manualCallIsAnswered(who.index)
    case .manualCallEnds(let who, let answered): manualCallEnds(who.index, answered: answered)
    case .callbackIsAgreed(let call): callbackIsAgreed(call.index)
    case .callbackBegins(let call, let who): callbackBegins(call.index, who.index)
    case .callbackFails(let call, let who): callbackFails(call.index, who.index)
    case .horizonIsReached:
      horizonIsReached = true
      isOver = floor.atEnd == .stop
    }
  }

  @inline(__always) mutating func look(_ rule: Rule) { looks[rule.rawValue] &+= 1 }

  mutating func breach(_ rule: Rule, _ what: String) {
    rules.breach(rule, Breach(replication: floor.replication, time: SimTime(microseconds: now), what: what))
  }

  func name(_ who: Int) -> String { "\"\(floor.operators.name(of: who))\"" }

  func deskName(_ desk: Int) -> String { desk < 0 ? "an unknown queue" : "\"\(floor.name(ofDesk: desk))\"" }

  func callName(_ slot: Int) -> String {
    guard slot < shadow.lines.calls.count, shadow.lines.calls[slot].number > 0 else {
      return "a call that never arrived"
    }
    return "call \(shadow.lines.calls[slot].number)"
  }
}
