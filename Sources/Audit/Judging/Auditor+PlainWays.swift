import CacheHints
import CallCenter
import EventCore

// What happens to nearly all calls on most floors: operators with one desk answer at once, and whoever ends a talk takes
// the next call that waits or stands behind all others who are idle. The rules concerned are then proven by a handful of
// comparisons, and what follows is straight on: 3,340 instructions of a call of W3 event by event, about 390 here.
//
// Where a comparison does not hold, nothing has been touched, and the step goes the short way.
extension Auditor {
  /// Judges steps as long as they are plain, and returns the number of the first that is not. As a function of its own it
  /// would take 26 instructions more for each that is not.
  @inline(__always) mutating func judgePlainly(_ steps: UnsafeBufferPointer<FloorStep>, from first: Int) -> Int {
    guard takesShortWays, !shadow.usesLoad else { return first }
    var number = first
    while true {
      number = judgeEndsAndAnswers(steps, from: number)
      guard number < steps.count, isPlainInstant(steps[number].time.microseconds) else { return number }
      switch steps[number].what {
      case .callWaitsOnEntry(let call, let source):
        guard waitsPlainly(call, source) else { return number }
        number += 1
      case .talkEndsWithoutWrapUp(let call, let who):
        guard number + 1 < steps.count, steps[number + 1].time == steps[number].time,
          case .waitingCallIsAnswered(let next, who, let channel, _) = steps[number + 1].what,
          goesOnPlainly(call, who, with: next, over: channel)
        else { return number }
        number += 2
      case .callIsAnsweredOnEntry(_, let who, _, _, _):
        guard crowdLinesUp(around: who) else { return number }
      case .happening, .waitingCallIsAnswered:
        return number
      }
    }
  }

  /// Lets the crowd line up in which an operator stands who answers a call; false: there is no such crowd.
  @inline(never) private mutating func crowdLinesUp(around who: OperatorID) -> Bool {
    guard who.index < shadow.onlyAssignments.count else { return false }
    let assignment = Int(shadow.onlyAssignments[who.index])
    guard assignment >= 0, shadow.desks[shadow.assignments[assignment].desk].ending == .rotation else { return false }
    return shadow.crowdLinesUp(shadow.assignments[assignment].tier)
  }

  /// The same for ends of talk and answers on entry, which most steps are. Nothing is called from here, so that nothing
  /// has to be saved from one step to the next.
  private mutating func judgeEndsAndAnswers(_ steps: UnsafeBufferPointer<FloorStep>, from first: Int) -> Int {
    let ahead = isLarge ? 8 : steps.count
    var number = first
    while number < steps.count {
      fetchRows(of: steps, number &+ ahead)
      guard let (call, who) = steps[number].what.talk, isPlainInstant(steps[number].time.microseconds),
        let rows = rows(of: call, who)
      else { break }
      // No jump through a table: in which of the two comes next there is no pattern either. And so the rows, which both
      // need, are looked for before it is asked.
      if case .callIsAnsweredOnEntry(_, _, let source, let channel, let choice) = steps[number].what {
        let entry = entries.place(of: source.index)
        guard isFirst(rows, from: entry, over: channel) else { break }
        isAnsweredPlainly(call, rows, from: entry, claimsChoice: choice)
      } else {
        guard endsPlainly(call, rows) else { break }
      }
      number += 1
    }
    return number
  }

  /// Sends for the rows that a later step needs: with 10,000 operators a call takes 5 ns less of about 125. Where they lie
  /// in the cache anyhow, it would take 3 % more.
  @inline(__always)
  private mutating func fetchRows(of steps: UnsafeBufferPointer<FloorStep>, _ number: Int) {
    guard number < steps.count, let (_, who) = steps[number].what.talk, who.index < shadow.operators.count else { return }
    fetchAhead(shadow.operators.known(who.index))
    let assignment = Int(shadow.onlyAssignments.known(who.index).pointee)
    if assignment >= 0 { fetchAhead(shadow.assignments.known(assignment)) }
  }

  /// What the shadow has on a talk: of the call, of the operator, of their only assignment, its tier and its desk.
  private struct TalkRows {
    let phase: UnsafeMutablePointer<CallPhase>
    let person: UnsafeMutablePointer<ShadowOperator>
    let assignment: Int
    let seat: UnsafeMutablePointer<ShadowAssignment>
    let tier: UnsafeMutablePointer<Tier>
    let desk: UnsafeMutablePointer<ShadowDesk>
  }

