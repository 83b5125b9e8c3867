import EventCore

/// Calls of autodials at their operators.
extension Ledger {
  /// Whether the call belongs to an autodial.
  @inline(__always) func isAutodial(_ call: CallID) -> Bool { Int(calls[call.index].queue) >= queueCount }

  /// Whether an operator talks, or wraps up, for an autodial. What is said of a call before its talk says nothing of it
  /// here: an operator who answers on entry leaves no row of the call.
  @inline(__always) func isAutodial(_ work: Work) -> Bool { Int(work.queue) >= queueCount && work.queue != Work.manual }

  mutating func offerAutodial(
    _ call: CallID, to who: OperatorID, over channel: Channel, choice: Bool, blind: Bool, at time: Int64
  ) {
    let row = outbound.attempts[call.index]
    operators[who.index].offered = assignment(of: who, to: row.autodial)
    let isReady = operators[who.index].status == .ready
    outbound.people[who.index].channel = channel
    outbound.people[who.index].idle = isReady ? time &- operators[who.index].statusSince : 0
    guard row.isCounted else { return }
    operators[who.index].offers &+= 1
    if blind { operators[who.index].blindOffers &+= 1 }
    assignments[Int(operators[who.index].offered)].offers &+= 1
    let account = outbound.autodials + Int(row.autodial)
    account.pointee.account.decisions &+= 1
    if choice { account.pointee.account.decisionsWithChoice &+= 1 }
    account.pointee.account.channels[Int(channel.rawValue)].offers &+= 1
  }

  mutating func missAutodial(_ call: CallID, _ who: OperatorID) {
    let row = outbound.attempts[call.index]
    guard row.isCounted else { return }
    let channel = Int(outbound.people[who.index].channel.rawValue)
    outbound.autodials[Int(row.autodial)].account.channels[channel].missed &+= 1
  }

  /// The called person gave up while the operator was being reached; the end itself may come just before.
  mutating func withdrawAutodial(_ call: CallID, _ who: OperatorID) {
    let row = outbound.attempts[call.index]
    guard row.isCounted && row.isLive else { return }
    let channel = Int(outbound.people[who.index].channel.rawValue)
    outbound.autodials[Int(row.autodial)].account.channels[channel].lost &+= 1
  }

  mutating func answerAutodial(_ call: CallID, _ who: OperatorID, at time: Int64) {
    let row = endAttempt(call, in: .waiting)
    outbound.attempts[call.index].state = .talking
    if operators[who.index].contact == .wrapUp { endWrapUp(who, at: time) }
    operators[who.index].contact = .talk
    operators[who.index].work = Work(
      queue: calls[call.index].queue, cell: row.cell, answered: time, isCounted: row.isCounted)
    outbound.people[who.index].isLive = row.isLive
    let autodial = Int(row.autodial)
    outbound.autodials[autodial].busy.change(by: 1, at: time)
    if row.isLive { outbound.autodials[autodial].talking.change(by: 1, at: time) }
    guard row.isCounted else { return }
    let wait = time &- row.detected
    let isInTime = wait <= outbound.autodials[autodial].within
    outbound.people[who.index].autodialCalls &+= 1
    assignments[Int(operators[who.index].offered)].calls &+= 1
    outbound.cells[Int(row.cell)].connect(after: wait, isInTime: isInTime, isLive: row.isLive)
    outbound.autodials[autodial].promised += outbound.autodials[autodial].reciprocal
    outbound.autodials[autodial].account.take(outbound.people[who.index], after: wait, isInTime: isInTime)
  }

  mutating func endAutodialTalk(_ call: CallID, _ who: OperatorID, at time: Int64) {
    let row = endAttempt(call, in: .talking)
    operators[who.index].talkEnded = time
    operators[who.index].contact = .wrapUp
    if row.isLive { outbound.autodials[Int(row.autodial)].talking.change(by: -1, at: time) }
    if row.isCounted {
      let length = time &- operators[who.index].work.answered
      outbound.cells[Int(row.cell)].endTalk(of: length, isLive: row.isLive)
    }
    endWrapUpUnlessOn(who, at: time)
  }

  /// Whoever has already turned elsewhere when a talk ends has no wrap-up.
  mutating func endWrapUpUnlessOn(_ who: OperatorID, at time: Int64) {
    switch operators[who.index].status {
    case .dialing, .talking, .wrapUp: break
    case .offline, .away, .ready, .reserved: endWrapUp(who, at: time)
    }
  }

  /// The end of a wrap-up after a call of an autodial, or after one of the operator's own.
  mutating func endOutboundWrapUp(_ who: OperatorID, _ work: Work, at time: Int64) {
    if work.queue == Work.manual {
      endManualWrapUp(who, work, at: time)
      return
    }
    outbound.autodials[Int(work.queue) - queueCount].busy.change(by: -1, at: time)
    guard work.isCounted else { return }
    let talkEnded = operators[who.index].talkEnded
    let talk = talkEnded &- work.answered
    let wrapUp = time &- talkEnded
    operators[who.index].handled &+= 1
    operators[who.index].talk &+= talk
    operators[who.index].wrapUp &+= wrapUp
    outbound.cells[Int(work.cell)].handled &+= 1
    outbound.cells[Int(work.cell)].handledTalk &+= talk
    outbound.cells[Int(work.cell)].wrapUp &+= wrapUp
  }

  private func assignment(of who: OperatorID, to autodial: UInt32) -> UInt32 {
    for own in outbound.assignments(of: who) where own.queue == autodial { return own.row }
    preconditionFailure("a call was offered to somebody not assigned to its autodial")
  }
}

extension AutodialAccount {
  /// An operator begins to talk.
  mutating func take(_ person: OutboundPerson, after wait: Int64, isInTime: Bool) {
    operatorWait.add(SimDuration(microseconds: person.idle))
    guard person.isLive else { return }
    self.wait.add(SimDuration(microseconds: wait))
    channels[Int(person.channel.rawValue)].connected &+= 1
    channels[Int(person.channel.rawValue)].wait &+= wait
    if !isInTime { channels[Int(person.channel.rawValue)].late &+= 1 }
  }
}
