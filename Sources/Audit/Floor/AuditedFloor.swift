public import CallCenter
public import Chance
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
  public var operators: [AuditedOperator]
  public var queues: [AuditedQueue]
  public var sources: [AuditedSource]
  public var assignments: [AuditedAssignment]
  /// Kinds of events that the trace does not record.
  public var unrecorded: Set<TraceEvent>
  /// False where a trace does not say who is assigned to what.
  public var knowsAssignments: Bool

  public init(
    scenario: String, seed: UInt64, replication: Int, startOfDay: SimDuration, countedFrom: SimTime, end: SimTime,
    atEnd: AtEnd, callOrder: CallOrder, missedOffers: MissedOfferPlan?, callPriorities: [Int],
    operators: [AuditedOperator], queues: [AuditedQueue], sources: [AuditedSource],
    assignments: [AuditedAssignment], unrecorded: Set<TraceEvent> = [],
    knowsAssignments: Bool = true
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
    self.unrecorded = unrecorded
    self.knowsAssignments = knowsAssignments
  }

  /// Whether it is known of everybody with a channel what the distributor sees of them.
  var knowsPresence: Bool { operators.allSatisfy { $0.inbound != nil || $0.channels.isEmpty } }

  func records(_ events: TraceEvent...) -> Bool {
    events.allSatisfy { !unrecorded.contains($0) }
  }
}

/// An operator as the auditor knows them.
public struct AuditedOperator: Hashable, Sendable {
  public var name: String
  /// `nil` where it is not known; a trace never holds it.
  public var email: String?
  public var hash: EntityHash
  public var group: String?
  /// In the operator's own order of preference.
  public var channels: [Channel]
  /// How the channel behaves over which inbound calls come; `nil`: not known, or no channel.
  public var inbound: AuditedChannel?
  /// Operators with one number differ in name and in priorities at most: same channels, shifts, speeds and wrap-ups.
  /// `nil`: not known.
  public var likeness: Int?

  public init(
    name: String, email: String?, hash: EntityHash, group: String?, channels: [Channel], inbound: AuditedChannel?,
    likeness: Int?
  ) {
    self.name = name
    self.email = email
    self.hash = hash
    self.group = group
    self.channels = channels
    self.inbound = inbound
    self.likeness = likeness
  }
}

/// What of a channel's profile binds the distributor.
public struct AuditedChannel: Hashable, Sendable {
  /// The distributor sees wrap-up, breaks and the operator's own manual calls.
  public var presence: Bool
  /// From the start of ringing until the offer is missed; `nil`: not known.
  public var ringTimeout: SimDuration?

  public init(presence: Bool, ringTimeout: SimDuration?) {
    self.presence = presence
    self.ringTimeout = ringTimeout
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

/// Operator × queue; both are positions in the floor's lists.
public struct AuditedAssignment: Hashable, Sendable {
  public var `operator`: Int
  public var queue: Int
  public var priority: UInt8
  /// Eligible once a call has waited so long.
  public var after: SimDuration

  public init(operator: Int, queue: Int, priority: UInt8, after: SimDuration) {
    self.operator = `operator`
    self.queue = queue
    self.priority = priority
    self.after = after
  }
}
