import CallCenter
import Chance
import EventCore

// Lines held open to operators, over which autodial calls come without set-up and ringing.
extension FloorRun {
  /// On becoming ready after a log-in or a return, set-up and pick-up are paid once. Without a free trunk it is tried
  /// again when the operator next becomes ready.
  mutating func openStandingLine(_ who: OperatorID) {
    guard furtherWork[who.index].standingLine == .closed, !seats.autodialPositions(of: who).isEmpty,
      let rules = autodialOffers[who], let line = rules.standingLine
    else { return }
    if line.needsLeg {
      guard trunks.take(.leg) else { return }
      furtherWork[who.index].lineHoldsTrunk = true
    }
    furtherWork[who.index].standingLines += 1
    let block = key.block(
      .offer, entity: plan.operators[who].hash, index: UInt64(furtherWork[who.index].standingLines), block: 1)
    let pickUp = SimDuration.sampled(seconds: plan.distributions.sample(line.pickUp, block.uniform(1)))
    let setUp = SimDuration.sampled(seconds: plan.distributions.sample(line.setUp, block.uniform(2)))
    if setUp + pickUp == .zero {
      furtherWork[who.index].standingLine = .open
      emit(.standingLineOpens(who))
    } else {
      furtherWork[who.index].standingLine = .opening
      furtherWork[who.index].lineTicket = schedule(.standingLineIsUp(who), at: now + setUp + pickUp)
    }
  }

  mutating func standingLineIsUp(_ who: OperatorID) {
    furtherWork[who.index].standingLine = .open
    emit(.standingLineOpens(who))
    becomesAvailable(who)
  }

  /// Whoever goes away or offline hangs up.
  mutating func closeStandingLine(_ who: OperatorID) {
    let before = furtherWork[who.index].standingLine
    if before == .closed { return }
    pending.cancel(furtherWork[who.index].lineTicket)
    furtherWork[who.index].standingLine = .closed
    if furtherWork[who.index].lineHoldsTrunk {
      furtherWork[who.index].lineHoldsTrunk = false
      trunks.release(.leg)
    }
    if before == .open { emit(.standingLineCloses(who)) }
    refreshAutodials(who)
  }
}
