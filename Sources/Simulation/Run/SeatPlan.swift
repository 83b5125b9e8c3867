import CallCenter
import EventCore

/// Where an operator sits in the tournaments of their desks: one flat list for all operators.
struct SeatPlan: ~Copyable {
  struct Seat: BitwiseCopyable {
    let assignment: AssignmentID
    let desk: DeskID
    /// The number in `EligibleOperators.members`.
    let member: Int32
  }

  private var seats = Column<Seat>()
  /// Where each operator's seats begin; one more than operators.
  private var firsts = Column<Int32>()
  /// Per operator: the member of the only seat; -1 for an operator with none or several.
  private var onlyMembers = Column<Int32>()
  /// Per assignment: the number in `EligibleOperators.members`; -1 for priority 0.
  private var memberOfAssignment: Column<Int32>

  init(plan: FloorPlan, eligible: borrowing EligibleOperators) {
    memberOfAssignment = Column(repeating: -1, count: plan.assignments.count)
    var byOperator: [[Seat]] = Array(repeating: [], count: plan.operators.count)
    for number in 0..<plan.deskCount {
      let desk = DeskID(number)
      for number in eligible.members(of: desk) {
        let member = eligible.members[number]
        memberOfAssignment[member.assignment.index] = Int32(number)
        byOperator[member.operator.index].append(
          Seat(assignment: member.assignment, desk: desk, member: Int32(number)))
      }
    }
    firsts.append(0)
    for own in byOperator {
      for seat in own { seats.append(seat) }
      onlyMembers.append(own.count == 1 ? own[0].member : -1)
      firsts.append(Int32(seats.count))
    }
  }

  /// The positions of an operator's seats, for `subscript(position:)`.
  func positions(of who: OperatorID) -> Range<Int> {
    Int(firsts[who.index])..<Int(firsts[who.index + 1])
  }

  /// The member that an operator with a single seat is, so that most operators need no loop over seats.
  func onlyMember(of who: OperatorID) -> Int? {
    let member = onlyMembers[who.index]
    return member < 0 ? nil : Int(member)
  }

  subscript(position: Int) -> Seat { seats[position] }

  /// The member that an assignment makes, if its priority is above 0.
  func member(_ assignment: AssignmentID) -> Int? {
    let member = memberOfAssignment[assignment.index]
    return member < 0 ? nil : Int(member)
  }
}
