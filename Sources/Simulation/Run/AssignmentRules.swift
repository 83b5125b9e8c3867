import CallCenter
import Chance
import EventCore

/// What handlers ask of an assignment at every call, compiled from its plan.
struct AssignmentRules: BitwiseCopyable {
  /// What multiplies talk time.
  let speed: Double
  /// The law of wrap-up, `nil` for none: the assignment's goes before the operator's, the operator's before the desk's.
  let wrapUp: DistributionID?
  /// The number in `EligibleOperators.members`; -1 for priority 0, and where the desk's policy counts no answers.
  private let counted: Int32

  init(_ id: AssignmentID, plan: FloorPlan, counted member: Int?) {
    let row = plan.assignments[id]
    let who = plan.operators[row.operator]
    speed = who.speed * row.speed
    let law = row.wrapUp ?? who.wrapUp ?? plan.wrapUp(of: row.desk)
    wrapUp = law.flatMap { plan.distributions.isConstant($0) == 0 ? nil : $0 }
    counted = member.map { Int32($0) } ?? -1
  }

  /// They change nothing and count nothing.
  var isPlain: Bool { speed == 1 && wrapUp == nil && counted < 0 }

  /// The member whose answers the desk's policy counts.
  var countedMember: Int? { counted < 0 ? nil : Int(counted) }
}

extension FloorPlan {
  fileprivate func wrapUp(of desk: Desk) -> DistributionID? {
    switch desk {
    case .queue(let queue): queues[queue].wrapUp
    case .autodial(let autodial): autodials[autodial].wrapUp
    }
  }
}

extension SeatPlan {
  /// The rules of all assignments.
  func assignmentRules(of plan: FloorPlan, _ eligible: borrowing EligibleOperators) -> Column<AssignmentRules> {
    var rules = Column<AssignmentRules>(capacity: plan.assignments.count)
    for id in plan.assignments.ids {
      let counts = eligible.countsAnswers(plan.desk(of: id))
      rules.append(AssignmentRules(id, plan: plan, counted: counts ? member(id) : nil))
    }
    return rules
  }
}
