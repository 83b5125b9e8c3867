import CallCenter
import Chance
import EventCore

// The way of most calls on most floors, in one step. Handler by handler it is five, each of which looks up the call,
// the operator and their rules for itself.
extension FloorRun {
  /// Whether nothing in a plan looks into the steps that are taken together: whatever happens at an answer or when an
  /// operator gets ready, besides what `answersOnEntry` and `goesOnAtOnce` do, must be named here.
  static func allowsShortWays(_ plan: FloorPlan) -> Bool {
    plan.trunks == .unlimited && plan.pools.isEmpty && plan.autodials.isEmpty && plan.manualSources.isEmpty
  }

  /// The prepared caller arrives, enters the queue and is answered, all in the matching step; false: that is not so, and
  /// nothing has happened yet.
  ///
  /// What it does is `enterHouse`, `enterQueue`, `offer` and `answer`, one after another. Of the call it writes what
  /// the end of a talk looks at, and leaves the rest as the last call in its place did.
  @inline(__always)
  mutating func answersOnEntry(
    _ source: SourceID, _ caller: UnsafeMutablePointer<SourceState>, _ rules: UnsafePointer<SourceRules>
  ) -> Bool {
    guard let leader = eligible.leader(of: DeskID(rules.pointee.queue.index)) else { return false }
    let who = leader.holder.operator
    let worker = operators.place(of: who.index)
    guard worker.pointee.answersAtOnce, worker.pointee.isOnlyReady, let channel = worker.pointee.channel else {
      return false
    }
    let (call, state) = calls.admitAtPlace()
    arrivals &+= 1
    state.pointee.isAnsweredOnEntry()
    if worker.pointee.onlyPlace >= 0 { eligible.leave(leader) } else { leaveAllSeats(who) }
    emitTogether(.callIsAnsweredOnEntry(call, source, who, channel, choice: leader.hadChoice))
    let seconds =
      rules.pointee.preparesTalk
      ? caller.pointee.prepared.talk
      : plan.distributions.sample(rules.pointee.talk, caller.pointee.prepared.chance.uniform(2))
    if worker.pointee.worksPlainly {
      worker.pointee.talks(on: call, endsWithoutWrapUp: true)
      scheduleEnd(of: .sampled(seconds: seconds), who)
    } else {
      let assignment = leader.holder.assignment
      let terms = assignmentRules[assignment.index]
      if let counted = terms.countedMember { eligible.answers(counted) }
      worker.pointee.talks(on: call, endsWithoutWrapUp: terms.wrapUp == nil)
      worker.pointee.assignment = assignment
      state.pointee.chance = caller.pointee.prepared.chance
      scheduleEnd(of: .sampled(seconds: seconds * terms.speed), who)
    }
    return true
  }

  /// The length of the talk is not kept as `contact`, for only loads are made of it, and its line of the cache would be
  /// fetched for nothing.
  @inline(__always) mutating func scheduleEnd(of talk: SimDuration, _ who: OperatorID) {
    pending.scheduleForGood(number: who.rawValue, at: now + talk, rank: .talkEnds)
  }
}

extension CallState {
  /// A caller's first attempt begins and is answered at once.
  @inline(__always) fileprivate mutating func isAnsweredOnEntry() {
    phase = .talking
    hasClocks = false
    hasGiven = false
    isAutodial = false
    isCallback = false
  }
}

extension OperatorState {
  /// The operator is ready and seen so, and there is nothing that an answer would put an end to.
  @inline(__always) fileprivate var isOnlyReady: Bool {
    status == .ready && conditions == [.isOnDuty, .isEligible] && offeredCall == nil
  }

  /// The operator is offered a call and answers in the same step, with nothing else on.
  @inline(__always) mutating func talks(on call: CallID, endsWithoutWrapUp: Bool) {
    offers &+= 1
    self.call = call
    status = .talking
    conditions = endsWithoutWrapUp ? [.isOnDuty, .endsWithoutWrapUp] : .isOnDuty
  }
}
