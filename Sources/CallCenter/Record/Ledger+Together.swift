import EventCore

// Events that nearly always come together, entered in one step. One by one they write the same rows again and again: a
// call that is answered on entry is seven events, and joined they take a good third of the instructions (W3: 660 → 243
// a call).
extension Ledger {
  /// Enters what begins at an event, if it is one of the usual sequences; the books are then the same as after its
  /// events one by one.
  ///
  /// - Parameters:
  ///   - next: the event, with those after it in the batch.
  ///   - left: how many there are.
  /// - Returns: how many events were entered; 0: this one is to be entered for itself.
  @inline(__always)
  mutating func recordTogether(_ next: UnsafePointer<FloorEvent>, left: Int, at time: Int64) -> Int {
    switch next.pointee.happening {
    case .callArrives(let call, let source, attempt: 1):
      guard left >= 5, case .callEntersQueue(call, let queue, _) = next[1].happening,
        let answer = Self.answer(of: call, next + 2, at: time), isCounting,
        queueOfSource[source.index] == queue.rawValue, isReady(answer.who)
      else { return 0 }
      answerOnEntry(call, queue, answer, at: time)
      return 5
    case .offerBegins(let call, _, _, _, _):
      guard left >= 3, let answer = Self.answer(of: call, next, at: time), isReady(answer.who), !isAutodial(call)
      else { return 0 }
      answerAtOnce(call, answer, at: time)
      return 3
    case .talkEnds(let call, let who):
      guard left >= 2, case .operatorTurns(who, .ready) = next[1].happening, next[1].time.microseconds == time,
        operators[who.index].status == .talking, !operators[who.index].isWrappingUp, !isAutodial(call)
      else { return 0 }
      endTalkWithoutWrapUp(call, who, at: time)
      return 2
    default:
      return 0
    }
  }

  /// Who answers a call in the same step in which it is offered.
  private struct Answer {
    let who: OperatorID
    let hadChoice: Bool
  }

  /// The three events of an offer to an operator whom the distributor sees, the answer and the talk that begins.
  @inline(__always)
  private static func answer(of call: CallID, _ next: UnsafePointer<FloorEvent>, at time: Int64) -> Answer? {
    guard case .offerBegins(call, let who, _, let choice, blind: false) = next[0].happening,
      case .callIsAnswered(call, who) = next[1].happening,
      case .operatorTurns(who, .talking) = next[2].happening, next[2].time.microseconds == time
    else { return nil }
    return Answer(who: who, hadChoice: choice)
  }

  @inline(__always) private func isReady(_ who: OperatorID) -> Bool {
    operators[who.index].status == .ready && !operators[who.index].isWrappingUp
  }

  /// A counted call arrives, enters the queue and is answered, all at one instant.
  @inline(__always)
  private mutating func answerOnEntry(_ call: CallID, _ queue: QueueID, _ answer: Answer, at time: Int64) {
    if call.index >= callCount { makeRoom(for: call) }
    let cell = firstCell &+ queue.rawValue
    calls[call.index] = CallRow(place: .talk, isCounted: true, queue: queue.rawValue, cell: cell, entered: time)
    let row = queues + queue.index
    row.pointee.answeredOnEntry &+= 1
    if answer.hadChoice { row.pointee.account.decisionsWithChoice &+= 1 }
    row.pointee.promised += row.pointee.reciprocal
    row.pointee.busy.change(by: 1, at: time)
    let who = operators + answer.who.index
    if who.pointee.hasOneDesk && who.pointee.work.queue == queue.rawValue {
      who.pointee.answeredOnEntry &+= 1
    } else {
      countAnswer(to: answer.who, in: queue.rawValue)
    }
    beginTalk(answer.who, Work(queue: queue.rawValue, cell: cell, answered: time, isCounted: true), at: time)
  }

