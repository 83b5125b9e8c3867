import CallCenter
import EventCore

/// What of an operator is not asked at every call.
struct ShadowOperatorDetails: BitwiseCopyable {
  /// The leg of an offer of an inbound call takes a line.
  var takesLeg = false
  /// An offer was missed at any time.
  var hasMissed = false
  /// The operator has picked up, and the caller is being called back.
  var isCallingBack = false
  /// The leg to the operator takes a line, for the offer or the call.
  var holdsLeg = false
  var offerIsBlind = false
  /// The phone was heard to ring for the offer that is on.
  var hasRung = false
  /// The call on offer, by slot.
  @Narrow var offer = -1
  /// Above 0 only while `missedLast`.
  @Narrow var missesInRow = 0
  /// From the start of ringing, for the offer that is on; -1: not known.
  var ringTimeout: Int64
  /// The same for offers of inbound calls.
  var inboundRingTimeout: Int64

  /// These three are older where `ShadowOperator.clockIsStatus`; see `ShadowFloor.settle(_:)`.
  fileprivate(set) var answeredAt: Int64 = 0
  /// Since when the distributor has seen the operator ready, for `longestIdle`.
  fileprivate(set) var idleSince: Int64 = 0
  /// The same, of readiness after inbound calls, log-ins and returns only.
  fileprivate(set) var idleSinceInbound: Int64 = 0
  var offerBegan: Int64 = 0
  var ringBegan: Int64 = 0
  var missedAt: Int64 = 0
  var sentAwayAt: Int64 = 0
  /// Time in status `talking`, and time between answers and ends of talk, both without `plainTalkTime`: they must agree.
  var talkingTime: Int64 = 0
  var talkTime: Int64 = 0
  /// Time in status `reserved`; time of offers, and of those among them that were not blind.
  var reservedTime: Int64 = 0
  var offerTime: Int64 = 0
  var seenOfferTime: Int64 = 0
  /// Time in status `dialing`.
  var dialingTime: Int64 = 0
  var wrapUpTime: Int64 = 0
  /// Time in status `offline` or `away`.
  var absentTime: Int64 = 0
  /// The longest talk, wrap-up or own call.
  var longestWork: Int64 = 0
}

extension ShadowOperatorDetails {
  /// - Parameter ringTimeout: `nil`: that of offers of inbound calls.
  @inline(__always)
  mutating func offerBegins(_ slot: Int, ringTimeout: Int64?, holdsLeg: Bool, isBlind: Bool, at now: Int64) {
    offer = slot
    offerBegan = now
    ringBegan = now
    hasRung = false
    isCallingBack = false
    self.ringTimeout = ringTimeout ?? inboundRingTimeout
    if holdsLeg { self.holdsLeg = true }
    offerIsBlind = isBlind
  }

  /// The offer that is on ends, in whatever way.
  @inline(__always) mutating func offerEnds(at now: Int64) {
    offerTime += now - offerBegan
    if !offerIsBlind { seenOfferTime += now - offerBegan }
    offer = -1
  }

  mutating func offerIsMissed(at now: Int64) {
    hasMissed = true
    missesInRow += 1
    missedAt = now
  }
}

extension ShadowFloor {
  /// Time on contacts, and time logged in and not away.
  mutating func handledTime(of who: Int) -> Int64 {
    let person = operatorDetails[who]
    return talkingTime(of: who) + person.wrapUpTime + person.dialingTime
  }

  mutating func availableTime(of who: Int) -> Int64 {
    handledTime(of: who) + operators[who].readyTime + operatorDetails[who].reservedTime
  }

  /// Time in all statuses.
  mutating func statusTime(of who: Int) -> Int64 { availableTime(of: who) + operatorDetails[who].absentTime }

  mutating func talkingTime(of who: Int) -> Int64 { operatorDetails[who].talkingTime + operators[who].plainTalkTime }
  mutating func talkTime(of who: Int) -> Int64 { operatorDetails[who].talkTime + operators[who].plainTalkTime }
}

// Clocks that most operators need not keep, for they began with the status.
extension ShadowFloor {
  /// Takes the clocks that began with the status down, for it is about to end, or one of them to move on.
  @inline(__always) mutating func settle(_ who: Int) {
    if operators.place(of: who).pointee.clockIsStatus { settleClocks(who) }
  }

  @inline(never) private mutating func settleClocks(_ who: Int) {
    let person = operators.place(of: who)
    let since = person.pointee.statusSince
    if person.pointee.status == .talking { operatorDetails[who].answeredAt = since }
    if person.pointee.status == .ready {
      operatorDetails[who].idleSince = since
      operatorDetails[who].idleSinceInbound = since
    }
    person.pointee.clockIsStatus = false
  }

  /// When the operator answered the call in hand, or last in hand.
  mutating func answeredAt(of who: Int) -> Int64 {
    settle(who)
    return operatorDetails[who].answeredAt
  }

  @inline(__always) mutating func idleSince(of who: Int) -> Int64 {
    let person = operators.place(of: who)
    if person.pointee.clockIsStatus, person.pointee.status == .ready { return person.pointee.statusSince }
    return operatorDetails[who].idleSince
  }

  @inline(__always) mutating func idleSinceInbound(of who: Int) -> Int64 {
    let person = operators.place(of: who)
    if person.pointee.clockIsStatus, person.pointee.status == .ready { return person.pointee.statusSince }
    return operatorDetails[who].idleSinceInbound
  }

  mutating func answers(_ who: Int, at now: Int64) {
    settle(who)
    operatorDetails[who].answeredAt = now
  }

  /// The distributor sees the operator ready, after what counts for inbound calls alone or not.
  mutating func restartIdleClocks(of who: Int, withInbound: Bool, at now: Int64) {
    settle(who)
    // No clock has gone beyond time zero then, and many log in there.
    if now == 0 { return }
    let person = operatorDetails.place(of: who)
    person.pointee.idleSince = now
    if withInbound { person.pointee.idleSinceInbound = now }
  }
}
