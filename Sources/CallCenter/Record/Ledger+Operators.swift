import EventCore

/// Operators, their offers and their calls.
extension Ledger {
  mutating func offer(_ call: CallID, to who: OperatorID, choice: Bool, blind: Bool) {
    let row = calls[call.index]
    let person = operators + who.index
    let assignment = ownAssignments.row(
      in: row.queue, from: person.pointee.firstAssignment, to: person.pointee.lastAssignment)
    operators[who.index].offered = assignment
    guard row.isCounted else { return }
    operators[who.index].offers &+= 1
    if blind { operators[who.index].blindOffers &+= 1 }
    assignments[Int(assignment)].offers &+= 1
    queues[Int(row.queue)].account.decisions &+= 1
    if choice { queues[Int(row.queue)].account.decisionsWithChoice &+= 1 }
  }

  mutating func miss(_ call: CallID, _ who: OperatorID, _ kind: MissKind) {
    if calls[call.index].isCounted { operators[who.index].miss(kind) }
  }

  /// The caller's own end may come just before: the call's place keeps what it says until another call takes it.
  mutating func withdraw(_ call: CallID, _ who: OperatorID) {
    if calls[call.index].isCounted { operators[who.index].withdrawn &+= 1 }
  }

  mutating func answer(_ call: CallID, _ who: OperatorID, at time: Int64) {
    let row = leaveTheQueue(call, at: time)
    if operators[who.index].contact == .wrapUp { endWrapUp(who, at: time) }
    operators[who.index].contact = .talk
    operators[who.index].work = Work(
      queue: row.queue, cell: row.cell, answered: time, isCounted: row.isCounted)
    let queue = Int(row.queue)
    queues[queue].busy.change(by: 1, at: time)
    guard row.isCounted else { return }
    let wait = SimDuration(microseconds: time &- row.entered)
    operators[who.index].calls &+= 1
    assignments[Int(operators[who.index].offered)].calls &+= 1
    cells[Int(row.cell)].answer(wait.microseconds, isWithin: wait.microseconds <= queues[queue].within)
    queues[queue].promised += queues[queue].reciprocal
    queues[queue].account.answer(after: wait)
  }

  mutating func endTalk(_ who: OperatorID, at time: Int64) {
    precondition(operators[who.index].contact == .talk, "a talk ends that did not begin")
    operators[who.index].talkEnded = time
    operators[who.index].contact = .wrapUp
    let work = operators[who.index].work
    if work.isCounted {
      cells[Int(work.cell)].talked &+= 1
      cells[Int(work.cell)].talk &+= time &- work.answered
    }
    switch operators[who.index].status {
    case .talking, .wrapUp: break
    // Whoever has already turned elsewhere has no wrap-up.
    case .offline, .away, .ready, .reserved, .dialing: endWrapUp(who, at: time)
    }
  }

  mutating func turn(_ who: OperatorID, _ status: OperatorStatus, at time: Int64) {
    let index = who.index
    if operators[index].contact == .wrapUp && status != .wrapUp { endWrapUp(who, at: time) }
    let old = operators[index].status
    let since = operators[index].statusSince
    operators[index].status = status
    operators[index].statusSince = time
    if isCounting {
      statusTimes[index &* 8 &+ Int(old.rawValue)] &+= time &- max(since, countedFrom)
      if old == .ready && status.isContact && time > since {
        endIdleSpell(who, of: time &- since)
      }
    }
    if old.isBusy != status.isBusy { busy.change(by: status.isBusy ? 1 : -1, at: time) }
    if old.isStaffed != status.isStaffed {
      staffed.change(by: status.isStaffed ? 1 : -1, at: time)
      changeAutodialStaff(who, by: status.isStaffed ? 1 : -1, at: time)
    }
    if old == .offline || status == .offline { passTheDoor(who, from: old, to: status, at: time) }
  }

  @inline(__always) mutating func endIdleSpell(_ who: OperatorID, of length: Int64) {
    operators[who.index].idleSpells &+= 1
    addIdleSpell(who, of: length)
  }

  /// Adds the length of a spell that is counted elsewhere.
  @inline(__always) mutating func addIdleSpell(_ who: OperatorID, of length: Int64) {
    operators[who.index].idleSquares += Double(length) * Double(length)
    statusTimes[who.index &* 8 &+ 7] &+= length
  }

  mutating func beginDuty(_ who: OperatorID, at time: Int64) {
    endOvertime(who, at: time)
    guard !operators[who.index].isOnDuty else { return }
    operators[who.index].isOnDuty = true
    for own in operators[who.index].assignments(among: ownAssignments) {
      assignments[Int(own.row)].mark = queues[Int(own.queue)].promised
      queues[Int(own.queue)].changeStaff(by: own.priority)
    }
    beginAutodialDuty(who)
  }

  mutating func endDuty(_ who: OperatorID, at time: Int64) {
    guard operators[who.index].status != .offline && !operators[who.index].isOvertime else { return }
    beginOvertime(who, at: time)
  }

  mutating func beginOvertime(_ who: OperatorID, at time: Int64) {
    operators[who.index].isOvertime = true
    operators[who.index].overtime &-= max(time, countedFrom)
  }

  mutating func endOvertime(_ who: OperatorID, at time: Int64) {
    guard operators[who.index].isOvertime else { return }
    operators[who.index].isOvertime = false
    operators[who.index].overtime &+= max(time, countedFrom)
  }

  /// Adds to each of the operator's assignments what was promised since the log-in.
  mutating func collectPromises(_ who: OperatorID) {
    for own in operators[who.index].assignments(among: ownAssignments) {
      let promised = queues[Int(own.queue)].promised
      assignments[Int(own.row)].promised += Double(own.priority) * (promised - assignments[Int(own.row)].mark)
    }
    collectAutodialPromises(who)
  }

  mutating func endWrapUp(_ who: OperatorID, at time: Int64) {
    let work = operators[who.index].work
    operators[who.index].contact = .none
    if Int(work.queue) >= queueCount {
      endOutboundWrapUp(who, work, at: time)
      return
    }
    queues[Int(work.queue)].busy.change(by: -1, at: time)
    guard work.isCounted else { return }
    let talkEnded = operators[who.index].talkEnded
    let talk = talkEnded &- work.answered
    let wrapUp = time &- talkEnded
    operators[who.index].handled &+= 1
    operators[who.index].talk &+= talk
    operators[who.index].wrapUp &+= wrapUp
    cells[Int(work.cell)].handled &+= 1
    cells[Int(work.cell)].handledTalk &+= talk
    cells[Int(work.cell)].wrapUp &+= wrapUp
  }

  /// Log-in and log-off.
  private mutating func passTheDoor(
    _ who: OperatorID, from old: OperatorStatus, to status: OperatorStatus, at time: Int64
  ) {
    if status != .offline {
      if isOver { beginOvertime(who, at: time) }
      return
    }
    endOvertime(who, at: time)
    guard operators[who.index].isOnDuty else { return }
    operators[who.index].isOnDuty = false
    collectPromises(who)
    for own in operators[who.index].assignments(among: ownAssignments) {
      queues[Int(own.queue)].changeStaff(by: -own.priority)
    }
    endAutodialDuty(who)
  }
}
