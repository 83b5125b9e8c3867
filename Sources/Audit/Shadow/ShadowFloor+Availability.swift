import CallCenter
import EventCore

// Who may be offered a call now. Fields are read one by one: an operator's row is several lines of the cache, and a
// question put to the row would be answered over a copy of it.
extension ShadowFloor {
  /// Whether the distributor sees the operator ready and may offer an inbound call.
  @inline(__always) static func couldBeOffered(_ person: UnsafeMutablePointer<ShadowOperator>) -> Bool {
    guard person.pointee.hasChannel, hasNothingInHand(person) else { return false }
    let status = person.pointee.status
    // Reserved without an offer: it has just ended, and what the operator does next is yet to come.
    return person.pointee.presence ? status == .ready : status != .offline && status != .reserved
  }

  mutating func couldBeOffered(_ who: Int) -> Bool { Self.couldBeOffered(operators.place(of: who)) }

  /// Whether an autodial sees the operator ready and may offer a call.
  mutating func couldTakeAutodialCall(_ who: Int) -> Bool {
    guard outbound[who].dial.hasChannel, Self.hasNothingInHand(operators.place(of: who)) else { return false }
    if outbound[who].dial.needsStandingLine && !outbound[who].dial.lineIsOpen { return false }
    let status = operators[who].status
    return outbound[who].dial.presence ? status == .ready : status != .offline && status != .reserved
  }

  /// What the distributor did itself, it sees of everybody.
  @inline(__always) private static func hasNothingInHand(_ person: UnsafeMutablePointer<ShadowOperator>) -> Bool {
    person.pointee.onDuty && !person.pointee.hasOffer && person.pointee.call < 0 && !person.pointee.backsOff
      && !person.pointee.isSentAway
  }

  /// Whether an autodial may count on the operator once their hands are free.
  mutating func couldServeAutodials(_ who: Int) -> Bool {
    guard outbound[who].dial.hasChannel, operators[who].onDuty, !operators[who].backsOff, !operators[who].isSentAway
    else { return false }
    let status = operators[who].status
    return status != .offline && !(outbound[who].dial.presence && status == .away)
  }

  /// Whether the assignment's operator could be offered a call of its desk.
  mutating func isAvailable(for assignment: Int) -> Bool {
    let who = assignments[assignment].operator
    return assignments[assignment].isAutodial ? outbound[who].dial.isAvailable : operators[who].isAvailable
  }

  /// The same, worked out anew.
  mutating func couldBeOffered(for assignment: Int) -> Bool {
    let who = assignments[assignment].operator
    return assignments[assignment].isAutodial ? couldTakeAutodialCall(who) : couldBeOffered(who)
  }
}
