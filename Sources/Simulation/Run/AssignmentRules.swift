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
  fileprivate var counted: Int32

  fileprivate init(speed: Double, wrapUp: DistributionID?) {
    self.speed = speed
    self.wrapUp = wrapUp
    counted = -1
  }

  /// They change nothing and count nothing.
  var isPlain: Bool { speed == 1 && wrapUp == nil && counted < 0 }

  /// The member whose answers the desk's policy counts.
  var countedMember: Int? { counted < 0 ? nil : Int(counted) }
}

extension AssignmentRules {
  /// The rules of all assignments.
  static func all(of plan: FloorPlan, _ eligible: borrowing EligibleOperators) -> Column<AssignmentRules> {
    let laws = plan.distributions
    let wrapUps = plan.deskNumbers.map { plan.wrapUp(of: plan.desk($0)) }
    var rules = Column<AssignmentRules>(capacity: plan.assignments.count)
    for row in plan.assignments.rows {
      let who = row.operator.index
      let law = row.wrapUp ?? plan.operators.rows[who].wrapUp ?? wrapUps[plan.number(of: row.desk).index]
      rules.append(
        AssignmentRules(
          speed: plan.operators.rows[who].speed * row.speed,
          wrapUp: law.flatMap { laws.isConstant($0) == 0 ? nil : $0 }))
    }
    for desk in plan.deskNumbers where eligible.countsAnswers(desk) {
      for member in eligible.members(of: desk) {
        rules[eligible.members[member].assignment.index].counted = Int32(member)
      }
    }
    return rules
  }
}

extension FloorPlan {
  fileprivate func wrapUp(of desk: Desk) -> DistributionID? {
    switch desk {
    case .queue(let queue): queues[queue].wrapUp
    case .autodial(let autodial): autodials[autodial].wrapUp
    }
  }
}
