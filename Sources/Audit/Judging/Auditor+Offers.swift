import CallCenter
import EventCore

// From an offer to its end.
extension Auditor {
  mutating func offerBegins(_ slot: Int, _ who: Int, _ channel: Channel, claimsChoice: Bool) {
    rules.look(.scriptGate)
    guard isPresent(slot) else { return }
    let queue = shadow.lines[slot].queue
    if shadow.lines[slot].phase == .open, queue >= 0 {
      judgeAssignment(slot, who, queue, claimsChoice: claimsChoice)
      close(slot)
    } else {
      breach(.scriptGate, "\(callName(slot)) was offered to \(name(who)) without waiting in a queue")
    }
    judgeReadiness(slot, who)
    rules.look(.channels)
    if !floor.operators[who].channels.contains(channel) {
      breach(.channels, "\(name(who)) was offered \(callName(slot)) over \(channel.name)")
    }
    shadow.lines[slot].phase = .onOffer
    shadow.lines[slot].operatorOffered = who
    shadow.operators[who].offer = slot
    shadow.operators[who].offerBegan = now
    shadow.operators[who].ringBegan = now
    shadow.operators[who].hasRung = false
    shadow.operators[who].offerIsBlind = shadow.operators[who].status != .ready
    shadow.refresh(who)
  }

  /// What the pair of operator and queue allows, and whether it was this operator's and this call's turn.
  private mutating func judgeAssignment(_ slot: Int, _ who: Int, _ queue: Int, claimsChoice: Bool) {
    guard floor.knowsAssignments else { return }
    rules.look(.unassigned)
    guard let assignment = shadow.assignment(of: who, in: queue) else {
      breach(
        .unassigned, "\(name(who)) was offered \(callName(slot)) of \(queueName(queue)) without being assigned to it")
      return
    }
    if shadow.assignments[assignment].priority == 0 {
      breach(
        .priorityZero, "\(name(who)) was offered \(callName(slot)) of \(queueName(queue)) at priority 0")
      breachZeroIsPerPair(slot, who, queue)
    }
    judgeTurn(of: slot, for: assignment)
    if seesAvailability { judgeChoice(of: assignment, for: slot, claimsChoice: claimsChoice) }
  }

  private mutating func breachZeroIsPerPair(_ slot: Int, _ who: Int, _ queue: Int) {
    let own = shadow.operators[who].firstAssignment..<shadow.operators[who].endOfAssignments
    guard own.contains(where: { shadow.assignments[$0].priority > 0 }) else { return }
    breach(
      .zeroIsPerPair,
      "\(name(who)) was offered \(callName(slot)) of \(queueName(queue)) at priority 0, though others are above it")
  }

