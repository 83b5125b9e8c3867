import CallCenter
import Chance
import EventCore

/// Where an operator sits in the tournaments of their desks: one flat list for all operators, each operator's queues
/// before their autodials.
struct SeatPlan: ~Copyable {
  struct Seat: BitwiseCopyable {
    let assignment: AssignmentID
    let desk: DeskID
    /// The number in `EligibleOperators.members`.
    let member: Int32
    /// Only inbound contacts restart the idle clock that this queue compares.
    let comparesInboundIdleness: Bool
    /// The operator can be at the line before a called person becomes a nuisance.
    let canMeetWithin: Bool
  }

  private var seats = Column<Seat>()
  /// Where each operator's seats begin, and those at autodials; one more than operators.
  private var firsts = Column<Int32>()
  private var autodialFirsts = Column<Int32>()
  /// Per operator: the member of the only seat at a queue; -1 for an operator with none or several, or with a clock of
  /// its own.
  private var onlyMembers = Column<Int32>()
  /// Per assignment: the number in `EligibleOperators.members`; -1 for priority 0.
  private var memberOfAssignment: Column<Int32>

  init(plan: FloorPlan, eligible: borrowing EligibleOperators) {
    memberOfAssignment = Column(repeating: -1, count: plan.assignments.count)
    var atQueues: [[Seat]] = Array(repeating: [], count: plan.operators.count)
    var atAutodials: [[Seat]] = Array(repeating: [], count: plan.operators.count)
    for number in 0..<plan.deskCount {
      let desk = DeskID(number)
      for number in eligible.members(of: desk) {
        let member = eligible.members[number]
        memberOfAssignment[member.assignment.index] = Int32(number)
        let seat = Seat(
          assignment: member.assignment, desk: desk, member: Int32(number),
          comparesInboundIdleness: plan.comparesInboundIdleness(at: desk),
          canMeetWithin: plan.canMeetWithin(member.assignment, of: desk))
        switch plan.desk(desk) {
        case .queue: atQueues[member.operator.index].append(seat)
        case .autodial: atAutodials[member.operator.index].append(seat)
        }
      }
    }
    for (own, further) in zip(atQueues, atAutodials) {
      firsts.append(Int32(seats.count))
      for seat in own { seats.append(seat) }
      onlyMembers.append(own.count == 1 && !own[0].comparesInboundIdleness ? own[0].member : -1)
      autodialFirsts.append(Int32(seats.count))
      for seat in further { seats.append(seat) }
    }
    firsts.append(Int32(seats.count))
  }

  /// The positions of an operator's seats at queues, for `subscript(position:)`.
  func positions(of who: OperatorID) -> Range<Int> {
    Int(firsts[who.index])..<Int(autodialFirsts[who.index])
  }

  /// The positions of an operator's seats at autodials.
  func autodialPositions(of who: OperatorID) -> Range<Int> {
    Int(autodialFirsts[who.index])..<Int(firsts[who.index + 1])
  }

  /// The positions of all seats of an operator.
  func allPositions(of who: OperatorID) -> Range<Int> {
    Int(firsts[who.index])..<Int(firsts[who.index + 1])
  }

  /// The member that an operator with a single seat at a queue is, so that most operators need no loop over seats.
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

extension FloorPlan {
  fileprivate func comparesInboundIdleness(at desk: DeskID) -> Bool {
    switch self.desk(desk) {
    case .queue(let queue): queues[queue].idleClock == .inboundOnly
    case .autodial: false
    }
  }

  /// The clock of `after` runs from the answer, that of the nuisance rule from the end of detection.
  fileprivate func canMeetWithin(_ id: AssignmentID, of desk: DeskID) -> Bool {
    guard case .autodial(let autodial) = self.desk(desk),
      let rules = OfferRules(autodialTo: operators[assignments[id].operator], distributions: distributions)
    else { return false }
    let detection = autodials[autodial].detection.duration.map {
      SimDuration.sampled(seconds: distributions.sample($0, 0x1p-53))
    }
    let after = max(.zero, assignments[id].after - (detection ?? .zero))
    return after + rules.leastTimeToAnswer(distributions) <= autodials[autodial].nuisance.within
  }
}
