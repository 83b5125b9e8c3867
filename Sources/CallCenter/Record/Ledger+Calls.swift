import EventCore

/// Calls on their way to an operator, or out of the house.
extension Ledger {
  mutating func arrive(_ call: CallID, from source: SourceID, attempt: UInt32) {
    if call.index >= callCount { makeRoom(for: call) }
    let queue = queueOfSource[source.index]
    calls[call.index] = CallRow(
      place: .script, isCounted: isCounting, queue: queue, cell: firstCell &+ queue, entered: 0)
    guard isCounting else { return }
    countedCalls &+= 1
    queues[Int(queue)].account.arrived &+= 1
    if attempt > 1 { queues[Int(queue)].account.retries &+= 1 }
  }

  mutating func block(_ call: CallID) {
    leaveBeforeTheQueue(call) { $0.blocked &+= 1 }
  }

  mutating func balk(_ call: CallID) {
    leaveBeforeTheQueue(call) { $0.balked &+= 1 }
  }

  mutating func enter(_ call: CallID, _ queue: QueueID, at time: Int64) {
    let cell = firstCell &+ queue.rawValue
    precondition(calls[call.index].place == .script, "a call enters a queue twice")
    let isCounted = calls[call.index].isCounted
    calls[call.index] = CallRow(
      place: .queue, isCounted: isCounted, queue: queue.rawValue, cell: cell, entered: time)
    queues[queue.index].waiting.change(by: 1, at: time)
    if isCounted { cells[Int(cell)].offered &+= 1 }
  }

  mutating func delay(_ call: CallID) {
    let row = calls[call.index]
    if row.isCounted && row.place == .queue { cells[Int(row.cell)].delayed &+= 1 }
  }

  mutating func abandon(_ call: CallID, at time: Int64) {
    let row = leaveTheQueue(call, at: time)
    guard row.isCounted else { return }
    let wait = SimDuration(microseconds: time &- row.entered)
    let queue = Int(row.queue)
    let isWithin = wait.microseconds <= queues[queue].within
    let isShort = wait.microseconds <= queues[queue].short
    cells[Int(row.cell)].abandon(wait.microseconds, isWithin: isWithin, isShort: isShort)
    if !isOver { cells[Int(firstCell &+ row.queue)].abandonedDuring &+= 1 }
    queues[queue].account.abandon(after: wait)
  }

  mutating func exit(_ call: CallID, _ kind: ExitKind, at time: Int64) {
    let lane = Int(kind.rawValue)
    switch calls[call.index].place {
    case .script: leaveBeforeTheQueue(call) { $0.exits[lane] &+= 1 }
    case .queue: leaveOtherwise(call, at: time) { $0.exits[lane] &+= 1 }
    case .gone: preconditionFailure("a call exits that does not wait")
    }
  }

  mutating func transfer(_ call: CallID, to queue: QueueID, at time: Int64) {
    let isCounted = calls[call.index].isCounted
    switch calls[call.index].place {
    case .script: leaveBeforeTheQueue(call) { $0.transferredOut &+= 1 }
    case .queue: leaveOtherwise(call, at: time) { $0.transferredOut &+= 1 }
    case .gone: preconditionFailure("a call is transferred that does not wait")
    }
    calls[call.index] = CallRow(
      place: .script, isCounted: isCounted, queue: queue.rawValue, cell: firstCell &+ queue.rawValue, entered: 0)
    if isCounted { queues[queue.index].account.arrived &+= 1 }
  }

  /// Takes a call off its queue, and returns what was known of it.
  @inline(__always) mutating func leaveTheQueue(_ call: CallID, at time: Int64) -> CallRow {
    let row = calls[call.index]
    precondition(row.place == .queue, "a call leaves a queue in which it does not wait")
    calls[call.index].place = .gone
    queues[Int(row.queue)].waiting.change(by: -1, at: time)
    return row
  }

  private mutating func leaveOtherwise(_ call: CallID, at time: Int64, count: (inout QueueCounts) -> Void) {
    let row = leaveTheQueue(call, at: time)
    guard row.isCounted else { return }
    let wait = SimDuration(microseconds: time &- row.entered)
    cells[Int(row.cell)].otherWait &+= wait.microseconds
    count(&cells[Int(row.cell)])
    queues[Int(row.queue)].account.otherWait.add(wait)
  }

  private mutating func leaveBeforeTheQueue(_ call: CallID, count: (inout QueueCounts) -> Void) {
    let row = calls[call.index]
    precondition(row.place == .script, "a call ends before the queue that is not on its way there")
    calls[call.index].place = .gone
    guard row.isCounted else { return }
    cells[Int(row.cell)].neverEntered &+= 1
    count(&cells[Int(row.cell)])
  }

  mutating func makeRoom(for call: CallID) {
    let room = max(2 * callCount, call.index + 1)
    let larger = UnsafeMutablePointer.filled(with: CallRow.none, count: room)
    larger.update(from: calls, count: callCount)
    calls.deallocate()
    calls = larger
    callCount = room
  }
}

extension QueueCounts {
  mutating func abandon(_ wait: Int64, isWithin: Bool, isShort: Bool) {
    abandoned &+= 1
    abandonedWait &+= wait
    if isWithin { abandonedWithin &+= 1 }
    if isShort { abandonedShort &+= 1 }
  }

  mutating func answer(_ wait: Int64, isWithin: Bool) {
    answered &+= 1
    answeredWait &+= wait
    if isWithin { answeredWithin &+= 1 }
  }
}

extension QueueAccount {
  mutating func abandon(after wait: SimDuration) {
    abandonedWait.add(wait)
    if let band = band(of: wait) { bands[band].abandoned &+= 1 }
  }

  @inline(__always) mutating func answer(after wait: SimDuration) {
    answeredWait.add(wait)
    if let band = band(of: wait) { bands[band].answered &+= 1 }
  }

  /// The first band whose bound the wait does not exceed. Bands hold only their own calls until the books are closed.
  func band(of wait: SimDuration) -> Int? {
    // An index, because an iterator would retain the bands at every call.
    for band in bands.indices where wait <= bands[band].upTo { return band }
    return nil
  }
}
