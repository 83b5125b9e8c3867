/// Who could serve an autodial, what its policy promises them, and the ends of its intervals.
extension Ledger {
  /// The operator becomes able to serve, or stops to be: logged in and not away.
  mutating func changeAutodialStaff(_ who: OperatorID, by step: Int64, at time: Int64) {
    for own in outbound.assignments(of: who) where own.priority > 0 {
      outbound.autodials[Int(own.queue)].staffed.change(by: step, at: time)
    }
  }

  mutating func beginAutodialDuty(_ who: OperatorID) {
    for own in outbound.assignments(of: who) {
      assignments[Int(own.row)].mark = outbound.autodials[Int(own.queue)].promised
      outbound.autodials[Int(own.queue)].changeStaff(by: own.priority)
    }
  }

  mutating func endAutodialDuty(_ who: OperatorID) {
    for own in outbound.assignments(of: who) { outbound.autodials[Int(own.queue)].changeStaff(by: -own.priority) }
  }

  mutating func collectAutodialPromises(_ who: OperatorID) {
    for own in outbound.assignments(of: who) {
      let promised = outbound.autodials[Int(own.queue)].promised
      assignments[Int(own.row)].promised += Double(own.priority) * (promised - assignments[Int(own.row)].mark)
    }
  }

  mutating func startCountingOutbound() {
    for queue in 0..<queueCount { outbound.queues[queue].manualBusy.takeArea(at: countedFrom) }
    for autodial in 0..<outbound.autodialCount { _ = outbound.autodials[autodial].takeAreas(at: countedFrom) }
  }

  mutating func closeOutboundInterval(at boundary: Int64) {
    for queue in 0..<queueCount {
      queues[queue].account.manualBusy += outbound.queues[queue].manualBusy.takeArea(at: boundary)
    }
    for autodial in 0..<outbound.autodialCount {
      let areas = outbound.autodials[autodial].takeAreas(at: boundary)
      let cell = outbound.cells + (interval * outbound.autodialCount + autodial)
      cell.pointee.lines = areas.lines
      cell.pointee.staffed = areas.staffed
      cell.pointee.talking = areas.talking
      cell.pointee.busy = areas.busy
    }
  }
}

extension AutodialRow {
  /// The integrals since the last call of this, up to `time`, in microseconds.
  mutating func takeAreas(at time: Int64) -> (lines: Int64, staffed: Int64, talking: Int64, busy: Int64) {
    (lines.takeArea(at: time), staffed.takeArea(at: time), talking.takeArea(at: time), busy.takeArea(at: time))
  }
}
