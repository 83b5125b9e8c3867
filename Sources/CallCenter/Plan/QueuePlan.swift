public import Chance
public import EventCore

/// One queue as a run needs it.
public struct QueuePlan: Sendable {
  public var name: String
  public var hash: EntityHash
  public var script: ScriptID
  public var policy: Policy
  /// Applied in order inside equal priority; the last resort is always the queue's rotation.
  public var tieBreaks: [TieBreak]
  public var idleClock: IdleClock
  /// Larger is more urgent.
  public var precedence: Int
  public var serviceLevel: ServiceLevelPlan
  /// Upper bounds of the report's waiting bands, ascending.
  public var bands: [SimDuration]
  public var wrapUp: DistributionID?
  /// Most waiting calls; `nil`: unlimited; 0: a loss system.
  public var capacity: Int?
  public var longestWait: LongestWait?
  public var comfort: ComfortMessages?
  public var onUnstaffed: WhenUnstaffed
  /// This queue's rows in `FloorPlan.assignments`, priority 0 included, ascending.
  public var assignments: [AssignmentID]

  public init(
    name: String, hash: EntityHash, script: ScriptID, policy: Policy, tieBreaks: [TieBreak], idleClock: IdleClock,
    precedence: Int, serviceLevel: ServiceLevelPlan, bands: [SimDuration], wrapUp: DistributionID?, capacity: Int?,
    longestWait: LongestWait?, comfort: ComfortMessages?, onUnstaffed: WhenUnstaffed, assignments: [AssignmentID]
  ) {
    self.name = name
    self.hash = hash
    self.script = script
    self.policy = policy
    self.tieBreaks = tieBreaks
    self.idleClock = idleClock
    self.precedence = precedence
    self.serviceLevel = serviceLevel
    self.bands = bands
    self.wrapUp = wrapUp
    self.capacity = capacity
    self.longestWait = longestWait
    self.comfort = comfort
    self.onUnstaffed = onUnstaffed
    self.assignments = assignments
  }
}

/// The queue's target, and which of the formulas in use defines it.
public struct ServiceLevelPlan: Hashable, Sendable {
  /// A wait up to and including this long is within the target.
  public var within: SimDuration
  /// The share aimed at, 0…1; only reported beside the figure.
  public var target: Double
  public var formula: ServiceLevelFormula

  public init(within: SimDuration, target: Double, formula: ServiceLevelFormula) {
    self.within = within
    self.target = target
    self.formula = formula
  }
}

/// The service level formulas in use (domain reference, section 8.1).
public enum ServiceLevelFormula: Hashable, Sendable {
  /// Answered within ÷ offered.
  case answeredOverOffered
  /// Answered within ÷ answered.
  case overAnswered
  /// Answered within ÷ (offered − abandoned within).
  case excludingShortAbandons
  /// (Answered within + abandoned within) ÷ offered.
  case shortAbandonsGood
  /// (Answered within + abandoned up to the stated wait) ÷ offered.
  case shortAbandonsGoodUpTo(SimDuration)

  /// The name in scenario files and reports.
  public var name: String {
    switch self {
    case .answeredOverOffered: "answeredOverOffered"
    case .overAnswered: "overAnswered"
    case .excludingShortAbandons: "excludingShortAbandons"
    case .shortAbandonsGood: "shortAbandonsGood"
    case .shortAbandonsGoodUpTo: "shortAbandonsGoodUpTo"
    }
  }
}

/// How a call leaves a queue other than to an operator or by giving up.
public enum Exit: Hashable, Sendable, BitwiseCopyable {
  case drop
  case voicemail
  case transfer(QueueID)
}

/// A waiting call leaves by `exit` once it has waited `after`.
public struct LongestWait: Hashable, Sendable, BitwiseCopyable {
  public var after: SimDuration
  public var exit: Exit

  public init(after: SimDuration, exit: Exit) {
    self.after = after
    self.exit = exit
  }
}

/// A message is played after each `every` of waiting; it lasts `play` and never holds a call back from an operator.
public struct ComfortMessages: Hashable, Sendable, BitwiseCopyable {
  public var every: SimDuration
  public var play: DistributionID

  public init(every: SimDuration, play: DistributionID) {
    self.every = every
    self.play = play
  }
}

/// What happens to callers when nobody with a priority above 0 is on shift.
public enum WhenUnstaffed: Hashable, Sendable, BitwiseCopyable {
  case keep
  case leave(Exit)
}
