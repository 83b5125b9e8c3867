import CallCenter
import EventCore
import JSONText

extension PlanBuilder {
  mutating func redial(of entry: AutodialEntry) -> RedialPlan {
    let redial = entry.redial
    let days = redial.weekday ?? []
    if !days.isEmpty, scenario.start.date == nil {
      context.log.error(
        .inconsistent, at: node(redial.place, "weekday"), "days of the week need a dated start",
        hint: "write \"start\": \"2026-03-02T09:00\"")
    }
    var weekday: [RedialRules] = []
    if !days.isEmpty {
      weekday = Weekday.allCases.map { day in days.first { $0.days.contains(day) }?.rules ?? RedialRules() }
    }
    let age = redial.age.sorted { $0.days < $1.days }
    for (index, set) in redial.age.enumerated() where redial.age[..<index].contains(where: { $0.days == set.days }) {
      context.log.error(
        .inconsistent, at: node(set.place, "days"), "there are rules for contacts of \(set.days) days already")
    }
    warnOfIdleRules(entry)
    return RedialPlan(
      default: redial.rules, weekday: weekday, age: age.map { AgedRedialRules(days: $0.days, rules: $0.rules) })
  }

  /// The first attempt is the last one that counts: rules whose attempts count lead to nothing.
  private mutating func warnOfIdleRules(_ entry: AutodialEntry) {
    let redial = entry.redial
    let sets = [redial.rules] + (redial.weekday ?? []).map(\.rules) + redial.age.map(\.rules)
    let rules = sets.flatMap { set in RedialReason.allCases.compactMap { set[$0] } }
    guard entry.maxAttempts == 1, !rules.isEmpty, rules.allSatisfy(\.counts) else { return }
    context.log.warning(
      .suspicious, at: node(redial.place), "no contact is dialled again, because one attempt is all that each may have",
      hint: "give the autodial a larger \"maxAttempts\", or the rules \"counts\": false")
  }

  /// Calling hours as spans of a week from Monday 00:00. Without a date the first day is taken for a Monday and all
  /// days are alike.
  mutating func callingHours(of entry: AutodialEntry) -> CallingHours {
    guard let periods = entry.hours else { return .always }
    let place = node(entry.place, "hours")
    checkDays(of: periods, at: place)
    var spans: [TimeSpan] = []
    for (index, period) in periods.enumerated() {
      guard let from = timeOfDay(period.from ?? .clock(.zero)), let to = timeOfDay(period.to ?? .clock(.day)) else {
        let element = place.count == periods.count ? place.element(index) : nil
        context.log.error(
          .inconsistent, at: element ?? place, "calling hours are times of the contact's day, such as \"09:00-20:00\"")
        continue
      }
      for day in Weekday.allCases where period.days?.contains(day) ?? true {
        let midnight = SimDuration(microseconds: Int64(day.rawValue) * SimDuration.day.microseconds)
        spans += weekSpans(from: midnight + from, to: midnight + to + (to <= from ? .day : .zero))
      }
    }
    return CallingHours(week: merge(spans))
  }

  private func timeOfDay(_ point: TimePoint) -> SimDuration? {
    switch point {
    case .clock(let time): time
    case .offset: nil
    }
  }

  /// What lies behind Sunday's end belongs to Monday.
  private func weekSpans(from: SimDuration, to: SimDuration) -> [TimeSpan] {
    let week = SimDuration(microseconds: 7 * SimDuration.day.microseconds)
    let first = TimeSpan(start: .zero + min(from, week), end: .zero + min(to, week))
    let rest = TimeSpan(start: .zero + (max(from, week) - week), end: .zero + (max(to, week) - week))
    return [first, rest].filter { $0.start < $0.end }
  }
}
