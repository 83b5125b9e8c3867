import CallCenter
import EventCore

// What can be judged only at the end, and the findings.
extension Auditor {
  /// Judges what is left when the events are over, and returns all that was found.
  public consuming func finish() -> AuditFindings { conclude() }

  private mutating func conclude() -> AuditFindings {
    enterShortWays()
    judgeConservation()
    for who in 0..<shadow.operators.count { judgeOperator(who) }
    judgeAttempts()
    rules.add(looks: looks.elements)
    let shares = shadow.settledShares()
    return AuditFindings(
      floor: floor, rules: rules, shares: shares, replications: 1, calls: Int(arrived),
      reachedHorizon: horizonIsReached, assignments: shadow.assignments.elements.map(AuditFindings.Row.init),
      dialled: shadow.autodials.map(\.counts), manualCalls: manualCalls)
  }

  private mutating func judgeConservation() {
    let inHouse = Int64(shadow.lines.phases.elements.count { $0 != .absent })
    if arrived != left + inHouse {
      breach(.conservation, "\(arrived) calls arrived, \(left) left, and \(inHouse) are still there")
    }
  }

  private mutating func judgeOperator(_ who: Int) {
    judgeBackOffAtEnd(who)
    guard floor.records(.operatorTurns) else { return }
    endStatus(who)
    let statusTime = shadow.statusTime(of: who)
    if statusTime != now {
      breach(
        .statusesPartition, "the statuses of \(name(who)) add up to \(seconds(statusTime)) of \(seconds(now))")
    }
    judgeTalkAndOffers(who, shadow.operatorDetails[who])
  }

  /// Status `talking` must last as long as the calls, and `reserved` as long as the offers that were seen to begin.
  private mutating func judgeTalkAndOffers(_ who: Int, _ person: ShadowOperatorDetails) {
    guard floor.records(.callIsAnswered, .talkEnds, .offerBegins, .offerIsMissed, .offerIsWithdrawn) else { return }
    let ownCall = shadow.outbound[who]
    let ownTalk = ownCall.manualAnsweredAt >= 0 ? now - ownCall.manualAnsweredAt : 0
    let inHand = shadow.operators[who].call >= 0 ? now - shadow.answeredAt(of: who) : 0
    let talk = shadow.talkTime(of: who) + inHand + ownTalk
    let talkingTime = shadow.talkingTime(of: who)
    if talkingTime != talk {
      breach(
        .statusesPartition,
        "\(name(who)) was talking for \(seconds(talkingTime)), the calls took \(seconds(talk))")
    }
    judgeDialing(who, person)
    let onOffer = shadow.operators[who].hasOffer ? now - person.offerBegan : 0
    let most = person.offerTime + onOffer
    let least = person.seenOfferTime + (person.offerIsBlind ? 0 : onOffer)
    if person.reservedTime > most || person.reservedTime < least {
      breach(
        .statusesPartition,
        "\(name(who)) was reserved for \(seconds(person.reservedTime)), their offers took \(seconds(most))")
    }
  }

  /// Status `dialing` must last as long as manual calls that nobody has answered.
  private mutating func judgeDialing(_ who: Int, _ person: ShadowOperatorDetails) {
    guard floor.records(.manualCallBegins, .manualCallIsAnswered, .manualCallEnds) else { return }
    let ownCall = shadow.outbound[who]
    let isRinging = ownCall.manualSource >= 0 && ownCall.manualAnsweredAt < 0
    let dialled = ownCall.manualDialTime + (isRinging ? now - ownCall.manualBegan : 0)
    if person.dialingTime != dialled {
      breach(
        .statusesPartition,
        "\(name(who)) was dialing for \(seconds(person.dialingTime)), their own calls took \(seconds(dialled))")
    }
  }

  private mutating func judgeBackOffAtEnd(_ who: Int) {
    if floor.records(.backOffEnds) { judgeBackOff(who) }
  }
}
