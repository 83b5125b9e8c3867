/// Attempts of autodials, to the point where a person waits for an operator.
///
/// An attempt's place in the ledger's list of calls says which desk it belongs to, with a number from `queueCount` on;
/// everything else is in `outbound`.
extension Ledger {
  mutating func beginAttempt(_ call: CallID, _ autodial: AutodialID, _ contact: ContactID, at time: Int64) {
    if call.index >= callCount { makeRoom(for: call) }
    outbound.makeRoom(for: callCount)
    let index = autodial.index
    let cell = UInt32(interval * outbound.autodialCount + index)
    calls[call.index] = CallRow(
      place: .gone, isCounted: isCounting, queue: UInt32(queueCount + index), cell: cell, entered: time)
    outbound.attempts[call.index] = AttemptRow(
      state: .dialing, isLive: false, isCounted: isCounting, autodial: autodial.rawValue, cell: cell, detected: 0)
    outbound.autodials[index].lines.change(by: 1, at: time)
    guard isCounting else { return }
    outbound.cells[Int(cell)].attempts &+= 1
    outbound.autodials[index].account.attempts &+= 1
    let word = outbound.contacts + outbound.autodials[index].firstWord + contact.index / 64
    let bit = UInt64(1) << UInt64(contact.index % 64)
    if word.pointee & bit == 0 { outbound.autodials[index].account.contactsTried &+= 1 }
    word.pointee |= bit
  }

  mutating func failAttempt(_ call: CallID, _ outcome: AttemptOutcome, at time: Int64) {
    let row = endAttempt(call, in: .dialing)
    outbound.autodials[Int(row.autodial)].lines.change(by: -1, at: time)
    if row.isCounted { outbound.cells[Int(row.cell)].outcomes[Int(outcome.rawValue)] &+= 1 }
  }

  mutating func answerAttempt(_ call: CallID, _ outcome: AttemptOutcome) {
    precondition(outbound.attempts[call.index].state == .dialing, "an attempt is answered that does not dial")
    outbound.attempts[call.index].state = .detecting
    outbound.attempts[call.index].isLive = outcome == .live
    let row = outbound.attempts[call.index]
    if row.isCounted { outbound.cells[Int(row.cell)].outcomes[Int(outcome.rawValue)] &+= 1 }
  }

  mutating func detect(_ call: CallID, takenFor verdict: AttemptOutcome, at time: Int64) {
    let row = endAttempt(call, in: .detecting)
    outbound.autodials[Int(row.autodial)].lines.change(by: -1, at: time)
    if verdict == .live {
      outbound.attempts[call.index].state = .waiting
      outbound.attempts[call.index].detected = time
    } else if row.isCounted {
      outbound.cells[Int(row.cell)].hangUp(onPerson: row.isLive)
    }
  }

  /// A called person, or a machine that was taken for one, is gone before an operator was there.
  mutating func loseAttempt(_ call: CallID, at time: Int64) {
    let row = endAttempt(call, in: .waiting)
    if row.isCounted { outbound.cells[Int(row.cell)].lose(after: time &- row.detected, isLive: row.isLive) }
  }

  /// Takes an attempt out of its state, and returns what was known of it.
  mutating func endAttempt(_ call: CallID, in state: AttemptRow.State) -> AttemptRow {
    let row = outbound.attempts[call.index]
    precondition(row.state == state, "an attempt ends otherwise than it could")
    outbound.attempts[call.index].state = .gone
    return row
  }
}

extension AutodialCounts {
  /// Taken for a machine.
  mutating func hangUp(onPerson isLive: Bool) {
    if isLive {
      lost &+= 1
      detectionLosses &+= 1
    } else {
      machinesFound &+= 1
    }
  }

  mutating func lose(after wait: Int64, isLive: Bool) {
    if isLive {
      lost &+= 1
      lostWait &+= wait
    } else {
      machinesLost &+= 1
    }
  }

  mutating func connect(after wait: Int64, isInTime: Bool, isLive: Bool) {
    if isLive {
      connected &+= 1
      connectedWait &+= wait
      if isInTime { connectedInTime &+= 1 }
    } else {
      machinesPassed &+= 1
    }
  }

  mutating func endTalk(of length: Int64, isLive: Bool) {
    if isLive {
      talked &+= 1
      talk &+= length
    } else {
      machinesTalked &+= 1
      machineTalk &+= length
    }
  }
}