  /// A call that waits is offered and answered at one instant.
  private mutating func answerAtOnce(_ call: CallID, _ answer: Answer, at time: Int64) {
    let row = leaveTheQueue(call, at: time)
    calls[call.index].place = .talk
    let queue = Int(row.queue)
    queues[queue].busy.change(by: 1, at: time)
    if row.isCounted {
      let wait = SimDuration(microseconds: time &- row.entered)
      countAnswer(to: answer.who, in: row.queue)
      queues[queue].account.decisions &+= 1
      if answer.hadChoice { queues[queue].account.decisionsWithChoice &+= 1 }
      cells[Int(row.cell)].answer(wait.microseconds, isWithin: wait.microseconds <= queues[queue].within)
      queues[queue].promised += queues[queue].reciprocal
      queues[queue].account.answer(after: wait)
    }
    beginTalk(
      answer.who, Work(queue: row.queue, cell: row.cell, answered: time, isCounted: row.isCounted), at: time)
  }

  @inline(__always) private mutating func countAnswer(to who: OperatorID, in queue: UInt32) {
    let row = operators[who.index].assignment(in: queue, among: ownAssignments)
    operators[who.index].offered = row
    operators[who.index].offers &+= 1
    operators[who.index].calls &+= 1
    assignments[Int(row)].offers &+= 1
    assignments[Int(row)].calls &+= 1
  }

  /// A ready operator turns to a talk.
  @inline(__always) private mutating func beginTalk(_ who: OperatorID, _ work: Work, at time: Int64) {
    let row = operators + who.index
    let since = row.pointee.statusSince
    row.pointee.work = work
    row.pointee.status = .talking
    row.pointee.statusSince = time
    busy.change(by: 1, at: time)
    guard isCounting else { return }
    let times = statusTimes + who.index &* 8
    times[Int(OperatorStatus.ready.rawValue)] &+= time &- max(since, countedFrom)
    if time > since { endIdleSpell(who, of: time &- since) }
  }

  /// A talk ends and the operator is ready for the next.
  @inline(__always)
  private mutating func endTalkWithoutWrapUp(_ call: CallID, _ who: OperatorID, at time: Int64) {
    precondition(calls[call.index].place == .talk, "a talk ends that did not begin")
    calls[call.index].place = .gone
    let row = operators + who.index
    let since = row.pointee.statusSince
    row.pointee.status = .ready
    row.pointee.statusSince = time
    let work = row.pointee.work
    queues[Int(work.queue)].busy.change(by: -1, at: time)
    busy.change(by: -1, at: time)
    if work.isCounted {
      let talk = time &- work.answered
      row.pointee.handled &+= 1
      row.pointee.talk &+= talk
      cells[Int(work.cell)].endTalkWithoutWrapUp(of: talk)
    }
    if isCounting {
      statusTimes[who.index &* 8 &+ Int(OperatorStatus.talking.rawValue)] &+= time &- max(since, countedFrom)
    }
  }
}

extension QueueCounts {
  @inline(__always) fileprivate mutating func endTalkWithoutWrapUp(of length: Int64) {
    talked &+= 1
    talk &+= length
    handled &+= 1
    handledTalk &+= length
  }
}

// The calls answered on entry are counted once, and enter the books when an interval or the run ends.
extension Ledger {
  /// Enters the calls of one queue that were answered on entry since the last time, all in the current interval.
  mutating func enterAnsweredOnEntry(in queue: Int) {
    let count = queues[queue].answeredOnEntry
    if count == 0 { return }
    queues[queue].answeredOnEntry = 0
    countedCalls += count
    let cell = Int(firstCell) + queue
    cells[cell].offered += count
    cells[cell].answered += count
    if queues[queue].within >= 0 { cells[cell].answeredWithin += count }
    queues[queue].account.answerOnEntry(count)
  }

  /// Enters the calls that an operator with one desk answered on their entry.
  mutating func enterAnsweredOnEntry(by who: OperatorID) {
    let row = operators + who.index
    let count = row.pointee.answeredOnEntry
    if count == 0 { return }
    row.pointee.answeredOnEntry = 0
    row.pointee.offers &+= count
    row.pointee.calls &+= count
    let assignment = Int(ownAssignments[Int(row.pointee.firstAssignment)].row)
    assignments[assignment].offers += Int(count)
    assignments[assignment].calls += Int(count)
  }
}

extension QueueAccount {
  fileprivate mutating func answerOnEntry(_ count: Int) {
    arrived += count
    decisions += count
    answeredWait.addNone(count)
    if let band = band(of: .zero) { bands[band].answered += count }
  }
}
