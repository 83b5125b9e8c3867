import CallCenter
import EventCore

// What operators do, and what the distributor does to them.
extension Auditor {
  mutating func operatorTurns(_ who: Int, _ status: OperatorStatus) {
    look(.statusesPartition)
    let before = shadow.operators[who].status
    endStatus(who)
    if before == .wrapUp { shadow.addLoad(now - shadow.operators[who].statusSince, to: who) }
    shadow.operators[who].statusSince = now
    shadow.operators[who].status = status
    if status == .wrapUp, shadow.operators[who].presence { look(.wrapUpIsRespected) }
    if status == .offline { shadow.operators[who].missesInRow = 0 }
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
      shadow.operators[who].idleSince = now
      if before == .away || before == .offline || shadow.operators[who].contactIsInbound {
        shadow.operators[who].idleSinceInbound = now
      }
      if isReturn {
        shadow.goOnWithOthers(who, shadow.operators[who].firstAssignment..<shadow.operators[who].firstAutodial)
      }
    }
    if shadow.operators[who].dial.presence {
      shadow.operators[who].dial.idleSince = now
      if isReturn, shadow.operators[who].hasAutodials {
        shadow.goOnWithOthers(who, shadow.operators[who].firstAutodial..<shadow.operators[who].endOfAssignments)
      }
    }
  }

  /// Books the time of the status that ends now.
  mutating func endStatus(_ who: Int) {
    let person = shadow.operators.place(of: who)
    let since = person.pointee.statusSince
    switch person.pointee.status {
    case .talking: person.pointee.talkingTime += now - since
    case .reserved: person.pointee.reservedTime += now - since
    case .dialing: person.pointee.dialingTime += now - since
    case .wrapUp: person.pointee.wrapUpTime += now - since
    case .ready: person.pointee.readyTime += now - since
    case .offline, .away: person.pointee.absentTime += now - since
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
    shadow.operators[who].idleSince = now
    shadow.operators[who].idleSinceInbound = now
    shadow.operators[who].dial.idleSince = now
  }

  mutating func dutyEnds(_ who: Int) {
    judgeBackOff(who)
    shadow.operators[who].onDuty = false
    shadow.refresh(who)
  }

  mutating func backOffEnds(_ who: Int) {
    look(.unansweredOffers)
    let pause = now - shadow.operators[who].missedAt
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
    if now - shadow.operators[who].missedAt > max(backOff, 100_000) {
      breach(.unansweredOffers, "the pause of \(name(who)) after a missed offer did not end after \(seconds(backOff))")
    }
  }

  mutating func operatorIsSentAway(_ who: Int) {
    look(.unansweredOffers)
    let misses = shadow.operators[who].missesInRow
    if let allowed = floor.missedOffers?.missesUntilAway, misses != allowed {
      breach(.unansweredOffers, "\(name(who)) was sent away after \(misses) missed offers in a row, not \(allowed)")
    }
    shadow.operators[who].missesInRow = 0
    shadow.operators[who].isSentAway = true
    shadow.operators[who].sentAwayAt = now
    shadow.refresh(who)
  }

  mutating func operatorPressesReady(_ who: Int) {
    if !shadow.operators[who].isSentAway {
      breach(.unansweredOffers, "\(name(who)) came back without having been sent away")
    } else if let longest = floor.missedOffers?.awayAtMost.microseconds,
      now - shadow.operators[who].sentAwayAt > longest
    {
      breach(.unansweredOffers, "\(name(who)) was away for longer than \(seconds(longest)) after missed offers")
    }
    restartIdleClocks(who)
    if shadow.operators[who].onDuty { shadow.goOnWithOthers(who) }
    shadow.operators[who].isSentAway = false
    shadow.refresh(who)
  }
}
