import CallCenter
import EventCore

// The usual steps, each judged in one. Event by event, the same rows are looked up again and again, and every event asks
// anew what the one before has just proven.
//
// A short way is taken only where the shadow shows beforehand that of all the rules concerned only the choice of the
// operator and the turn of the call can be broken; these two are then judged as ever, or proven by a look at the head
// of a line. Where it is not taken, nothing has been touched, and the step is judged event by event.
extension Auditor {
  /// Whether nothing in a floor looks into the steps that are judged in one: whatever is judged or kept at an arrival,
  /// an offer, an answer or an end of talk, besides what is done here, must be named here.
  static func allowsShortWays(_ floor: AuditedFloor) -> Bool {
    floor.trunks == .unlimited && floor.autodials.isEmpty && floor.manualSources.isEmpty && floor.unrecorded.isEmpty
  }

  /// A call arrives, enters the queue of its source, and is offered and answered.
  @inline(__always)
  mutating func isAnsweredOnEntry(
    _ call: CallID, _ source: SourceID, _ who: OperatorID, _ channel: Channel, claimsChoice: Bool
  ) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let (slot, entry) = (call.index, entries.place(of: source.index))
    let row = shadow.lines.calls.place(of: slot)
    let desk = shadow.desks.known(entry.pointee.desk)
    let person = shadow.operators.place(of: who.index)
    guard row.pointee.phase == .absent, desk.pointee.open == 0, person.pointee.onlyWaits(on: channel) else {
      return false
    }
    let only = person.pointee.onlyAssignment
    let assignment = only >= 0 ? only : someAssignment(of: who.index, in: entry.pointee.desk)
    // Whoever works for several desks may have passed over an earlier call.
    guard assignment >= 0, only >= 0 || shadow.open == 0 else { return false }
    let seat = shadow.assignments.known(assignment)
    guard seat.pointee.desk == entry.pointee.desk else { return false }
    arrived &+= 1
    row.pointee.arrives(number: arrived, entry.pointee, at: now)
    row.pointee.phase = .talking
    // The call itself was open, too.
    if shadow.open > 0 { look(.callsInOrder) }
    let tier = shadow.tiers.tiers.known(seat.pointee.tier)
    judgePlainChoice(of: assignment, seat, tier, desk, for: slot, claimsChoice: claimsChoice)
    takesCall(who.index, person, slot, assignment, seat, tier, desk)
    return true
  }

  /// A call arrives, enters the queue of its source, and has to wait.
  @inline(__always)
  mutating func waitsOnEntry(_ call: CallID, _ source: SourceID) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let (slot, entry) = (call.index, entries.place(of: source.index))
    let row = shadow.lines.calls.place(of: slot)
    guard row.pointee.phase == .absent else { return false }
    arrived &+= 1
    row.pointee.arrives(number: arrived, entry.pointee, at: now)
    row.pointee.phase = .open
    shadow.lines.enqueue(slot)
    shadow.callOpens(in: entry.pointee.desk)
    return true
  }

  /// A call that waits is offered and answered.
  @inline(__always)
  mutating func isAnsweredAtOnce(_ call: CallID, _ who: OperatorID, _ channel: Channel, claimsChoice: Bool) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let slot = call.index
    let row = shadow.lines.calls.place(of: slot)
    let person = shadow.operators.place(of: who.index)
    guard row.pointee.phase == .open, person.pointee.onlyWaits(on: channel) else { return false }
    let desk = shadow.desks.known(row.pointee.desk)
    let only = person.pointee.onlyAssignment
    let assignment = only >= 0 ? only : someAssignment(of: who.index, in: row.pointee.desk)
    guard assignment >= 0 else { return false }
    let seat = shadow.assignments.known(assignment)
    guard seat.pointee.desk == row.pointee.desk else { return false }
    judgeTurn(of: slot, for: assignment)
    let tier = shadow.tiers.tiers.known(seat.pointee.tier)
    judgePlainChoice(of: assignment, seat, tier, desk, for: slot, claimsChoice: claimsChoice)
    close(slot)
    row.pointee.phase = .talking
    takesCall(who.index, person, slot, assignment, seat, tier, desk)
    return true
  }

  /// The talk ends, and the operator is ready for the next call.
  @inline(__always)
  mutating func endsWithoutWrapUp(_ call: CallID, _ who: OperatorID) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let slot = call.index
    let row = shadow.lines.calls.place(of: slot)
    let person = shadow.operators.place(of: who.index)
    guard row.pointee.phase == .talking, person.pointee.onlyTalks(on: slot) else { return false }
    steps.ends &+= 1
    row.pointee.phase = .absent
    let talk = now &- person.pointee.answeredAt
    person.pointee.call = -1
    person.pointee.plainTalkTime &+= talk
    person.pointee.status = .ready
    person.pointee.statusSince = now
    person.pointee.idleSince = now
    person.pointee.idleSinceInbound = now
    if shadow.usesLoad { shadow.addLoad(talk, to: who.index) }
    person.pointee.conditions = .onlyWaits
    let only = person.pointee.onlyAssignment
    if only >= 0 { shadow.enter(only, idleSince: now, atOnce: true) } else { shadow.enterAll(who.index, idleSince: now) }
    return true
  }

  /// The assignment to a desk of an operator who has several; -1: there is none of whom the desk could be offered.
  @inline(never)
  private mutating func someAssignment(of who: Int, in desk: Int) -> Int {
    for assignment in shadow.operatorDetails[who].firstAssignment..<shadow.operatorDetails[who].firstAutodial
    where shadow.assignments[assignment].desk == desk {
      return shadow.assignments[assignment].tier >= 0 ? assignment : -1
    }
    return -1
  }

  /// Whether the desk's policy names this operator: proven by a look at the head of the line where idle time decides and
  /// nobody ties, and judged as ever otherwise.
  @inline(__always)
  private mutating func judgePlainChoice(
    of assignment: Int, _ seat: UnsafeMutablePointer<ShadowAssignment>, _ tier: UnsafeMutablePointer<Tier>,
    _ desk: UnsafeMutablePointer<ShadowDesk>, for slot: Int, claimsChoice: Bool
  ) {
    let higher = tier.pointee.bit &- 1
    guard desk.pointee.isByIdleTime, shadow.leads(assignment, of: seat.pointee.tier, tier),
      desk.pointee.freeTiers & higher == 0
    else {
      judgeChoice(of: assignment, for: slot, claimsChoice: claimsChoice)
      return
    }
    tier.pointee.lastChosen = seat.pointee.place
    if desk.pointee.free < 2 || !(claimsChoice || floor.callOrder == .age) { return }
    steps.choices &+= 1
    if seat.pointee.cell >= 0 { shadow.counts.decide(seat) }
  }

  /// An operator who has waited talks.
  @inline(__always)
  private mutating func takesCall(
    _ who: Int, _ person: UnsafeMutablePointer<ShadowOperator>, _ slot: Int, _ assignment: Int,
    _ seat: UnsafeMutablePointer<ShadowAssignment>, _ tier: UnsafeMutablePointer<Tier>,
    _ desk: UnsafeMutablePointer<ShadowDesk>
  ) {
    steps.answers &+= 1
    person.pointee.conditions = .onlyTalks
    if person.pointee.onlyAssignment >= 0 {
      shadow.leave(assignment, seat, tier, desk, missedLast: false, atOnce: true)
    } else {
      shadow.leaveAll(who)
    }
    person.pointee.readyTime &+= now &- person.pointee.statusSince
    person.pointee.status = .talking
    person.pointee.statusSince = now
    person.pointee.answeredAt = now
    person.pointee.call = slot
    shadow.countAnswer(assignment, seat, desk)
  }

  /// Enters what was counted of steps that were judged in one.
  mutating func enterShortWays() {
    looks[Rule.conservation.rawValue] = Int(arrived)
    left += Int64(steps.ends)
    for rule in [Rule.scriptGate, .unassigned, .oneThingAtATime, .channels] { looks[rule.rawValue] += steps.answers }
    looks[Rule.choiceByPolicy.rawValue] += steps.choices
    looks[Rule.statusesPartition.rawValue] += steps.answers + steps.ends
    steps = StepCounts()
  }
}

