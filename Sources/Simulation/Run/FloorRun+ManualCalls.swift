import CallCenter
import Chance
import EventCore

// Calls that operators make by hand.
extension FloorRun {
  /// A ready spell begins: the smallest think time of the operator's sources wins. It is drawn anew each time.
  mutating func thinkOfCalling(_ who: OperatorID, atLeast least: SimDuration = .zero) {
    let positions = manualWork.positions(of: who)
    if positions.isEmpty || isDraining { return }
    furtherWork[who.index].readySpells += 1
    var shortest: (time: SimDuration, source: ManualSourceID)?
    for position in positions {
      let entry = manualWork[position]
      let draw = manualBlock(of: who, entry).uniform(0)
      let time = SimDuration.sampled(seconds: plan.distributions.sample(entry.every, draw))
      if let best = shortest, best.time <= time { continue }
      shortest = (time, entry.source)
    }
    guard let shortest else { return }
    let end = now + max(shortest.time, least)
    guard end < plan.horizon.end else { return }
    furtherWork[who.index].manualSource = shortest.source
    furtherWork[who.index].thinkTicket = schedule(.thinkTimeEnds(who), at: end)
  }

  /// The draws of one source in the present ready spell: think time, dial, answered, talk; then wrap-up.
  private mutating func manualBlock(
    of who: OperatorID, _ entry: ManualWork.Entry, further: Bool = false
  ) -> RandomBlock {
    let block = entry.hash & ~1 | (further ? 1 : 0)
    return key.block(
      .thinkTime, entity: plan.operators[who].hash, index: UInt64(furtherWork[who.index].readySpells), block: block)
  }

  /// The operator starts a call. Where no line is free they think again.
  mutating func thinkTimeEnds(_ who: OperatorID) {
    if isDraining { return }
    furtherWork[who.index].thinkTicket = .none
    guard trunks.take(.outbound) else {
      thinkOfCalling(who, atLeast: Self.leastTimeToThinkAgain)
      return
    }
    let entry = manualWork.entry(of: who, furtherWork[who.index].manualSource)
    operators[who.index].assignment = entry.assignment
    let law = entry.dial
    let dial = SimDuration.sampled(
      seconds: plan.distributions.sample(law, manualBlock(of: who, entry).uniform(1)))
    operatorDetails[who.index].contact = dial
    manualCalls += 1
    tellAutodialsOfTaking(who, by: nil)
    turn(who, .dialing)
    emit(.manualCallBegins(who, entry.queue, entry.source))
    schedule(.manualDialEnds(who), at: now + dial)
    refreshEligibility(who)
  }

  /// Thinking again where no line was free takes a tenth of a second at least, or time would stand still.
  private static var leastTimeToThinkAgain: SimDuration { SimDuration(microseconds: 100_000) }

  mutating func manualDialEnds(_ who: OperatorID) {
    let entry = manualWork.entry(of: who, furtherWork[who.index].manualSource)
    let block = manualBlock(of: who, entry)
    guard block.uniform(2) < entry.answered else {
      manualCallEnds(who, entry, answered: false)
      return
    }
    emit(.manualCallIsAnswered(who))
    turn(who, .talking)
    let factor = assignmentRules[entry.assignment.index].speed
    let talk = SimDuration.sampled(seconds: plan.distributions.sample(entry.talk, block.uniform(3)) * factor)
    operatorDetails[who.index].contact += talk
    schedule(.manualTalkEnds(who), at: now + talk)
    refreshEligibility(who)
  }

  mutating func manualTalkEnds(_ who: OperatorID) {
    manualCallEnds(who, manualWork.entry(of: who, furtherWork[who.index].manualSource), answered: true)
  }

  /// Wrap-up follows whether the call was answered or not.
  private mutating func manualCallEnds(_ who: OperatorID, _ entry: ManualWork.Entry, answered: Bool) {
    emit(.manualCallEnds(who, answered: answered))
    trunks.release(.outbound)
    manualCalls -= 1
    if countsLoad {
      // Keys change only while their holder is out of the tournaments.
      loseEligibility(who)
      creditWork(who)
    }
    furtherWork[who.index].contactIsInbound = false
    let law = entry.wrapUp ?? assignmentRules[entry.assignment.index].wrapUp
    let draw = manualBlock(of: who, entry, further: true).uniform(0)
    let wrapUp = law.map { SimDuration.sampled(seconds: plan.distributions.sample($0, draw)) } ?? .zero
    if wrapUp > .zero, answered || fault != .skipsWrapUpAfterUnanswered {
      beginWrapUp(who, wrapUp)
    } else {
      if operators[who.index].hasPresence { operators[who.index].idleSince = now }
      if furtherWork[who.index].sees { furtherWork[who.index].idleSince = now }
      handsAreFree(who)
    }
  }
}
