import CallCenter
import EventCore
import ScenarioFile
import Simulation
import Testing

@Suite("What holds on every floor")
struct InvariantTests {
  @Test("no call is lost or made, and the books agree with a recount")
  func conservation() {
    InvariantTrial.run("conservation", make: { $0.floor() }) { floor in
      let plan = try floor.plan
      var watch = FloorWatch(plan)
      var ledger = Ledger(of: plan)
      floor.simulate(plan) { events in
        watch.read(events)
        ledger.observe(events)
      }
      if let problem = watch.problems.first { return problem }
      if plan.horizon.warmUp > .zero { return nil }
      let account = ledger.closed()
      for queue in plan.queues.ids {
        let found = watch.counts[queue.index]
        let booked = account.queues[queue.index].counts
        let exits = ExitKind.allCases.reduce(0) { $0 + booked.exits($1) }
        let ends = found.answered + found.abandoned + found.balked + found.blocked + found.exits + found.transferredOut
        if found.arrived != ends + watch.leftOver(in: queue) { return "calls of \(queue) are not conserved" }
        let books = FloorWatch.Counts(
          arrived: booked.arrived, answered: booked.answered, abandoned: booked.abandoned, balked: booked.balked,
          blocked: booked.blocked, exits: exits, transferredOut: booked.transferredOut)
        if books != found { return "the books of \(queue) say \(books), counted were \(found)" }
      }
      return nil
    }
  }

  @Test("each operator's statuses add up to the horizon, microsecond by microsecond")
  func statuses() {
    InvariantTrial.run("statuses", make: { $0.floor() }) { floor in
      let plan = try floor.plan
      var watch = FloorWatch(plan)
      var ledger = Ledger(of: plan)
      floor.simulate(plan) { events in
        watch.read(events)
        ledger.observe(events)
      }
      let account = ledger.closed()
      let counted = plan.horizon.duration - plan.horizon.warmUp
      for who in plan.operators.ids {
        let times = account.operators[who.index]
        let sum = OperatorStatus.allCases.reduce(0) { $0 + times.time(in: $1) }
        if sum != counted.microseconds { return "\(who): \(sum) µs in all statuses" }
        if plan.horizon.warmUp > .zero { continue }
        for status in OperatorStatus.allCases where times.time(in: status) != watch.times[who.index][status] ?? 0 {
          return "\(who): \(status) in the books \(times.time(in: status)), counted \(watch.times[who.index])"
        }
      }
      return nil
    }
  }

  @Test("the same floor and seed go the same way twice, whoever watches")
  func repetition() {
    InvariantTrial.run("repetition", make: { $0.floor() }) { floor in
      let plan = try floor.plan
      var alone = Fingerprint()
      floor.simulate(plan) { alone.observe($0) }
      var watched = Fingerprint()
      var ledger = Ledger(of: plan, detail: true)
      floor.simulate(try floor.plan) { events in
        ledger.observe(events)
        watched.observe(events)
      }
      return alone == watched ? nil : "fingerprints \(alone.text) and \(watched.text)"
    }
  }

  @Test("twice the times give exactly twice the waits")
  func scale() {
    InvariantTrial.run("doubled times", make: { $0.floor(timed: true) }) { floor in
      var doubled = floor
      doubled.scale = 2
      // A house that nobody can serve empty is closed after a week, however long the day was.
      let limit = SimTime(microseconds: 86_400_000_000)
      let once = floor.events(try floor.plan).filter { $0.time <= limit }
      let twice = doubled.events(try doubled.plan).filter { $0.time.microseconds <= 2 * limit.microseconds }
      let stretched = once.map {
        FloorEvent(time: SimTime(microseconds: 2 * $0.time.microseconds), happening: $0.happening)
      }
      if let place = zip(stretched, twice).first(where: { $0 != $1 }) { return "\(place.0) became \(place.1)" }
      return once.count == twice.count ? nil : "\(once.count) events became \(twice.count)"
    }
  }

  @Test("the order of operators, queues and sources in the file changes nothing but their places")
  func permutation() {
    InvariantTrial.run("order of the file", make: { $0.floor() }) { floor in
      var turned = floor
      turned.operators.reverse()
      turned.sources.reverse()
      turned.queues = Array(floor.queues.dropFirst() + floor.queues.prefix(1))
      let plan = try floor.plan
      let lines = floor.events(plan).map { NamedEvent($0, plan) }
      let other = try turned.plan
      let others = turned.events(other).map { NamedEvent($0, other) }
      if let place = zip(lines, others).first(where: { $0 != $1 }) { return "\(place.0) became \(place.1)" }
      return lines.count == others.count ? nil : "\(lines.count) events became \(others.count)"
    }
  }
}