  /// `nil`: the call is new, or the operator has not one assignment and no more.
  @inline(__always) private mutating func rows(of call: CallID, _ who: OperatorID) -> TalkRows? {
    guard call.index < shadow.lines.phases.count else { return nil }
    let person = shadow.operators.place(of: who.index)
    let assignment = Int(shadow.onlyAssignments.known(who.index).pointee)
    guard assignment >= 0 else { return nil }
    let seat = shadow.assignments.known(assignment)
    return TalkRows(
      phase: shadow.lines.phases.known(call.index), person: person, assignment: assignment, seat: seat,
      tier: shadow.tiers.tiers.known(seat.pointee.tier), desk: shadow.desks.known(seat.pointee.desk))
  }

  /// Moves time on, unless the instant that ends has to be looked into.
  @inline(__always) private mutating func isPlainInstant(_ time: Int64) -> Bool {
    if time == now { return true }
    if time < now { return false }
    if shadow.open > 0 {
      if shadow.conflicts > 0 || shadow.hasDelays || isOver { return false }
      steps.instants &+= 1
    }
    now = time
    return true
  }

  /// Whether a call that arrives, enters the queue of its source and is answered goes to the operator at the head of the
  /// line of the highest tier that has somebody.
  @inline(__always)
  private func isFirst(_ rows: TalkRows, from entry: UnsafeMutablePointer<SourceEntry>, over channel: Channel) -> Bool {
    let (seat, tier, desk) = (rows.seat, rows.tier, rows.desk)
    return rows.phase.pointee == .absent && rows.person.pointee.onlyWaits(on: channel)
      && seat.pointee.desk == entry.pointee.desk && desk.pointee.isByIdleTime && tier.pointee.competing == 0
      && tier.pointee.isFirstInLine(seat) && isNamedByRing(seat, tier)
      && desk.pointee.freeTiers & (tier.pointee.bit &- 1) == 0 && desk.pointee.open == 0
  }

  /// The call is answered.
  @inline(__always)
  private mutating func isAnsweredPlainly(
    _ call: CallID, _ rows: TalkRows, from entry: UnsafeMutablePointer<SourceEntry>, claimsChoice: Bool
  ) {
    let (person, seat, tier, desk) = (rows.person, rows.seat, rows.tier, rows.desk)
    arrived &+= 1
    shadow.lines.calls.known(call.index).pointee.arrives(number: arrived, entry.pointee)
    rows.phase.pointee = .talking
    person.pointee.takes(call.index, at: now)
    seat.pointee.calls &+= 1
    tier.pointee.lastChosen = seat.pointee.place
    if tier.pointee.tied > 1 { tier.pointee.lastByTie = seat.pointee.place }
    steps.answers &+= 1
    // The call itself was open, too.
    if shadow.open > 0 { steps.besideOthers &+= 1 }
    if desk.pointee.free > 1, claimsChoice || floor.callOrder == .age {
      steps.choices &+= 1
      if seat.pointee.cell >= 0 { shadow.counts.decide(seat) }
    }
    if seat.pointee.cell >= 0 { shadow.counts.leave(seat) }
    shadow.idleLines.removeFirst(seat, of: tier)
    tier.pointee.available &-= 1
    desk.pointee.isLeft(in: tier.pointee)
    desk.pointee.free &-= 1
  }

  /// Whether the first of a line is also the one whom the ring names among those who tie.
  @inline(__always)
  func isNamedByRing(
    _ seat: UnsafeMutablePointer<ShadowAssignment>, _ tier: UnsafeMutablePointer<Tier>
  ) -> Bool {
    tier.pointee.tied < 2 || seat.pointee.place > tier.pointee.lastByTie
  }

  /// A talk ends while nobody waits, and the operator is ready for the next call, behind everybody else of the tier.
  @inline(__always)
  private mutating func endsPlainly(_ call: CallID, _ rows: TalkRows) -> Bool {
    let (person, seat, tier, desk) = (rows.person, rows.seat, rows.tier, rows.desk)
    guard rows.phase.pointee == .talking, person.pointee.onlyTalks(on: call.index), tier.pointee.isByIdleTime,
      desk.pointee.open == 0, shadow.idleLines.enter(rows.assignment, seat, of: tier, since: now)
    else { return false }
    steps.ends &+= 1
    rows.phase.pointee = .absent
    person.pointee.isReady(at: now)
    if seat.pointee.cell >= 0 { shadow.counts.enter(seat) }
    tier.pointee.available &+= 1
    desk.pointee.freeTiers |= tier.pointee.bit
    desk.pointee.free &+= 1
    return true
  }

