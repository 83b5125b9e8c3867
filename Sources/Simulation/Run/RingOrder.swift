import CallCenter
import Chance

extension EligibleOperators {
  /// Seats the members of all queues on their rings: ordered by Philox(tie rotation, operator), so that neither names nor
  /// the file's order favour anybody.
  init(plan: FloorPlan, key: ChanceKey, fault: PlantedFault?) {
    self.init(fault: fault)
    let places = plan.operators.rows.map { who in
      (key.block(.tieRotation, entity: who.hash, index: 0).word0, who.hash.value)
    }
    for queue in plan.queues.ids {
      let row = plan.queues[queue]
      var ring = row.assignments.map { (id: $0, plan: plan.assignments[$0]) }
        .filter { $0.plan.priority > 0 || fault == .servesPriorityZero }
        .filter { plan.operators[$0.plan.operator].inboundChannel != nil }
      if fault != .listOrderTieBreak {
        ring.sort { places[$0.plan.operator.index] < places[$1.plan.operator.index] }
      }
      seat(queue, by: SelectionRule(row), ring: ring)
    }
  }
}
