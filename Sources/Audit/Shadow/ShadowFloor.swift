import CallCenter
import Chance
import EventCore

/// The auditor's own picture of a floor, moved on by events alone.
struct ShadowFloor: ~Copyable {
  var operators: Column<ShadowOperator>
  var operatorDetails: ShadowOperatorDetailRows
  var ownAssignments: Column<OwnAssignments>
  var outbound: ShadowOutboundRows
  /// By operator: the only row among `assignments`, if there is no other and its desk may offer calls at once; -1: that
  /// is not so. With thousands of operators every row is far away; apart from the others these are near, and so the
  /// assignment is fetched beside the operator and not after.
  var onlyAssignments: Column<Int32>
  var desks: Column<ShadowDesk>
  var details: [ShadowDeskDetails]
  /// Desks from this number on are autodials.
  let queueCount: Int
  var autodials: [ShadowAutodial]
  var trunks: ShadowTrunks
  /// Offers of autodials, and operators who became available for them, so far.
  var events = 0
  var assignments = Column<ShadowAssignment>()
  /// By assignment; empty where no desk chooses by them.
  var clocks = Column<ShadowClocks>()
  var delays = Column<ShadowDelay>()
  var tiers: TierTable
  var idleLines = IdleLines(placeCount: 0)
  var minima: [DutyMinimum] = []
  var lines: WaitingLines
  /// Queues with operators who take calls only after some wait.
  var delayedDesks: [Int] = []
  var hasDelays = false
  /// Whether any desk chooses by load.
  var usesLoad = false
  /// Queues with a call that nobody has and an operator who could take it at once.
  var conflicts = 0
  /// Open calls over all desks.
  var open = 0
  /// Who was chosen how often, among operators who are alike.
  var shares: ShareStatistics
  /// The same while events happen.
  var counts = ShareCounts(of: ShareStatistics())

  /// - Parameter isRun: nothing is told but what a run of a plan tells.
  init(of floor: AuditedFloor, isRun: Bool) {
    operators = Column(capacity: floor.operators.count)
    operatorDetails = ShadowOperatorDetailRows(
      beginnings: floor.operators.kinds.map { ShadowOperatorDetails(of: $0) }, kinds: floor.operators.kindNumbers)
    let kinds = floor.operators.kinds.map { ShadowOperator(of: $0) }
    for kind in floor.operators.kindNumbers { operators.append(kinds[Int(kind)]) }
    ownAssignments = Column(repeating: OwnAssignments(from: 0), count: floor.operators.count)
    outbound = ShadowOutboundRows(of: floor, isRun: isRun)
    onlyAssignments = Column(capacity: floor.operators.count)
    queueCount = floor.queues.count
    trunks = ShadowTrunks(floor.trunks)
    autodials = floor.autodials.map { ShadowAutodial(of: $0, utcOffset: floor.calendar.utcOffset) }
    desks = Column()
    details = []
    for desk in 0..<floor.deskCount {
      let isAutodial = floor.isAutodial(desk: desk)
      let rule = floor.choice(ofDesk: desk).map { ChoiceRule(of: $0, isAutodial: isAutodial) }
      let precedence =
        isAutodial ? floor.autodials[desk - floor.queues.count].precedence : floor.queues[desk].precedence
      desks.append(ShadowDesk(precedence: precedence, rule: rule))
      details.append(ShadowDeskDetails(rule: rule))
    }
    shares = ShareStatistics()
    lines = WaitingLines(
      desks: floor.deskCount, levels: max(1, floor.callPriorities.count), calls: floor.operators.count)
    assignments = Column(capacity: floor.assignments.count)
    tiers = TierTable(assignments: floor.assignments.count)
    placeAssignments(of: floor)
    for (desk, ring) in rings(of: floor).enumerated() { buildTiers(of: desk, members: ring) }
    tiers.makeRoom()
    idleLines = IdleLines(placeCount: tiers.nodeCount)
    for desk in 0..<desks.count { buildDelays(of: desk) }
    for desk in 0..<desks.count { buildMinima(of: desk) }
    if !minima.isEmpty { clocks = Column(repeating: ShadowClocks(), count: assignments.count) }
    compareAlike(in: floor)
    for who in 0..<operators.count { onlyAssignments.append(Int32(onlyAssignment(of: who) ?? -1)) }
  }

  /// See `onlyAssignments`.
  private func onlyAssignment(of who: Int) -> Int? {
    guard let only = ownAssignments[who].all.first, ownAssignments[who].all.count == 1,
      !ownAssignments[who].hasAutodials, assignments[only].tier >= 0, assignments[only].delay < 0
    else { return nil }
    return only
  }

