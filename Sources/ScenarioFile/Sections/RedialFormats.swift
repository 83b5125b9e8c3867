import CallCenter
import EventCore
import JSONText

/// A redial rule as an object.
struct RedialRulePart: DocumentPart {
  var place = Place.nowhere
  var after = SimDuration.zero
  var perDay: Int?
  var counts = true
  static let blank = RedialRulePart()
}

/// A set of redial rules as an object.
struct RedialRulesPart: DocumentPart, RedialRuleSet {
  var place = Place.nowhere
  var rules = RedialRules()
  static let blank = RedialRulesPart()
}

/// A part with a redial rule for each reason.
protocol RedialRuleSet {
  var rules: RedialRules { get set }
}

extension RedialEntry: RedialRuleSet {}
extension AgedRedial: RedialRuleSet {}

extension Formats {
  static let redialRuleObject = ObjectFormat<RedialRulePart>(
    "redial rule", "When to dial again after an attempt that ended so.",
    [
      .required("after", \.after, duration, "From the end of the attempt."),
      .optional("perDay", \.perDay, whole(1...1_000_000), "After so many on one day, not before the next day."),
      .optional("counts", \.counts, bool, "The attempt counts towards maxAttempts."),
    ])

  static let redialRule = redialRuleObject.format.map(
    { part, _, _ in RedialRule(after: part.after, perDay: part.perDay, counts: part.counts) },
    { RedialRulePart(after: $0.after, perDay: $0.perDay, counts: $0.counts) })

  /// A key for each reason.
  private static func ruleFields<Owner: DocumentPart & RedialRuleSet>() -> [Field<Owner>] {
    RedialReason.allCases.map { reason in
      .optional(reason.name, \.rules[reason], redialRule, reason.meaning)
    }
  }

  static let redialRules = ObjectFormat<RedialRulesPart>(
    "set of redial rules", "Redial rules by reason; a reason without one asks the next set.", ruleFields())

  static let agedRedial = ObjectFormat<AgedRedial>(
    "aged redial rules", "Redial rules of contacts that are so old; the scenario's first day is day 0.",
    [.required("days", \.days, whole(0...3660), "From so many whole days on.")] + ruleFields())

  private static let weekdayRules = byDays(
    redialRules.format.map({ part, _, _ in part.rules }, { RedialRulesPart(rules: $0) }), what: "rules",
    example: "{ \"Sat,Sun\": { \"busy\": { \"after\": \"30m\" } } }"
  ).map(
    { days, _, _ in days.map { DayRedial(place: $0.place, days: $0.days, rules: $0.value) } },
    { days in days.map { DayValue(days: $0.days, value: $0.rules) } })

  static let redial = ObjectFormat<RedialEntry>(
    "redial", "When a contact is dialled again. A day's rules go before those of an age, and these before the rest.",
    ruleFields() + [
      .optional("weekday", \.weekday, weekdayRules, "Rules by days of the week, which need a dated start."),
      .optional("age", \.age, agedRedial.format.list(), "Rules by the age of the contact; the oldest reached counts."),
    ])
}

extension RedialReason {
  fileprivate var meaning: String {
    switch self {
    case .machine: "After an answering machine. Left out: not again."
    case .busy: "After a busy line. Left out: not again."
    case .noAnswer: "After no answer. Left out: not again."
    case .invalid: "After a number that does not exist. Left out: not again."
    case .lost: "After a person who reached no operator. Left out: not again."
    }
  }
}
