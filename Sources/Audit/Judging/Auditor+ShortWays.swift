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
    guard takesShortWays, call.index < shadow.lines.calls.count else { return false }
    let (slot, entry) = (call.index, entries[source.index])
    let desk = Int(entry.desk)
    let row = shadow.lines.calls.place(of: slot)
    guard row.pointee.phase == .absent, shadow.desks[desk].open == 0 else { return false }
    let person = shadow.operators.place(of: who.index)
    let assignment = plainAssignment(of: person, in: desk, over: channel)
    guard assignment >= 0, shadow.open == 0 || person.pointee.hasOneDesk else { return false }
    arrived &+= 1
    row.pointee.phase = .talking
    row.pointee.level = entry.level
    row.pointee.desk = desk
    row.pointee.number = arrived
    row.pointee.enteredAt = now
    row.pointee.lineSince = now
    // The call itself was open, too.
    if shadow.open > 0 { look(.callsInOrder) }
    judgePlainChoice(of: assignment, for: slot, in: desk, claimsChoice: claimsChoice)
    takesCall(person, slot, assignment)
    return true
  }

  /// A call arrives, enters the queue of its source, and has to wait.
  @inline(__always)
  mutating func waitsOnEntry(_ call: CallID, _ source: SourceID) -> Bool {
    guard takesShortWays, call.index < shadow.lines.calls.count else { return false }
    let (slot, entry) = (call.index, entries[source.index])
    let row = shadow.lines.calls.place(of: slot)
    guard row.pointee.phase == .absent else { return false }
    arrived &+= 1
    row.pointee.phase = .open
    row.pointee.level = entry.level
    row.pointee.desk = Int(entry.desk)
    row.pointee.number = arrived
    row.pointee.enteredAt = now
    row.pointee.lineSince = now
    shadow.lines.enqueue(slot)
    shadow.callOpens(in: Int(entry.desk))
    return true
  }

  /// A call that waits is offered and answered.
  @inline(__always)
  mutating func isAnsweredAtOnce(_ call: CallID, _ who: OperatorID, _ channel: Channel, claimsChoice: Bool) -> Bool {
    guard takesShortWays, call.index < shadow.lines.calls.count else { return false }
    let slot = call.index
    let row = shadow.lines.calls.place(of: slot)
    guard row.pointee.phase == .open else { return false }
    let desk = row.pointee.desk
    let person = shadow.operators.place(of: who.index)
    let assignment = plainAssignment(of: person, in: desk, over: channel)
    guard assignment >= 0 else { return false }
    judgeTurn(of: slot, for: assignment)
    judgePlainChoice(of: assignment, for: slot, in: desk, claimsChoice: claimsChoice)
    close(slot)
    row.pointee.phase = .talking
    takesCall(person, slot, assignment)
    return true
  }

  /// The talk ends, and the operator is ready for the next call.
  @inline(__always)
  mutating func endsWithoutWrapUp(_ call: CallID, _ who: OperatorID) -> Bool {
    guard takesShortWays, call.index < shadow.lines.calls.count else { return false }
    let slot = call.index
    let row = shadow.lines.calls.place(of: slot)
    let person = shadow.operators.place(of: who.index)
    guard row.pointee.phase == .talking, person.pointee.call == slot, person.pointee.offer < 0,
      person.pointee.conditions == .onlyTalks, person.pointee.status == .talking
    else { return false }
    steps.ends &+= 1
    row.pointee.phase = .absent
    let talk = now &- person.pointee.answeredAt
    person.pointee.call = -1
    person.pointee.talkTime &+= talk
    person.pointee.talkingTime &+= now &- person.pointee.statusSince
    person.pointee.status = .ready
    person.pointee.statusSince = now
    person.pointee.idleSince = now
    person.pointee.idleSinceInbound = now
    if shadow.usesLoad { shadow.addLoad(talk, to: who.index) }
    person.pointee.conditions = .onlyWaits
    for assignment in person.pointee.firstAssignment..<person.pointee.firstAutodial
    where shadow.assignments[assignment].tier >= 0 {
      shadow.enter(assignment, idleSince: now)
    }
    return true
  }

  /// The assignment to a desk of an operator who waits for calls and nothing else; -1: there is more to look at.
  @inline(__always)
  private mutating func plainAssignment(
    of person: UnsafeMutablePointer<ShadowOperator>, in desk: Int, over channel: Channel
  ) -> Int {
    guard person.pointee.conditions == .onlyWaits, person.pointee.status == .ready,
      person.pointee.channels & 1 &<< channel.rawValue != 0
    else { return -1 }
    for assignment in person.pointee.firstAssignment..<person.pointee.firstAutodial {
      let row = shadow.assignments.place(of: assignment)
      if row.pointee.desk == desk { return row.pointee.tier >= 0 ? assignment : -1 }
    }
    return -1
  }

  /// Whether the desk's policy names this operator: proven by a look at the head of the line where idle time decides and
  /// nobody ties, and judged as ever otherwise.
  @inline(__always)
  private mutating func judgePlainChoice(of assignment: Int, for slot: Int, in desk: Int, claimsChoice: Bool) {
    let row = shadow.assignments.place(of: assignment)
    let (tier, place) = (row.pointee.tier, row.pointee.place)
    guard shadow.desks[desk].isByIdleTime, shadow.tiers.leader(of: tier) == place, isHighestTaken(tier, in: desk) else {
      judgeChoice(of: assignment, for: slot, claimsChoice: claimsChoice)
      return
    }
    shadow.tiers.rememberChosen(place, of: tier)
    if shadow.desks[desk].free < 2 || !(claimsChoice || floor.callOrder == .age) { return }
    steps.choices &+= 1
    if row.pointee.cell >= 0 { shadow.counts.decide(row.pointee.member, cell: row.pointee.cell) }
  }

  /// Whether nobody of a higher tier is available.
  @inline(__always) private mutating func isHighestTaken(_ tier: Int, in desk: Int) -> Bool {
    for higher in shadow.desks[desk].firstTier..<tier where shadow.tiers.tiers[higher].available > 0 { return false }
    return true
  }

  /// An operator who has waited talks.
  @inline(__always)
  private mutating func takesCall(
    _ person: UnsafeMutablePointer<ShadowOperator>, _ slot: Int, _ assignment: Int
  ) {
    steps.answers &+= 1
    person.pointee.conditions = .onlyTalks
    for own in person.pointee.firstAssignment..<person.pointee.firstAutodial where shadow.assignments[own].tier >= 0 {
      shadow.leave(own, missedLast: false)
    }
    person.pointee.readyTime &+= now &- person.pointee.statusSince
    person.pointee.status = .talking
    person.pointee.statusSince = now
    person.pointee.answeredAt = now
    person.pointee.call = slot
    shadow.countAnswer(assignment)
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

extension ShadowOperator {
  fileprivate var hasOneDesk: Bool { endOfAssignments - firstAssignment == 1 }
}
