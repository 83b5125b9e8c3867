import CallCenter
import EventCore

// What an operator does when nothing is in hand, and what the distributor sees of it.
extension FloorRun {
  @inline(__always) mutating func turn(_ who: OperatorID, _ status: OperatorStatus) {
    let before = operators[who.index].status
    if before == status { return }
    operators[who.index].status = status
    emit(.operatorTurns(who, status))
    if operators[who.index].doesMore { statusChanged(who, from: before) }
  }

  /// Offer, talk, wrap-up or break is over: what is due comes next, and otherwise the operator is ready.
  mutating func handsAreFree(_ who: OperatorID) {
    if operators[who.index].offeredCall != nil {
      turn(who, .reserved)
      hearsRinging(who)
      return
    }
    if !pools.isEmpty { leavesIfPoolShrank(who) }
    guard operators[who.index].isOnDuty else {
      if operators[who.index].status != .offline { goOffline(who) }
      return
    }
    if operators[who.index].dueBreak > .zero {
      beginBreak(who)
    } else if operators[who.index].isSentAway {
      turn(who, .away)
      pressReadyAfterwards(who)
    } else {
      turn(who, .ready)
    }
    becomesAvailable(who)
  }

  /// Whether the distributor may offer the operator an inbound call. What it did itself it sees on every channel; the
  /// operator's own doings only with presence.
  @inline(__always) mutating func isSeenReady(_ who: OperatorID) -> Bool {
    // Field by field: a copy of the state would be two lines of the cache for a few flags.
    guard operators[who.index].isOnDuty, operators[who.index].channel != nil, !operators[who.index].isHeldBack else {
      return false
    }
    let status = operators[who.index].status
    if fault == .ignoresWrapUp && status == .wrapUp { return true }
    if fault == .doubleBooks && status == .talking { return true }
    guard operators[who.index].call == nil else { return false }
    return operators[who.index].hasPresence ? status == .ready : status != .offline
  }

  /// Brings the operator's seats in the tournaments up to date.
  ///
  /// - Complexity: O(own assignments × log members).
  @inline(__always) mutating func refreshEligibility(_ who: OperatorID) {
    if isSeenReady(who) {
      gainEligibility(who)
    } else {
      loseInboundEligibility(who)
    }
    if operators[who.index].doesMore { refreshAutodials(who) }
  }

  mutating func gainEligibility(_ who: OperatorID) {
    if operators[who.index].isEligible { return }
    operators[who.index].isEligible = true
    let idleSince = operators[who.index].idleSince
    let missed = operators[who.index].lastOfferMissed && fault != .missKeepsOrder
    if operators[who.index].onlyPlace >= 0 {
      eligible.enter(at: Int(operators[who.index].onlyPlace), idleSince: idleSince, lastOfferMissed: missed)
    } else {
      enterAllSeats(who, idleSince, missed)
    }
  }

  private mutating func enterAllSeats(_ who: OperatorID, _ idleSince: SimTime, _ missed: Bool) {
    for position in seats.positions(of: who) {
      let seat = seats[position]
      let since =
        seat.comparesInboundIdleness && operators[who.index].doesMore
        ? furtherWork[who.index].idleSinceInbound : idleSince
      eligible.enter(Int(seat.member), idleSince: since, lastOfferMissed: missed)
    }
  }

  mutating func loseEligibility(_ who: OperatorID) {
    loseInboundEligibility(who)
    if operators[who.index].doesMore { loseAutodials(who) }
  }

  private mutating func loseInboundEligibility(_ who: OperatorID) {
    guard operators[who.index].isEligible else { return }
    operators[who.index].isEligible = false
    if operators[who.index].onlyPlace >= 0 {
      eligible.leave(at: Int(operators[who.index].onlyPlace))
    } else {
      leaveAllSeats(who)
    }
  }

  mutating func leaveAllSeats(_ who: OperatorID) {
    for position in seats.positions(of: who) {
      eligible.leave(Int(seats[position].member))
    }
  }

  /// Remembers the operator for the matching that follows this event.
  @inline(__always) mutating func becomesAvailable(_ who: OperatorID) {
    refreshEligibility(who)
    if operators[who.index].isEligible || operators[who.index].doesMore && furtherWork[who.index].isEligible {
      newlyAvailable.append(who)
    }
  }
}