  /// Whether the distributor could see the operator ready.
  private mutating func judgeReadiness(_ slot: Int, _ who: Int) {
    guard seesStates else { return }
    rules.look(.oneThingAtATime)
    // Whoever is available has nothing in hand; only being sent away may have been forgotten.
    if shadow.operators[who].isAvailable, shadow.operators[who].missesInRow == 0 { return }
    let person = shadow.operators[who]
    if person.backsOff {
      breach(.unansweredOffers, "\(name(who)) was offered \(callName(slot)) in the pause after a missed offer")
    }
    if person.isSentAway {
      breach(.unansweredOffers, "\(name(who)) was offered \(callName(slot)) after being sent away for missed offers")
    }
    if let allowed = floor.missedOffers?.missesUntilAway, person.missesInRow >= allowed {
      breach(.unansweredOffers, "\(name(who)) was not sent away after \(allowed) missed offers in a row")
    }
    if person.offer >= 0 {
      breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) and \(callName(person.offer)) at once")
    } else if person.call >= 0 {
      breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) while on \(callName(person.call))")
    } else if !person.onDuty || person.status == .offline {
      breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) while off duty")
    }
    guard person.presence else { return }
    switch person.status {
    case .ready, .offline, .talking: break
    case .wrapUp: breach(.wrapUpIsRespected, "\(name(who)) was offered \(callName(slot)) in wrap-up")
    case .away, .reserved, .dialing:
      breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) while \(person.status.name)")
    }
  }

  mutating func offerRings(_ slot: Int, _ who: Int) {
    guard isOn(slot, who) else { return }
    shadow.operators[who].ringBegan = now
    shadow.operators[who].hasRung = true
  }

  mutating func offerIsMissed(_ slot: Int, _ who: Int, _ kind: MissKind) {
    guard endOffer(slot, who) else { return }
    switch kind {
    case .noAnswer:
      rules.look(.unansweredOffers)
      let rang = now - shadow.operators[who].ringBegan
      if shadow.operators[who].ringTimeout >= 0, rang != shadow.operators[who].ringTimeout {
        breach(
          .unansweredOffers,
          "\(callName(slot)) rang at \(name(who)) for \(seconds(rang)) instead of "
            + seconds(shadow.operators[who].ringTimeout))
      }
    case .busy:
      break
    }
    shadow.lines[slot].phase = .open
    shadow.lines.putBack(slot)
    shadow.callOpens(in: shadow.lines[slot].queue)
    shadow.operators[who].missedLast = true
    shadow.operators[who].missesInRow += 1
    shadow.operators[who].missedAt = now
    shadow.operators[who].backsOff = true
    shadow.refresh(who)
  }

  mutating func offerIsWithdrawn(_ slot: Int, _ who: Int) {
    guard endOffer(slot, who) else { return }
    let timeout = shadow.operators[who].ringTimeout
    if timeout >= 0, shadow.operators[who].hasRung, now - shadow.operators[who].ringBegan > timeout {
      breach(.unansweredOffers, "\(callName(slot)) rang at \(name(who)) beyond the time-out")
    }
    shadow.lines[slot].phase = .open
    shadow.lines.putBack(slot)
    shadow.callOpens(in: shadow.lines[slot].queue)
    shadow.refresh(who)
  }

  mutating func callIsAnswered(_ slot: Int, _ who: Int) {
    guard endOffer(slot, who) else { return }
    let rang = now - shadow.operators[who].ringBegan
    let timeout = shadow.operators[who].ringTimeout
    if timeout >= 0, rang > 0, rang >= timeout {
      breach(.unansweredOffers, "\(name(who)) answered \(callName(slot)) when its offer was already missed")
    }
    if shadow.operators[who].call >= 0 {
      breach(
        .oneThingAtATime,
        "\(name(who)) answered \(callName(slot)) while on \(callName(shadow.operators[who].call))")
    }
    shadow.lines[slot].phase = .talking
    shadow.operators[who].call = slot
    shadow.operators[who].answeredAt = now
    shadow.operators[who].missedLast = false
    shadow.operators[who].missesInRow = 0
    if let assignment = shadow.assignment(of: who, in: shadow.lines[slot].queue) { shadow.countAnswer(assignment) }
    shadow.refresh(who)
  }

  mutating func talkEnds(_ slot: Int, _ who: Int) {
    guard isPresent(slot) else { return }
    if shadow.lines[slot].phase != .talking || shadow.operators[who].call != slot {
      breach(.conservation, "\(name(who)) ended \(callName(slot)) without having answered it")
      return
    }
    left += 1
    shadow.lines[slot].phase = .absent
    let talk = now - shadow.operators[who].answeredAt
    shadow.operators[who].talkTime += talk
    shadow.operators[who].call = -1
    shadow.addLoad(talk, to: who)
    if !shadow.operators[who].presence { shadow.operators[who].idleSince = now }
    shadow.refresh(who)
  }

  /// Whether this call is on offer to this operator.
  private mutating func isOn(_ slot: Int, _ who: Int) -> Bool {
    guard isPresent(slot) else { return false }
    if shadow.operators[who].offer == slot, shadow.lines[slot].phase == .onOffer { return true }
    breach(.conservation, "\(callName(slot)) was not on offer to \(name(who)), and yet its offer ended or rang")
    return false
  }

  private mutating func endOffer(_ slot: Int, _ who: Int) -> Bool {
    guard isOn(slot, who) else { return false }
    let length = now - shadow.operators[who].offerBegan
    shadow.operators[who].offerTime += length
    if !shadow.operators[who].offerIsBlind { shadow.operators[who].seenOfferTime += length }
    shadow.operators[who].offer = -1
    return true
  }

  func seconds(_ microseconds: Int64) -> String {
    "\(microseconds / 1_000_000)\(SimTime.fraction(abs(microseconds) % 1_000_000)) s"
  }
}
