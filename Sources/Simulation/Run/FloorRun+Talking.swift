import CallCenter
import Chance
import EventCore

// From the answer to the end of wrap-up.
extension FloorRun {
  @inline(__always) mutating func answer(_ who: OperatorID) {
    guard let call = operators[who.index].offeredCall else { return }
    let assignment = calls[call].assignment
    stopWaiting(call)
    lines.leaves(calls[call].desk)
    calls[call].phase = .talking
    let statusChanges = operators[who.index].answers(call, for: assignment)
    if let member = assignmentRules[assignment.index].countedMember { eligible.answers(member) }
    emit(.callIsAnswered(call, who))
    if statusChanges { emit(.operatorTurns(who, .talking)) }
    let talk = talkTime(of: call, assignment)
    operators[who.index].contact = talk
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
    if goesOnAtOnce(who) { return }
    guard let call = operators[who.index].call else { return }
    emit(.talkEnds(call, who))
    let wrapUp = wrapUpTime(of: call, with: who)
    operators[who.index].call = nil
    if operators[who.index].holdsLeg {
      operators[who.index].holdsLeg = false
      trunks.release(.leg)
    }
    leaveHouse(call, retryAfter: nil)
    if countsLoad { creditWork(who) }
    if wrapUp > .zero {
      operators[who.index].contact = wrapUp
      turn(who, .wrapUp)
      schedule(.wrapUpEnds(who), at: now + wrapUp)
      wrapUps += 1
      if !operators[who.index].hasPresence || fault == .ignoresWrapUp {
        operators[who.index].idleSince = now
        becomesAvailable(who)
      }
    } else {
      operators[who.index].idleSince = now
      handsAreFree(who)
    }
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
    handsAreFree(who)
  }

  /// Adds the contact that has ended to the load that `leastLoad` compares.
  private mutating func creditWork(_ who: OperatorID) {
    let worked = operators[who.index].contact
    for position in seats.positions(of: who) {
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
