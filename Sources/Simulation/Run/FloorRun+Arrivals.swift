import CallCenter
import Chance
import ElementaryFunctions
import EventCore

// Callers come, and some come again.
extension FloorRun {
  mutating func scheduleFirstCaller(_ source: SourceID) {
    // The gap before the first arrival is that of a caller 0 who never calls.
    let state = sources.place(of: source.index)
    let rules = sourceRules.reading(source.index)
    prepareAnew(0, state, rules)
    scheduleNextCaller(source, state, rules)
    prepareAnew(state.pointee.nextCaller, state, rules)
  }

  /// Draws all that is random about a caller and cheap to know.
  @inline(__always) private mutating func prepare(
    _ caller: UInt64, _ state: UnsafeMutablePointer<SourceState>, _ rules: UnsafePointer<SourceRules>
  ) {
    let chance = key.block(.caller, entity: rules.pointee.hash, index: caller)
    state.pointee.prepared.caller = caller
    state.pointee.prepared.chance = chance
    if let factors = rules.pointee.pairFactors {
      state.pointee.prepared.pair = factors * naturalLogs(SIMD2(chance.uniform(0), 1 - chance.uniform(2)))
    } else {
      prepareOneByOne(state, rules)
    }
  }

  /// Mass and talk of the prepared caller, where they are not a pair of logarithms.
  private mutating func prepareOneByOne(
    _ state: UnsafeMutablePointer<SourceState>, _ rules: UnsafePointer<SourceRules>
  ) {
    let chance = state.pointee.prepared.chance
    state.pointee.prepared.pair = SIMD2(
      rules.pointee.followsRates ? -naturalLog(chance.uniform(0)) : 0,
      rules.pointee.preparesTalk ? plan.distributions.sample(rules.pointee.talk, chance.uniform(2)) : 0)
  }

  /// Out of line, for it is rare.
  @inline(never) private mutating func prepareAnew(
    _ caller: UInt64, _ state: UnsafeMutablePointer<SourceState>, _ rules: UnsafePointer<SourceRules>
  ) {
    prepare(caller, state, rules)
  }

  /// Schedules the caller after the one who is prepared.
  @inline(__always) private mutating func scheduleNextCaller(
    _ source: SourceID, _ state: UnsafeMutablePointer<SourceState>, _ rules: UnsafePointer<SourceRules>
  ) {
    if isDraining || state.pointee.made == rules.pointee.limit { return }
    guard let at = nextArrival(source, state, rules), at < plan.horizon.end else { return }
    let event = PendingEvent.callerArrives(source)
    if source == laneSource {
      pending.scheduleInLane(event, at: max(at, now), rank: event.rank)
    } else {
      schedule(event, at: max(at, now))
    }
  }

  mutating func callerArrives(_ source: SourceID) {
    if isDraining { return }
    let state = sources.place(of: source.index)
    let rules = sourceRules.reading(source.index)
    let caller = state.pointee.countsCaller()
    // A renewal process may have passed over some callers.
    if state.pointee.prepared.caller != caller { prepareAnew(caller, state, rules) }
    scheduleNextCaller(source, state, rules)
    if !rules.pointee.entersAtOnce {
      enterHouse(source, caller)
    } else if let answerer = answererOnEntry(rules) {
      isAnsweredOnEntry(by: answerer, source, state, rules)
    } else if !waitsOnEntry(source, state, rules) {
      enterHouse(source, caller)
    }
    prepare(caller &+ 1, state, rules)
  }

  /// The prepared caller arrives.
  private mutating func enterHouse(_ source: SourceID, _ caller: UInt64) {
    let rules = sourceRules[source.index]
    let call = calls.admit()
    calls[call].begins(from: source, rules, sources[source.index].prepared)
    if rules.isListed { take(sourceDetails[source.index].listed(caller), into: call) }
    enterHouse(call, source, attempt: 1)
  }

  private mutating func take(_ given: ListedCall, into call: CallID) {
    calls[call].hasGiven = true
    calls[call].givenTalk = given.talk?.microseconds ?? -1
    calls[call].givenWrapUp = given.wrapUp?.microseconds ?? -1
    switch given.patience {
    case .drawn: calls[call].givenPatience = -1
    case .endless: calls[call].givenPatience = .max
    case .given(let patience): calls[call].givenPatience = patience.microseconds
    }
    if let priority = given.priority { calls[call].level = callPriorities.level(of: priority) }
  }

  /// The caller is at the door: a line is taken, and the script begins.
  @inline(__always) private mutating func enterHouse(_ call: CallID, _ source: SourceID, attempt: UInt32) {
    arrivals += 1
    calls[call].number = arrivals
    emit(.callArrives(call, source, attempt: attempt))
    guard trunks.take(.inbound) else {
      emit(.callIsBlocked(call, .noTrunk))
      leaveHouse(call, retryAfter: .blocked, holdsTrunk: false)
      return
    }
    continueScript(call)
  }

