import CallCenter
import Chance
import EventCore

extension RandomFloor {
  /// A random floor on which much is answered in the matching step: nobody misses an offer, and pick-up takes no time.
  static func quick(seed: UInt64) -> FloorPlan {
    var plan = plan(seed: seed)
    let none = plan.distributions.add(.constant(0))
    plan.trunks = .unlimited
    plan.operators = Table(
      plan.operators.rows.map { row in
        var row = row
        for index in row.channels.indices {
          row.channels[index].profile.setUp = none
          row.channels[index].profile.pickUp = none
          row.channels[index].profile.missed = 0
          row.channels[index].profile.secondLine = false
        }
        if seed % 2 == 0 { row.wrapUp = none }
        return row
      })
    return plan
  }

  /// A quick floor without scripts and wrap-up, on which most work for one queue and mostly idle time decides.
  static func plain(seed: UInt64) -> FloorPlan {
    var dice = Dice(seed: seed ^ 0xFACE)
    var plan = quick(seed: seed)
    var assignments = Table<AssignmentPlan>()
    plan.pools = Table()
    plan.operators = Table(
      plan.operators.rows.map { row in
        var row = row
        row.pool = nil
        row.wrapUp = nil
        if dice.onceIn(2) { row.breaks = [] }
        if dice.onceIn(2) || row.shift.isEmpty { row.shift = [TimeSpan(start: .zero, end: plan.horizon.end)] }
        row.assignments = row.assignments.prefix(dice.onceIn(6) ? 2 : 1).map { id in
          var assignment = plan.assignments[id]
          if !dice.onceIn(6) { assignment.after = .zero }
          assignment.wrapUp = nil
          return assignments.append(assignment)
        }
        return row
      })
    plan.assignments = assignments
    plan.queues = Table(
      zip(plan.queues.ids, plan.queues.rows).map { id, row in
        var row = row
        row.policy = dice.one(of: [.strict, .strict, .longestIdle, row.policy])
        row.tieBreaks = dice.onceIn(4) ? row.tieBreaks : [.longestIdle]
        row.wrapUp = nil
        row.comfort = nil
        row.assignments = assignments.ids.filter { assignments[$0].queue == id }
        return row
      })
    plan.scripts = Table(
      plan.scripts.rows.map { row in
        var row = row
        row.instructions = []
        return row
      })
    return plan
  }
}
