public import EventCore

// The usual sequences, each entered in one step. Event by event they write the same rows again and again: a call that
// is answered on entry is seven events, and as two steps they take a fifth of the instructions (W3: 774 → 139 a call).
extension Ledger {
  public mutating func observe(_ steps: borrowing Column<FloorStep>) {
    guard var next = steps.elements.baseAddress else { return }
    let end = next + steps.count
    while next < end {
      let time = next.pointee.time.microseconds
      if time >= nextBoundary { pass(boundariesUpTo: time) }
      record(next.pointee.what, at: time)
      next += 1
    }
    if let last = steps.elements.last { now = last.time.microseconds }
  }

  @inline(__always)
  private mutating func record(_ what: FloorStep.What, at time: Int64) {
    switch what {
    case .happening(let happening):
      record(happening, at: time)
      events &+= 1
    case .callIsAnsweredOnEntry(let call, let who, let source, _, let choice):
      if isCounting {
        answerOnEntry(from: source, by: who, choice: choice, at: time)
      } else {
        enterUncounted(call, from: source, at: time)
        answerUncounted(call, by: who, choice: choice, at: time)
      }
      events &+= 5
    case .callWaitsOnEntry(let call, let source):
      if isCounting { waitOnEntry(call, from: source, at: time) } else { enterUncounted(call, from: source, at: time) }
      events &+= 3
    case .waitingCallIsAnswered(let call, let who, _, let choice):
      answerAtOnce(call, by: who, choice: choice, at: time)
      events &+= 3
    case .talkEndsWithoutWrapUp(_, let who):
      endTalkWithoutWrapUp(who, at: time)
      events &+= 2
    }
  }

  /// Before the end of the warm-up steps are what their events are, one after another.
  private mutating func enterUncounted(_ call: CallID, from source: SourceID, at time: Int64) {
    arrive(call, from: source, attempt: 1)
    enter(call, QueueID(Int(queueOfSource[source.index])), at: time)
  }

  private mutating func answerUncounted(_ call: CallID, by who: OperatorID, choice: Bool, at time: Int64) {
    offer(call, to: who, choice: choice, blind: false)
    answer(call, who, at: time)
    turn(who, .talking, at: time)
  }

  /// A counted call arrives, enters the queue and is answered, all at one instant.
  @inline(__always)
  private mutating func answerOnEntry(from source: SourceID, by who: OperatorID, choice: Bool, at time: Int64) {
    let queue = queueOfSource[source.index]
    let cell = firstCell &+ queue
    let row = queues + Int(queue)
    row.pointee.answeredOnEntry &+= 1
    if choice { row.pointee.account.decisionsWithChoice &+= 1 }
    row.pointee.promised += row.pointee.reciprocal
    row.pointee.busyInSteps.change(by: 1, at: time)
    let person = operators + who.index
    countAnswer(to: person, in: queue, endsIdleSpell: person.pointee.statusSince < time)
    beginTalk(who, Work(queue: queue, cell: cell, answered: time, isCounted: true), at: time)
  }

  /// A counted call arrives, enters the queue and has to wait.
  private mutating func waitOnEntry(_ call: CallID, from source: SourceID, at time: Int64) {
    if call.index >= callCount { makeRoom(for: call) }
    let queue = queueOfSource[source.index]
    let cell = firstCell &+ queue
    calls[call.index] = CallRow(place: .queue, isCounted: true, queue: queue, cell: cell, entered: time)
    countedCalls &+= 1
    queues[Int(queue)].account.arrived &+= 1
    queues[Int(queue)].waiting.change(by: 1, at: time)
    cells[Int(cell)].offered &+= 1
    cells[Int(cell)].delayed &+= 1
  }

