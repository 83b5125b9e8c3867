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
  /// By `OperatorID`.
  let people: UnsafeMutablePointer<OutboundPerson>
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
    let (rows, own) = Self.people(of: plan)
    people = .filled(from: rows)
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
    let row = people[who.index]
    return UnsafeMutableBufferPointer(
      start: assignments + Int(row.firstAssignment), count: Int(row.lastAssignment - row.firstAssignment))
  }

  private static func people(of plan: FloorPlan) -> ([OutboundPerson], [OwnAssignment]) {
    var all: [OwnAssignment] = []
    if plan.autodials.isEmpty { return (Array(repeating: OutboundPerson(), count: plan.operators.count), all) }
    let rows = plan.operators.rows.indices.map { who in
      var row = OutboundPerson()
      let own = plan.appendAssignments(of: who, to: &all) { desk in
        if case .autodial(let autodial) = desk { autodial.rawValue } else { nil }
      }
      row.firstAssignment = UInt32(own.lowerBound)
      row.lastAssignment = UInt32(own.upperBound)
      return row
    }
    return (rows, all)
  }
}
