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
    // Counted first and placed afterwards: a list for each operator would cost more than all the rest.
    var counts = Array(repeating: (atQueues: Int32(0), atAutodials: Int32(0)), count: plan.operators.count)
    let firstAutodial = plan.queues.count
    for number in 0..<plan.deskCount {
      for member in eligible.members(of: DeskID(number)) {
        let who = eligible.members[member].operator.index
        if number < firstAutodial { counts[who].atQueues += 1 } else { counts[who].atAutodials += 1 }
      }
    }
    var next: Int32 = 0
    firsts = Column(capacity: counts.count + 1)
    autodialFirsts = Column(capacity: counts.count)
    onlyMembers = Column(capacity: counts.count)
    for count in counts {
      firsts.append(next)
      autodialFirsts.append(next + count.atQueues)
      next += count.atQueues + count.atAutodials
    }
    firsts.append(next)
    place(plan, eligible, count: Int(next))
    for who in counts.indices {
      let first = Int(firsts[who])
      let isPlain = counts[who].atQueues == 1 && !seats[first].comparesInboundIdleness
      onlyMembers.append(isPlain ? seats[first].member : -1)
    }
  }

  /// Puts every member's seat into its place.
  private mutating func place(_ plan: FloorPlan, _ eligible: borrowing EligibleOperators, count: Int) {
    let nowhere = Seat(
      assignment: AssignmentID(0), desk: DeskID(0), member: -1, comparesInboundIdleness: false, canMeetWithin: false)
    seats = Column(repeating: nowhere, count: count)
    var places = Column(firsts.elements)
    for number in 0..<plan.deskCount {
      let desk = DeskID(number)
      let comparesInboundIdleness = plan.comparesInboundIdleness(at: desk)
      for member in eligible.members(of: desk) {
        let assignment = eligible.members[member].assignment
        memberOfAssignment[assignment.index] = Int32(member)
        let who = eligible.members[member].operator.index
        seats[Int(places[who])] = Seat(
          assignment: assignment, desk: desk, member: Int32(member),
          comparesInboundIdleness: comparesInboundIdleness,
          canMeetWithin: plan.canMeetWithin(assignment, of: desk))
        places[who] += 1
      }
    }
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
