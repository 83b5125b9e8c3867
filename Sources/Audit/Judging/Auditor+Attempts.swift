import CallCenter
import EventCore

// The way of an attempt of an autodial, from the dialling to its end.
extension Auditor {
  mutating func judgeAttempt(_ happening: Happening) {
    switch happening {
    case .attemptBegins(let call, let autodial, let contact):
      attemptBegins(call.index, autodial.index, contact.index)
    case .attemptFails(let call, let outcome): attemptFails(call.index, outcome)
    case .attemptIsAnswered(let call, let outcome): attemptIsAnswered(call.index, outcome)
    case .answerIsDetected(let call, let verdict): answerIsDetected(call.index, isTakenForPerson: verdict == .live)
    default: preconditionFailure("not an event of an attempt")
    }
  }

  private mutating func attemptBegins(_ slot: Int, _ autodial: Int, _ contact: Int) {
    takesPlace(slot, .dialled)
    shadow.lines.calls[slot].desk = shadow.queueCount + autodial
    shadow.lines.calls[slot].level = 0
    shadow.lines.details[slot].attempt = ShadowAttempt()
    shadow.lines.details[slot].attempt.contact = Int32(contact)
    shadow.lines.details[slot].attempt.isCounted = now >= countedFrom && now < end
    if shadow.trunks.isLimited { take(.outbound, for: slot) }
    shadow.autodials[autodial].inFlight += 1
    if shadow.lines.details[slot].attempt.isCounted { shadow.autodials[autodial].counts.attempts += 1 }
    judgeCapacity(autodial, contact)
    judgePacing(autodial)
    judgeContact(autodial, contact)
  }

  private mutating func attemptFails(_ slot: Int, _ outcome: AttemptOutcome) {
    guard isPresent(slot) else { return }
    guard isOnItsWay(slot, .dialled) else { return }
    let autodial = shadow.lines.calls[slot].desk - shadow.queueCount
    shadow.autodials[autodial].inFlight -= 1
    if shadow.lines.details[slot].attempt.isCounted { shadow.autodials[autodial].counts.add(outcome) }
    switch outcome {
    case .busy: contactEnds(slot, .busy)
    case .noAnswer: contactEnds(slot, .noAnswer)
    case .invalid: contactEnds(slot, .invalid)
    case .machine: contactEnds(slot, .machine)
    case .live:
      breach(.conservation, "\(callName(slot)) failed with a person at the line")
    }
    left += 1
    forget(slot)
  }

  private mutating func attemptIsAnswered(_ slot: Int, _ outcome: AttemptOutcome) {
    guard isPresent(slot) else { return }
    guard isOnItsWay(slot, .dialled) else { return }
    let autodial = shadow.lines.calls[slot].desk - shadow.queueCount
    shadow.lines.phases[slot] = .detecting
    shadow.lines.details[slot].lineSince = now
    shadow.lines.details[slot].attempt.isLive = outcome == .live
    if shadow.lines.details[slot].attempt.isCounted { shadow.autodials[autodial].counts.add(outcome) }
  }

  /// Whom the detection takes for a person waits for an operator from here on.
  private mutating func answerIsDetected(_ slot: Int, isTakenForPerson: Bool) {
    guard isPresent(slot) else { return }
    guard isOnItsWay(slot, .detecting) else { return }
    let desk = shadow.lines.calls[slot].desk
    shadow.autodials[desk - shadow.queueCount].inFlight -= 1
    guard isTakenForPerson else {
      contactIsMissed(slot)
      left += 1
      forget(slot)
      return
    }
    shadow.autodials[desk - shadow.queueCount].answered += 1
    shadow.lines.phases[slot] = .open
    shadow.lines.details[slot].enteredAt = now
    shadow.lines.enqueue(slot)
    shadow.callOpens(in: desk)
  }

  private mutating func isOnItsWay(_ slot: Int, _ phase: CallPhase) -> Bool {
    if shadow.lines.phases[slot] == phase, isAutodial(slot) { return true }
    breach(.conservation, "\(callName(slot)) took a step of an autodial's attempt that was not its next")
    return false
  }

  /// An answered call leaves without an operator; its way is judged by the caller.
  mutating func attemptLeavesUnserved(_ slot: Int) {
    guard shadow.lines.phases[slot] == .open || shadow.lines.phases[slot] == .resting else { return }
    let autodial = shadow.lines.calls[slot].desk - shadow.queueCount
    shadow.autodials[autodial].answered -= 1
    if shadow.lines.details[slot].attempt.isCounted, !shadow.lines.details[slot].attempt.isLive {
      shadow.autodials[autodial].counts.machinesLost += 1
    }
    contactIsMissed(slot)
  }

  /// Who answered reaches no operator: a person is lost, whoever hung up.
  private mutating func contactIsMissed(_ slot: Int) {
    let autodial = shadow.lines.calls[slot].desk - shadow.queueCount
    guard shadow.lines.details[slot].attempt.isLive else {
      contactEnds(slot, .machine)
      return
    }
    look(.nuisanceCounted)
    shadow.lines.details[slot].attempt.wasLost = true
    if shadow.lines.details[slot].attempt.isCounted { shadow.autodials[autodial].counts.lost += 1 }
    contactEnds(slot, .lost)
  }

  /// The talk of an autodial's call is over.
  mutating func attemptIsOver(_ slot: Int, _ who: Int) {
    shadow.autodials[shadow.lines.calls[slot].desk - shadow.queueCount].answered -= 1
    judgeTalkOfAttempt(slot, who)
    if !shadow.lines.details[slot].attempt.isLive { contactEnds(slot, .machine) }
  }
}
