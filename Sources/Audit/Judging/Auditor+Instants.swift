import CallCenter
import EventCore

// When time moves on: nothing that could be done at the instant that ends may be left undone.
extension Auditor {
  mutating func advance(to time: Int64) {
    guard time > now else {
      breach(.statusesPartition, "time ran backwards by \(seconds(now - time))")
      return
    }
    if shadow.open > 0, seesAvailability, !isOver { judgeIdleness(until: time) }
    if isStrict { recheck(until: time) }
    now = time
  }

  private mutating func judgeIdleness(until time: Int64) {
    look(.nobodyWaitsForNothing)
    if shadow.conflicts > 0 {
      breach(.nobodyWaitsForNothing, idleness(until: time) ?? "a call waited and an operator was free")
    } else if !shadow.delayedDesks.isEmpty, lateOperatorIsOverlooked(until: time) {
      breach(.nobodyWaitsForNothing, idleness(until: time) ?? "a call waited and an operator was free")
    }
  }

  /// Whether a call waits longer than some available operator's `after`, in [now, time).
  private mutating func lateOperatorIsOverlooked(until time: Int64) -> Bool {
    for desk in shadow.delayedDesks where shadow.desks[desk].open > 0 {
      for delay in shadow.desks[desk].delays where shadow.delays[delay].free > 0 {
        for level in 0..<shadow.lines.levels {
          guard let head = shadow.lines.first(of: desk, level: level) else { continue }
          if shadow.lines.details[head].lineSince + shadow.delays[delay].after < time { return true }
        }
      }
    }
    return false
  }

  /// The first pair of an open call and an operator who could take it, by looking at everybody; `nil`: none.
  private mutating func idleness(until time: Int64) -> String? {
    for desk in 0..<shadow.desks.count where shadow.desks[desk].open > 0 {
      for assignment in shadow.details[desk].assignments.map(Int.init)
      where shadow.assignments[assignment].priority > 0 {
        let who = shadow.assignments[assignment].operator
        guard shadow.couldBeOffered(for: assignment) else { continue }
        let latest = time - shadow.assignments[assignment].after
        guard let call = firstOpen(of: desk, before: latest) else { continue }
        let instant = max(now, shadow.lines.details[call].lineSince + shadow.assignments[assignment].after)
        let clock = SimTime(microseconds: instant).timeOfDay(startingAt: floor.startOfDay)
        return "\(callName(call)) of \(deskName(desk)) waited at \(clock) although \(name(who)) could take it"
      }
    }
    return nil
  }

  /// The first open call, by level and place, that entered before an instant.
  private func firstOpen(of desk: Int, before latest: Int64) -> Int? {
    for level in 0..<shadow.lines.levels {
      for call in shadow.lines.open(of: desk, level: level) where shadow.lines.details[call].lineSince < latest {
        return call
      }
    }
    return nil
  }

  /// Everything anew, to prove the counts on which the quick judgement rests.
  private mutating func recheck(until time: Int64) {
    guard seesAvailability, !isOver else { return }
    let found = idleness(until: time) != nil
    let counted = shadow.conflicts > 0 || lateOperatorIsOverlooked(until: time)
    precondition(found == counted, "the shadow's counts disagree with the floor at \(now) µs")
    for who in 0..<shadow.operators.count {
      precondition(
        shadow.operators[who].isAvailable == shadow.couldBeOffered(who)
          && (!shadow.ownAssignments[who].hasAutodials
            || shadow.outbound[who].dial.isAvailable == shadow.couldTakeAutodialCall(who)),
        "the shadow lost sight of an operator at \(now) µs")
    }
    var open = 0
    for desk in 0..<shadow.desks.count {
      for level in 0..<shadow.lines.levels { open += shadow.lines.open(of: desk, level: level).count }
    }
    precondition(open == shadow.open, "the shadow lost sight of a call at \(now) µs")
  }
}
