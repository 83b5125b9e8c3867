import EventCore

/// Ends of the warm-up, of intervals and of the horizon.
extension Ledger {
  mutating func pass(boundariesUpTo time: Int64) {
    while nextBoundary <= time { pass(boundary: nextBoundary) }
  }

  /// Closes what ends here and opens what begins here.
  mutating func pass(boundary: Int64) {
    if isCounting && boundary > max(countedFrom, Int64(interval) * intervalLength) { closeInterval(at: boundary) }
    if boundary >= end {
      closeHorizon()
      nextBoundary = .max
      return
    }
    if boundary == countedFrom { startCounting() }
    if boundary == Int64(interval + 1) * intervalLength {
      interval += 1
      firstCell = UInt32(interval * queueCount)
    }
    nextBoundary = min(end, Int64(interval + 1) * intervalLength)
    if boundary < countedFrom { nextBoundary = min(nextBoundary, countedFrom) }
  }

  private mutating func startCounting() {
    isCounting = true
    staffed.takeArea(at: countedFrom)
    busy.takeArea(at: countedFrom)
    for queue in 0..<queueCount {
      queues[queue].waiting.restart(at: countedFrom)
      queues[queue].busy.takeArea(at: countedFrom)
      queues[queue].busyInSteps.takeArea(at: countedFrom)
    }
    startCountingOutbound()
  }

  private mutating func closeInterval(at boundary: Int64) {
    var busyInHouse = busy.takeArea(at: boundary)
    for queue in 0..<queueCount {
      enterAnsweredOnEntry(in: queue)
      let inSteps = queues[queue].busyInSteps.takeArea(at: boundary)
      busyInHouse &+= inSteps
      let cell = Int(firstCell) + queue
      cells[cell].length = queues[queue].waiting.takeArea(at: boundary)
      cells[cell].busy = queues[queue].busy.takeArea(at: boundary) &+ inSteps
    }
    closeOutboundInterval(at: boundary)
    let start = Int64(interval) * intervalLength
    closedIntervals.append(
      IntervalAccount(
        start: SimTime(microseconds: start),
        counted: SimDuration(microseconds: boundary - max(start, countedFrom)),
        queues: [], autodials: [], staffed: staffed.takeArea(at: boundary), busy: busyInHouse,
        operators: detail ? closeOperators(at: boundary) : []))
  }

  /// What each operator did since the start of the interval.
  private mutating func closeOperators(at boundary: Int64) -> [OperatorIntervalAccount] {
    (0..<operatorCount).map { index in
      let now = standing(of: index, at: boundary)
      let before = intervalStarts[index]
      intervalStarts[index] = now
      return now - before
    }
  }

  /// An operator's sums from the warm-up's end to `time`, the current status included.
  private mutating func standing(of index: Int, at time: Int64) -> OperatorIntervalAccount {
    enterShortSums(of: ID(index))
    let row = operators[index]
    let running = time - max(row.statusSince, countedFrom)
    var sums = OperatorIntervalAccount()
    sums.calls = Int(row.calls)
    let person = outbound.person(index)
    sums.autodialCalls = Int(person.autodialCalls)
    sums.manualCalls = person.counts.begun
    for status in OperatorStatus.allCases {
      let spent = statusTimes[index * 8 + Int(status.rawValue)] + (status == row.status ? running : 0)
      if status.isStaffed { sums.staffed += spent }
      if status.isBusy { sums.busy += spent }
    }
    return sums
  }

  private mutating func closeHorizon() {
    isCounting = false
    isOver = true
    for queue in 0..<queueCount {
      queues[queue].account.longest = queues[queue].waiting.longest
      queues[queue].account.anyoneWaiting = queues[queue].waiting.positive
    }
    for index in 0..<operatorCount {
      let status = operators[index].status
      statusTimes[index * 8 + Int(status.rawValue)] += end - max(operators[index].statusSince, countedFrom)
      if status != .offline && !operators[index].isOvertime { beginOvertime(ID(index), at: end) }
    }
  }
}
