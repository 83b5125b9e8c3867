import CallCenter
import Chance

extension EligibleOperators {
  /// Seats a queue's members on their ring: ordered by Philox(tie rotation, operator), so that neither names nor the
  /// file's order favour anybody.
  init(queue: QueuePlan, plan: FloorPlan, key: ChanceKey, fault: PlantedFault?) {
    let serving = queue.assignments.filter { plan.assignments[$0].priority > 0 || fault == .servesPriorityZero }
    func place(_ id: AssignmentID) -> (UInt64, UInt64) {
      let hash = plan.operators[plan.assignments[id].operator].hash
      return (key.block(.tieRotation, entity: hash, index: 0).word0, hash.value)
    }
    let ring =
      fault == .listOrderTieBreak
      ? serving : serving.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    self.init(
      rule: SelectionRule(policy: queue.policy, tieBreaks: queue.tieBreaks), ring: ring.map { plan.assignments[$0] },
      ids: ring, fault: fault)
  }
}
