import CallCenter
import Chance
import EventCore

// From the offer to the answer or the miss.
extension FloorRun {
  /// One attempt to connect a call with one operator. It reserves the operator in the same step that selected them.
  mutating func offer(_ call: CallID, to choice: OfferChoice) {
    let who = choice.operator
    let isAutodial = calls[call].isAutodial
    guard let channel = isAutodial ? autodialOffers[who]?.channel : operators[who.index].channel else {
      preconditionFailure("an operator without a channel was chosen")
    }
    calls[call].isOffered(to: who, for: choice.assignment)
    let isBlind = operators[who.index].isOffered(call)
    if operators[who.index].doesMore {
      operators[who.index].offerIsAutodial = isAutodial
      if !isBlind { tellAutodialsOfTaking(who, by: calls[call].desk) }
    }
    loseEligibility(who)
    emit(.offerBegins(call, who, channel, choice: choice.hadChoice, blind: isBlind))
    let answersAtOnce =
      isAutodial ? autodialOffers[who]?.isInstant ?? false : operators[who.index].answersAtOnce
    if answersAtOnce && !isBlind || fault == .doubleBooks && operators[who.index].call != nil {
      answer(who)
      return
    }
    if !isBlind { turn(who, .reserved) }
    beginOffer(who)
  }

  /// How the offer that is on reaches the operator.
  private mutating func rulesOfOffer(to who: OperatorID) -> OfferRules? {
    operators[who.index].offerIsAutodial ? autodialOffers[who] : inboundOffers[who]
  }

  private mutating func beginOffer(_ who: OperatorID) {
    guard let rules = rulesOfOffer(to: who) else { return }
    let block = key.block(.offer, entity: plan.operators[who].hash, index: UInt64(operators[who.index].offers))
    operators[who.index].willPickUp = block.uniform(0) >= rules.missed
    operatorDetails[who.index].pickUp = sample(rules.pickUp, block.uniform(1))
    operators[who.index].hasVoicemail = block.uniform(3) < rules.voicemail
    operators[who.index].isRinging = false
    if rules.needsLeg {
      guard trunks.take(.leg) else {
        misses(who, .busy)
        return
      }
      operators[who.index].holdsLeg = true
    }
    let setUp = sample(rules.setUp, block.uniform(2))
    if setUp > .zero {
      operatorDetails[who.index].offerTicket = schedule(.setUpEnds(who), at: now + setUp)
    } else {
      startRinging(who)
    }
  }

  /// `nil`: no time at all.
  private func sample(_ law: DistributionID?, _ draw: Double) -> SimDuration {
    law.map { .sampled(seconds: plan.distributions.sample($0, draw)) } ?? .zero
  }

  mutating func setUpEnds(_ who: OperatorID) {
    if let call = operators[who.index].offeredCall { emit(.offerRings(call, who)) }
    startRinging(who)
  }

  /// A phone busy with a call that the distributor does not see fails here.
  private mutating func startRinging(_ who: OperatorID) {
    guard let rules = rulesOfOffer(to: who) else { return }
    operators[who.index].isRinging = true
    operatorDetails[who.index].ringEndsAt = now + rules.ringTimeout
    switch operators[who.index].status {
    case .talking, .dialing:
      misses(who, .busy)
    case .reserved:
      hearsRinging(who)
    case .wrapUp, .away, .offline, .ready:
      ringUntilTimeout(who)
    }
  }

  /// The operator is free to hear the phone, from now on: the pick-up time starts, the time-out stays.
  ///
  /// Picking up exactly at the time-out is a miss.
  mutating func hearsRinging(_ who: OperatorID) {
    guard operators[who.index].isRinging else { return }
    pending.cancel(operatorDetails[who.index].offerTicket)
    let pickUp = operatorDetails[who.index].pickUp
    guard operators[who.index].willPickUp, now + pickUp < operatorDetails[who.index].ringEndsAt else {
      ringUntilTimeout(who)
      return
    }
    if pickUp == .zero {
      answer(who)
    } else {
      operatorDetails[who.index].offerTicket = schedule(.operatorPicksUp(who), at: now + pickUp)
    }
  }

  private mutating func ringUntilTimeout(_ who: OperatorID) {
    operatorDetails[who.index].offerTicket = schedule(.ringTimesOut(who), at: operatorDetails[who.index].ringEndsAt)
  }

  mutating func ringTimesOut(_ who: OperatorID) {
    misses(who, .noAnswer)
  }

