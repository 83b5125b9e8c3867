import CallCenter
import Chance
import EventCore

extension EligibleOperators {
  /// Seats the members of all desks on their rings: ordered by Philox(tie rotation, operator), so that neither names nor
  /// the file's order favour anybody.
  ///
  /// The operators are put in order once, and then go to the desks one after another: so the members of each desk come
  /// in order.
  init(plan: FloorPlan, key: ChanceKey, fault: PlantedFault?) {
    self.init(fault: fault)
    var rings: [[(id: AssignmentID, plan: AssignmentPlan)]] = Array(repeating: [], count: plan.deskCount)
    for desk in plan.deskNumbers { rings[desk.index].reserveCapacity(plan.assignments(to: desk).count) }
    makeRoom(for: plan.assignments.count, ofDesks: plan.deskCount)
    for who in fault == .listOrderTieBreak ? Array(plan.operators.rows.indices) : Self.ringOrder(plan, key) {
      let takes = Self.work(of: plan.operators.rows[who].channels, fault: fault)
      for id in plan.operators.rows[who].assignments {
        let row = plan.assignments.rows[id.index]
        guard row.priority > 0 || fault == .servesPriorityZero else { continue }
        switch row.desk {
        case .queue: if !takes.queues { continue }
        case .autodial: if !takes.autodials { continue }
        }
        rings[plan.number(of: row.desk).index].append((id: id, plan: row))
      }
    }
    for desk in plan.deskNumbers { seat(desk, by: SelectionRule(plan.desk(desk), in: plan), ring: rings[desk.index]) }
  }

  /// Makes room for so many members at once.
  private mutating func makeRoom(for count: Int, ofDesks deskCount: Int) {
    members = Column(capacity: count)
    seated = Column(capacity: count)
    // And for the ends of the lines, of which hardly a desk has more.
    trees.places = Column(capacity: count + 8 * deskCount)
  }

  private static func ringOrder(_ plan: FloorPlan, _ key: ChanceKey) -> [Int] {
    HashOrder(
      of: plan.operators.rows.indices.map { who in
        let hash = plan.operators.rows[who].hash
        return HashOrder.Key(key.block(.tieRotation, entity: hash, index: 0).word0, hash.value)
      }
    ).numbers
  }

  /// Whose calls can come over these channels at all.
  private static func work(
    of channels: [OperatorChannel], fault: PlantedFault?
  ) -> (queues: Bool, autodials: Bool) {
    if channels.isEmpty { return (false, false) }
    return (true, fault == .autodialsOverSoftphone || channels.contains { $0.profile.autodial })
  }
}