extension ShadowCall {
  /// A call arrives and enters its queue at once.
  @inline(__always) fileprivate mutating func arrives(number: Int64, _ entry: SourceEntry, at now: Int64) {
    level = entry.level
    desk = entry.desk
    self.number = number
    enteredAt = now
    lineSince = now
  }
}

extension ShadowOperator {
  /// The operator could be offered an inbound call over this channel, and nothing else is on.
  @inline(__always) fileprivate func onlyWaits(on channel: Channel) -> Bool {
    conditions == .onlyWaits && status == .ready && channels & 1 &<< channel.rawValue != 0
  }

  /// The operator talks on this inbound call, and nothing else is on.
  @inline(__always) fileprivate func onlyTalks(on slot: Int) -> Bool {
    call == slot && offer < 0 && conditions == .onlyTalks && status == .talking && answeredAt == statusSince
  }
}

extension ShadowFloor {
  /// An operator of several desks becomes available to all of them.
  @inline(never)
  fileprivate mutating func enterAll(_ who: Int, idleSince now: Int64) {
    for assignment in operatorDetails[who].firstAssignment..<operatorDetails[who].firstAutodial
    where assignments[assignment].tier >= 0 {
      enter(assignment, idleSince: now, atOnce: false)
    }
  }

  @inline(never) fileprivate mutating func leaveAll(_ who: Int) {
    for assignment in operatorDetails[who].firstAssignment..<operatorDetails[who].firstAutodial
    where assignments[assignment].tier >= 0 {
      leave(assignment, missedLast: false)
    }
  }
}