  /// The caller keeps place and patience; the operator pauses, and after too many misses in a row is sent away.
  private mutating func misses(_ who: OperatorID, _ kind: MissKind) {
    guard let call = operators[who.index].offeredCall else { return }
    emit(.offerIsMissed(call, who, kind))
    let goesToVoicemail = kind == .noAnswer && operators[who.index].hasVoicemail
    endOffer(who)
    backOff(who, tookTime: operators[who.index].isRinging && kind == .noAnswer)
    calls[call].phase = .waiting
    if goesToVoicemail {
      stopWaiting(call)
      lines.leaves(calls[call].desk)
      exitHouse(call, .personalVoicemail)
      offerIsOver(who)
      return
    }
    lines.join(call, in: &calls)
    waitAgain(call)
    offerIsOver(who)
    if calls[call].phase == .waiting { findOperator(for: call) }
  }

  /// A call that comes back from its first offer at entry waits from here on as any other.
  private mutating func waitAgain(_ call: CallID) {
    let desk = calls[call].desk
    if case .leave(let exit) = deskRules[desk.index].onUnstaffed, staffed[desk.index] == 0 {
      stopWaiting(call)
      lines.part(call, in: &calls)
      lines.leaves(desk)
      take(exit, call)
    }
  }

  /// A pause after a miss; one that took no time pauses for a moment even where the scenario asks for none, so that
  /// simulated time goes on.
  private mutating func backOff(_ who: OperatorID, tookTime: Bool) {
    let missesBefore = operators[who.index].lastOfferMissed ? operatorDetails[who.index].missesInRow : 0
    operators[who.index].lastOfferMissed = true
    operatorDetails[who.index].missesInRow = missesBefore + 1
    let shortest = SimDuration(microseconds: tookTime ? 0 : 100_000)
    let pause = max(plan.missedOffers.backOff, shortest)
    if fault != .skipsBackOff {
      operators[who.index].isBackingOff = true
      schedule(.backOffEnds(who), at: now + pause)
    }
    if Int(operatorDetails[who.index].missesInRow) >= plan.missedOffers.missesUntilAway {
      operatorDetails[who.index].missesInRow = 0
      operators[who.index].isSentAway = true
      operatorDetails[who.index].sentAwayAt = now
      emit(.operatorIsSentAway(who))
      pressReadyAtLatest(who)
    }
  }

  mutating func backOffEnds(_ who: OperatorID) {
    operators[who.index].isBackingOff = false
    emit(.backOffEnds(who))
    becomesAvailable(who)
  }

  private mutating func pressReadyAtLatest(_ who: OperatorID) {
    pending.cancel(operatorDetails[who.index].returnTicket)
    operatorDetails[who.index].returnTicket = schedule(.readyIsPressed(who), at: now + plan.missedOffers.awayAtMost)
  }

  /// Free again after being sent away: ready is pressed a little later, at the latest as stated.
  mutating func pressReadyAfterwards(_ who: OperatorID) {
    let latest = operatorDetails[who.index].sentAwayAt + plan.missedOffers.awayAtMost
    let usual = now + plan.missedOffers.returnsAfter
    pending.cancel(operatorDetails[who.index].returnTicket)
    operatorDetails[who.index].returnTicket = schedule(.readyIsPressed(who), at: max(now, min(latest, usual)))
  }

  mutating func readyIsPressed(_ who: OperatorID) {
    operators[who.index].isSentAway = false
    emit(.operatorPressesReady(who))
    comesBack(who)
    if operators[who.index].status == .away && !operators[who.index].isOnBreak {
      handsAreFree(who)
    } else {
      becomesAvailable(who)
    }
  }

  /// The caller leaves while the offer is on. Returns the operator, for `offerIsOver` once the call is gone.
  mutating func withdrawOffer(_ call: CallID) -> OperatorID {
    let who = calls[call].operator
    emit(.offerIsWithdrawn(call, who))
    endOffer(who)
    return who
  }

  mutating func endOffer(_ who: OperatorID) {
    pending.cancel(operatorDetails[who.index].offerTicket)
    operators[who.index].offeredCall = nil
    if operators[who.index].isCallingBack {
      operators[who.index].isCallingBack = false
      trunks.release(.outbound)
    }
    if operators[who.index].holdsLeg {
      operators[who.index].holdsLeg = false
      trunks.release(.leg)
    }
  }

  /// What an operator does after an offer that did not end in an answer.
  mutating func offerIsOver(_ who: OperatorID) {
    switch operators[who.index].status {
    case .reserved:
      handsAreFree(who)
    case .away where !operators[who.index].isOnDuty:
      goOffline(who)
    case .offline, .away, .ready, .dialing, .talking, .wrapUp:
      becomesAvailable(who)
    }
  }
}
