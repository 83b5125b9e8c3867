import CallCenter
import Chance

extension EligibleOperators {
  /// Seats the members of all desks on their rings: ordered by Philox(tie rotation, operator), so that neither names nor
  /// the file's order favour anybody.
  init(plan: FloorPlan, key: ChanceKey, fault: PlantedFault?) {
    self.init(fault: fault)
    let places = plan.operators.rows.map { who in
      (key.block(.tieRotation, entity: who.hash, index: 0).word0, who.hash.value)
    }
    for number in 0..<plan.deskCount {
      let desk = DeskID(number)
      var ring = plan.assignments(to: desk).map { (id: $0, plan: plan.assignments[$0]) }
        .filter { $0.plan.priority > 0 || fault == .servesPriorityZero }
        .filter { plan.operators[$0.plan.operator].channel(for: $0.plan.desk) != nil
            || fault == .autodialsOverSoftphone && plan.operators[$0.plan.operator].inboundChannel != nil }
      if fault != .listOrderTieBreak {
        ring.sort { places[$0.plan.operator.index] < places[$1.plan.operator.index] }
      }
      seat(desk, by: SelectionRule(plan.desk(desk), in: plan), ring: ring)
    }
  }
}
