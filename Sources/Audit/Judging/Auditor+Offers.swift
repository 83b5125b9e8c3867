import CallCenter
import EventCore

// From an offer to its end.
extension Auditor {
  mutating func offerBegins(_ slot: Int, _ who: Int, _ channel: Channel, claimsChoice: Bool) {
    look(.scriptGate)
    guard isPresent(slot) else { return }
    let desk = shadow.lines.calls[slot].desk
    if shadow.lines.phases[slot] == .open, desk >= 0 {
      judgeAssignment(slot, who, desk, claimsChoice: claimsChoice)
      close(slot)
    } else if shadow.lines.phases[slot] == .resting {
      judgeAssignment(slot, who, desk, claimsChoice: claimsChoice)
    } else {
      breach(.scriptGate, "\(callName(slot)) was offered to \(name(who)) without waiting in a queue")
    }
    judgeReadiness(slot, who)
    judgeChannel(slot, who, channel)
    shadow.lines.phases[slot] = .onOffer
    shadow.operators[who].hasOffer = true
    let holdsLeg = shadow.trunks.isLimited && takesLeg(slot, who)
    if holdsLeg { shadow.trunks.change(.outbound, by: 1) }
    shadow.operatorDetails[who].offerBegins(
      slot, ringTimeout: isAutodial(slot) ? shadow.outbound[who].dial.ringTimeout : nil, holdsLeg: holdsLeg,
      isBlind: shadow.operators[who].status != .ready, at: now)
    shadow.refresh(who)
  }

  /// What the pair of operator and desk allows, and whether it was this operator's and this call's turn.
  private mutating func judgeAssignment(_ slot: Int, _ who: Int, _ desk: Int, claimsChoice: Bool) {
    guard floor.knowsAssignments else { return }
    look(.unassigned)
    guard let assignment = shadow.assignment(of: who, in: desk) else {
      breach(
        .unassigned, "\(name(who)) was offered \(callName(slot)) of \(deskName(desk)) without being assigned to it")
      return
    }
    if shadow.assignments[assignment].priority == 0 {
      breach(
        desk < shadow.queueCount ? .priorityZero : .zeroOnAutodial,
        "\(name(who)) was offered \(callName(slot)) of \(deskName(desk)) at priority 0")
      breachZeroIsPerPair(slot, who, desk)
    } else if desk >= shadow.queueCount {
      look(.zeroOnAutodial)
    }
    judgeTurn(of: slot, for: assignment)
    guard seesAvailability else { return }
    if desk >= shadow.queueCount {
      judgeDialChoice(of: assignment, for: slot, claimsChoice: claimsChoice)
    } else {
      judgeChoice(of: assignment, for: slot, claimsChoice: claimsChoice)
    }
  }

  private mutating func breachZeroIsPerPair(_ slot: Int, _ who: Int, _ desk: Int) {
    let own = shadow.ownAssignments[who].all
    var hasOthers = false
    for assignment in own where shadow.assignments[assignment].priority > 0 { hasOthers = true }
    if !hasOthers { return }
    breach(
      .zeroIsPerPair,
      "\(name(who)) was offered \(callName(slot)) of \(deskName(desk)) at priority 0, though others are above it")
  }

  mutating func offerRings(_ slot: Int, _ who: Int) {
    guard isOn(slot, who) else { return }
    shadow.operatorDetails[who].ringBegan = now
    shadow.operatorDetails[who].hasRung = true
  }

  mutating func offerIsMissed(_ slot: Int, _ who: Int, _ kind: MissKind) {
    guard endOffer(slot, who) else { return }
    switch kind {
    case .noAnswer:
      look(.unansweredOffers)
      let rang = now - shadow.operatorDetails[who].ringBegan
      if shadow.operatorDetails[who].ringTimeout >= 0, rang != shadow.operatorDetails[who].ringTimeout {
        breach(
          .unansweredOffers,
          "\(callName(slot)) rang at \(name(who)) for \(seconds(rang)) instead of "
            + seconds(shadow.operatorDetails[who].ringTimeout))
      }
    case .busy:
      break
    }
    shadow.lines.phases[slot] = .open
    shadow.lines.putBack(slot)
    shadow.callOpens(in: shadow.lines.calls[slot].desk)
    shadow.operators[who].missedLast = true
    shadow.operatorDetails[who].offerIsMissed(at: now)
    shadow.operators[who].backsOff = true
    shadow.refresh(who)
  }

  mutating func offerIsWithdrawn(_ slot: Int, _ who: Int) {
    guard endOffer(slot, who) else { return }
    let timeout = shadow.operatorDetails[who].ringTimeout
    if timeout >= 0, shadow.operatorDetails[who].hasRung, !shadow.operatorDetails[who].isCallingBack,
      now - shadow.operatorDetails[who].ringBegan > timeout
    {
      breach(.unansweredOffers, "\(callName(slot)) rang at \(name(who)) beyond the time-out")
    }
    shadow.lines.phases[slot] = .open
    shadow.lines.putBack(slot)
    shadow.callOpens(in: shadow.lines.calls[slot].desk)
    shadow.refresh(who)
  }

  mutating func callIsAnswered(_ slot: Int, _ who: Int) {
    guard endOffer(slot, who, isAnswered: true) else {
      breachAnswerOfLost(slot, who)
      return
    }
    let rang = now - shadow.operatorDetails[who].ringBegan
    let timeout = shadow.operatorDetails[who].ringTimeout
    if timeout >= 0, rang > 0, rang >= timeout, !shadow.operatorDetails[who].isCallingBack {
      breach(.unansweredOffers, "\(name(who)) answered \(callName(slot)) when its offer was already missed")
    }
    if shadow.operators[who].call >= 0 {
      breach(
        .oneThingAtATime,
        "\(name(who)) answered \(callName(slot)) while on \(callName(shadow.operators[who].call))")
    }
    shadow.lines.phases[slot] = .talking
    shadow.operators[who].call = slot
    shadow.answers(who, at: now)
    shadow.operators[who].missedLast = false
    shadow.operatorDetails[who].missesInRow = 0
    shadow.operators[who].contactIsInbound = !isAutodial(slot)
    if let assignment = shadow.assignment(of: who, in: shadow.lines.calls[slot].desk) {
      let row = shadow.assignments.place(of: assignment)
      shadow.countAnswer(assignment, row, shadow.desks.place(of: row.pointee.desk))
    }
    // Nothing is offered to whoever is on offer or on a call: nobody's availability changes.
    if isAutodial(slot) { attemptIsConnected(slot, who) }
  }

  mutating func talkEnds(_ slot: Int, _ who: Int) {
    guard isPresent(slot) else { return }
    if shadow.lines.phases[slot] != .talking || shadow.operators[who].call != slot {
      breach(.conservation, "\(name(who)) ended \(callName(slot)) without having answered it")
      return
    }
    left += 1
    if isAutodial(slot) { attemptIsOver(slot, who) }
    shadow.lines.phases[slot] = .absent
    if shadow.trunks.isLimited {
      giveBackTrunk(of: slot)
      giveBackLeg(of: who)
    }
    let talk = now - shadow.answeredAt(of: who)
    shadow.operatorDetails[who].talkTime += talk
    shadow.operators[who].call = -1
    shadow.addLoad(talk, to: who)
    if !shadow.operators[who].presence {
      shadow.restartIdleClocks(of: who, withInbound: shadow.operators[who].contactIsInbound, at: now)
    }
    if !shadow.outbound[who].dial.presence { shadow.outbound[who].dial.idleSince = now }
    shadow.refresh(who)
  }
}
