public import CallCenter
public import EventCore

/// An autodial as the auditor knows it. What is `nil` is not known, and rules that need it are not exercised.
public struct AuditedAutodial: Hashable, Sendable {
  public var name: String
  public var choice: AuditedChoice?
  /// Larger is more urgent.
  public var precedence: Int
  public var pacing: Pacing?
  /// Attempts in flight at once; `nil`: unlimited.
  public var lines: Int?
  public var nuisance: NuisancePlan?
  public var dialling: AuditedDialling?
  public var contacts: AuditedContacts
  /// The longest that a called person can wait for an operator; `nil`: not known, or without a bound.
  public var patienceAtMost: SimDuration?
  /// Queues whose waiting callers stop the dialling, by number.
  public var holdingQueues: [Int]

  public init(
    name: String, choice: AuditedChoice?, precedence: Int, pacing: Pacing?, lines: Int?, nuisance: NuisancePlan?,
    dialling: AuditedDialling?, contacts: AuditedContacts, patienceAtMost: SimDuration?, holdingQueues: [Int]
  ) {
    self.name = name
    self.choice = choice
    self.precedence = precedence
    self.pacing = pacing
    self.lines = lines
    self.nuisance = nuisance
    self.dialling = dialling
    self.contacts = contacts
    self.patienceAtMost = patienceAtMost
    self.holdingQueues = holdingQueues
  }
}

/// When a contact may be dialled, and how often.
public struct AuditedDialling: Hashable, Sendable {
  public var redial: RedialPlan
  /// Attempts on one contact that count.
  public var maxAttempts: Int
  public var hours: CallingHours

  public init(redial: RedialPlan, maxAttempts: Int, hours: CallingHours) {
    self.redial = redial
    self.maxAttempts = maxAttempts
    self.hours = hours
  }
}

/// Whom an autodial calls.
public enum AuditedContacts: Hashable, Sendable {
  /// So many alike, at the floor's own offset from UTC; `nil`: not known how many.
  case count(Int?)
  /// One row per contact.
  case listed([AuditedContact])

  /// How many there are; `nil`: not known.
  var count: Int? {
    switch self {
    case .count(let count): count
    case .listed(let contacts): contacts.count
    }
  }
}

/// One contact of a list.
public struct AuditedContact: Hashable, Sendable {
  /// Minutes ahead of UTC; `nil`: as the floor.
  public var utcOffset: Int?
  /// Attempts made before the scenario's start; they count.
  public var attempts: Int

  public init(utcOffset: Int?, attempts: Int) {
    self.utcOffset = utcOffset
    self.attempts = attempts
  }
}

/// A stream of calls that operators make by hand, on behalf of a queue.
public struct AuditedManualSource: Hashable, Sendable {
  public var name: String
  public var queue: Int
  /// Operators, by number, who have a wrap-up after each of these calls, answered or not; `nil`: not known.
  public var wrapUpFor: [Int]?

  public init(name: String, queue: Int, wrapUpFor: [Int]?) {
    self.name = name
    self.queue = queue
    self.wrapUpFor = wrapUpFor
  }
}

/// What day it is at time zero.
public struct AuditedCalendar: Hashable, Sendable {
  /// 0 = Monday; `nil`: undated.
  public var weekday: Int?
  /// The floor's minutes ahead of UTC.
  public var utcOffset: Int

  public init(weekday: Int?, utcOffset: Int) {
    self.weekday = weekday
    self.utcOffset = utcOffset
  }
}