  private func hasChannel(for row: ShadowAssignment) -> Bool {
    row.isAutodial ? outbound[row.operator].dial.hasChannel : operators[row.operator].hasChannel
  }

  /// Everybody in the order in which they sit on every ring of the floor.
  static func ring(of floor: AuditedFloor) -> [Int] {
    let key = ChanceKey(seed: floor.seed, replication: UInt64(floor.replication))
    let keys = floor.operators.indices.map { who in
      let hash = floor.operators.hash(of: who)
      return HashOrder.Key(key.block(.tieRotation, entity: hash, index: 0).word0, hash.value)
    }
    return HashOrder(of: keys).numbers
  }

  /// For each desk the assignments of those who may be offered its calls, in the order of the ring.
  private func rings(of floor: AuditedFloor) -> [[Int]] {
    var rings = Array(repeating: [Int](), count: desks.count)
    for desk in rings.indices { rings[desk].reserveCapacity(details[desk].assignments.count) }
    for who in Self.ring(of: floor) {
      for assignment in ownAssignments[who].all
      where assignments[assignment].priority > 0 && hasChannel(for: assignments[assignment]) {
        rings[assignments[assignment].desk].append(assignment)
      }
    }
    return rings
  }

  /// Sorts assignments by operator, so that each operator's lie side by side, those to queues first.
  private mutating func placeAssignments(of floor: AuditedFloor) {
    for row in floor.assignmentsByOperator {
      let isAutodial = floor.isAutodial(desk: row.desk)
      if ownAssignments[row.operator].all.isEmpty {
        ownAssignments[row.operator] = OwnAssignments(from: assignments.count)
      }
      ownAssignments[row.operator].append(isAutodial: isAutodial)
      details[row.desk].assignments.append(Int32(assignments.count))
      assignments.append(
        ShadowAssignment(
          operator: row.operator, desk: row.desk, priority: row.priority, after: row.after.microseconds,
          isAutodial: isAutodial, meetsWithin: isAutodial && floor.meetsWithin(row)))
    }
  }

  private mutating func buildTiers(of desk: Int, members: [Int]) {
    let inOneTier = details[desk].rule?.tiers == .one
    let isByIdleTime = details[desk].rule?.isByIdleTime ?? false
    let first = tiers.tiers.count
    // A list for each priority there can be, which is quicker than to ask a set for each of thousands.
    var rings = Array(repeating: [Int32](), count: inOneTier ? 1 : 256)
    for assignment in members { rings[inOneTier ? 0 : Int(assignments[assignment].priority)].append(Int32(assignment)) }
    let priorities = rings.indices.reversed().filter { inOneTier || !rings[$0].isEmpty }
    for (number, priority) in priorities.enumerated() {
      let tier = tiers.append(
        number: number, priority: UInt8(priority), ring: rings[priority], isByIdleTime: isByIdleTime)
      for (place, assignment) in rings[priority].enumerated() {
        assignments[Int(assignment)].tier = tier
        assignments[Int(assignment)].place = place
      }
    }
    (desks[desk].firstTier, desks[desk].endOfTiers) = (first, tiers.tiers.count)
  }

  private mutating func buildDelays(of desk: Int) {
    let rows = assignments.elements
    let late = details[desk].assignments.map(Int.init).filter { rows[$0].tier >= 0 && rows[$0].after > 0 }
    let first = delays.count
    for after in late.isEmpty ? [] : Set(late.map { rows[$0].after }).sorted() {
      for assignment in late where assignments[assignment].after == after {
        assignments[assignment].delay = delays.count
      }
      delays.append(ShadowDelay(after: after))
    }
    (desks[desk].firstDelay, desks[desk].endOfDelays) = (first, delays.count)
    if !late.isEmpty {
      delayedDesks.append(desk)
      hasDelays = true
    }
    desks[desk].isPlain = late.isEmpty && !desks[desk].usesShareClock
    desks[desk].isByIdleTime =
      late.isEmpty && desks[desk].tiers.count <= 64 && details[desk].rule?.isByIdleTime == true
  }

  private mutating func buildMinima(of desk: Int) {
    for criterion in details[desk].rule?.criteria ?? [] {
      switch criterion {
      case .idleSince, .idleSinceInbound, .idleSinceForAutodials: continue
      case .load: usesLoad = true
      case .shareClock, .calls: break
      }
      details[desk].dutyMinima.append((criterion, minima.count))
      minima.append(DutyMinimum(assignments: assignments.count))
    }
  }
}
