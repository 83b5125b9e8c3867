import CallCenter
import Chance
import EventCore

// The end of a talk in the usual case, in one step: no wrap-up, nothing due, and the next call or none.
extension FloorRun {
  /// A talk without wrap-up ends, and the operator is ready or takes the next call that waits; false: there is
  /// something else to do, and nothing has happened yet.
  ///
  /// What it does is `talkEnds`, `handsAreFree`, `takeCall` and perhaps `offer` and `answer`, one after another, except
  /// that an operator who takes a call at once does not become eligible for others in between.
  @inline(__always) mutating func goesOnAtOnce(_ who: OperatorID) -> Bool {
    let worker = operators.place(of: who.index)
    guard worker.pointee.onlyTalks, let call = worker.pointee.call, newlyAvailable.isEmpty && escalated.isEmpty
    else { return false }
    emitTogether(.talkEndsWithoutWrapUp(call, who))
    calls.releaseTalking(call)
    worker.pointee.call = nil
    worker.pointee.status = .ready
    worker.pointee.conditions = .isOnDuty
    worker.pointee.idleSince = now
    guard worker.pointee.onlyPlace >= 0 else {
      becomesReady(who)
      return true
    }
    let place = Int(worker.pointee.onlyPlace)
    let desk = eligible.desk(at: place)
    if lines.hasOfferable(desk) {
      takeNext(who, worker, place, desk)
    } else {
      worker.pointee.conditions = [.isOnDuty, .isEligible]
      eligible.enter(at: place, idleSince: now, lastOfferMissed: false)
    }
    return true
  }

  /// `becomesAvailable`, apart from the short ways, which would be the longer for it.
  @inline(never) private mutating func becomesReady(_ who: OperatorID) { becomesAvailable(who) }

  /// An operator with one seat takes the most urgent call of its desk, where any may be taken at once.
  @inline(never)
  private mutating func takeNext(
    _ who: OperatorID, _ worker: UnsafeMutablePointer<OperatorState>, _ place: Int, _ desk: DeskID
  ) {
    let seating = eligible.desks.place(of: desk.index)
    guard worker.pointee.answersAtOnce, let channel = worker.pointee.channel, !seating.pointee.hasEscalation,
      let call = lines.firstOfAll(desk)
    else {
      becomesReady(who)
      return
    }
    let state = calls.place(of: call)
    guard !state.pointee.isCallback else {
      becomesReady(who)
      return
    }
    lines.leavesFirst(state, in: &calls)
    if !seating.pointee.isPlain { eligible.takesAlone(Int(eligible.holder(at: place).member)) }
    if state.pointee.hasClocks { stopWaiting(call) }
    state.pointee.phase = .talking
    emitTogether(.waitingCallIsAnswered(call, who, channel, choice: false))
    let source = sourceRules.reading(state.pointee.source.index)
    if worker.pointee.worksPlainly && source.pointee.preparesTalk && !state.pointee.hasGiven {
      worker.pointee.talks(on: call, endsWithoutWrapUp: true)
      scheduleEnd(of: .sampled(seconds: state.pointee.talk), who)
      return
    }
    let assignment = eligible.holder(at: place).assignment
    let terms = assignmentRules[assignment.index]
    if let counted = terms.countedMember { eligible.answers(counted) }
    worker.pointee.talks(on: call, endsWithoutWrapUp: terms.wrapUp == nil && !state.pointee.hasGiven)
    worker.pointee.assignment = assignment
    scheduleEnd(of: talkTime(of: call, assignment), who)
  }
}

extension OperatorState {
  /// The operator talks on a call of the distributor's without wrap-up, and nothing else is on or due. Only who took the
  /// call by a short way is known to go without wrap-up.
  @inline(__always) fileprivate var onlyTalks: Bool {
    status == .talking && conditions == [.isOnDuty, .endsWithoutWrapUp] && offeredCall == nil && dueBreak == .zero
  }
}
