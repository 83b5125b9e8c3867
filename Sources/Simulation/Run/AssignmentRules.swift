import CallCenter
import Chance
import EventCore

/// What handlers ask of an assignment at every call, compiled from its plan.
struct AssignmentRules: BitwiseCopyable {
  /// What multiplies talk time.
  let speed: Double
  /// The law of wrap-up: the assignment's goes before the operator's, the operator's before the queue's.
  let wrapUp: DistributionID?
  /// The number in `EligibleOperators.members`; -1 for priority 0.
  private let memberNumber: Int32

  init(_ id: AssignmentID, plan: FloorPlan, member: Int?) {
    let row = plan.assignments[id]
    let who = plan.operators[row.operator]
    speed = who.speed * row.speed
    wrapUp = row.wrapUp ?? who.wrapUp ?? plan.queues[row.queue].wrapUp
    memberNumber = member.map { Int32($0) } ?? -1
  }

  /// The member that the assignment makes, if its priority is above 0.
  var member: Int? { memberNumber < 0 ? nil : Int(memberNumber) }
}

extension SeatPlan {
  /// The rules of all assignments.
  func assignmentRules(of plan: FloorPlan) -> Column<AssignmentRules> {
    var rules = Column<AssignmentRules>(capacity: plan.assignments.count)
    for id in plan.assignments.ids { rules.append(AssignmentRules(id, plan: plan, member: member(id))) }
    return rules
  }
}
