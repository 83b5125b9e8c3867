import Chance
import EventCore
import JSONText

extension PlanBuilder {
  /// A stretch of constant or linear rate before it is cut to days and to the horizon.
  private struct Stretch {
    var from: SimDuration
    var to: SimDuration
    /// Calls per second at both ends.
    var rates: (Double, Double)
  }

  /// A pattern whose times count from the scenario's start, over the horizon.
  mutating func pieces(of pattern: RatePattern, at place: JSONNode) -> [RateProfile.Piece] {
    let end = scenario.duration
    guard end > .zero else { return [] }
    let start = scenario.start
    let found = stretches(of: pattern, until: end, at: place) { start.offset(of: $0) }
    return cut(found, to: .zero, end)
  }

  /// A pattern for each kind of day, whose times count from the day's midnight.
  mutating func pieces(of days: [DayRate], at place: JSONNode) -> [RateProfile.Piece] {
    guard let date = scenario.start.date else {
      context.log.error(
        .inconsistent, at: place, "days of the week need a dated start", hint: "write \"start\": \"2026-03-02T09:00\"")
      return []
    }
    guard scenario.duration > .zero else { return [] }
    let patterns = days.map { day in
      stretches(of: day.pattern, until: .day, at: node(day.place)) { point in
        switch point {
        case .clock(let time): time
        case .offset(let offset): offset
        }
      }
    }
    var pieces: [RateProfile.Piece] = []
    var midnight = SimDuration.zero - scenario.start.time
    var weekday = date.weekday
    while midnight < scenario.duration {
      if let index = days.firstIndex(where: { $0.days.contains(weekday) }) {
        let shifted = patterns[index].map { stretch in
          Stretch(from: stretch.from + midnight, to: stretch.to + midnight, rates: stretch.rates)
        }
        pieces += cut(shifted, to: max(midnight, .zero), min(midnight + .day, scenario.duration))
      }
      midnight += .day
      weekday = weekday.advanced(by: 1)
    }
    return pieces
  }

  private mutating func stretches(
    of pattern: RatePattern, until end: SimDuration, at place: JSONNode, offset: (TimePoint) -> SimDuration
  ) -> [Stretch] {
    switch pattern {
    case .perHour(let rate):
      return [Stretch(from: .zero - .day, to: end, rates: (rate / 3600, rate / 3600))]
    case .perInterval(let every, let counts):
      guard every > .zero else { return [] }
      let room = (end.microseconds + every.microseconds - 1) / every.microseconds
      if Int64(counts.count) > room {
        context.log.error(
          .inconsistent, at: place["perInterval"]?["counts"] ?? place,
          "\(counts.count) counts of \(inWords(every)) each, but there is room for \(room)")
      }
      var from = SimDuration.zero
      return counts.prefix(Int(min(room, Int64(counts.count)))).map { count in
        defer { from += every }
        let rate = count / every.seconds
        return Stretch(from: from, to: from + every, rates: (rate, rate))
      }
    case .rates(let points, let shape):
      return stretches(between: points, shape, until: end, at: place, offset: offset)
    }
  }

  /// Before the first point there are no calls; after the last its rate stays.
  private mutating func stretches(
    between points: [RatePoint], _ shape: RateShape, until end: SimDuration, at place: JSONNode,
    offset: (TimePoint) -> SimDuration
  ) -> [Stretch] {
    var found: [Stretch] = []
    for (index, point) in points.enumerated() {
      let from = offset(point.at)
      let rate = point.perHour / 3600
      guard index + 1 < points.count else {
        if from < end { found.append(Stretch(from: from, to: end, rates: (rate, rate))) }
        break
      }
      let to = offset(points[index + 1].at)
      guard from < to else {
        context.log.error(
          .inconsistent, at: node(points[index + 1].place, "at"), "the instants of rates must ascend")
        return []
      }
      let next = points[index + 1].perHour / 3600
      found.append(Stretch(from: from, to: to, rates: (rate, shape == .linear ? next : rate)))
    }
    return found
  }

  /// Cuts stretches to [from, to) and at every midnight, where the day factor changes.
  private func cut(_ stretches: [Stretch], to from: SimDuration, _ to: SimDuration) -> [RateProfile.Piece] {
    var pieces: [RateProfile.Piece] = []
    for stretch in stretches where stretch.rates.0 > 0 || stretch.rates.1 > 0 {
      let last = min(stretch.to, to)
      var start = max(stretch.from, from)
      while start < last {
        let day = (start + scenario.start.time).microseconds / SimDuration.day.microseconds
        let midnight = SimDuration(microseconds: (day + 1) * SimDuration.day.microseconds) - scenario.start.time
        let end = min(last, midnight)
        pieces.append(
          RateProfile.Piece(
            start: start.seconds, end: end.seconds, startRate: Self.rate(of: stretch, at: start),
            endRate: Self.rate(of: stretch, at: end), day: Int(day)))
        start = end
      }
    }
    return pieces
  }

  private static func rate(of stretch: Stretch, at time: SimDuration) -> Double {
    if stretch.rates.0 == stretch.rates.1 || time == stretch.from { return stretch.rates.0 }
    if time == stretch.to { return stretch.rates.1 }
    let share = (time - stretch.from).seconds / (stretch.to - stretch.from).seconds
    return stretch.rates.0 + (stretch.rates.1 - stretch.rates.0) * share
  }
}
