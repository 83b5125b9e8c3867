import CallCenter
import Chance
import EventCore

// One attempt to reach a contact, from the dialling to the operator.
extension FloorRun {
  /// Dials the next contact; false when there is none to dial now, or no line.
  mutating func beginAttempt(_ autodial: AutodialID) -> Bool {
    guard trunks.take(.outbound) else { return false }
    guard let contact = contactBooks[autodial.index].take(at: now) else {
      trunks.release(.outbound)
      return false
    }
    let rules = autodialRules[autodial.index]
    let attempt = contactBooks[autodial.index].nextAttempt(contact)
    let block = key.block(
      .contact, entity: rules.hash, index: UInt64(contact.index), block: UInt64(attempt) << 32)
    let call = calls.admit()
    arrivals += 1
    calls[call].isDialled(
      of: SourceID(plan.sources.count + autodial.index), desk: rules.desk, contact: contact, attempt: attempt,
      number: arrivals, chance: block, at: now)
    autodials[autodial.index].inFlight += 1
    emit(.attemptBegins(call, autodial, contact))
    let live = contactBooks[autodial.index].liveChance(contact)
    let (outcome, after) = rules.fate(of: block, live: live, plan.distributions)
    calls[call].outcome = outcome
    schedule(.attemptResolves(call), at: now + after)
    if rules.learns { tell(autodial, .attemptBegins) }
    return true
  }

  mutating func attemptResolves(_ call: CallID) {
    let autodial = autodial(of: call)
    let outcome = calls[call].outcome
    if autodialRules[autodial.index].learns {
      tell(autodial, .attemptResolves(after: now - calls[call].lineSince, outcome))
    }
    switch outcome {
    case .live, .machine: isAnswered(call, of: autodial)
    case .busy: fails(call, of: autodial, .busy)
    case .noAnswer: fails(call, of: autodial, .noAnswer)
    case .invalid: fails(call, of: autodial, .invalid)
    }
  }

  private mutating func fails(_ call: CallID, of autodial: AutodialID, _ reason: RedialReason) {
    emit(.attemptFails(call, calls[call].outcome))
    autodials[autodial.index].inFlight -= 1
    isNotReached(call, of: autodial, reason)
  }

  private mutating func isAnswered(_ call: CallID, of autodial: AutodialID) {
    emit(.attemptIsAnswered(call, calls[call].outcome))
    calls[call].lineSince = now
    if let law = autodialRules[autodial.index].detection.duration {
      let length = SimDuration.sampled(seconds: plan.distributions.sample(law, calls[call].chance.uniform(2)))
      if length > .zero {
        schedule(.detectionEnds(call), at: now + length)
        return
      }
    }
    detectionEnds(call)
  }

  /// Whoever is taken for a person waits for an operator from here on.
  mutating func detectionEnds(_ call: CallID) {
    let autodial = autodial(of: call)
    let detection = autodialRules[autodial.index].detection
    let further = furtherBlock(ofAttempt: call, autodial)
    let isLive = calls[call].outcome == .live
    let errs = further.uniform(2) < (isLive ? detection.missesPerson : detection.missesMachine)
    let isTakenForLive = isLive != errs
    emit(.answerIsDetected(call, takenFor: isTakenForLive ? .live : .machine))
    autodials[autodial.index].inFlight -= 1
    guard isTakenForLive else {
      if isLive { tell(autodial, .personIsServed(isNuisance: true, wasOffered: false)) }
      isNotReached(call, of: autodial, isLive ? .lost : .machine)
      return
    }
    passOn(call, of: autodial, further)
  }

  /// The second block of an attempt: patience, wrap-up, whether detection errs.
  private mutating func furtherBlock(ofAttempt call: CallID, _ autodial: AutodialID) -> RandomBlock {
    key.block(
      .contact, entity: autodialRules[autodial.index].hash, index: calls[call].caller,
      block: UInt64(calls[call].attempt) << 32 | 1)
  }

