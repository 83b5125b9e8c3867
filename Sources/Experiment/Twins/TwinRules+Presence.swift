import Audit
import CallCenter
import EventCore
import Measures
import Simulation

extension TwinRules {
  /// Softphones against web workplaces of the same times, in pairs under the same seeds: worse is what a paired t-test
  /// says with an error of 0.1 %.
  func presence(replications: Int) -> RuleVerdict {
    guard plan.operators.rows.contains(where: { $0.inboundChannel?.channel == .softphone }) else {
      return verdict(.softphonePresence, .notExercised, "nobody gets calls over a softphone")
    }
    let twin = plan.withPresence
    var missed = Tally()
    var waits = Tally()
    for number in 1...replications {
      let blind = OfferTally(plan, seed: seed, replication: number)
      let seen = OfferTally(twin, seed: seed, replication: number)
      missed.add(seen.missed - blind.missed)
      if let before = blind.meanWait, let after = seen.meanWait { waits.add(after - before) }
    }
    for (name, tally) in [("offers fail", missed), ("seconds of mean wait come", waits)] {
      guard let difference = Difference(paired: tally), difference.value > 0 else { continue }
      guard let chance = difference.pValue, chance < 0.002 else { continue }
      return verdict(
        .softphonePresence, .broken, "with presence \(difference.value) more \(name), over \(replications) pairs of runs")
    }
    return verdict(
      .softphonePresence, .holds,
      "over \(replications) pairs of runs, with presence \(change(missed)) failed offers and \(change(waits)) s of mean wait")
  }

  private func change(_ tally: Tally) -> String {
    guard let mean = tally.mean else { return "unchanged" }
    let hundredths = (mean * 100).rounded(.toNearestOrAwayFromZero) / 100
    return hundredths > 0 ? "+\(hundredths)" : "\(hundredths)"
  }
}

/// Missed offers of one run, and its waits to the answer: in queues, and of called people from the end of detection.
private struct OfferTally {
  private(set) var missed = 0.0
  private var answered = 0
  private var waited = 0.0

  init(_ plan: FloorPlan, seed: UInt64, replication: Int) {
    var entered: [SimTime] = []
    var run = FloorRun(of: plan, seed: seed, replication: replication)
    var tally = self
    run.run { events in
      for event in events { tally.count(event, &entered) }
    }
    self = tally
  }

  /// Mean wait of answered calls, seconds; `nil` without any.
  var meanWait: Double? { answered == 0 ? nil : waited / Double(answered) }

  private mutating func count(_ event: FloorEvent, _ entered: inout [SimTime]) {
    switch event.happening {
    case .callEntersQueue(let call, _, _), .answerIsDetected(let call, _):
      while entered.count <= call.index { entered.append(.zero) }
      entered[call.index] = event.time
    case .callIsAnswered(let call, _):
      answered += 1
      waited += (event.time - entered[call.index]).seconds
    case .offerIsMissed:
      missed += 1
    case .callArrives, .callIsBlocked, .callBalks, .callMustWait, .comfortPlays, .callAbandons, .callExits,
      .callIsTransferred, .offerBegins, .offerRings, .offerIsWithdrawn, .talkEnds, .operatorTurns, .dutyBegins,
      .dutyEnds, .backOffEnds, .operatorIsSentAway, .operatorPressesReady, .attemptBegins, .attemptFails,
      .attemptIsAnswered, .standingLineOpens, .standingLineCloses, .manualCallBegins,
      .manualCallIsAnswered, .manualCallEnds, .callbackIsAgreed, .callbackBegins, .callbackFails, .horizonIsReached:
      break
    }
  }
}