  /// The call is over. The caller may call again.
  ///
  /// - Parameter retryAfter: how the caller left unserved, if they did.
  @inline(__always) mutating func leaveHouse(_ call: CallID, retryAfter: RetryOutcome?, holdsTrunk: Bool = true) {
    if calls[call].isAutodial {
      attemptIsOver(call, wasConnected: calls[call].phase == .talking)
      return
    }
    if holdsTrunk { trunks.release(calls[call].isCallback ? .outbound : .inbound) }
    if let outcome = retryAfter, suspends(call, after: outcome) { return }
    calls.release(call)
  }

  /// Whether the caller will call again, and keeps the place.
  private mutating func suspends(_ call: CallID, after outcome: RetryOutcome) -> Bool {
    guard let delay = retryDelay(of: call, after: outcome), now + delay < plan.horizon.end else { return false }
    calls.suspend(call)
    schedule(.callerCallsAgain(call), at: now + delay)
    return true
  }

  private mutating func retryDelay(of call: CallID, after outcome: RetryOutcome) -> SimDuration? {
    let source = Int(calls[call].source.index)
    guard sourceRules[source].retries, let retry = sourceDetails[source].retry, retry.outcomes.contains(outcome),
      !isDraining
    else { return nil }
    let chance = retry.chances[min(Int(calls[call].attempt), retry.chances.count) - 1]
    let block = choices(of: call)
    guard block.uniform(2) < chance else { return nil }
    return .sampled(seconds: plan.distributions.sample(retry.after, block.uniform(3)))
  }

  /// The second block of an attempt: balk, priority mix, retry decision, retry delay.
  mutating func choices(of call: CallID) -> RandomBlock { furtherBlock(of: call, number: 1) }

  /// A block of this attempt beyond the first.
  mutating func furtherBlock(of call: CallID, number: UInt64) -> RandomBlock {
    let state = calls[call]
    let hash = sourceRules[state.source.index].hash
    let block = UInt64(state.attempt) << 32 | number
    return key.block(state.attempt == 1 ? .caller : .callerRetry, entity: hash, index: state.caller, block: block)
  }

  mutating func callerCallsAgain(_ call: CallID) {
    if isDraining { return }
    let source = calls[call].source
    let rules = sourceRules[source.index]
    calls.resume(call)
    calls[call].beginsAgain(rules)
    let attempt = calls[call].attempt
    if let retry = sourceDetails[source.index].retry, retry.caller == .new {
      calls[call].givenTalk = -1
      calls[call].givenPatience = -1
      let chance = key.block(
        .callerRetry, entity: rules.hash, index: calls[call].caller, block: UInt64(attempt) << 32)
      calls[call].chance = chance
      if rules.preparesTalk { calls[call].talk = plan.distributions.sample(rules.talk, chance.uniform(2)) }
    }
    enterHouse(call, source, attempt: attempt)
  }
}

extension FloorRun {
  /// The instant of a source's next arrival; `nil` when there is none.
  @inline(__always) private mutating func nextArrival(
    _ source: SourceID, _ state: UnsafeMutablePointer<SourceState>, _ rules: UnsafePointer<SourceRules>
  ) -> SimTime? {
    guard rules.pointee.followsRates else { return nextGiven(source, gap: state.pointee.prepared.chance.uniform(0)) }
    // Nearly always the next caller comes in the same piece of the profile as the last, which needs no look at it.
    if let seconds = state.pointee.cursor.nextInSamePiece(mass: state.pointee.prepared.mass) {
      return .zero + .sampled(seconds: seconds)
    }
    return nextInLaterPiece(source, mass: state.pointee.prepared.mass)
  }

  private mutating func nextInLaterPiece(_ source: SourceID, mass: Double) -> SimTime? {
    switch sourceDetails[source.index].arrivals {
    case .rates(let profile, _):
      let factors = sourceDetails[source.index].dayFactors
      guard let seconds = profile.next(after: &sources[source.index].cursor, mass: mass, dayFactors: factors) else {
        return nil
      }
      return .zero + .sampled(seconds: seconds)
    case .renewal, .listed:
      return nil
    }
  }

  private mutating func nextGiven(_ source: SourceID, gap: Double) -> SimTime? {
    switch sourceDetails[source.index].arrivals {
    case .rates:
      return nil
    case .renewal(let gaps, let open):
      return nextRenewal(source, gaps: gaps, open: open, gap: gap)
    case .listed(let calls):
      let position = Int(sources[source.index].nextCaller) - 1
      return position < calls.count ? calls[position].at : nil
    }
  }

  /// A call outside opening hours is not made; its caller's number is spent.
  private mutating func nextRenewal(
    _ source: SourceID, gaps: DistributionID, open: [TimeSpan], gap: Double
  ) -> SimTime? {
    var time = sources[source.index].lastArrival + .sampled(seconds: plan.distributions.sample(gaps, gap))
    while let last = open.last, !open.contains(where: { $0.start <= time && time < $0.end }) {
      if time >= last.end { return nil }
      let hash = sourceRules[source.index].hash
      let skipped = key.block(.caller, entity: hash, index: sources[source.index].nextCaller)
      sources[source.index].nextCaller += 1
      time = time + .sampled(seconds: plan.distributions.sample(gaps, skipped.uniform(0)))
    }
    sources[source.index].lastArrival = time
    return time
  }
}
