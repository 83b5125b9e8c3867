import CallCenter
import Chance
import EventCore

// Lines held open to operators, over which autodial calls come without set-up and ringing.
extension FloorRun {
  /// On becoming ready after a log-in or a return, set-up and pick-up are paid once. Without a free trunk it is tried
  /// again when the operator next becomes ready.
  mutating func openStandingLine(_ who: OperatorID) {
    guard operators[who.index].more.standingLine == .closed, !seats.autodialPositions(of: who).isEmpty,
      let rules = autodialOfferRules[who.index], let line = rules.standingLine
    else { return }
    if line.needsLeg {
      guard trunks.take(.leg) else { return }
      operators[who.index].more.lineHoldsTrunk = true
    }
    operators[who.index].more.standingLines += 1
    let block = key.block(
      .offer, entity: rules.hash, index: UInt64(operators[who.index].more.standingLines), block: 1)
    let pickUp = SimDuration.sampled(seconds: plan.distributions.sample(line.pickUp, block.uniform(1)))
    let setUp = SimDuration.sampled(seconds: plan.distributions.sample(line.setUp, block.uniform(2)))
    if setUp + pickUp == .zero {
      operators[who.index].more.standingLine = .open
      emit(.standingLineOpens(who))
    } else {
      operators[who.index].more.standingLine = .opening
      operators[who.index].more.lineTicket = schedule(.standingLineIsUp(who), at: now + setUp + pickUp)
    }
  }

  mutating func standingLineIsUp(_ who: OperatorID) {
    operators[who.index].more.standingLine = .open
    emit(.standingLineOpens(who))
    becomesAvailable(who)
  }

  /// Whoever goes away or offline hangs up.
  mutating func closeStandingLine(_ who: OperatorID) {
    let before = operators[who.index].more.standingLine
    if before == .closed { return }
    pending.cancel(operators[who.index].more.lineTicket)
    operators[who.index].more.standingLine = .closed
    if operators[who.index].more.lineHoldsTrunk {
      operators[who.index].more.lineHoldsTrunk = false
      trunks.release(.leg)
    }
    if before == .open { emit(.standingLineCloses(who)) }
    refreshAutodials(who)
  }
}