  private mutating func passOn(_ call: CallID, of autodial: AutodialID, _ further: RandomBlock) {
    let first = calls[call].chance
    // From here on the words mean what they mean for a caller: patience, talk and wrap-up are 1, 2 and 3.
    calls[call].chance = RandomBlock(first.word0, further.word0, first.word3, further.word1)
    if calls[call].outcome == .machine {
      let law = autodialRules[autodial.index].machineTalk
      let talk = SimDuration.sampled(seconds: plan.distributions.sample(law, first.uniform(3)))
      calls[call].hasGiven = true
      calls[call].givenTalk = talk.microseconds
      calls[call].givenPatience = -1
      calls[call].givenWrapUp = -1
    }
    calls[call].phase = .waiting
    lines.enters(calls[call].desk)
    isOfferedOrWaits(call)
    markPacingDue(autodial)
  }

  /// The called person's patience ran out, or a call of an operator ended: the attempt is over.
  mutating func attemptIsOver(_ call: CallID, wasConnected: Bool) {
    let autodial = autodial(of: call)
    if wasConnected {
      autodials[autodial.index].connected -= 1
      contactBooks[autodial.index].isReached(ContactID(Int(calls[call].caller)))
      endsAttempt(call, of: autodial)
    } else {
      let isLive = calls[call].outcome == .live
      if isLive { tell(autodial, .personIsServed(isNuisance: true, wasOffered: calls[call].offers > 0)) }
      isNotReached(call, of: autodial, isLive ? .lost : .machine)
    }
  }

  private mutating func isNotReached(_ call: CallID, of autodial: AutodialID, _ reason: RedialReason) {
    contactBooks[autodial.index].isNotReached(
      ContactID(Int(calls[call].caller)), reason, at: now, early: fault == .redialsTooEarly)
    endsAttempt(call, of: autodial)
  }

  private mutating func endsAttempt(_ call: CallID, of autodial: AutodialID) {
    trunks.release(.outbound)
    calls.release(call)
    markPacingDue(autodial)
  }

  /// The talk of an autodial's call begins.
  mutating func isConnected(_ call: CallID) {
    let autodial = autodial(of: call)
    autodials[autodial.index].connected += 1
    guard calls[call].outcome == .live else { return }
    let isLate = now - calls[call].entered > autodialRules[autodial.index].within
    tell(autodial, .personIsServed(isNuisance: isLate, wasOffered: true))
  }

  func autodial(of call: CallID) -> AutodialID { AutodialID(calls[call].desk.index - plan.queues.count) }
}

extension CallState {
  /// An attempt of an autodial begins, in a place that another call may have left.
  mutating func isDialled(
    of source: SourceID, desk: DeskID, contact: ContactID, attempt: UInt32, number: UInt64, chance: RandomBlock,
    at now: SimTime
  ) {
    phase = .dialled
    isAutodial = true
    self.source = source
    self.desk = desk
    caller = UInt64(contact.index)
    self.attempt = attempt
    self.number = number
    self.chance = chance
    level = 0
    lineSince = now
    hasClocks = false
    hasGiven = false
    isCallback = false
    offers = 0
    scriptDraws = 0
    escalation = 0
  }
}

extension AutodialRules {
  /// What becomes of an attempt, and when it is known.
  func fate(
    of block: RandomBlock, live: Double?, _ distributions: DistributionTable
  ) -> (AttemptOutcome, SimDuration) {
    let outcome = outcomes.outcome(block.uniform(0), live: live)
    let law: DistributionID
    switch outcome {
    case .live: law = outcomes.live.after
    case .machine: law = outcomes.machine.after
    case .busy: law = outcomes.busy.after
    case .invalid: law = outcomes.invalid.after
    case .noAnswer: return (.noAnswer, dialTimeout)
    }
    let after = SimDuration.sampled(seconds: distributions.sample(law, block.uniform(1)))
    return after > dialTimeout ? (.noAnswer, dialTimeout) : (outcome, after)
  }
}
