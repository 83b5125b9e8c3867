import CallCenter

// The way of a call, from its arrival to its end.
extension Auditor {
  mutating func callArrives(_ slot: Int, _ source: SourceID) {
    shadow.lines.reach(slot)
    rules.look(.conservation)
    if shadow.lines[slot].phase != .absent {
      breach(.conservation, "\(callName(slot)) was still there when another took its place")
      forget(slot)
    }
    arrived += 1
    shadow.lines[slot].number = arrived
    shadow.lines[slot].phase = .inScript
    shadow.lines[slot].queue = floor.sources.isEmpty ? -1 : floor.sources[source.index].queue
  }

  mutating func callEnters(_ slot: Int, _ queue: Int, _ level: UInt8) {
    guard isPresent(slot) else { return }
    if shadow.lines[slot].phase != .inScript {
      breach(.conservation, "\(callName(slot)) entered \(queueName(queue)) while it was elsewhere")
      forget(slot)
      shadow.lines[slot].number = arrived
    }
    shadow.lines[slot].phase = .open
    shadow.lines[slot].queue = queue
    shadow.lines[slot].level = level
    shadow.lines[slot].enteredAt = now
    shadow.lines.enqueue(slot)
    shadow.callOpens(in: queue)
  }

  mutating func callWaits(_ slot: Int) {
    guard isPresent(slot) else { return }
    if shadow.lines[slot].phase != .open, shadow.lines[slot].phase != .onOffer {
      breach(.conservation, "\(callName(slot)) waited without being in a queue")
    }
  }

  /// The call ends unserved; it must be where such an end is possible.
  mutating func callLeaves(_ slot: Int, from phase: CallPhase) {
    guard isPresent(slot) else { return }
    if shadow.lines[slot].phase != phase {
      breach(.conservation, "\(callName(slot)) left \(queueName(shadow.lines[slot].queue)) in a way it could not")
    }
    left += 1
    forget(slot)
  }

  mutating func callExits(_ slot: Int) {
    guard isPresent(slot) else { return }
    callLeaves(slot, from: shadow.lines[slot].phase == .inScript ? .inScript : .open)
  }

  mutating func callIsTransferred(_ slot: Int, to queue: Int) {
    guard isPresent(slot) else { return }
    switch shadow.lines[slot].phase {
    case .open: close(slot)
    case .inScript: break
    case .absent, .onOffer, .talking:
      breach(.conservation, "\(callName(slot)) was transferred while an operator had it")
    }
    shadow.lines[slot].phase = .inScript
    shadow.lines[slot].queue = queue
  }

  /// Whether the call has arrived; a call that has not is made up.
  mutating func isPresent(_ slot: Int) -> Bool {
    if slot < shadow.lines.calls.count, shadow.lines[slot].phase != .absent { return true }
    breach(.conservation, "something happened to a call that had not arrived or had left")
    return false
  }

  /// Takes an open call out of its line.
  mutating func close(_ slot: Int) {
    shadow.lines.remove(slot)
    shadow.callCloses(in: shadow.lines[slot].queue)
  }

  /// Frees the slot of a call, whatever it was doing.
  mutating func forget(_ slot: Int) {
    if shadow.lines[slot].phase == .open { close(slot) }
    shadow.lines[slot].phase = .absent
  }
}