  /// A call that waits is offered and answered at one instant.
  @inline(__always)
  private mutating func answerAtOnce(_ call: CallID, by who: OperatorID, choice: Bool, at time: Int64) {
    let row = leaveTheQueue(call, at: time)
    let queue = queues + Int(row.queue)
    let person = operators + who.index
    let endsIdleSpell = isCounting && person.pointee.statusSince < time
    queue.pointee.busyInSteps.change(by: 1, at: time)
    if row.isCounted {
      let wait = SimDuration(microseconds: time &- row.entered)
      countAnswer(to: person, in: row.queue, endsIdleSpell: endsIdleSpell)
      queue.pointee.account.decisions &+= 1
      if choice { queue.pointee.account.decisionsWithChoice &+= 1 }
      cells[Int(row.cell)].answer(wait.microseconds, isWithin: wait.microseconds <= queue.pointee.within)
      queue.pointee.promised += queue.pointee.reciprocal
      queue.pointee.account.answer(after: wait)
    } else if endsIdleSpell {
      person.pointee.idleSpells &+= 1
    }
    beginTalk(who, Work(queue: row.queue, cell: row.cell, answered: time, isCounted: row.isCounted), at: time)
  }

  /// Counts an offer and its answer, and the idle spell that they may end.
  @inline(__always)
  private mutating func countAnswer(
    to person: UnsafeMutablePointer<OperatorRow>, in queue: UInt32, endsIdleSpell: Bool
  ) {
    if person.pointee.hasOneDesk && person.pointee.work.queue == queue {
      if !endsIdleSpell { person.pointee.idleSpells &-= 1 }
      person.pointee.answeredAtOnce &+= 1
      return
    }
    if endsIdleSpell { person.pointee.idleSpells &+= 1 }
    let row = Int(
      ownAssignments.row(in: queue, from: person.pointee.firstAssignment, to: person.pointee.lastAssignment))
    person.pointee.offers &+= 1
    person.pointee.calls &+= 1
    assignments[row].offers &+= 1
    assignments[row].calls &+= 1
  }

  /// A ready operator turns to a talk.
  @inline(__always) private mutating func beginTalk(_ who: OperatorID, _ work: Work, at time: Int64) {
    let row = operators + who.index
    let since = row.pointee.statusSince
    row.pointee.work = work
    row.pointee.status = .talking
    row.pointee.statusSince = time
    row.pointee.contact = .talk
    guard isCounting else { return }
    if since >= countedFrom {
      let idle = time &- since
      row.pointee.shortIdle &+= idle
      row.pointee.idleSquares += Double(idle) * Double(idle)
    } else {
      statusTimes[who.index &* 8 &+ Int(OperatorStatus.ready.rawValue)] &+= time &- countedFrom
      addIdleSpell(who, of: time &- since)
    }
  }

  /// A talk ends and the operator is ready for the next.
  @inline(__always)
  private mutating func endTalkWithoutWrapUp(_ who: OperatorID, at time: Int64) {
    let row = operators + who.index
    precondition(row.pointee.contact == .talk, "a talk ends that did not begin")
    row.pointee.contact = .none
    let since = row.pointee.statusSince
    row.pointee.status = .ready
    row.pointee.statusSince = time
    let work = row.pointee.work
    queues[Int(work.queue)].busyInSteps.change(by: -1, at: time)
    let talk = time &- work.answered
    if work.isCounted {
      row.pointee.handled &+= 1
      cells[Int(work.cell)].endTalkWithoutWrapUp(of: talk)
    }
    if work.isCounted && isCounting && work.answered == since {
      row.pointee.shortTalk &+= talk
    } else {
      if work.isCounted { row.pointee.talk &+= talk }
      if isCounting {
        statusTimes[who.index &* 8 &+ Int(OperatorStatus.talking.rawValue)] &+= time &- max(since, countedFrom)
      }
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

  /// Enters the talk and the idle time of an operator that each stand in one sum for two, and the calls that an
  /// operator with one desk answered in steps.
  mutating func enterShortSums(of who: OperatorID) {
    let row = operators + who.index
    let times = statusTimes + who.index * 8
    row.pointee.talk &+= row.pointee.shortTalk
    times[Int(OperatorStatus.talking.rawValue)] &+= row.pointee.shortTalk
    times[Int(OperatorStatus.ready.rawValue)] &+= row.pointee.shortIdle
    times[7] &+= row.pointee.shortIdle
    row.pointee.shortTalk = 0
    row.pointee.shortIdle = 0
    let count = row.pointee.answeredAtOnce
    if count == 0 { return }
    row.pointee.answeredAtOnce = 0
    row.pointee.idleSpells &+= count
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
