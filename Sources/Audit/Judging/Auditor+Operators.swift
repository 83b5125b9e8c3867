import CallCenter
import EventCore

// What operators do, and what the distributor does to them.
extension Auditor {
  mutating func operatorTurns(_ who: Int, _ status: OperatorStatus) {
    look(.statusesPartition)
    let before = shadow.operators[who].status
    endStatus(who)
    if before == .wrapUp { shadow.addLoad(now - shadow.operators[who].statusSince, to: who) }
    shadow.settle(who)
    shadow.operators[who].statusSince = now
    shadow.operators[who].status = status
    if takesShortWays, status == .talking, shadow.operatorDetails[who].answeredAt == now {
      shadow.operators[who].clockIsStatus = true
    }
    if status == .wrapUp, shadow.operators[who].presence { look(.wrapUpIsRespected) }
    if status == .offline { shadow.operatorDetails[who].missesInRow = 0 }
    if shadow.operators[who].owesWrapUp { judgeOwedWrapUp(who, status) }
    if status == .ready, before != .reserved { isReadyAgain(who, after: before) }
    // The phone already rings for an offer of the kind of calls for which the wrap-up was not seen.
    if status == .reserved, before == .wrapUp { isReadyAgain(who, after: before) }
    shadow.refresh(who)
  }

  /// The distributor of each kind of calls that has presence sees the operator ready.
  private mutating func isReadyAgain(_ who: Int, after before: OperatorStatus) {
    let isReturn = before == .away && shadow.operators[who].onDuty
    if shadow.operators[who].presence {
      let isInbound = before == .away || before == .offline || shadow.operators[who].contactIsInbound
      shadow.restartIdleClocks(of: who, withInbound: isInbound, at: now)
      if isReturn {
        shadow.goOnWithOthers(who, shadow.ownAssignments[who].toQueues)
      }
    }
    if shadow.outbound[who].dial.presence {
      shadow.outbound[who].dial.idleSince = now
      if isReturn, shadow.ownAssignments[who].hasAutodials {
        shadow.goOnWithOthers(who, shadow.ownAssignments[who].toAutodials)
      }
    }
  }

  /// Books the time of the status that ends now.
  mutating func endStatus(_ who: Int) {
    let person = shadow.operators.place(of: who)
    let length = now - person.pointee.statusSince
    if length == 0 { return }
    if person.pointee.status == .ready {
      person.pointee.readyTime += length
      return
    }
    let sums = shadow.operatorDetails.place(of: who)
    switch person.pointee.status {
    case .talking: sums.pointee.talkingTime += length
    case .reserved: sums.pointee.reservedTime += length
    case .dialing: sums.pointee.dialingTime += length
    case .wrapUp: sums.pointee.wrapUpTime += length
    case .ready: break
    case .offline, .away: sums.pointee.absentTime += length
    }
  }

  mutating func dutyBegins(_ who: Int) {
    if !shadow.operators[who].onDuty {
      shadow.operators[who].onDuty = true
      shadow.goOnWithOthers(who)
    }
    restartIdleClocks(who)
    shadow.refresh(who)
  }

  private mutating func restartIdleClocks(_ who: Int) {
    shadow.restartIdleClocks(of: who, withInbound: true, at: now)
    shadow.outbound[who].dial.idleSince = now
  }

  mutating func dutyEnds(_ who: Int) {
    judgeBackOff(who)
    shadow.operators[who].onDuty = false
    shadow.refresh(who)
  }

  mutating func backOffEnds(_ who: Int) {
    look(.unansweredOffers)
    let pause = now - shadow.operatorDetails[who].missedAt
    if !shadow.operators[who].backsOff {
      breach(.unansweredOffers, "the pause of \(name(who)) ended without having begun")
    } else if let backOff = floor.missedOffers?.backOff.microseconds, pause < backOff {
      breach(.unansweredOffers, "\(name(who)) paused for \(seconds(pause)) instead of \(seconds(backOff))")
    }
    judgeBackOff(who)
    shadow.operators[who].backsOff = false
    shadow.refresh(who)
  }

  /// A pause must not outlast its length; one after an offer that took no time lasts a tenth of a second at least.
  mutating func judgeBackOff(_ who: Int) {
    guard shadow.operators[who].backsOff, let backOff = floor.missedOffers?.backOff.microseconds else { return }
    if now - shadow.operatorDetails[who].missedAt > max(backOff, 100_000) {
      breach(.unansweredOffers, "the pause of \(name(who)) after a missed offer did not end after \(seconds(backOff))")
    }
  }

  mutating func operatorIsSentAway(_ who: Int) {
    look(.unansweredOffers)
    let misses = shadow.operatorDetails[who].missesInRow
    if let allowed = floor.missedOffers?.missesUntilAway, misses != allowed {
      breach(.unansweredOffers, "\(name(who)) was sent away after \(misses) missed offers in a row, not \(allowed)")
    }
    shadow.operatorDetails[who].missesInRow = 0
    shadow.operators[who].isSentAway = true
    shadow.operatorDetails[who].sentAwayAt = now
    shadow.refresh(who)
  }

  mutating func operatorPressesReady(_ who: Int) {
    if !shadow.operators[who].isSentAway {
      breach(.unansweredOffers, "\(name(who)) came back without having been sent away")
    } else if let longest = floor.missedOffers?.awayAtMost.microseconds,
      now - shadow.operatorDetails[who].sentAwayAt > longest
    {
      breach(.unansweredOffers, "\(name(who)) was away for longer than \(seconds(longest)) after missed offers")
    }
    restartIdleClocks(who)
    if shadow.operators[who].onDuty { shadow.goOnWithOthers(who) }
    shadow.operators[who].isSentAway = false
    shadow.refresh(who)
  }
}
