/// One of an operator's own assignments; an operator's lie together, ascending in queue.
struct OwnAssignment {
  let queue: UInt32
  /// The row in the plan.
  let row: UInt32
  let priority: Int
}

extension FloorPlan {
  /// Appends the assignments of one operator for which `number` has a number, ascending in it.
  ///
  /// An array for each operator, to filter and to sort it, was half of what opening a ledger for 10,000 took.
  func appendAssignments(
    of who: Int, to all: inout [OwnAssignment], numbered number: (Desk) -> UInt32?
  ) -> Range<Int> {
    let first = all.count
    for id in operators.rows[who].assignments {
      guard let number = number(assignments.rows[id.index].desk) else { continue }
      all.append(
        OwnAssignment(queue: number, row: id.rawValue, priority: Int(assignments.rows[id.index].priority)))
    }
    if all.count - first > 1 { all[first...].sort { $0.queue < $1.queue } }
    return first..<all.count
  }
}
