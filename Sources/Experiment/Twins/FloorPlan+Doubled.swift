import CallCenter
import Chance
import EventCore

extension FloorPlan {
  /// Everything lasts twice as long and comes at twice the time.
  var doubled: FloorPlan {
    var twin = self
    twin.horizon.duration = horizon.duration.doubled
    twin.horizon.warmUp = horizon.warmUp.doubled
    twin.horizon.interval = horizon.interval.doubled
    twin.missedOffers.backOff = missedOffers.backOff.doubled
    twin.missedOffers.returnsAfter = missedOffers.returnsAfter.doubled
    twin.missedOffers.awayAtMost = missedOffers.awayAtMost.doubled
    twin.distributions = distributions.scaled(by: 2)
    twin.assignments = assignments.mapped { $0.after = $0.after.doubled }
    twin.queues = queues.mapped { queue in
      queue.longestWait = queue.longestWait.map { LongestWait(after: $0.after.doubled, exit: $0.exit) }
      queue.comfort = queue.comfort.map { ComfortMessages(every: $0.every.doubled, play: $0.play) }
    }
    twin.operators = operators.mapped { person in
      person.shift = person.shift.map(\.doubled)
      person.breaks = person.breaks.map {
        BreakPlan(start: $0.start.doubled, length: $0.length.doubled, reason: $0.reason)
      }
      person.channels = person.channels.map { own in
        var profile = own.profile
        profile.ringTimeout = profile.ringTimeout.doubled
        return OperatorChannel(channel: own.channel, profile: profile)
      }
    }
    twin.pools = pools.mapped { pool in
      pool.sizes = pool.sizes.map { PoolSize(start: $0.start.doubled, count: $0.count) }
    }
    twin.sources = sources.mapped { $0.arrivals = $0.arrivals.doubled }
    twin.scripts = scripts.mapped { script in script.instructions = script.instructions.map(\.doubled) }
    twin.autodials = autodials.mapped { $0 = $0.doubled }
    return twin
  }
}

extension SimDuration {
  fileprivate var doubled: SimDuration { self + self }
}

extension SimTime {
  fileprivate var doubled: SimTime { self == .never ? .never : SimTime(microseconds: 2 * microseconds) }
}

extension TimeSpan {
  fileprivate var doubled: TimeSpan { TimeSpan(start: start.doubled, end: end.doubled) }
}

extension ArrivalPlan {
  fileprivate var doubled: ArrivalPlan {
    switch self {
    case .rates(let profile, let busyness):
      let pieces = profile.pieces.map { piece in
        RateProfile.Piece(
          start: 2 * piece.start, end: 2 * piece.end, startRate: piece.startRate / 2, endRate: piece.endRate / 2,
          day: piece.day)
      }
      return .rates(RateProfile(pieces: pieces), busyness: busyness)
    case .renewal(let gaps, let open):
      return .renewal(gaps, open: open.map(\.doubled))
    case .listed(let calls):
      return .listed(calls.map(\.doubled))
    }
  }
}

extension ScriptInstruction {
  fileprivate var doubled: ScriptInstruction {
    guard case .offerCallback(var callback) = self else { return self }
    callback.again = callback.again.doubled
    return .offerCallback(callback)
  }
}

extension AutodialPlan {
  /// All durations; the tick of pacing and the windows of schemes that learn are not the scenario's to double.
  fileprivate var doubled: AutodialPlan {
    var twin = self
    twin.dialTimeout = dialTimeout.doubled
    twin.nuisance.within = nuisance.within.doubled
    twin.hours = CallingHours(week: hours.week.map(\.doubled))
    twin.redial = RedialPlan(
      default: redial.default.doubled, weekday: redial.weekday.map(\.doubled),
      age: redial.age.map { AgedRedialRules(days: $0.days, rules: $0.rules.doubled) })
    return twin
  }
}

extension RedialRules {
  fileprivate var doubled: RedialRules {
    var twin = self
    for reason in RedialReason.allCases { twin[reason]?.after += self[reason]?.after ?? .zero }
    return twin
  }
}

extension ListedCall {
  fileprivate var doubled: ListedCall {
    let patience: ListedPatience =
      switch self.patience {
      case .drawn: .drawn
      case .endless: .endless
      case .given(let length): .given(length.doubled)
      }
    return ListedCall(
      at: at.doubled, talk: talk?.doubled, wrapUp: wrapUp?.doubled, patience: patience, priority: priority)
  }
}
