import CallCenter
import Chance
import ElementaryFunctions
import EventCore

// Callers come, and some come again.
extension FloorRun {
  mutating func scheduleFirstCaller(_ source: SourceID) {
    // The gap before the first arrival is that of a caller 0 who never calls.
    let block = key.block(.caller, entity: sourceRules[source.index].hash, index: 0)
    scheduleNextCaller(source, gap: block.uniform(0))
  }

  /// - Parameter gap: the uniform number behind the gap from the last arrival to the next.
  private mutating func scheduleNextCaller(_ source: SourceID, gap: Double) {
    if isDraining || sources[source.index].made == sourceRules[source.index].limit { return }
    guard let at = nextArrival(source, gap: gap),
      at < plan.horizon.end
    else { return }
    schedule(.callerArrives(source), at: max(at, now))
  }

  mutating func callerArrives(_ source: SourceID) {
    if isDraining { return }
    let caller = sources[source.index].nextCaller
    sources[source.index].nextCaller += 1
    sources[source.index].made += 1
    let block = key.block(.caller, entity: sourceRules[source.index].hash, index: caller)
    var call = newCall(source, caller: caller, chance: block)
    if sourceRules[source.index].isListed { take(sourceDetails[source.index].listed(caller), into: &call) }
    scheduleNextCaller(source, gap: block.uniform(0))
    enterHouse(calls.admit(call))
  }

  private mutating func newCall(_ source: SourceID, caller: UInt64, chance: RandomBlock) -> CallState {
    CallState(
      phase: .inScript, source: source, queue: sourceRules[source.index].queue, level: sourceRules[source.index].level,
      leavesAfterScript: nil, attempt: 1, number: 0, caller: caller, chance: chance, givenTalk: -1, givenWrapUp: -1,
      givenPatience: -1, instruction: 0, scriptDraws: 0, offers: 0, transfers: 0, entered: now, escalation: 0,
      operator: OperatorID(0), assignment: AssignmentID(0), hasClocks: false, patienceTicket: .none, longestWaitTicket: .none,
      escalationTicket: .none, comfortTicket: .none, previous: -1, next: -1)
  }

  private mutating func take(_ given: ListedCall, into call: inout CallState) {
    if let talk = given.talk { call.givenTalk = talk.microseconds }
    if let wrapUp = given.wrapUp { call.givenWrapUp = wrapUp.microseconds }
    switch given.patience {
    case .drawn: break
    case .endless: call.givenPatience = .max
    case .given(let patience): call.givenPatience = patience.microseconds
    }
    if let priority = given.priority { call.level = callPriorities.level(of: priority) }
  }

  /// The caller is at the door: a line is taken, and the script begins.
  private mutating func enterHouse(_ call: CallID) {
    arrivals += 1
    calls[call].number = arrivals
    emit(.callArrives(call, calls[call].source, attempt: calls[call].attempt))
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
  mutating func leaveHouse(_ call: CallID, retryAfter: RetryOutcome?, holdsTrunk: Bool = true) {
    if holdsTrunk { trunks.release(.inbound) }
    if let outcome = retryAfter, let delay = retryDelay(of: call, after: outcome), now + delay < plan.horizon.end {
      calls.suspend(call)
      schedule(.callerCallsAgain(call), at: now + delay)
    } else {
      calls.release(call)
    }
  }

  private mutating func retryDelay(of call: CallID, after outcome: RetryOutcome) -> SimDuration? {
    let source = Int(calls[call].source.index)
    guard sourceRules[source].retries, let retry = sourceDetails[source].retry, retry.outcomes.contains(outcome), !isDraining else { return nil }
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
    let old = calls[call]
    let hash = sourceRules[old.source.index].hash
    var again = newCall(old.source, caller: old.caller, chance: old.chance)
    again.attempt = old.attempt + 1
    again.level = old.level
    again.givenWrapUp = old.givenWrapUp
    if let retry = sourceDetails[old.source.index].retry {
      switch retry.caller {
      case .same:
        again.givenTalk = old.givenTalk
        again.givenPatience = old.givenPatience
      case .new:
        again.chance = key.block(
          .callerRetry, entity: hash, index: old.caller, block: UInt64(again.attempt) << 32)
      }
    }
    calls.resume(call)
    calls[call] = again
    enterHouse(call)
  }
}

extension FloorRun {
  /// The instant of a source's next arrival; `nil` when there is none.
  ///
  /// - Parameter gap: a uniform number, turned into a gap by inversion.
  private mutating func nextArrival(_ source: SourceID, gap: Double) -> SimTime? {
    switch sourceDetails[source.index].arrivals {
    case .rates(let profile, _):
      let factors = sourceDetails[source.index].dayFactors
      let mass = -naturalLog(gap)
      guard let seconds = profile.next(after: &sources[source.index].cursor, mass: mass, dayFactors: factors) else {
        return nil
      }
      return .zero + .sampled(seconds: seconds)
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
