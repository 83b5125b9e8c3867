public import Chance
public import EventCore

/// One predictive-dial campaign as a run needs it: the system dials a contact list and passes answered calls to
/// operators.
public struct AutodialPlan: Sendable {
  public var name: String
  /// Names this autodial's contacts: the n-th attempt on the m-th contact has the same fate under every pacing.
  public var hash: EntityHash
  public var policy: Policy
  /// Applied in order inside equal priority; the last resort is always the autodial's rotation.
  public var tieBreaks: [TieBreak]
  /// Larger is more urgent.
  public var precedence: Int
  public var contacts: ContactList
  /// Attempts in flight at once; `nil`: unlimited.
  public var lines: Int?
  /// An attempt that nobody answers is given up after so long.
  public var dialTimeout: SimDuration
  public var outcomes: OutcomeTable
  public var detection: DetectionPlan
  public var talk: DistributionID
  /// Talk with an answering machine that was taken for a person.
  public var machineTalk: DistributionID
  /// How long the called person holds the line for an operator.
  public var patience: DistributionID
  public var nuisance: NuisancePlan
  public var pacing: Pacing
  public var redial: RedialPlan
  /// Attempts on one contact that count; at least 1.
  public var maxAttempts: Int
  /// When contacts may be called, in their local time.
  public var hours: CallingHours
  public var wrapUp: DistributionID?
  /// Queues whose waiting callers stop the dialling.
  public var holdingQueues: [QueueID]
  /// This autodial's rows in `FloorPlan.assignments`, priority 0 included, ascending.
  public var assignments: [AssignmentID]

  public init(
    name: String, hash: EntityHash, policy: Policy, tieBreaks: [TieBreak], precedence: Int, contacts: ContactList,
    lines: Int?, dialTimeout: SimDuration, outcomes: OutcomeTable, detection: DetectionPlan, talk: DistributionID,
    machineTalk: DistributionID, patience: DistributionID, nuisance: NuisancePlan, pacing: Pacing, redial: RedialPlan,
    maxAttempts: Int, hours: CallingHours, wrapUp: DistributionID?, holdingQueues: [QueueID],
    assignments: [AssignmentID]
  ) {
    self.name = name
    self.hash = hash
    self.policy = policy
    self.tieBreaks = tieBreaks
    self.precedence = precedence
    self.contacts = contacts
    self.lines = lines
    self.dialTimeout = dialTimeout
    self.outcomes = outcomes
    self.detection = detection
    self.talk = talk
    self.machineTalk = machineTalk
    self.patience = patience
    self.nuisance = nuisance
    self.pacing = pacing
    self.redial = redial
    self.maxAttempts = maxAttempts
    self.hours = hours
    self.wrapUp = wrapUp
    self.holdingQueues = holdingQueues
    self.assignments = assignments
  }
}

/// What an answer is taken for, and how long that takes.
public struct DetectionPlan: Hashable, Sendable {
  /// From the answer to the verdict; `nil`: at once.
  public var duration: DistributionID?
  /// The chance that a person is taken for a machine, and hung up on.
  public var missesPerson: Double
  /// The chance that a machine is taken for a person, and costs an operator.
  public var missesMachine: Double

  public init(duration: DistributionID?, missesPerson: Double, missesMachine: Double) {
    self.duration = duration
    self.missesPerson = missesPerson
    self.missesMachine = missesMachine
  }
}

/// When a live answer is a nuisance, and how many may be.
public struct NuisancePlan: Hashable, Sendable {
  /// From the end of detection (else from the answer) to the start of talk; up to and including this is in time.
  public var within: SimDuration
  /// The share aimed at, above 0 and at most 1; reported beside the figure.
  public var limit: Double
  public var formula: NuisanceFormula

  public init(within: SimDuration, limit: Double, formula: NuisanceFormula) {
    self.within = within
    self.limit = limit
    self.formula = formula
  }
}

/// The formulas of the nuisance rate in use (domain reference, section 5); `NuisanceCounts` computes them. Live:
/// answered by a person and not waiting any more. Lost: persons who reached no operator. Passed: talks that operators
/// began. Machines: answering machines among the passed.
public enum NuisanceFormula: String, CaseIterable, Hashable, Sendable {
  /// Nuisance ÷ live: (live − connected in time) ÷ live.
  case overLive
  /// Lost ÷ (passed + lost): the most common one; it counts machines passed to operators as live.
  case lostOverPassedAndLost
  /// Lost ÷ passed.
  case lostOverPassed
  /// Lost ÷ (passed − machines + lost): machines found by operators are taken out.
  case lostOverPeople
  /// As `lostOverPeople`, with (lost + machines that were lost like persons) × the share of people among the passed:
  /// for diallers that cannot tell which of the lost were machines.
  case scaledByLiveShare
}

/// Whom an autodial calls.
public enum ContactList: Sendable {
  /// So many alike, at the floor's own offset from UTC.
  case count(Int)
  /// One row per contact, in the order of the file.
  case listed([ContactPlan])

  /// How many contacts there are.
  public var count: Int {
    switch self {
    case .count(let count): count
    case .listed(let contacts): contacts.count
    }
  }
}

/// One contact of a list. What is `nil` is as for the others.
public struct ContactPlan: Hashable, Sendable {
  /// Minutes ahead of UTC.
  public var utcOffset: Int?
  /// The chance that a person answers.
  public var live: Double?
  /// Attempts made before the scenario's start; they count.
  public var attempts: Int

  public init(utcOffset: Int?, live: Double?, attempts: Int) {
    self.utcOffset = utcOffset
    self.live = live
    self.attempts = attempts
  }
}

/// Marks a contact by its number in the autodial's list, from 0.
public enum ContactSlot {}
public typealias ContactID = ID<ContactSlot>
public typealias AutodialID = ID<AutodialPlan>
public typealias ManualSourceID = ID<ManualSourcePlan>