  /// A talk ends while nobody is free, and the operator answers the call that comes first. Whoever is available for no
  /// time was not among those between whom was chosen.
  private mutating func goesOnPlainly(
    _ call: CallID, _ who: OperatorID, with next: CallID, over channel: Channel
  ) -> Bool {
    guard call.index < shadow.lines.calls.count, next.index < shadow.lines.calls.count else { return false }
    let phase = shadow.lines.phases.known(call.index)
    let nextPhase = shadow.lines.phases.known(next.index)
    let other = shadow.lines.calls.known(next.index)
    let person = shadow.operators.place(of: who.index)
    let assignment = Int(shadow.onlyAssignments.known(who.index).pointee)
    guard phase.pointee == .talking, person.pointee.onlyTalks(on: call.index), assignment >= 0,
      person.pointee.has(channel), nextPhase.pointee == .open
    else { return false }
    let seat = shadow.assignments.known(assignment)
    let desk = shadow.desks.known(seat.pointee.desk)
    guard other.pointee.desk == seat.pointee.desk, desk.pointee.free == 0, desk.pointee.isPlain,
      shadow.lines.isNext(next.index)
    else { return false }
    phase.pointee = .absent
    if shadow.open > 1 { steps.besideOthers &+= 1 }
    shadow.lines.remove(next.index)
    shadow.open &-= 1
    desk.pointee.open &-= 1
    nextPhase.pointee = .talking
    steps.ends &+= 1
    steps.answers &+= 1
    person.pointee.goesOn(with: next.index, at: now)
    seat.pointee.calls &+= 1
    shadow.tiers.tiers.known(seat.pointee.tier).pointee.lastChosen = seat.pointee.place
    return true
  }

  /// A call arrives, enters the queue of its source, and has to wait, for nobody is free.
  private mutating func waitsPlainly(_ call: CallID, _ source: SourceID) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let phase = shadow.lines.phases.known(call.index)
    let entry = entries.place(of: source.index)
    let desk = shadow.desks.known(entry.pointee.desk)
    guard phase.pointee == .absent, desk.pointee.free == 0 else { return false }
    arrived &+= 1
    shadow.lines.calls.known(call.index).pointee.arrives(number: arrived, entry.pointee)
    shadow.lines.details.known(call.index).pointee.enters(at: now)
    phase.pointee = .open
    shadow.lines.enqueue(call.index)
    shadow.open &+= 1
    desk.pointee.open &+= 1
    return true
  }
}

extension FloorStep.What {
  /// Whose talk begins on entry or ends here. Both stand at the same place of both steps, and so no branch decides it.
  @inline(__always) fileprivate var talk: (call: CallID, who: OperatorID)? {
    switch self {
    case .callIsAnsweredOnEntry(let call, let who, _, _, _), .talkEndsWithoutWrapUp(let call, let who): (call, who)
    case .happening, .callWaitsOnEntry, .waitingCallIsAnswered: nil
    }
  }
}

extension ShadowCall {
  /// A call arrives and enters its queue at once.
  @inline(__always) mutating func arrives(number: Int64, _ entry: SourceEntry) {
    level = entry.level
    desk = entry.desk
    self.number = number
  }
}

extension ShadowCallDetails {
  /// The call is in its queue from now on.
  @inline(__always) mutating func enters(at now: Int64) {
    enteredAt = now
    lineSince = now
  }
}

extension ShadowOperator {
  /// The operator could be offered an inbound call over this channel, and nothing else is on.
  @inline(__always) func onlyWaits(on channel: Channel) -> Bool {
    conditions.areThoseOfWaiting && status == .ready && has(channel)
  }

  @inline(__always) func has(_ channel: Channel) -> Bool { channels & 1 &<< channel.rawValue != 0 }

  /// The operator talks on this inbound call, has done nothing else since the answer, and nothing else is on.
  @inline(__always) func onlyTalks(on slot: Int) -> Bool {
    call == slot && conditions.areThoseOfTalking && status == .talking
  }

  /// Whoever only waited answers a call.
  @inline(__always) mutating func takes(_ slot: Int, at now: Int64) {
    conditions.remove(.isAvailable)
    conditions.insert(.clockIsStatus)
    readyTime &+= now &- statusSince
    status = .talking
    statusSince = now
    call = slot
  }

  /// Whoever only talked is ready.
  @inline(__always) mutating func isReady(at now: Int64) {
    conditions.insert(.isAvailable)
    plainTalkTime &+= now &- statusSince
    status = .ready
    statusSince = now
    call = -1
  }

  /// Whoever only talked is ready, and answers another call at once.
  @inline(__always) mutating func goesOn(with slot: Int, at now: Int64) {
    isReady(at: now)
    takes(slot, at: now)
  }
}

extension ShadowDesk {
  /// Somebody of this tier is no longer available. No branch: there is no pattern in whether a tier runs out.
  @inline(__always) mutating func isLeft(in tier: Tier) {
    let isEmpty = UInt64(bitPattern: Int64(tier.available &- 1)) >> 63
    freeTiers &= ~(isEmpty &* tier.bit)
  }
}
