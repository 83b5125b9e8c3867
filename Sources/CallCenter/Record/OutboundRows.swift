/// What the ledger knows of the traffic that does not come in: attempts of autodials and operators' own calls. Plain
/// memory, owned here alone, as the ledger's own tables are; empty tables on floors without such traffic.
struct OutboundRows: ~Copyable {
  let autodialCount: Int
  let cellCount: Int
  /// By `CallID`, as long as the ledger's calls; empty without autodials.
  private(set) var attempts: UnsafeMutablePointer<AttemptRow>
  private(set) var attemptCount: Int
  let autodials: UnsafeMutablePointer<AutodialRow>
  /// Interval × autodial.
  let cells: UnsafeMutablePointer<AutodialCounts>
  /// By `OperatorID`; empty where there is no such traffic at all.
  let people: UnsafeMutablePointer<OutboundPerson>
  private let personCount: Int
  /// Assignments to autodials; an operator's lie together, ascending in autodial, whose number stands for the queue's.
  let assignments: UnsafeMutablePointer<OwnAssignment>
  /// By `QueueID`.
  let queues: UnsafeMutablePointer<OutboundQueue>
  /// A bit per contact that was tried, autodial after autodial.
  let contacts: UnsafeMutablePointer<UInt64>
  private let queueCount: Int

  init(of plan: FloorPlan, calls: Int) {
    autodialCount = plan.autodials.count
    cellCount = autodialCount * plan.horizon.intervalCount
    queueCount = plan.queues.count
    attemptCount = autodialCount == 0 ? 0 : calls
    attempts = .filled(with: AttemptRow.none, count: attemptCount)
    var words = 0
    autodials = .filled(
      from: plan.autodials.rows.map { plan in
        defer { words += (plan.contacts.count + 63) / 64 }
        return AutodialRow(plan, firstWord: words)
      })
    contacts = .filled(with: 0, count: words)
    cells = .filled(with: AutodialCounts(), count: cellCount)
    queues = .filled(with: OutboundQueue(), count: queueCount)
    var own: [OwnAssignment] = []
    personCount = plan.autodials.isEmpty && plan.manualSources.isEmpty ? 0 : plan.operators.count
    people = .filled(count: personCount) { who in OutboundPerson(who, of: plan, &own) }
    assignments = .filled(from: own)
  }

  deinit {
    attempts.deallocate()
    autodials.deinitialize(count: autodialCount).deallocate()
    cells.deallocate()
    people.deallocate()
    assignments.deallocate()
    queues.deallocate()
    contacts.deallocate()
  }

  /// Makes room for as many calls as the ledger has room for.
  mutating func makeRoom(for calls: Int) {
    guard calls > attemptCount else { return }
    let larger = UnsafeMutablePointer.filled(with: AttemptRow.none, count: calls)
    larger.update(from: attempts, count: attemptCount)
    attempts.deallocate()
    attempts = larger
    attemptCount = calls
  }

  /// An operator's own assignments to autodials.
  func assignments(of who: OperatorID) -> UnsafeMutableBufferPointer<OwnAssignment> {
    if autodialCount == 0 { return UnsafeMutableBufferPointer(start: nil, count: 0) }
    let row = people[who.index]
    return UnsafeMutableBufferPointer(
      start: assignments + Int(row.firstAssignment), count: Int(row.lastAssignment - row.firstAssignment))
  }

  /// What an operator had to do with such traffic.
  func person(_ who: Int) -> OutboundPerson { personCount == 0 ? OutboundPerson() : people[who] }
}

extension OutboundPerson {
  /// - Parameter own: gets the operator's assignments to autodials.
  fileprivate init(_ who: Int, of plan: borrowing FloorPlan, _ own: inout [OwnAssignment]) {
    if plan.autodials.isEmpty { return }
    let rows = plan.appendAssignments(of: who, to: &own) { desk in
      if case .autodial(let autodial) = desk { autodial.rawValue } else { nil }
    }
    firstAssignment = UInt32(rows.lowerBound)
    lastAssignment = UInt32(rows.upperBound)
  }
}
