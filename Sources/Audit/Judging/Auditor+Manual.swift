import CallCenter
import EventCore

// Calls that operators make themselves, standing lines, and callbacks.
extension Auditor {
  mutating func manualCallBegins(_ who: Int, _ queue: Int, _ source: Int) {
    manualCalls += 1
    look(.manualNeedsQueue)
    if floor.knowsAssignments, shadow.assignment(of: who, in: queue) == nil {
      breach(
        .manualNeedsQueue, "\(name(who)) called somebody on behalf of \(deskName(queue)) without being assigned to it")
      if shadow.ownAssignments[who].toQueues.isEmpty {
        breach(.unassigned, "\(name(who)) called somebody without being assigned to any queue")
      }
    }
    judgeHandsAreFree(who)
    shadow.outbound[who].manualSource = source
    shadow.outbound[who].manualBegan = now
    shadow.outbound[who].manualAnsweredAt = -1
    shadow.operators[who].contactIsInbound = false
    if shadow.trunks.isLimited { shadow.trunks.change(.outbound, by: 1) }
  }

  private mutating func judgeHandsAreFree(_ who: Int) {
    guard seesStates else { return }
    look(.oneThingAtATime)
    let person = shadow.operators[who]
    if person.call >= 0 {
      breach(.oneThingAtATime, "\(name(who)) called somebody while on \(callName(person.call))")
    } else if person.hasOffer {
      let offer = shadow.operatorDetails[who].offer
      breach(.oneThingAtATime, "\(name(who)) called somebody while offered \(callName(offer))")
    } else if shadow.outbound[who].manualSource >= 0 {
      breach(.oneThingAtATime, "\(name(who)) called two people at once")
    } else if !person.onDuty {
      breach(.oneThingAtATime, "\(name(who)) called somebody while off duty")
    }
  }

  mutating func manualCallIsAnswered(_ who: Int) {
    guard isOnOwnCall(who) else { return }
    shadow.outbound[who].manualDialTime += now - shadow.outbound[who].manualBegan
    shadow.outbound[who].manualAnsweredAt = now
  }

  mutating func manualCallEnds(_ who: Int, answered: Bool) {
    guard isOnOwnCall(who) else { return }
    let answer = shadow.outbound[who].manualAnsweredAt
    if answered != (answer >= 0) {
      breach(.conservation, "an own call of \(name(who)) was answered and was not")
    }
    if answer >= 0 {
      shadow.operatorDetails[who].talkTime += now - answer
    } else {
      shadow.outbound[who].manualDialTime += now - shadow.outbound[who].manualBegan
    }
    let source = shadow.outbound[who].manualSource
    shadow.operators[who].owesWrapUp = source < floor.manualSources.count && wrapsUp(who, after: source)
    shadow.outbound[who].manualSource = -1
    shadow.outbound[who].manualAnsweredAt = -1
    shadow.addLoad(now - shadow.outbound[who].manualBegan, to: who)
    if shadow.trunks.isLimited { shadow.trunks.change(.outbound, by: -1) }
  }

  private mutating func isOnOwnCall(_ who: Int) -> Bool {
    if shadow.outbound[who].manualSource >= 0 { return true }
    breach(.conservation, "an own call of \(name(who)) went on that had not begun")
    return false
  }

  /// Whether a wrap-up always follows: O(log operators).
  private func wrapsUp(_ who: Int, after source: Int) -> Bool {
    guard let operators = floor.manualSources[source].wrapUpFor else { return false }
    var low = 0
    var high = operators.count
    while low < high {
      let middle = (low + high) / 2
      if operators[middle] < who { low = middle + 1 } else { high = middle }
    }
    return low < operators.count && operators[low] == who
  }

  /// The first status after a manual call.
  mutating func judgeOwedWrapUp(_ who: Int, _ status: OperatorStatus) {
    shadow.operators[who].owesWrapUp = false
    look(.wrapUpIsRespected)
    if status != .wrapUp {
      breach(.wrapUpIsRespected, "\(name(who)) was \(status.name) after a call of their own, without a wrap-up")
    }
  }

  mutating func standingLine(of who: Int, isOpen: Bool) {
    if shadow.outbound[who].dial.lineIsOpen == isOpen {
      breach(.firstDialChannel, "the standing line of \(name(who)) \(isOpen ? "opened" : "closed") twice")
      return
    }
    shadow.outbound[who].dial.lineIsOpen = isOpen
    if shadow.outbound[who].dial.lineTakesTrunk { shadow.trunks.change(.outbound, by: isOpen ? 1 : -1) }
    shadow.refresh(who)
  }

  /// The caller hangs up and keeps the place.
  mutating func callbackIsAgreed(_ slot: Int) {
    guard isPresent(slot) else { return }
    if shadow.trunks.isLimited { giveBackTrunk(of: slot) }
  }

  /// The operator has picked up; the caller is dialled.
  mutating func callbackBegins(_ slot: Int, _ who: Int) {
    guard isOn(slot, who) else { return }
    shadow.operatorDetails[who].isCallingBack = true
    if shadow.trunks.isLimited { take(.outbound, for: slot) }
  }

  mutating func callbackFails(_ slot: Int, _ who: Int) {
    guard endOffer(slot, who) else { return }
    shadow.lines.phases[slot] = .resting
    if shadow.trunks.isLimited { giveBackTrunk(of: slot) }
    shadow.refresh(who)
  }
}
