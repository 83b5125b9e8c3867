import CallCenter
import EventCore

// What concerns only operators who call themselves or take calls of autodials.
extension FloorRun {
  /// The operator's status has changed.
  mutating func statusChanged(_ who: OperatorID, from old: OperatorStatus) {
    if old == .ready {
      readyOnFloor -= 1
      pending.cancel(furtherWork[who.index].thinkTicket)
      furtherWork[who.index].thinkTicket = .none
    }
    if old == .talking || old == .wrapUp {
      let length = now - furtherWork[who.index].busySince
      tellAutodials(of: who, old == .talking ? .talk : .wrapUp, lasted: length)
    }
    switch operators[who.index].status {
    case .ready:
      readyOnFloor += 1
      openStandingLine(who)
      thinkOfCalling(who)
    case .talking, .wrapUp:
      furtherWork[who.index].busySince = now
    case .away, .offline:
      closeStandingLine(who)
    case .reserved, .dialing:
      break
    }
  }

  /// Brings the operator's seats at autodials up to date, and what autodials count on.
  ///
  /// - Complexity: O(own autodials × log members).
  mutating func refreshAutodials(_ who: OperatorID) {
    let positions = seats.autodialPositions(of: who)
    if positions.isEmpty { return }
    refreshCapacity(who)
    let isReady = isSeenReadyForAutodials(who)
    if isReady == furtherWork[who.index].isEligible { return }
    furtherWork[who.index].isEligible = isReady
    for position in positions {
      let seat = seats[position]
      if isReady {
        eligible.enter(
          Int(seat.member), idleSince: furtherWork[who.index].idleSince,
          lastOfferMissed: operators[who.index].lastOfferMissed && fault != .missKeepsOrder)
      } else {
        eligible.leave(Int(seat.member))
      }
      let autodial = AutodialID(seat.desk.index - plan.queues.count)
      if seat.canMeetWithin { autodials[autodial.index].available += isReady ? 1 : -1 }
      if isReady { autodials[autodial.index].operatorWasFreed = true }
      markPacingDue(autodial)
    }
  }

  /// The operator is out of the tournaments of all autodials, whatever is seen of them.
  mutating func loseAutodials(_ who: OperatorID) {
    guard furtherWork[who.index].isEligible else { return }
    furtherWork[who.index].isEligible = false
    for position in seats.autodialPositions(of: who) {
      let seat = seats[position]
      eligible.leave(Int(seat.member))
      if seat.canMeetWithin { autodials[seat.desk.index - plan.queues.count].available -= 1 }
    }
  }

  private mutating func isSeenReadyForAutodials(_ who: OperatorID) -> Bool {
    guard let rules = autodialOffers[who], operators[who.index].isOnDuty,
      !operators[who.index].isHeldBack
    else { return false }
    let status = operators[who.index].status
    if fault == .ignoresWrapUp && status == .wrapUp { return true }
    if fault == .doubleBooks && status == .talking { return true }
    guard operators[who.index].call == nil else { return false }
    if rules.standingLine != nil && furtherWork[who.index].standingLine != .open { return false }
    return rules.presence ? status == .ready : status != .offline
  }

  /// Whether autodials may count on the operator once their hands are free.
  private mutating func refreshCapacity(_ who: OperatorID) {
    let isAway = furtherWork[who.index].sees && operators[who.index].status == .away
    let isCapacity =
      operators[who.index].isOnDuty && !operators[who.index].isBackingOff && !operators[who.index].isSentAway
      && !isAway && operators[who.index].status != .offline
    if isCapacity == furtherWork[who.index].isCapacity { return }
    furtherWork[who.index].isCapacity = isCapacity
    for position in seats.autodialPositions(of: who) where seats[position].canMeetWithin {
      let autodial = AutodialID(seats[position].desk.index - plan.queues.count)
      autodials[autodial.index].capacity += isCapacity ? 1 : -1
      markPacingDue(autodial)
    }
  }
}
