import CallCenter
import Chance
import EventCore

// From the answer to the end of wrap-up.
extension FloorRun {
  @inline(__always) mutating func answer(_ who: OperatorID) {
    guard let call = operators[who.index].offeredCall else { return }
    if calls[call].isCallback && !operators[who.index].isCallingBack {
      beginCallback(who, call)
      return
    }
    let assignment = calls[call].assignment
    stopWaiting(call)
    lines.leaves(calls[call].desk)
    calls[call].phase = .talking
    let before = operators[who.index].status
    let statusChanges = operators[who.index].answers(call, for: assignment)
    if let member = assignmentRules[assignment.index].countedMember { eligible.answers(member) }
    emit(.callIsAnswered(call, who))
    if statusChanges { emit(.operatorTurns(who, .talking)) }
    if operators[who.index].doesMore { statusChanged(who, from: before) }
    if calls[call].isAutodial { isConnected(call) }
    let talk = talkTime(of: call, assignment)
    operatorDetails[who.index].contact = talk
    pending.scheduleForGood(number: who.rawValue, at: now + talk, rank: .talkEnds)
    if fault == .doubleBooks { refreshEligibility(who) }
  }

  mutating func talkTime(of call: CallID, _ assignment: AssignmentID) -> SimDuration {
    let factor = assignmentRules[assignment.index].speed
    if calls[call].hasGiven, calls[call].givenTalk >= 0 {
      let given = calls[call].givenTalk
      return factor == 1
        ? SimDuration(microseconds: given) : .sampled(seconds: SimDuration(microseconds: given).seconds * factor)
    }
    let source = calls[call].source.index
    if sourceRules[source].preparesTalk { return .sampled(seconds: calls[call].talk * factor) }
    let law = sourceRules[source].talk
    return .sampled(seconds: plan.distributions.sample(law, calls[call].chance.uniform(2)) * factor)
  }

  mutating func talkEnds(_ who: OperatorID) {
    guard let call = operators[who.index].call else { return }
    calls.settle(call)
    emit(.talkEnds(call, who))
    let wrapUp = wrapUpTime(of: call, with: who)
    operators[who.index].call = nil
    operators[who.index].endsWithoutWrapUp = false
    if operators[who.index].holdsLeg {
      operators[who.index].holdsLeg = false
      trunks.release(.leg)
    }
    if operators[who.index].doesMore { furtherWork[who.index].contactIsInbound = !calls[call].isAutodial }
    leaveHouse(call, retryAfter: nil)
    if countsLoad { creditWork(who) }
    if wrapUp > .zero {
      if !operators[who.index].hasPresence { operators[who.index].idleSince = now }
      if operators[who.index].doesMore { restartUnseeingClocks(who) }
      beginWrapUp(who, wrapUp)
    } else {
      operators[who.index].idleSince = now
      if operators[who.index].doesMore { restartFurtherClocks(who) }
      handsAreFree(who)
    }
  }

  /// Whoever does not see the wrap-up takes the operator for free from here on.
  @inline(__always) mutating func beginWrapUp(_ who: OperatorID, _ length: SimDuration) {
    operatorDetails[who.index].contact = length
    turn(who, .wrapUp)
    schedule(.wrapUpEnds(who), at: now + length)
    wrapUps += 1
    if !operators[who.index].hasPresence || fault == .ignoresWrapUp {
      if fault == .ignoresWrapUp { operators[who.index].idleSince = now }
      becomesAvailable(who)
    }
    if operators[who.index].doesMore { becomesAvailable(who) }
  }

  /// Where wrap-up is not seen, the end of a contact that the distributor placed is all that restarts a clock.
  private mutating func restartUnseeingClocks(_ who: OperatorID) {
    if !furtherWork[who.index].sees { furtherWork[who.index].idleSince = now }
    if !operators[who.index].hasPresence && furtherWork[who.index].contactIsInbound {
      furtherWork[who.index].idleSinceInbound = now
    }
  }

  /// The idle clocks of autodials, and of queues that only inbound calls concern, start anew.
  private mutating func restartFurtherClocks(_ who: OperatorID) {
    furtherWork[who.index].idleSince = now
    if furtherWork[who.index].contactIsInbound { furtherWork[who.index].idleSinceInbound = now }
  }

  mutating func wrapUpEnds(_ who: OperatorID) {
    wrapUps -= 1
    let isBlind = !operators[who.index].hasPresence
    // Keys change only while their holder is out of the tournaments.
    if countsLoad {
      loseEligibility(who)
      creditWork(who)
    }
    if !isBlind { operators[who.index].idleSince = now }
    if operators[who.index].doesMore {
      if furtherWork[who.index].sees { furtherWork[who.index].idleSince = now }
      if !isBlind && furtherWork[who.index].contactIsInbound { furtherWork[who.index].idleSinceInbound = now }
    }
    handsAreFree(who)
  }

  /// Adds the contact that has ended to the load that `leastLoad` compares.
  mutating func creditWork(_ who: OperatorID) {
    let worked = operatorDetails[who.index].contact
    for position in seats.allPositions(of: who) {
      eligible.works(Int(seats[position].member), for: worked)
    }
  }

  /// The assignment's law goes before the operator's, the operator's before the queue's.
  private mutating func wrapUpTime(of call: CallID, with who: OperatorID) -> SimDuration {
    if calls[call].hasGiven, calls[call].givenWrapUp >= 0 { return SimDuration(microseconds: calls[call].givenWrapUp) }
    guard let assignment = operators[who.index].assignment,
      let law = assignmentRules[assignment.index].wrapUp
    else { return .zero }
    return .sampled(seconds: plan.distributions.sample(law, calls[call].chance.uniform(3)))
  }
}
