import EventCore

/// The end of a run.
extension Ledger {
  /// Closes the books once all events are read.
  ///
  /// - Complexity: O(operators × statuses + queues × intervals + places for calls).
  /// - Precondition: the counts are conserved, queue by queue; anything else is an error of the run.
  public consuming func closed() -> RunAccount {
    if !isOver { pass(boundariesUpTo: end) }
    now = max(now, end)
    let operatorAccounts = closedOperators()
    closeCalls()
    closeAttempts()
    closeQueues()
    for index in closedIntervals.indices {
      let first = Int(closedIntervals[index].start.microseconds / intervalLength) * queueCount
      closedIntervals[index].queues = Array(UnsafeBufferPointer(start: cells + first, count: queueCount))
      closedIntervals[index].autodials = autodials(
        in: Int(closedIntervals[index].start.microseconds / intervalLength))
    }
    return RunAccount(
      events: events, calls: countedCalls, counted: SimDuration(microseconds: end - countedFrom),
      queues: (0..<queueCount).map { queues[$0].account }, autodials: closeAutodials(), operators: operatorAccounts,
      assignments: Array(UnsafeBufferPointer(start: assignments, count: assignmentCount)),
      intervals: closedIntervals)
  }

  /// One after another, for what thousands have in the books does not stay in the cache.
  private mutating func closedOperators() -> [OperatorAccount] {
    (0..<operatorCount).map { index in
      enterShortSums(of: ID(index))
      endOvertime(ID(index), at: now)
      if operators[index].isOnDuty { collectPromises(ID(index)) }
      return OperatorAccount(
        counts: OperatorCounts(
          operators[index], outbound.person(index), idleTime: statusTimes[index * 8 + 7]),
        statuses: statuses(of: index))
    }
  }

  private func statuses(of index: Int) -> SIMD8<Int64> {
    let row = statusTimes + index * 8
    return SIMD8(row[0], row[1], row[2], row[3], row[4], row[5], row[6], 0)
  }

  /// Counts the calls that the horizon cut off.
  private mutating func closeCalls() {
    for row in UnsafeBufferPointer(start: calls, count: callCount) where row.isCounted {
      switch row.place {
      case .script:
        cells[Int(row.cell)].neverEntered += 1
        cells[Int(row.cell)].inScriptAtEnd += 1
      case .queue: cells[Int(row.cell)].waitingAtEnd += 1
      case .gone: break
      }
    }
  }

  private mutating func closeQueues() {
    for queue in 0..<queueCount {
      var counts = QueueCounts()
      for cell in stride(from: queue, to: cellCount, by: queueCount) { counts.merge(cells[cell]) }
      precondition(counts.isConserved, "calls of queue \(plan.queues.rows[queue].name) were lost or made")
      precondition(counts.arrived == queues[queue].account.arrived, "calls arrived that are nowhere")
      queues[queue].account.counts = counts
      queues[queue].account.cumulateBands()
      closeOutboundQueue(queue)
    }
  }
}

extension QueueAccount {
  /// From the calls of each band alone to all calls up to its bound.
  mutating func cumulateBands() {
    for band in bands.indices.dropFirst() {
      bands[band].answered += bands[band - 1].answered
      bands[band].abandoned += bands[band - 1].abandoned
    }
  }
}
