import CallCenter
import EventCore
import JSONText

extension SimDuration {
  static let day = SimDuration(microseconds: 86_400_000_000)
}

extension PlanBuilder {
  /// The most days that a scenario may last: ten years.
  static let mostDays: Int64 = 3660
  /// The most reporting intervals.
  static let mostIntervals: Int64 = 100_000

  var horizon: Horizon {
    Horizon(
      startOfDay: scenario.start.time, date: scenario.start.date?.text, duration: scenario.duration,
      warmUp: scenario.warmUp, interval: scenario.interval, atEnd: scenario.atEnd,
      weekday: scenario.start.date?.weekday.rawValue, utcOffset: scenario.utcOffset.minutes)
  }

  mutating func checkHorizon() {
    let root = tree.root
    let duration = scenario.duration
    let warmUp = scenario.warmUp
    let interval = scenario.interval
    guard duration > .zero else { return }
    if duration.microseconds > Self.mostDays * SimDuration.day.microseconds, let place = root["duration"] {
      context.log.error(.outOfRange, at: place, "a scenario lasts at most \(Self.mostDays) days")
    } else if duration.microseconds / interval.microseconds >= Self.mostIntervals {
      context.log.error(
        .outOfRange, at: node(.nowhere, "interval"),
        "\(inWords(duration)) in steps of \(inWords(interval)): more than \(Self.mostIntervals) reporting intervals")
    }
    if warmUp >= duration, let place = root["warmUp"] {
      context.log.error(
        .inconsistent, at: place,
        "the warm-up (\(inWords(warmUp))) leaves nothing to count: the scenario lasts \(inWords(duration))")
    }
  }

  /// The spans of some periods in [0, duration), ascending and apart. The same list is expanded once.
  mutating func spans(of periods: [Period], at place: JSONNode) -> [TimeSpan] {
    if let known = spansOfPeriods[periods] { return known }
    checkDays(of: periods, at: place)
    let merged = merge(periods.flatMap { spans(of: $0) })
    spansOfPeriods[periods] = merged
    return merged
  }

  /// Days of the week have a meaning only when the scenario has a date.
  mutating func checkDays(of periods: [Period], at place: JSONNode) {
    guard scenario.start.date == nil else { return }
    for (index, period) in periods.enumerated() where period.days != nil {
      // With an unreadable period before it, the position in the list is not known any more.
      let element = place.count == periods.count ? place.element(index) : nil
      context.log.error(
        .inconsistent, at: element ?? place, "days of the week need a dated start",
        hint: "write \"start\": \"2026-03-02T09:00\"")
    }
  }

  /// The occurrences of one period, cut to the horizon.
  private func spans(of period: Period) -> [TimeSpan] {
    let start = scenario.start
    let end = scenario.duration
    let countsFromStart = [period.from, period.to].contains { if case .offset = $0 { true } else { false } }
    let midnight = SimDuration.zero - start.time
    let from = period.from.map(start.offset) ?? (countsFromStart ? .zero : midnight)
    var to = period.to.map(start.offset) ?? (countsFromStart ? end : midnight + .day)
    // 22:00-06:00 ends on the next day.
    if to <= from { to += .day }
    // A beginning that counts from the start and has no end, and an end more than a day after the start, name
    // their instants; everything else comes back every day.
    let isOnce = countsFromStart && (period.to == nil || to > .day)
    let lastDay = end.microseconds / SimDuration.day.microseconds + 1
    let repeats = isOnce ? 0...0 : (countsFromStart ? 0 : -1)...lastDay
    return repeats.compactMap { day in
      if let days = period.days, let date = scenario.start.date,
        !days.contains(date.weekday.advanced(by: Int(day)))
      {
        return nil
      }
      let shift = SimDuration(microseconds: day * SimDuration.day.microseconds)
      let first = max(from + shift, .zero)
      let last = min(to + shift, end)
      return first < last ? TimeSpan(start: .zero + first, end: .zero + last) : nil
    }
  }

  /// Spans in order, those that touch joined.
  func merge(_ spans: [TimeSpan]) -> [TimeSpan] {
    var merged: [TimeSpan] = []
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1].end = max(last.end, span.end)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// The whole horizon.
  var always: [TimeSpan] {
    scenario.duration > .zero ? [TimeSpan(start: .zero, end: .zero + scenario.duration)] : []
  }
}

/// A duration in a message: `8h`, `0.25 s`.
func inWords(_ duration: SimDuration) -> String {
  switch DurationText.write(duration) {
  case .string(let text): text
  case .number(let seconds): "\(JSON.number(seconds).text(.compact)) s"
  case .null, .bool, .integer, .unsigned, .array, .object: preconditionFailure("a duration is a text or a number")
  }
}
