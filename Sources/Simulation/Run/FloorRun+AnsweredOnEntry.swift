import CallCenter
import Chance
import EventCore

// The way of most calls on most floors, in one step. Handler by handler it is five, each of which looks up the call,
// the operator and their rules for itself. It is in two halves, with its rare turns apart, because the compiler does
// not put a larger function into the place of its call (W3: 37 instructions a call).
extension FloorRun {
  /// Whether nothing in a plan looks into the steps that are taken together: whatever happens at an answer or when an
  /// operator gets ready, besides what `isAnsweredOnEntry` and `goesOnAtOnce` do, must be named here.
  static func allowsShortWays(_ plan: FloorPlan) -> Bool {
    plan.trunks == .unlimited && plan.pools.isEmpty && plan.autodials.isEmpty && plan.manualSources.isEmpty
  }

  /// Whoever answers a call in the matching step itself.
  struct Answerer {
    fileprivate let leader: EligibleOperators.Leader
    fileprivate let who: OperatorID
    fileprivate let worker: UnsafeMutablePointer<OperatorState>
    fileprivate let channel: Channel
  }

  /// Who answers a source's prepared caller on entry; `nil` where that takes a longer way.
  @inline(__always)
  mutating func answererOnEntry(_ rules: UnsafePointer<SourceRules>) -> Answerer? {
    guard let leader = eligible.leader(of: DeskID(rules.pointee.queue.index)) else { return nil }
    let who = leader.holder.operator
    let worker = operators.place(of: who.index)
    guard worker.pointee.answersAtOnce, worker.pointee.isOnlyReady, let channel = worker.pointee.channel else {
      return nil
    }
    return Answerer(leader: leader, who: who, worker: worker, channel: channel)
  }

  /// The prepared caller arrives, enters the queue and is answered, all in the matching step.
  ///
  /// What it does is `enterHouse`, `enterQueue`, `offer` and `answer`, one after another. Of the call it writes what
  /// the end of a talk looks at, which is mostly nothing, and leaves the rest as the last call in its place did.
  @inline(__always)
  mutating func isAnsweredOnEntry(
    by answerer: Answerer, _ source: SourceID, _ caller: UnsafeMutablePointer<SourceState>,
    _ rules: UnsafePointer<SourceRules>
  ) {
    let worker = answerer.worker
    eligible.isChosen(answerer.leader)
    if worker.pointee.onlyPlace >= 0 { eligible.leave(answerer.leader) } else { leaveAllSeats(answerer.who) }
    let call = calls.admitToTalk()
    arrivals &+= 1
    worker.pointee.talks(on: call, endsWithoutWrapUp: true)
    var seconds = rules.pointee.preparesTalk ? caller.pointee.prepared.talk : drawTalk(caller, rules)
    if !worker.pointee.worksPlainly {
      settle(call, caller)
      seconds *= begins(worker, answerer.leader.holder.assignment)
    }
    emitTogether(
      .callIsAnsweredOnEntry(call, answerer.who, source, answerer.channel, choice: answerer.leader.hadChoice))
    scheduleEnd(of: .sampled(seconds: seconds), answerer.who)
  }

  /// The talk of a caller for whom it was not drawn beforehand, in seconds.
  @inline(never)
  private mutating func drawTalk(
    _ caller: UnsafeMutablePointer<SourceState>, _ rules: UnsafePointer<SourceRules>
  ) -> Double {
    plan.distributions.sample(rules.pointee.talk, caller.pointee.prepared.chance.uniform(2))
  }

  /// Gives a call the state that its wrap-up may ask for.
  @inline(never)
  private mutating func settle(_ call: CallID, _ caller: UnsafeMutablePointer<SourceState>) {
    calls.settle(call)
    calls[call].chance = caller.pointee.prepared.chance
  }

  /// What the terms of an assignment ask for where they are not plain; returns what multiplies the talk's length.
  @inline(never)
  private mutating func begins(_ worker: UnsafeMutablePointer<OperatorState>, _ assignment: AssignmentID) -> Double {
    let terms = assignmentRules.reading(assignment.index)
    if let counted = terms.pointee.countedMember { eligible.answers(counted) }
    if terms.pointee.wrapUp != nil { worker.pointee.endsWithoutWrapUp = false }
    worker.pointee.assignment = assignment
    return terms.pointee.speed
  }

  /// The length of the talk is not kept as `contact`, for only loads are made of it, and its line of the cache would be
  /// fetched for nothing.
  @inline(__always) mutating func scheduleEnd(of talk: SimDuration, _ who: OperatorID) {
    pending.scheduleForGood(number: who.rawValue, at: now + talk, rank: .talkEnds)
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
