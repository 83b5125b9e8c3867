/// The end of a run, for traffic that does not come in.
extension Ledger {
  /// Counts the attempts that the end of the run cut off.
  mutating func closeAttempts() {
    for row in UnsafeBufferPointer(start: outbound.attempts, count: outbound.attemptCount) where row.isCounted {
      let cell = outbound.cells + Int(row.cell)
      switch row.state {
      case .dialing: cell.pointee.inFlightAtEnd += 1
      case .detecting, .waiting:
        if row.isLive { cell.pointee.waitingAtEnd += 1 } else { cell.pointee.machinesWaitingAtEnd += 1 }
      case .gone, .talking: break
      }
    }
  }

  mutating func closeAutodials() -> [AutodialAccount] {
    (0..<outbound.autodialCount).map { autodial in
      var account = outbound.autodials[autodial].account
      for cell in stride(from: autodial, to: outbound.cellCount, by: outbound.autodialCount) {
        account.counts.merge(outbound.cells[cell])
      }
      let name = plan.autodials.rows[autodial].name
      precondition(account.counts.isConserved, "attempts of autodial \(name) were lost or made")
      precondition(account.counts.attempts == account.attempts, "attempts began that are nowhere")
      return account
    }
  }

  /// The counts of an interval, in the order of the plan.
  func autodials(in interval: Int) -> [AutodialCounts] {
    let first = interval * outbound.autodialCount
    return Array(UnsafeBufferPointer(start: outbound.cells + first, count: outbound.autodialCount))
  }

  mutating func closeOutboundQueue(_ queue: Int) {
    queues[queue].account.manual = outbound.queues[queue].manual
    queues[queue].account.callbacks = outbound.queues[queue].callbacks
  }
}
