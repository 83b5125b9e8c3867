import CallCenter
import EventCore

// Shifts and breaks.
extension FloorRun {
  mutating func scheduleNextShift(_ who: OperatorID) {
    let shift = plan.operators[who].shift
    let position = Int(operatorDetails[who.index].shiftPosition)
    guard position < shift.count, !isDraining else { return }
    schedule(.shiftBegins(who), at: shift[position].start)
  }

  mutating func shiftBegins(_ who: OperatorID) {
    if isDraining { return }
    let end = plan.operators[who].shift[Int(operatorDetails[who.index].shiftPosition)].end
    if end < plan.horizon.end { schedule(.shiftEnds(who), at: end) }
    logIn(who)
  }

  mutating func shiftEnds(_ who: OperatorID) {
    if isDraining { return }
    operatorDetails[who.index].shiftPosition += 1
    scheduleNextShift(who)
    logOut(who)
  }

  /// Somebody still in overtime from an earlier shift goes on from where they are.
  mutating func logIn(_ who: OperatorID) {
    precondition(!operators[who.index].isOnDuty, "an operator logs in twice")
    operators[who.index].isOnDuty = true
    emit(.dutyBegins(who))
    for position in seats.allPositions(of: who) {
      let seat = seats[position]
      eligible.comesIn(Int(seat.member))
      staffed[seat.desk.index] += 1
    }
    startIdleClocks(who)
    if operators[who.index].status == .offline { turn(who, .ready) }
    becomesAvailable(who)
  }

  mutating func logOut(_ who: OperatorID) {
    precondition(operators[who.index].isOnDuty, "an operator logs out twice")
    operators[who.index].isOnDuty = false
    emit(.dutyEnds(who))
    loseEligibility(who)
    for position in seats.allPositions(of: who) {
      let seat = seats[position]
      eligible.goesOut(Int(seat.member))
      staffed[seat.desk.index] -= 1
    }
    if operators[who.index].doesMore { refreshAutodials(who) }
    if operators[who.index].offeredCall == nil {
      switch operators[who.index].status {
      case .ready, .away: goOffline(who)
      case .offline, .reserved, .dialing, .talking, .wrapUp: break
      }
    }
    for position in seats.positions(of: who) where staffed[seats[position].desk.index] == 0 {
      sendAwayWaiting(in: seats[position].desk)
    }
  }

  /// The working day is over: what is due or running for this operator lapses, and the misses in a row with it.
  mutating func goOffline(_ who: OperatorID) {
    turn(who, .offline)
    pending.cancel(operatorDetails[who.index].breakTicket)
    pending.cancel(operatorDetails[who.index].returnTicket)
    operators[who.index].isOnBreak = false
    operators[who.index].dueBreak = .zero
    operatorDetails[who.index].missesInRow = 0
    if operators[who.index].isSentAway {
      operators[who.index].isSentAway = false
      emit(.operatorPressesReady(who))
    }
  }

  /// Whoever logs in or comes back has been idle since then, whatever contacts a clock counts.
  private mutating func startIdleClocks(_ who: OperatorID) {
    operators[who.index].idleSince = now
    if operators[who.index].doesMore {
      furtherWork[who.index].idleSince = now
      furtherWork[who.index].idleSinceInbound = now
    }
  }

  mutating func scheduleNextBreak(_ who: OperatorID) {
    let breaks = plan.operators[who].breaks
    let position = Int(operatorDetails[who.index].breakPosition)
    guard position < breaks.count else { return }
    schedule(.breakIsDue(who), at: breaks[position].start)
  }

  mutating func breakIsDue(_ who: OperatorID) {
    if isDraining { return }
    let length = plan.operators[who].breaks[Int(operatorDetails[who.index].breakPosition)].length
    operatorDetails[who.index].breakPosition += 1
    scheduleNextBreak(who)
    guard operators[who.index].isOnDuty, operators[who.index].status != .offline else { return }
    operators[who.index].dueBreak += length
    let isFree =
      operators[who.index].status == .ready || (operators[who.index].status == .away && !operators[who.index].isOnBreak)
    if isFree, operators[who.index].offeredCall == nil { beginBreak(who) }
  }

  /// A break that starts late keeps its length.
  mutating func beginBreak(_ who: OperatorID) {
    let length = operators[who.index].dueBreak
    operators[who.index].dueBreak = .zero
    operators[who.index].isOnBreak = true
    turn(who, .away)
    operatorDetails[who.index].breakTicket = schedule(.breakEnds(who), at: now + length)
    refreshEligibility(who)
  }

  mutating func breakEnds(_ who: OperatorID) {
    operators[who.index].isOnBreak = false
    if !operators[who.index].isSentAway {
      if operators[who.index].hasPresence { comesBackToQueues(who) }
      if operators[who.index].doesMore && furtherWork[who.index].sees { comesBackToAutodials(who) }
    }
    handsAreFree(who)
  }

  /// The distributor sees the operator return, whatever the calls: it had sent them away itself.
  mutating func comesBack(_ who: OperatorID) {
    comesBackToQueues(who)
    if operators[who.index].doesMore { comesBackToAutodials(who) }
  }

  /// Idle clocks restart, and shares go on from the smallest of the others.
  private mutating func comesBackToQueues(_ who: OperatorID) {
    operators[who.index].idleSince = now
    if operators[who.index].doesMore { furtherWork[who.index].idleSinceInbound = now }
    guard operators[who.index].isOnDuty else { return }
    for position in seats.positions(of: who) { eligible.comesIn(Int(seats[position].member)) }
  }

  private mutating func comesBackToAutodials(_ who: OperatorID) {
    furtherWork[who.index].idleSince = now
    guard operators[who.index].isOnDuty else { return }
    for position in seats.autodialPositions(of: who) { eligible.comesIn(Int(seats[position].member)) }
  }
}
