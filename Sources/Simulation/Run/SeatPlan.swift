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

  init(plan: FloorPlan, eligible: borrowing EligibleOperators) {
    // Counted first and placed afterwards: a list for each operator would cost more than all the rest.
    firsts = Column(repeating: 0, count: plan.operators.count + 1)
    autodialFirsts = Column(repeating: 0, count: plan.operators.count)
    let firstAutodial = plan.queues.count
    for number in 0..<plan.deskCount {
      for member in eligible.members(of: DeskID(number)) {
        let who = eligible.members[member].operator.index
        firsts[who + 1] += 1
        if number < firstAutodial { autodialFirsts[who] += 1 }
      }
    }
    for who in 0..<autodialFirsts.count {
      firsts[who + 1] += firsts[who]
      autodialFirsts[who] += firsts[who]
    }
    place(plan, eligible)
  }

  /// Puts every member's seat into its place.
  private mutating func place(_ plan: FloorPlan, _ eligible: borrowing EligibleOperators) {
    let nowhere = Seat(
      assignment: AssignmentID(0), desk: DeskID(0), member: -1, comparesInboundIdleness: false, canMeetWithin: false)
    seats = Column(repeating: nowhere, count: eligible.members.count)
    var places = Column(firsts.elements)
    for number in 0..<plan.deskCount {
      let desk = DeskID(number)
      let isAutodial = number >= plan.queues.count
      let comparesInboundIdleness = plan.comparesInboundIdleness(at: desk)
      for member in eligible.members(of: desk) {
        let row = eligible.members[member]
        let who = row.operator.index
        seats[Int(places[who])] = Seat(
          assignment: row.assignment, desk: desk, member: Int32(member),
          comparesInboundIdleness: comparesInboundIdleness,
          canMeetWithin: isAutodial && plan.canMeetWithin(row.assignment, of: desk))
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

  /// The seat of an operator with a single one at a queue, where it has no clock of its own: most operators need no
  /// loop over seats.
  func onlySeat(of who: OperatorID) -> Seat? {
    let positions = positions(of: who)
    guard positions.count == 1, !seats[positions.lowerBound].comparesInboundIdleness else { return nil }
    return seats[positions.lowerBound]
  }

  subscript(position: Int) -> Seat { seats[position] }
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
      let rules = OfferRules(autodialOver: operators[assignments[id].operator].channels, distributions: distributions)
    else { return false }
    let detection = autodials[autodial].detection.duration.map {
      SimDuration.sampled(seconds: distributions.sample($0, 0x1p-53))
    }
    let after = max(.zero, assignments[id].after - (detection ?? .zero))
    return after + rules.leastTimeToAnswer(distributions) <= autodials[autodial].nuisance.within
  }
}
