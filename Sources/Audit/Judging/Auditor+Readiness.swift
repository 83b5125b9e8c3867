import CallCenter
import EventCore

// Whether an operator could be offered this call at all, and how an offer begins and ends.
extension Auditor {
  /// Whether the distributor could see the operator ready.
  mutating func judgeReadiness(_ slot: Int, _ who: Int) {
    guard seesStates else { return }
    look(.oneThingAtATime)
    // Whoever is available has nothing in hand; only being sent away may have been forgotten.
    let isDial = isAutodial(slot)
    let isAvailable = isDial ? shadow.outbound[who].dial.isAvailable : shadow.operators[who].isAvailable
    if isAvailable, shadow.operatorDetails[who].missesInRow == 0 { return }
    let person = shadow.operators[who]
    if person.backsOff {
      breach(.unansweredOffers, "\(name(who)) was offered \(callName(slot)) in the pause after a missed offer")
    }
    if person.isSentAway {
      breach(.unansweredOffers, "\(name(who)) was offered \(callName(slot)) after being sent away for missed offers")
    }
    if let allowed = floor.missedOffers?.missesUntilAway, shadow.operatorDetails[who].missesInRow >= allowed {
      breach(.unansweredOffers, "\(name(who)) was not sent away after \(allowed) missed offers in a row")
    }
    if person.hasOffer {
      let other = shadow.operatorDetails[who].offer
      breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) and \(callName(other)) at once")
    } else if person.call >= 0 {
      breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) while on \(callName(person.call))")
    } else if !person.onDuty || person.status == .offline {
      breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) while off duty")
    }
    guard isDial ? shadow.outbound[who].dial.presence : person.presence else { return }
    switch person.status {
    case .ready, .offline: break
    case .talking:
      if person.call < 0 {
        breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) while on a call of their own")
      }
    case .wrapUp: breach(.wrapUpIsRespected, "\(name(who)) was offered \(callName(slot)) in wrap-up")
    case .away, .reserved, .dialing:
      breach(.oneThingAtATime, "\(name(who)) was offered \(callName(slot)) while \(person.status.name)")
    }
  }

  /// Whether the call came over a channel that may carry it.
  mutating func judgeChannel(_ slot: Int, _ who: Int, _ channel: Channel) {
    look(.channels)
    if shadow.operators[who].channels & 1 << channel.rawValue == 0 {
      breach(.channels, "\(name(who)) was offered \(callName(slot)) over \(channel.name)")
    }
    if isAutodial(slot) { judgeDialChannel(slot, who, channel) }
  }

  private mutating func judgeDialChannel(_ slot: Int, _ who: Int, _ channel: Channel) {
    look(.neverOverSoftphone)
    if channel == .softphone {
      breach(
        .neverOverSoftphone,
        "\(name(who)) was offered \(callName(slot)) of \(deskName(shadow.lines.calls[slot].desk)) over SIP")
    }
    guard seesStates else { return }
    if shadow.operators[who].has(.softphone) { look(.firstDialChannel) }
    let dial = shadow.outbound[who].dial
    if !dial.hasChannel || channel != dial.channel {
      let wanted = dial.hasChannel ? "\(dial.channel.name)" : "none"
      breach(
        .firstDialChannel,
        "\(name(who)) was offered \(callName(slot)) over \(channel.name); of their channels \(wanted) carries autodial "
          + "calls first")
    } else if dial.needsStandingLine, !dial.lineIsOpen {
      breach(.firstDialChannel, "\(name(who)) was offered \(callName(slot)) before their standing line was open")
    }
  }

  func takesLeg(_ slot: Int, _ who: Int) -> Bool {
    isAutodial(slot) ? shadow.outbound[who].dial.takesLeg : shadow.operatorDetails[who].takesLeg
  }

  mutating func giveBackLeg(of who: Int) {
    guard shadow.operatorDetails[who].holdsLeg else { return }
    shadow.operatorDetails[who].holdsLeg = false
    shadow.trunks.change(.outbound, by: -1)
  }

  /// Whether this call is on offer to this operator.
  mutating func isOn(_ slot: Int, _ who: Int) -> Bool {
    guard isPresent(slot) else { return false }
    if shadow.operatorDetails[who].offer == slot, shadow.lines.phases[slot] == .onOffer { return true }
    breach(.conservation, "\(callName(slot)) was not on offer to \(name(who)), and yet its offer ended or rang")
    return false
  }

  mutating func endOffer(_ slot: Int, _ who: Int, isAnswered: Bool = false) -> Bool {
    guard isOn(slot, who) else { return false }
    shadow.operatorDetails[who].offerEnds(at: now)
    shadow.operators[who].hasOffer = false
    if shadow.trunks.isLimited, !isAnswered { giveBackLeg(of: who) }
    return true
  }

  func seconds(_ microseconds: Int64) -> String {
    "\(microseconds / 1_000_000)\(SimTime.fraction(abs(microseconds) % 1_000_000)) s"
  }
}
