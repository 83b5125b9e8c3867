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
  mutating func answersOnEntry(_ source: SourceID) -> Bool {
    guard takesShortWays, sourceRules[source.index].entersAtOnce else { return false }
    let queue = sourceRules[source.index].queue
    guard let leader = eligible.leader(of: DeskID(queue.index)) else { return false }
    let member = leader.member
    let who = member.pointee.operator
    let worker = operators.place(of: who.index)
    guard worker.pointee.answersAtOnce, worker.pointee.status == .ready, let channel = worker.pointee.channel else {
      return false
    }
    let assignment = member.pointee.assignment
    let call = calls.admit()
    arrivals += 1
    let level = sourceRules[source.index].level
    let caller = sources.place(of: source.index)
    let state = calls.place(of: call)
    state.pointee.isAnsweredOnEntry(source, queue, level: level, by: who, for: assignment, at: now)
    state.pointee.chance = caller.pointee.prepared.chance
    worker.pointee.isEligible = false
    if worker.pointee.onlyMember >= 0 { eligible.leave(leader) } else { leaveAllSeats(who) }
    emitTogether(.callIsAnsweredOnEntry(call, source, who, channel, choice: leader.hadChoice))
    let seconds =
      sourceRules[source.index].preparesTalk
      ? caller.pointee.prepared.talk
      : plan.distributions.sample(sourceRules[source.index].talk, caller.pointee.prepared.chance.uniform(2))
    if worker.pointee.worksPlainly {
      beginTalk(call, worker, who, assignment, .sampled(seconds: seconds))
      worker.pointee.endsWithoutWrapUp = true
    } else {
      let terms = assignmentRules[assignment.index]
      if let counted = terms.countedMember { eligible.answers(counted) }
      beginTalk(call, worker, who, assignment, .sampled(seconds: seconds * terms.speed))
      worker.pointee.endsWithoutWrapUp = terms.wrapUp == nil
    }
    return true
  }

  /// A ready operator answers: the call comes into their hands. The length of the talk is not kept as `contact`, for only
  /// loads are made of it, and its line of the cache would be fetched for nothing.
  @inline(__always)
  mutating func beginTalk(
    _ call: CallID, _ worker: UnsafeMutablePointer<OperatorState>, _ who: OperatorID, _ assignment: AssignmentID,
    _ length: SimDuration
  ) {
    precondition(worker.pointee.offeredCall == nil, "an operator is offered two calls at once")
    worker.pointee.offers &+= 1
    _ = worker.pointee.answers(call, for: assignment)
    pending.scheduleForGood(number: who.rawValue, at: now + length, rank: .talkEnds)
  }
}

extension CallState {
  /// A caller's first attempt begins and is answered at once.
  @inline(__always)
  fileprivate mutating func isAnsweredOnEntry(
    _ source: SourceID, _ queue: QueueID, level: UInt8, by who: OperatorID, for assignment: AssignmentID,
    at now: SimTime
  ) {
    phase = .talking
    self.level = level
    hasClocks = false
    hasGiven = false
    isAutodial = false
    isCallback = false
    leavesAfterScript = nil
    self.source = source
    desk = DeskID(queue.index)
    self.operator = who
    self.assignment = assignment
    entered = now
  }
}
