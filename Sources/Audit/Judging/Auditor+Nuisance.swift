import CallCenter
import EventCore

// Which answered people were served in time, lost, or neither.
extension Auditor {
  /// An operator talks with whoever answered an autodial's attempt.
  mutating func attemptIsConnected(_ slot: Int, _ who: Int) {
    let autodial = shadow.lines.calls[slot].desk - shadow.queueCount
    let isCounted = shadow.lines.details[slot].attempt.isCounted
    guard shadow.lines.details[slot].attempt.isLive else {
      if isCounted { shadow.autodials[autodial].counts.machinesPassed += 1 }
      return
    }
    look(.nuisanceCounted)
    let waited = now - shadow.lines.details[slot].enteredAt
    if let longest = floor.autodials[autodial].patienceAtMost?.microseconds, waited > longest {
      breach(
        .nuisanceCounted,
        "\(callName(slot)) of \(deskName(shadow.lines.calls[slot].desk)) is said to be answered by \(name(who)) after "
          + "\(seconds(waited)), and nobody holds the line for more than \(seconds(longest))")
    }
    if isCounted {
      let isInTime = waited <= floor.autodials[autodial].nuisance?.within.microseconds ?? .max
      if isInTime {
        shadow.autodials[autodial].counts.inTime += 1
      } else {
        shadow.autodials[autodial].counts.late += 1
      }
    }
    let contact = Int(shadow.lines.details[slot].attempt.contact)
    if shadow.autodials[autodial].contacts?.reach(contact) == true {
      shadow.autodials[autodial].contacts?[contact].isInFlight = false
      shadow.autodials[autodial].contacts?[contact].isDone = true
    }
  }

  /// A call is said to be answered that was on offer to nobody, or to somebody else.
  mutating func breachAnswerOfLost(_ slot: Int, _ who: Int) {
    guard slot < shadow.lines.calls.count else { return }
    let wasLost = shadow.lines.phases[slot] == .absent && shadow.lines.details[slot].attempt.wasLost
    guard wasLost || (shadow.lines.phases[slot] != .absent && isAutodial(slot)) else { return }
    breach(
      .nuisanceCounted,
      "\(callName(slot)) of \(deskName(shadow.lines.calls[slot].desk)) is said to be answered by \(name(who)), "
        + (wasLost ? "and had been lost" : "to whom it was not offered"))
  }

  /// Whoever is said to have talked was talking.
  mutating func judgeTalkOfAttempt(_ slot: Int, _ who: Int) {
    guard shadow.lines.details[slot].attempt.isLive, floor.records(.operatorTurns) else { return }
    if shadow.operators[who].status != .talking {
      breach(
        .nuisanceCounted,
        "\(callName(slot)) of \(deskName(shadow.lines.calls[slot].desk)) is said to be answered by \(name(who)), "
          + "who was \(shadow.operators[who].status.name)")
    }
  }

  /// At the end: every attempt has an outcome or is on its way, and every person is connected, lost or waiting.
  mutating func judgeAttempts() {
    var ringing = Array(repeating: Int64(0), count: shadow.autodials.count)
    var waiting = ringing
    for (slot, phase) in shadow.lines.phases.elements.enumerated() where phase != .absent && isAutodial(slot) {
      let (autodial, attempt) = (shadow.lines.calls[slot].desk - shadow.queueCount, shadow.lines.details[slot].attempt)
      guard attempt.isCounted else { continue }
      switch phase {
      case .dialled: ringing[autodial] += 1
      case .detecting, .open, .onOffer, .resting: if attempt.isLive { waiting[autodial] += 1 }
      case .absent, .inScript, .talking: break
      }
    }
    for (number, autodial) in shadow.autodials.enumerated() {
      let counts = autodial.counts
      if counts.attempts != counts.outcomes + ringing[number] {
        breach(
          .conservation,
          "\(counts.attempts) attempts of \"\(floor.autodials[number].name)\" began, \(counts.outcomes) have an "
            + "outcome, and \(ringing[number]) are on their way")
      }
      if counts.live != counts.connected + counts.lost + waiting[number] {
        breach(
          .nuisanceCounted,
          "\(counts.live) people answered \"\(floor.autodials[number].name)\", \(counts.connected) talked to an "
            + "operator, \(counts.lost) did not, and \(waiting[number]) wait")
      }
    }
  }
}
