import CallCenter
import EventCore

// What happens to nearly all calls on most floors: nobody waits, and operators with one desk, where idle time decides,
// answer at once. All rules concerned are then proven by a handful of comparisons, and what follows is straight on:
// 3,350 instructions of a call of W3 event by event, 800 by the short ways, 420 here.
//
// Where a comparison does not hold, nothing has been touched, and the step goes the short way.
extension Auditor {
  /// Judges steps as long as they are plain, and returns the number of the first that is not.
  ///
  /// Nothing is called from here, so that nothing has to be saved from one step to the next.
  mutating func judgePlainly(_ steps: UnsafeBufferPointer<FloorStep>, from first: Int) -> Int {
    guard takesShortWays, shadow.open == 0, !shadow.usesLoad else { return first }
    var number = first
    while number < steps.count {
      let time = steps[number].time.microseconds
      if time < now { break }
      // Two of three steps are these, and found without a jump through a table.
      if case .talkEndsWithoutWrapUp(let call, let who) = steps[number].what {
        guard endsPlainly(call, who, at: time) else { break }
      } else if case .callIsAnsweredOnEntry(let call, let source, let who, let channel, let choice) = steps[number].what {
        guard isAnsweredPlainly(call, source, who, channel, claimsChoice: choice, at: time) else { break }
      } else {
        break
      }
      now = time
      number += 1
    }
    return number
  }

  /// A call arrives, enters the queue of its source, and is offered and answered by the operator at the head of the line
  /// of the highest tier that has somebody.
  @inline(__always)
  private mutating func isAnsweredPlainly(
    _ call: CallID, _ source: SourceID, _ who: OperatorID, _ channel: Channel, claimsChoice: Bool, at now: Int64
  ) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let row = shadow.lines.calls.known(call.index)
    let person = shadow.operators.place(of: who.index)
    let assignment = person.pointee.onlyAssignment
    guard row.pointee.phase == .absent, person.pointee.onlyWaits(on: channel), assignment >= 0 else { return false }
    let entry = entries.place(of: source.index)
    let seat = shadow.assignments.known(assignment)
    let tier = shadow.tiers.tiers.known(seat.pointee.tier)
    let desk = shadow.desks.known(seat.pointee.desk)
    guard seat.pointee.desk == entry.pointee.desk, desk.pointee.isByIdleTime, tier.pointee.competing == 0,
      shadow.idleLines.isFirst(assignment, of: seat.pointee.tier),
      desk.pointee.freeTiers & (tier.pointee.bit &- 1) == 0
    else { return false }
    arrived &+= 1
    row.pointee.arrives(number: arrived, entry.pointee, at: now)
    row.pointee.phase = .talking
    person.pointee.takes(call.index, at: now)
    seat.pointee.calls &+= 1
    tier.pointee.lastChosen = seat.pointee.place
    steps.answers &+= 1
    if desk.pointee.free > 1, claimsChoice || floor.callOrder == .age {
      steps.choices &+= 1
      if seat.pointee.cell >= 0 { shadow.counts.decide(seat) }
    }
    if seat.pointee.cell >= 0 { shadow.counts.leave(seat) }
    shadow.idleLines.leave(assignment)
    tier.pointee.available &-= 1
    desk.pointee.isLeft(in: tier.pointee)
    desk.pointee.free &-= 1
    return true
  }

  /// A talk ends while nobody waits, and the operator is ready for the next call, behind everybody else of the tier.
  @inline(__always)
  private mutating func endsPlainly(_ call: CallID, _ who: OperatorID, at now: Int64) -> Bool {
    guard call.index < shadow.lines.calls.count else { return false }
    let row = shadow.lines.calls.known(call.index)
    let person = shadow.operators.place(of: who.index)
    let assignment = person.pointee.onlyAssignment
    guard row.pointee.phase == .talking, person.pointee.onlyTalks(on: call.index), assignment >= 0 else { return false }
    let seat = shadow.assignments.known(assignment)
    let tier = shadow.tiers.tiers.known(seat.pointee.tier)
    guard tier.pointee.isByIdleTime, shadow.idleLines.enter(assignment, of: seat.pointee.tier, since: now) else {
      return false
    }
    steps.ends &+= 1
    row.pointee.phase = .absent
    person.pointee.isReady(at: now)
    if seat.pointee.cell >= 0 { shadow.counts.enter(seat) }
    let desk = shadow.desks.known(seat.pointee.desk)
    tier.pointee.available &+= 1
    desk.pointee.freeTiers |= tier.pointee.bit
    desk.pointee.free &+= 1
    return true
  }
}

extension ShadowCall {
  /// A call arrives and enters its queue at once.
  @inline(__always) mutating func arrives(number: Int64, _ entry: SourceEntry, at now: Int64) {
    level = entry.level
    desk = entry.desk
    self.number = number
    enteredAt = now
    lineSince = now
  }
}

extension ShadowOperator {
  /// The operator could be offered an inbound call over this channel, and nothing else is on.
  @inline(__always) func onlyWaits(on channel: Channel) -> Bool {
    conditions == .onlyWaits && status == .ready && channels & 1 &<< channel.rawValue != 0
  }

  /// The operator talks on this inbound call, has done nothing else since the answer, and nothing else is on.
  @inline(__always) func onlyTalks(on slot: Int) -> Bool {
    call == slot && offer < 0 && conditions == .onlyTalks && status == .talking && answeredAt == statusSince
  }

  /// Whoever only waited answers a call.
  @inline(__always) mutating func takes(_ slot: Int, at now: Int64) {
    conditions = .onlyTalks
    readyTime &+= now &- statusSince
    status = .talking
    statusSince = now
    answeredAt = now
    call = slot
  }

  /// Whoever only talked is ready.
  @inline(__always) mutating func isReady(at now: Int64) {
    conditions = .onlyWaits
    plainTalkTime &+= now &- statusSince
    status = .ready
    statusSince = now
    idleSince = now
    idleSinceInbound = now
    call = -1
  }
}

extension ShadowDesk {
  /// Somebody of this tier is no longer available. No branch: there is no pattern in whether a tier runs out.
  @inline(__always) mutating func isLeft(in tier: Tier) {
    let isEmpty = UInt64(bitPattern: Int64(tier.available &- 1)) >> 63
    freeTiers &= ~(isEmpty &* tier.bit)
  }
}
