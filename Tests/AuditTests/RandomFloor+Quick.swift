import CallCenter
import Chance

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
}
