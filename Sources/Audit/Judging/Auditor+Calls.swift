import CallCenter
import EventCore

// The way of a call, from its arrival to its end.
extension Auditor {
  mutating func callArrives(_ slot: Int, _ source: SourceID) {
    takesPlace(slot, .inScript)
    shadow.lines.calls[slot].desk = floor.sources.isEmpty ? -1 : floor.sources[source.index].queue
    if shadow.trunks.isLimited { take(.inbound, for: slot) }
  }

  /// A call, or an attempt of an autodial, comes into the house.
  mutating func takesPlace(_ slot: Int, _ phase: CallPhase) {
    shadow.lines.reach(slot)
    if shadow.lines.phases[slot] != .absent {
      breach(.conservation, "\(callName(slot)) was still there when another took its place")
      forget(slot)
    }
    arrived += 1
    shadow.lines.calls[slot].number = arrived
    shadow.lines.phases[slot] = phase
    shadow.lines.details[slot].attempt.wasLost = false
  }

  mutating func callEnters(_ slot: Int, _ desk: Int, _ level: UInt8) {
    guard isPresent(slot) else { return }
    if shadow.lines.phases[slot] != .inScript {
      breach(.conservation, "\(callName(slot)) entered \(deskName(desk)) while it was elsewhere")
      forget(slot)
      shadow.lines.calls[slot].number = arrived
    }
    shadow.lines.phases[slot] = .open
    shadow.lines.calls[slot].desk = desk
    shadow.lines.calls[slot].level = level
    shadow.lines.details[slot].enteredAt = now
    shadow.lines.details[slot].lineSince = now
    shadow.lines.enqueue(slot)
    shadow.callOpens(in: desk)
  }

  mutating func callWaits(_ slot: Int) {
    guard isPresent(slot) else { return }
    switch shadow.lines.phases[slot] {
    case .open, .onOffer, .resting: return
    case .absent, .inScript, .talking, .dialled, .detecting:
      breach(.conservation, "\(callName(slot)) waited without being in a queue")
    }
  }

  /// The call ends unserved; it must be where such an end is possible.
  mutating func callLeaves(_ slot: Int, from phase: CallPhase) {
    guard isPresent(slot) else { return }
    if shadow.lines.phases[slot] != phase {
      breach(.conservation, "\(callName(slot)) left \(deskName(shadow.lines.calls[slot].desk)) in a way it could not")
    }
    left += 1
    forget(slot)
  }

  /// Patience has ended.
  mutating func callAbandons(_ slot: Int) {
    guard isPresent(slot) else { return }
    if isAutodial(slot) { attemptLeavesUnserved(slot) }
    callLeaves(slot, from: .open)
  }

  mutating func callExits(_ slot: Int) {
    guard isPresent(slot) else { return }
    if isAutodial(slot) { attemptLeavesUnserved(slot) }
    switch shadow.lines.phases[slot] {
    case .inScript: callLeaves(slot, from: .inScript)
    case .resting: callLeaves(slot, from: .resting)
    case .absent, .open, .onOffer, .talking, .dialled, .detecting: callLeaves(slot, from: .open)
    }
  }

  mutating func callIsTransferred(_ slot: Int, to desk: Int) {
    guard isPresent(slot) else { return }
    switch shadow.lines.phases[slot] {
    case .open: close(slot)
    case .inScript, .resting: break
    case .absent, .onOffer, .talking, .dialled, .detecting:
      breach(.conservation, "\(callName(slot)) was transferred while an operator had it")
    }
    shadow.lines.phases[slot] = .inScript
    shadow.lines.calls[slot].desk = desk
  }

  /// Whether the call has arrived; a call that has not is made up.
  mutating func isPresent(_ slot: Int) -> Bool {
    if slot < shadow.lines.calls.count, shadow.lines.phases[slot] != .absent { return true }
    breach(.conservation, "something happened to a call that had not arrived or had left")
    return false
  }

  /// Takes an open call out of its line.
  mutating func close(_ slot: Int) {
    shadow.lines.remove(slot)
    shadow.callCloses(in: shadow.lines.calls[slot].desk)
  }

  /// Frees the slot of a call, whatever it was doing.
  mutating func forget(_ slot: Int) {
    if shadow.lines.phases[slot] == .open { close(slot) }
    shadow.lines.phases[slot] = .absent
    if shadow.trunks.isLimited { giveBackTrunk(of: slot) }
  }

  /// Whether a call in the house is one of an autodial.
  func isAutodial(_ slot: Int) -> Bool { shadow.lines.calls[slot].desk >= shadow.queueCount }

  mutating func take(_ use: ShadowTrunks.Use, for slot: Int) {
    giveBackTrunk(of: slot)
    shadow.lines.details[slot].trunk = use
    shadow.trunks.change(use, by: 1)
  }

  mutating func giveBackTrunk(of slot: Int) {
    shadow.trunks.change(shadow.lines.details[slot].trunk, by: -1)
    shadow.lines.details[slot].trunk = .none
  }
}
