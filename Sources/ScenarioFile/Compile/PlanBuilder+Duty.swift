import CallCenter
import EventCore
import JSONText

extension PlanBuilder {
  mutating func shift(of entry: OperatorEntry) -> [TimeSpan] {
    guard let periods = entry.shift else { return always }
    let place = node(entry.place, "shift")
    let spans = spans(of: periods, at: place)
    if spans.isEmpty, scenario.duration > .zero {
      context.log.warning(.suspicious, at: place, "this shift has no time in common with the scenario")
    }
    return spans
  }

  mutating func breaks(of entry: OperatorEntry) -> [BreakPlan] {
    guard !entry.breaks.isEmpty else { return [] }
    var plans: [BreakPlan] = []
    for pause in entry.breaks {
      let place = node(pause.place, "at")
      guard let start = instant(pause.at, at: place), scenario.duration > .zero else { continue }
      guard start < horizon.end else {
        context.log.warning(.suspicious, at: place, "this break begins after the end of the scenario")
        continue
      }
      if case .clock = pause.at, scenario.duration > .day {
        context.log.warning(
          .suspicious, at: place, "a time of day is of the first day: this break is taken once",
          hint: "list the breaks of later days by their distance from the start, such as \"37h\"")
      }
      plans.append(BreakPlan(start: start, length: pause.length, reason: pause.reason))
    }
    plans.sort { ($0.start, $0.length) < ($1.start, $1.length) }
    if let clash = zip(plans, plans.dropFirst()).first(where: { $0.start + $0.length > $1.start }) {
      let distance = inWords(clash.1.start - clash.0.start)
      context.log.error(
        .inconsistent, at: node(entry.place, "breaks"), "two breaks overlap",
        hint: "one lasts \(inWords(clash.0.length)), the next begins \(distance) after it began")
    }
    return plans
  }

  /// The instant of a point in time; before the scenario's start there is none.
  mutating func instant(_ point: TimePoint, at place: JSONNode) -> SimTime? {
    let offset = scenario.start.offset(of: point)
    if offset >= .zero { return .zero + offset }
    let start = ClockText.write(scenario.start.time)
    context.log.error(
      .outOfRange, at: place,
      "\(found(place)) of the first day is before the scenario's start at \(start)",
      hint: "a later day is counted from the start, such as \"\(inWords(offset + .day))\"")
    return nil
  }

  /// The sizes of a pool, interval by interval; nobody after the last.
  mutating func poolSizes(_ curve: PoolCurve, of entry: OperatorEntry) -> [PoolSize]? {
    guard let count = entry.count, curve.every > .zero, scenario.duration > .zero else { return nil }
    let place = node(curve.place, "counts")
    if let largest = curve.counts.max(), largest > count {
      context.log.error(.inconsistent, at: place, "\(largest) on duty, but there are only \(count)")
    }
    var sizes: [PoolSize] = []
    var start = SimDuration.zero
    for size in curve.counts {
      guard start < scenario.duration else {
        context.log.warning(.suspicious, at: place, "there are more counts than the scenario has intervals")
        return sizes
      }
      if sizes.last?.count != size { sizes.append(PoolSize(start: .zero + start, count: size)) }
      start += curve.every
    }
    if start < scenario.duration {
      context.log.warning(.suspicious, at: place, "after \(inWords(start)) nobody of these is on duty")
      if sizes.last?.count != 0 { sizes.append(PoolSize(start: .zero + start, count: 0)) }
    }
    return sizes
  }
}
