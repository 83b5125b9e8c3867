/// Calls that operators start on their own, and callers who are called back.
extension Ledger {
  mutating func beginManualCall(_ who: OperatorID, _ queue: QueueID, at time: Int64) {
    if operators[who.index].contact == .wrapUp { endWrapUp(who, at: time) }
    outbound.people[who.index].manual = ManualCall(
      queue: queue.rawValue, isCounted: isCounting, begun: time, answered: -1)
    outbound.queues[queue.index].manualBusy.change(by: 1, at: time)
    if isCounting { countManualCall(of: who) { $0.begun &+= 1 } }
  }

  mutating func answerManualCall(_ who: OperatorID, at time: Int64) {
    outbound.people[who.index].manual.answered = time
    let call = outbound.people[who.index].manual
    guard call.isCounted else { return }
    countManualCall(of: who) {
      $0.answered &+= 1
      $0.dialled &+= 1
      $0.dial &+= time &- call.begun
    }
  }

  mutating func endManualCall(_ who: OperatorID, answered: Bool, at time: Int64) {
    let call = outbound.people[who.index].manual
    precondition(answered == (call.answered >= 0), "a manual call ends otherwise than it went")
    operators[who.index].work = Work(
      queue: Work.manual, cell: 0, answered: call.answered, isCounted: call.isCounted)
    operators[who.index].talkEnded = time
    operators[who.index].contact = .wrapUp
    if call.isCounted {
      countManualCall(of: who) {
        if answered {
          $0.talked &+= 1
          $0.talk &+= time &- call.answered
        } else {
          $0.dialled &+= 1
          $0.dial &+= time &- call.begun
        }
      }
    }
    endWrapUpUnlessOn(who, at: time)
  }

  mutating func endManualWrapUp(_ who: OperatorID, _ work: Work, at time: Int64) {
    outbound.queues[Int(outbound.people[who.index].manual.queue)].manualBusy.change(by: -1, at: time)
    guard work.isCounted else { return }
    let talkEnded = operators[who.index].talkEnded
    countManualCall(of: who) {
      $0.wrapped &+= 1
      $0.wrapUp &+= time &- talkEnded
      guard work.answered >= 0 else { return }
      $0.handled &+= 1
      $0.handledTalk &+= talkEnded &- work.answered
      $0.handledWrapUp &+= time &- talkEnded
    }
  }

  /// Counts in the operator's books and in those of the queue on whose behalf they call.
  private mutating func countManualCall(of who: OperatorID, _ count: (inout ManualCounts) -> Void) {
    count(&outbound.people[who.index].counts)
    count(&outbound.queues[Int(outbound.people[who.index].manual.queue)].manual)
  }

  /// Counts something about a caller who keeps the place without the line.
  mutating func countCallback(_ call: CallID, _ count: (inout CallbackCounts) -> Void) {
    let row = calls[call.index]
    if row.isCounted { count(&outbound.queues[Int(row.queue)].callbacks) }
  }
}

extension Work {
  /// Stands for the queue when the wrap-up is that of a manual call.
  static let manual = UInt32.max
}
