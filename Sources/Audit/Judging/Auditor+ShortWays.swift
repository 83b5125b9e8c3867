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
  mutating func isAnsweredOnEntry(
    _ call: CallID, _ source: SourceID, _ who: OperatorID, _ channel: Channel, claimsChoice: Bool
  ) -> Bool {
    shadow.lines.reach(call.index)
    let entry = entries[source.index]
    let row = shadow.lines.calls.place(of: call.index)
    let phase = shadow.lines.phases.known(call.index)
    guard phase.pointee == .absent, shadow.desks[entry.desk].open == 0,
      let assignment = assignment(of: who.index, in: entry.desk, over: channel)
    else { return false }
    // Whoever works for several desks may have passed over an earlier call.
    let hasOneDesk = shadow.ownAssignments[who.index].all.count == 1
    guard shadow.open == 0 || hasOneDesk else { return false }
    arrived &+= 1
    row.pointee.arrives(number: arrived, entry)
    shadow.lines.details.known(call.index).pointee.enters(at: now)
    phase.pointee = .talking
    // The call itself was open, too.
    if shadow.open > 0 { look(.callsInOrder) }
    judgeChoice(of: assignment, for: call.index, claimsChoice: claimsChoice)
    takesCall(who.index, call.index, assignment)
    return true
  }

  /// A call arrives, enters the queue of its source, and has to wait.
  mutating func waitsOnEntry(_ call: CallID, _ source: SourceID) -> Bool {
    shadow.lines.reach(call.index)
    let entry = entries[source.index]
    let row = shadow.lines.calls.place(of: call.index)
    let phase = shadow.lines.phases.known(call.index)
    guard phase.pointee == .absent else { return false }
    arrived &+= 1
    row.pointee.arrives(number: arrived, entry)
    shadow.lines.details.known(call.index).pointee.enters(at: now)
    phase.pointee = .open
    shadow.lines.enqueue(call.index)
    shadow.callOpens(in: entry.desk)
    return true
  }

  /// A call that waits is offered and answered.
  mutating func isAnsweredAtOnce(_ call: CallID, _ who: OperatorID, _ channel: Channel, claimsChoice: Bool) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let row = shadow.lines.calls.place(of: call.index)
    let phase = shadow.lines.phases.known(call.index)
    guard phase.pointee == .open,
      let assignment = assignment(of: who.index, in: row.pointee.desk, over: channel)
    else { return false }
    judgeTurn(of: call.index, for: assignment)
    judgeChoice(of: assignment, for: call.index, claimsChoice: claimsChoice)
    close(call.index)
    phase.pointee = .talking
    takesCall(who.index, call.index, assignment)
    return true
  }

  /// The talk ends, and the operator is ready for the next call.
  mutating func endsWithoutWrapUp(_ call: CallID, _ who: OperatorID) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let phase = shadow.lines.phases.place(of: call.index)
    let person = shadow.operators.place(of: who.index)
    guard phase.pointee == .talking, person.pointee.onlyTalks(on: call.index) else { return false }
    steps.ends &+= 1
    phase.pointee = .absent
    if shadow.usesLoad { shadow.addLoad(now &- person.pointee.statusSince, to: who.index) }
    person.pointee.isReady(at: now)
    shadow.enterAll(who.index)
    return true
  }

  /// The assignment to a desk of an operator who waits for calls and nothing else; `nil`: there is more to look at.
  private mutating func assignment(of who: Int, in desk: Int, over channel: Channel) -> Int? {
    guard shadow.operators.place(of: who).pointee.onlyWaits(on: channel),
      let assignment = shadow.assignment(of: who, in: desk), shadow.assignments[assignment].tier >= 0
    else { return nil }
    return assignment
  }

  /// An operator who only waited talks.
  private mutating func takesCall(_ who: Int, _ slot: Int, _ assignment: Int) {
    steps.answers &+= 1
    let person = shadow.operators.place(of: who)
    shadow.leaveAll(who)
    person.pointee.takes(slot, at: now)
    let row = shadow.assignments.place(of: assignment)
    shadow.countAnswer(assignment, row, shadow.desks.place(of: row.pointee.desk))
  }

  /// Enters what was counted of steps that were judged in one.
  mutating func enterShortWays() {
    looks[Rule.conservation.rawValue] = Int(arrived)
    left += Int64(steps.ends)
    for rule in [Rule.scriptGate, .unassigned, .oneThingAtATime, .channels] { looks[rule.rawValue] += steps.answers }
    looks[Rule.choiceByPolicy.rawValue] += steps.choices
    looks[Rule.callsInOrder.rawValue] += steps.besideOthers
    looks[Rule.nobodyWaitsForNothing.rawValue] += steps.instants
    looks[Rule.statusesPartition.rawValue] += steps.answers + steps.ends
    steps = StepCounts()
  }
}

extension ShadowFloor {
  /// An operator who did not miss their last offer becomes available to all their desks.
  fileprivate mutating func enterAll(_ who: Int) {
    for assignment in ownAssignments[who].toQueues
    where assignments[assignment].tier >= 0 {
      enter(assignment)
    }
  }

  fileprivate mutating func leaveAll(_ who: Int) {
    for assignment in ownAssignments[who].toQueues
    where assignments[assignment].tier >= 0 {
      leave(assignment, missedLast: false)
    }
  }
}
