public import CallCenter
public import EventCore

/// What the auditor may know of a floor: who works where, by which rules, and from when to when. It comes from a plan
/// or from a trace's header, and never from the distributor.
public struct AuditedFloor: Hashable, Sendable {
  public var scenario: String
  public var seed: UInt64
  /// The number of the run inside its experiment, from 1.
  public var replication: Int
  /// The time of day at time zero, for printing instants.
  public var startOfDay: SimDuration
  /// Things are counted from here on.
  public var countedFrom: SimTime
  /// Arrivals end here.
  public var end: SimTime
  public var atEnd: AtEnd
  public var callOrder: CallOrder
  /// `nil` in a foreign trace that does not say.
  public var missedOffers: MissedOfferPlan?
  /// The call priorities that can occur, most urgent first; a call's level is a position in here.
  public var callPriorities: [Int]
  public var operators: AuditedOperators
  public var queues: [AuditedQueue]
  public var sources: [AuditedSource]
  /// Rows name their desk by its number: queues first, then autodials.
  public var assignments: [AuditedAssignment]
  public var autodials: [AuditedAutodial]
  public var manualSources: [AuditedManualSource]
  /// Free operators take inbound calls before answered calls of autodials.
  public var inboundFirst: Bool
  public var trunks: TrunkPlan
  public var calendar: AuditedCalendar
  /// Kinds of events that the trace does not record.
  public var unrecorded: Set<TraceEvent>
  /// False where a trace does not say who is assigned to what.
  public var knowsAssignments: Bool
  /// False where a trace does not say over which channels autodial calls come.
  public var knowsDialChannels: Bool

  public init(
    scenario: String, seed: UInt64, replication: Int, startOfDay: SimDuration, countedFrom: SimTime, end: SimTime,
    atEnd: AtEnd, callOrder: CallOrder, missedOffers: MissedOfferPlan?, callPriorities: [Int],
    operators: AuditedOperators, queues: [AuditedQueue], sources: [AuditedSource],
    assignments: [AuditedAssignment], autodials: [AuditedAutodial] = [],
    manualSources: [AuditedManualSource] = [], inboundFirst: Bool = false, trunks: TrunkPlan = .unlimited,
    calendar: AuditedCalendar = AuditedCalendar(weekday: nil, utcOffset: 0), unrecorded: Set<TraceEvent> = [],
    knowsAssignments: Bool = true, knowsDialChannels: Bool = true
  ) {
    self.scenario = scenario
    self.seed = seed
    self.replication = replication
    self.startOfDay = startOfDay
    self.countedFrom = countedFrom
    self.end = end
    self.atEnd = atEnd
    self.callOrder = callOrder
    self.missedOffers = missedOffers
    self.callPriorities = callPriorities
    self.operators = operators
    self.queues = queues
    self.sources = sources
    self.assignments = assignments
    self.autodials = autodials
    self.manualSources = manualSources
    self.inboundFirst = inboundFirst
    self.trunks = trunks
    self.calendar = calendar
    self.unrecorded = unrecorded
    self.knowsAssignments = knowsAssignments
    self.knowsDialChannels = knowsDialChannels
  }

  /// Whether it is known of everybody with a channel what the distributor sees of them.
  var knowsPresence: Bool {
    knowsDialChannels && operators.kinds.allSatisfy { $0.inbound != nil || $0.channels.isEmpty }
  }

  /// How many queues and autodials there are.
  var deskCount: Int { queues.count + autodials.count }

  /// Whether a desk is an autodial.
  func isAutodial(desk: Int) -> Bool { desk >= queues.count }

  /// How a desk chooses operators.
  func choice(ofDesk desk: Int) -> AuditedChoice? {
    isAutodial(desk: desk) ? autodials[desk - queues.count].choice : queues[desk].choice
  }

  /// All assignments, each operator's side by side, those to queues first.
  var assignmentsByOperator: [AuditedAssignment] {
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (first, second) = (assignments[a], assignments[b])
      if first.operator != second.operator { return first.operator < second.operator }
      let (isDial, isOtherDial) = (isAutodial(desk: first.desk), isAutodial(desk: second.desk))
      return isDial != isOtherDial ? isOtherDial : a < b
    }
    // As they mostly stand already, and then there is nothing to copy.
    if assignments.indices.dropFirst().allSatisfy({ precedes($0 - 1, $0) }) { return assignments }
    return assignments.indices.sorted(by: precedes).map { assignments[$0] }
  }

  func name(ofDesk desk: Int) -> String {
    isAutodial(desk: desk) ? autodials[desk - queues.count].name : queues[desk].name
  }

  func records(_ events: TraceEvent...) -> Bool {
    events.allSatisfy { !unrecorded.contains($0) }
  }
}

/// A queue as the auditor knows it.
public struct AuditedQueue: Hashable, Sendable {
  public var name: String
  /// `nil`: not known.
  public var script: String?
  /// How operators are chosen; `nil` in a foreign trace that does not say.
  public var choice: AuditedChoice?
  /// Larger is more urgent.
  public var precedence: Int

  public init(name: String, script: String?, choice: AuditedChoice?, precedence: Int) {
    self.name = name
    self.script = script
    self.choice = choice
    self.precedence = precedence
  }
}

/// By what a queue says it chooses operators.
public struct AuditedChoice: Hashable, Sendable {
  public var policy: Policy
  public var tieBreaks: [TieBreak]
  public var idleClock: IdleClock

  public init(policy: Policy, tieBreaks: [TieBreak], idleClock: IdleClock) {
    self.policy = policy
    self.tieBreaks = tieBreaks
    self.idleClock = idleClock
  }
}

/// A stream of callers, for the names in a trace.
public struct AuditedSource: Hashable, Sendable {
  public var name: String
  public var queue: Int

  public init(name: String, queue: Int) {
    self.name = name
    self.queue = queue
  }
}

/// Operator × queue or operator × autodial; both are positions in the floor's lists.
public struct AuditedAssignment: Hashable, Sendable {
  public var `operator`: Int
  /// The queue's number, or that of the autodial behind those of all queues.
  public var desk: Int
  public var priority: UInt8
  /// Eligible once a call has waited so long.
  public var after: SimDuration

  public init(operator: Int, desk: Int, priority: UInt8, after: SimDuration) {
    self.operator = `operator`
    self.desk = desk
    self.priority = priority
    self.after = after
  }
}
