public import Chance
public import EventCore

/// A checked scenario as flat tables with typed identifiers: everything a run needs, and nothing that can be wrong.
///
/// Names exist for reports and for hashes only; a run compares no strings.
public struct FloorPlan: Sendable {
  public var name: String
  public var description: String
  public var seed: UInt64
  public var horizon: Horizon
  public var trunks: TrunkPlan
  public var inboundFirst: Bool
  public var callOrder: CallOrder
  public var missedOffers: MissedOfferPlan
  public var distributions: DistributionTable
  public var busyness: Table<BusynessPlan>
  public var groups: Table<GroupPlan>
  public var scripts: Table<ScriptPlan>
  public var queues: Table<QueuePlan>
  public var pools: Table<PoolPlan>
  public var operators: Table<OperatorPlan>
  public var assignments: Table<AssignmentPlan>
  public var sources: Table<SourcePlan>
  public var autodials: Table<AutodialPlan>
  public var manualSources: Table<ManualSourcePlan>
  public var expectations: [Expectation]

  public init(
    name: String, description: String, seed: UInt64, horizon: Horizon, trunks: TrunkPlan, inboundFirst: Bool,
    callOrder: CallOrder, missedOffers: MissedOfferPlan, distributions: DistributionTable,
    busyness: Table<BusynessPlan>, groups: Table<GroupPlan>, scripts: Table<ScriptPlan>, queues: Table<QueuePlan>,
    pools: Table<PoolPlan>, operators: Table<OperatorPlan>, assignments: Table<AssignmentPlan>,
    sources: Table<SourcePlan>, autodials: Table<AutodialPlan> = Table(),
    manualSources: Table<ManualSourcePlan> = Table(), expectations: [Expectation]
  ) {
    self.name = name
    self.description = description
    self.seed = seed
    self.horizon = horizon
    self.trunks = trunks
    self.inboundFirst = inboundFirst
    self.callOrder = callOrder
    self.missedOffers = missedOffers
    self.distributions = distributions
    self.busyness = busyness
    self.groups = groups
    self.scripts = scripts
    self.queues = queues
    self.pools = pools
    self.operators = operators
    self.assignments = assignments
    self.sources = sources
    self.autodials = autodials
    self.manualSources = manualSources
    self.expectations = expectations
  }
}

/// What is simulated and what is counted.
public struct Horizon: Hashable, Sendable {
  /// The time of day at time zero, for printing instants; `nil` date: undated.
  public var startOfDay: SimDuration
  /// The date at time zero as `2026-03-02`, if the scenario is dated.
  public var date: String?
  /// The weekday at time zero, 0 = Monday; `nil`: undated.
  public var weekday: Int?
  /// The floor's minutes ahead of UTC.
  public var utcOffset: Int
  /// Arrivals are made in [0, duration).
  public var duration: SimDuration
  /// Calls that arrive in [warmUp, duration) are counted.
  public var warmUp: SimDuration
  /// Length of a reporting interval, from time zero on.
  public var interval: SimDuration
  public var atEnd: AtEnd

  public init(
    startOfDay: SimDuration, date: String?, duration: SimDuration, warmUp: SimDuration, interval: SimDuration,
    atEnd: AtEnd, weekday: Int? = nil, utcOffset: Int = 0
  ) {
    self.startOfDay = startOfDay
    self.date = date
    self.weekday = weekday
    self.utcOffset = utcOffset
    self.duration = duration
    self.warmUp = warmUp
    self.interval = interval
    self.atEnd = atEnd
  }

  /// The instant at which arrivals end.
  public var end: SimTime { .zero + duration }

  /// The instant from which on things are counted.
  public var countedFrom: SimTime { .zero + warmUp }

  /// How many reporting intervals the horizon touches.
  public var intervalCount: Int {
    Int((duration.microseconds + interval.microseconds - 1) / interval.microseconds)
  }
}

/// What happens to calls in the house at the horizon.
public enum AtEnd: String, CaseIterable, Hashable, Sendable {
  /// They are cut off and reported as waiting or in hand at the end.
  case stop
  /// They are served until the house is empty, which is overtime.
  case drain
}

/// Lines that can be in use at once.
public enum TrunkPlan: Hashable, Sendable {
  case unlimited
  /// One limit over everything that needs a line.
  case shared(Int)
  /// `nil`: unlimited. Inbound calls take `inbound`; forwarding legs and outgoing calls take `outbound`.
  case separate(inbound: Int?, outbound: Int?)
}

/// What missed offers lead to (design, section 4).
public struct MissedOfferPlan: Hashable, Sendable {
  /// No offers for so long after a miss.
  public var backOff: SimDuration
  /// So many misses in a row send the operator away; at least 1.
  public var missesUntilAway: Int
  /// Presses ready so long after being free again.
  public var returnsAfter: SimDuration
  /// At most so long after being sent away.
  public var awayAtMost: SimDuration

  public init(backOff: SimDuration, missesUntilAway: Int, returnsAfter: SimDuration, awayAtMost: SimDuration) {
    self.backOff = backOff
    self.missesUntilAway = missesUntilAway
    self.returnsAfter = returnsAfter
    self.awayAtMost = awayAtMost
  }
}
