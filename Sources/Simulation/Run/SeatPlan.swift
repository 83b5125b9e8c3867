import CallCenter

/// Where an operator sits in the tournaments of their queues: one flat list for all operators.
struct SeatPlan {
  struct Seat {
    let assignment: AssignmentID
    let queue: QueueID
    /// The operator's number in the queue's `EligibleOperators`.
    let member: Int32
  }

  private let seats: [Seat]
  private let firsts: [Int32]

  init(plan: FloorPlan, eligible: [EligibleOperators]) {
    var byOperator: [[Seat]] = Array(repeating: [], count: plan.operators.count)
    for queue in plan.queues.ids {
      for (number, member) in eligible[queue.index].members.enumerated() {
        byOperator[member.operator.index].append(
          Seat(assignment: member.assignment, queue: queue, member: Int32(number)))
      }
    }
    var seats: [Seat] = []
    var firsts: [Int32] = [0]
    for own in byOperator {
      seats += own
      firsts.append(Int32(seats.count))
    }
    self.seats = seats
    self.firsts = firsts
  }

  /// The positions of an operator's seats, for `subscript(position:)`.
  func positions(of who: OperatorID) -> Range<Int> {
    Int(firsts[who.index])..<Int(firsts[who.index + 1])
  }

  subscript(position: Int) -> Seat { seats[position] }

  /// The operator's seat for a queue, if they have a priority above 0 there.
  func seat(of who: OperatorID, in queue: QueueID) -> Seat? {
    for position in positions(of: who) where seats[position].queue == queue { return seats[position] }
    return nil
  }
}
