import CallCenter
import Chance
import EventCore

// The way of calls on a busy floor whose queue asks nothing of those who wait, in one step.
extension FloorRun {
  /// The prepared caller arrives, enters the queue and has to wait; false: that is not so, and nothing has happened yet.
  ///
  /// What it does is `enterHouse`, `enterQueue`, `waitInQueue` and `startClocks`, one after another.
  @inline(__always)
  mutating func waitsOnEntry(
    _ source: SourceID, _ caller: UnsafeMutablePointer<SourceState>, _ rules: UnsafePointer<SourceRules>
  ) -> Bool {
    guard rules.pointee.waitsPlainly, !eligible.hasAnybody(for: DeskID(rules.pointee.queue.index)) else { return false }
    let (call, state) = calls.admitAtPlace()
    arrivals &+= 1
    state.pointee.begins(from: source, rules.pointee, caller.pointee.prepared)
    state.pointee.waitsOnEntry(number: arrivals, at: now)
    emitTogether(.callWaitsOnEntry(call, source))
    if let law = rules.pointee.patience {
      let patience = SimDuration.sampled(seconds: plan.distributions.sample(law, state.pointee.chance.uniform(1)))
      state.pointee.startsClocks()
      state.pointee.patienceTicket = schedule(.patienceEnds(call), at: now + patience)
    }
    lines.entersLast(call, state, in: &calls)
    return true
  }
}

extension CallState {
  @inline(__always)
  fileprivate mutating func waitsOnEntry(number: UInt64, at now: SimTime) {
    self.number = number
    entered = now
    lineSince = now
    escalation = 0
    phase = .waiting
  }
}
