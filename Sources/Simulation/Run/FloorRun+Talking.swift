import CallCenter
import Chance
import EventCore

// From the answer to the end of wrap-up.
extension FloorRun {
  mutating func answer(_ who: OperatorID) {
    guard let call = operators[who.index].offeredCall else { return }
    let assignment = calls[call].assignment
    let queue = calls[call].queue
    stopWaiting(call)
    lines.leaves(queue)
    operators[who.index].offeredCall = nil
    operators[who.index].call = call
    operators[who.index].assignment = assignment
    operators[who.index].missesInRow = 0
    operators[who.index].lastOfferMissed = false
    if let member = seats.member(assignment) { eligible.answers(member) }
    calls[call].phase = .talking
    emit(.callIsAnswered(call, who))
    turn(who, .talking)
    let talk = talkTime(of: call, with: who, assignment)
    operators[who.index].contact = talk
    schedule(.talkEnds(who), at: now + talk)
    if fault == .doubleBooks { refreshEligibility(who) }
  }

  private mutating func talkTime(of call: CallID, with who: OperatorID, _ assignment: AssignmentID) -> SimDuration {
    let factor = speeds[assignment.index]
    let given = calls[call].givenTalk
    if given >= 0 {
      return factor == 1
        ? SimDuration(microseconds: given) : .sampled(seconds: SimDuration(microseconds: given).seconds * factor)
    }
    let law = sourceRules[calls[call].source.index].talk
    return .sampled(seconds: plan.distributions.sample(law, calls[call].chance.uniform(2)) * factor)
  }

  mutating func talkEnds(_ who: OperatorID) {
    guard let call = operators[who.index].call else { return }
    emit(.talkEnds(call, who))
    let wrapUp = wrapUpTime(of: call, with: who)
    operators[who.index].call = nil
    if operators[who.index].holdsLeg {
      operators[who.index].holdsLeg = false
      trunks.release(.leg)
    }
    leaveHouse(call, retryAfter: nil)
    creditWork(who)
    if wrapUp > .zero {
      operators[who.index].contact = wrapUp
      turn(who, .wrapUp)
      schedule(.wrapUpEnds(who), at: now + wrapUp)
      if offerRules[who.index]?.presence == false || fault == .ignoresWrapUp {
        operators[who.index].idleSince = now
        becomesAvailable(who)
      }
    } else {
      operators[who.index].idleSince = now
      handsAreFree(who)
    }
  }

  mutating func wrapUpEnds(_ who: OperatorID) {
    let isBlind = offerRules[who.index]?.presence == false
    // Keys change only while their holder is out of the tournaments.
    if countsLoad { loseEligibility(who) }
    creditWork(who)
    if !isBlind { operators[who.index].idleSince = now }
    handsAreFree(who)
  }

  /// Adds the contact that has ended to the load that `leastLoad` compares.
  private mutating func creditWork(_ who: OperatorID) {
    guard countsLoad else { return }
    let worked = operators[who.index].contact
    for position in seats.positions(of: who) {
      eligible.works(Int(seats[position].member), for: worked)
    }
  }

  /// The assignment's law goes before the operator's, the operator's before the queue's.
  private mutating func wrapUpTime(of call: CallID, with who: OperatorID) -> SimDuration {
    let given = calls[call].givenWrapUp
    if given >= 0 { return SimDuration(microseconds: given) }
    guard let law = wrapUps[calls[call].assignment.index] else { return .zero }
    return .sampled(seconds: plan.distributions.sample(law, calls[call].chance.uniform(3)))
  }
}
