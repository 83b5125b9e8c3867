public import EventCore

/// Why a contact may be dialled again.
public enum RedialReason: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  case machine
  case busy
  case noAnswer
  case invalid
  /// A person answered and reached no operator.
  case lost

  /// The name in scenario files and reports.
  public var name: String {
    switch self {
    case .machine: "machine"
    case .busy: "busy"
    case .noAnswer: "noAnswer"
    case .invalid: "invalid"
    case .lost: "lost"
    }
  }
}

/// When a contact that was not reached is dialled again. Sets are asked in order of rank: that of the weekday, then
/// that of the contact's age, then the default; the first that has a rule for the reason decides. Without a rule the
/// contact is given up.
public struct RedialPlan: Hashable, Sendable {
  public var `default`: RedialRules
  /// By weekday from Monday on; the day is the contact's, at the end of the attempt. Empty: no weekday is special.
  public var weekday: [RedialRules]
  /// Ascending in days; the last whose days are reached counts.
  public var age: [AgedRedialRules]

  public init(default: RedialRules, weekday: [RedialRules], age: [AgedRedialRules]) {
    self.default = `default`
    self.weekday = weekday
    self.age = age
  }

  /// No contact is dialled twice.
  public static let never = RedialPlan(default: RedialRules(), weekday: [], age: [])

  /// The rule that decides.
  ///
  /// - Parameters:
  ///   - weekday: 0 = Monday; `nil` where the scenario has no date.
  ///   - age: whole days since the scenario's first day.
  /// - Complexity: O(age sets).
  public func rule(for reason: RedialReason, weekday day: Int?, age days: Int) -> RedialRule? {
    if let day, day < weekday.count, let rule = weekday[day][reason] { return rule }
    if let set = age.last(where: { $0.days <= days }), let rule = set.rules[reason] { return rule }
    return `default`[reason]
  }
}

/// A set of rules, at most one per reason.
public struct RedialRules: Hashable, Sendable {
  /// By `RedialReason.rawValue`.
  private var rules: [RedialRule?]

  /// No rule for any reason.
  public init() {
    rules = RedialReason.allCases.map { _ in nil }
  }

  public subscript(reason: RedialReason) -> RedialRule? {
    get { rules[Int(reason.rawValue)] }
    set { rules[Int(reason.rawValue)] = newValue }
  }
}

/// Rules for contacts that are at least so many days old: the scenario's first day is day 0 of every contact.
public struct AgedRedialRules: Hashable, Sendable {
  public var days: Int
  public var rules: RedialRules

  public init(days: Int, rules: RedialRules) {
    self.days = days
    self.rules = rules
  }
}

/// When to dial again after an attempt that ended for one reason.
public struct RedialRule: Hashable, Sendable {
  /// From the end of the attempt.
  public var after: SimDuration
  /// After so many attempts that ended so on one day of the contact, the next waits for the following day; `nil`:
  /// unlimited.
  public var perDay: Int?
  /// The attempt counts towards `maxAttempts`.
  public var counts: Bool

  public init(after: SimDuration, perDay: Int?, counts: Bool) {
    self.after = after
    self.perDay = perDay
    self.counts = counts
  }
}

/// When contacts may be called, in the local time of a fixed offset from UTC.
public struct CallingHours: Hashable, Sendable {
  /// Spans of a week from Monday 00:00, ascending and apart from each other, in local time; empty: always.
  public var week: [TimeSpan]

  public init(week: [TimeSpan]) {
    self.week = week
  }

  /// At any hour.
  public static let always = CallingHours(week: [])
}
