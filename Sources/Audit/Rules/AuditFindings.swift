import CallCenter

/// What an auditor found in one run, or in several runs of one floor put together.
public struct AuditFindings: Sendable {
  /// What a verdict needs of one assignment.
  struct Row: Sendable {
    var `operator`: Int
    var desk: Int
    var priority: UInt8
    var calls: Int64

    init(_ assignment: ShadowAssignment) {
      `operator` = assignment.operator
      desk = assignment.desk
      priority = assignment.priority
      calls = Int64(assignment.calls)
    }
  }

  let floor: AuditedFloor
  var rules: FindingTable
  var shares: ShareStatistics
  var replications: Int
  var calls: Int
  var reachedHorizon: Bool
  var assignments: [Row]
  /// What was counted of each autodial, in the order of the floor.
  public private(set) var dialled: [DialCounts]
  var manualCalls: Int64

  init(
    floor: AuditedFloor, rules: FindingTable, shares: ShareStatistics, replications: Int, calls: Int,
    reachedHorizon: Bool, assignments: [Row], dialled: [DialCounts], manualCalls: Int64
  ) {
    self.floor = floor
    self.rules = rules
    self.shares = shares
    self.replications = replications
    self.calls = calls
    self.reachedHorizon = reachedHorizon
    self.assignments = assignments
    self.dialled = dialled
    self.manualCalls = manualCalls
  }

  /// Adds what another replication of the same scenario has shown.
  ///
  /// The sums of statistical rules are floating-point: put replications together in ascending order.
  /// - Complexity: O(operators + assignments).
  public mutating func merge(_ other: AuditFindings) {
    rules.merge(other.rules)
    shares.merge(other.shares)
    replications += other.replications
    calls += other.calls
    reachedHorizon = reachedHorizon && other.reachedHorizon
    manualCalls += other.manualCalls
    for index in dialled.indices { dialled[index].merge(other.dialled[index]) }
    for index in assignments.indices { assignments[index].calls += other.assignments[index].calls }
  }
}
