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
      var ring: [(place: UInt64, hash: UInt64, id: AssignmentID)] = []
      for id in plan.assignments(to: desk) where Self.mayTake(id, in: plan, fault: fault) {
        let place = places[plan.assignments.rows[id.index].operator.index]
        ring.append((place.0, place.1, id))
      }
      // Sorted by small keys: whole assignments would be moved about.
      if fault != .listOrderTieBreak {
        ring.sort { $0.place != $1.place ? $0.place < $1.place : $0.hash < $1.hash }
      }
      seat(
        desk, by: SelectionRule(plan.desk(desk), in: plan),
        ring: ring.map { (id: $0.id, plan: plan.assignments.rows[$0.id.index]) })
    }
  }

  /// Whether calls of the assignment's desk can come to the operator at all.
  private static func mayTake(_ id: AssignmentID, in plan: FloorPlan, fault: PlantedFault?) -> Bool {
    let row = plan.assignments.rows[id.index]
    guard row.priority > 0 || fault == .servesPriorityZero else { return false }
    let channels = plan.operators.rows[row.operator.index].channels
    switch row.desk {
    case .queue: return !channels.isEmpty
    case .autodial:
      return channels.contains { $0.profile.autodial } || fault == .autodialsOverSoftphone && !channels.isEmpty
    }
  }
}
