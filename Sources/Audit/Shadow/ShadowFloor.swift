import CallCenter
import Chance
import EventCore

/// The auditor's own picture of a floor, moved on by events alone.
struct ShadowFloor: Sendable {
  var operators: [ShadowOperator]
  var queues: [ShadowQueue]
  var assignments: [ShadowAssignment]
  var delays: [ShadowDelay] = []
  var tiers = TierTable()
  var minima: [DutyMinimum] = []
  var lines: WaitingLines
  /// Queues with operators who take calls only after some wait.
  var delayedQueues: [Int] = []
  /// Whether any queue chooses by load.
  var usesLoad = false
  /// Queues with a call that nobody has and an operator who could take it at once.
  var conflicts = 0
  /// Open calls over all queues.
  var open = 0
  /// Who was chosen how often, among operators who are alike.
  var shares: ShareStatistics

  init(of floor: AuditedFloor) {
    operators = floor.operators.map { person in
      ShadowOperator(
        firstAssignment: 0, endOfAssignments: 0, hasChannel: !person.channels.isEmpty,
        presence: person.inbound?.presence ?? true,
        ringTimeout: person.inbound?.ringTimeout?.microseconds ?? -1)
    }
    queues = floor.queues.map {
      let rule = $0.choice.map { ChoiceRule(of: $0) }
      return ShadowQueue(precedence: $0.precedence, rule: rule, words: CriterionWords(rule?.criteria ?? []))
    }
    assignments = []
    shares = ShareStatistics()
    lines = WaitingLines(queues: floor.queues.count, levels: max(1, floor.callPriorities.count))
    placeAssignments(of: floor)
    let ring = Self.ring(of: floor)
    for queue in queues.indices { buildTiers(of: queue, ring: ring) }
    for queue in queues.indices { buildDelays(of: queue) }
    for queue in queues.indices { buildMinima(of: queue) }
    compareAlike(in: floor)
  }

  /// Each operator's rank on every ring of the floor.
  static func ring(of floor: AuditedFloor) -> [Int] {
    let key = ChanceKey(seed: floor.seed, replication: UInt64(floor.replication))
    let words = floor.operators.map { key.block(.tieRotation, entity: $0.hash, index: 0).word0 }
    let order = floor.operators.indices.sorted { a, b in
      words[a] != words[b] ? words[a] < words[b] : floor.operators[a].hash < floor.operators[b].hash
    }
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    return ranks
  }

  /// Sorts assignments by operator, so that each operator's lie side by side.
  private mutating func placeAssignments(of floor: AuditedFloor) {
    let order = floor.assignments.indices.sorted { a, b in
      let (first, second) = (floor.assignments[a], floor.assignments[b])
      return first.operator != second.operator ? first.operator < second.operator : a < b
    }
    for index in order {
      let row = floor.assignments[index]
      if operators[row.operator].firstAssignment == operators[row.operator].endOfAssignments {
        operators[row.operator].firstAssignment = assignments.count
      }
      queues[row.queue].assignments.append(Int32(assignments.count))
      assignments.append(
        ShadowAssignment(
          operator: row.operator, queue: row.queue, priority: row.priority, after: row.after.microseconds))
      operators[row.operator].endOfAssignments = assignments.count
    }
  }

  private mutating func buildTiers(of queue: Int, ring: [Int]) {
    let members = queues[queue].assignments.map(Int.init).filter {
      assignments[$0].priority > 0 && operators[assignments[$0].operator].hasChannel
    }.sorted { ring[assignments[$0].operator] < ring[assignments[$1].operator] }
    let inOneTier = queues[queue].rule?.tiers == .one
    let first = tiers.tiers.count
    let priorities: [UInt8] = inOneTier ? [0] : Set(members.map { assignments[$0].priority }).sorted(by: >)
    for priority in priorities {
      let ring = members.filter { inOneTier || assignments[$0].priority == priority }
      let tier = tiers.append(queue: queue, priority: priority, ring: ring.map { Int32($0) })
      for (place, assignment) in ring.enumerated() {
        assignments[assignment].tier = tier
        assignments[assignment].place = place
      }
    }
    queues[queue].tiers = first..<tiers.tiers.count
  }

  private mutating func buildDelays(of queue: Int) {
    let late = queues[queue].assignments.map(Int.init).filter {
      assignments[$0].tier >= 0 && assignments[$0].after > 0
    }
    let first = delays.count
    for after in Set(late.map { assignments[$0].after }).sorted() {
      for assignment in late where assignments[assignment].after == after {
        assignments[assignment].delay = delays.count
      }
      delays.append(ShadowDelay(after: after))
    }
    queues[queue].delays = first..<delays.count
    if !late.isEmpty { delayedQueues.append(queue) }
  }

  private mutating func buildMinima(of queue: Int) {
    for criterion in queues[queue].rule?.criteria ?? [] {
      switch criterion {
      case .idleSince: continue
      case .load: usesLoad = true
      case .shareClock, .calls: break
      }
      queues[queue].dutyMinima.append((criterion, minima.count))
      minima.append(DutyMinimum(assignments: assignments.count))
    }
  }
}
