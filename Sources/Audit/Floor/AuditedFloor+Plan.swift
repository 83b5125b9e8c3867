public import CallCenter
import Chance
import EventCore

extension AuditedFloor {
  /// What the auditor may know of one run of a plan.
  ///
  /// - Parameter replication: the number of the run inside the experiment, from 1.
  /// - Complexity: O(operators + assignments).
  public init(of plan: FloorPlan, seed: UInt64, replication: Int) {
    let likeness = Self.likeness(in: plan)
    self.init(
      scenario: plan.name, seed: seed, replication: replication, startOfDay: plan.horizon.startOfDay,
      countedFrom: plan.horizon.countedFrom, end: plan.horizon.end, atEnd: plan.horizon.atEnd,
      callOrder: plan.callOrder, missedOffers: plan.missedOffers, callPriorities: CallPriorities(of: plan).values,
      operators: zip(plan.operators.rows, likeness).map { AuditedOperator(of: $0, in: plan, likeness: $1) },
      queues: plan.queues.rows.map { queue in
        AuditedQueue(
          name: queue.name, script: plan.scripts[queue.script].name,
          choice: AuditedChoice(policy: queue.policy, tieBreaks: queue.tieBreaks, idleClock: queue.idleClock),
          precedence: queue.precedence)
      },
      sources: plan.sources.rows.map { AuditedSource(name: $0.name, queue: $0.queue.index) },
      assignments: plan.assignments.rows.map {
        AuditedAssignment(
          operator: $0.operator.index, desk: plan.number(of: $0.desk).index, priority: $0.priority, after: $0.after)
      },
      autodials: plan.autodials.rows.map { AuditedAutodial(of: $0, in: plan) },
      manualSources: plan.manualSources.rows.map { AuditedManualSource(of: $0, in: plan) },
      inboundFirst: plan.inboundFirst, trunks: plan.trunks,
      calendar: AuditedCalendar(weekday: plan.horizon.weekday, utcOffset: plan.horizon.utcOffset))
  }

  /// For each operator, the number of the first one who is alike but for name, group, role and priorities above 0.
  static func likeness(in plan: FloorPlan) -> [Int] {
    var first: [Likeness: Int] = [:]
    var calling = Array(repeating: [ManualSourceID](), count: plan.operators.count)
    for source in plan.manualSources.ids {
      for who in plan.manualSources[source].operators { calling[who.index].append(source) }
    }
    return plan.operators.rows.enumerated().map { number, person in
      let likeness = Likeness(of: person, calling: calling[number], in: plan)
      if let known = first[likeness] { return known }
      first[likeness] = number
      return number
    }
  }
}

extension AuditedOperator {
  init(of person: OperatorPlan, in plan: FloorPlan, likeness: Int) {
    self.init(
      name: person.name, email: person.email, hash: person.hash, group: person.group.map { plan.groups[$0].name },
      channels: person.channels.map(\.channel),
      inbound: person.inboundChannel.map {
        AuditedChannel(
          presence: $0.profile.presence, ringTimeout: $0.profile.ringTimeout, secondLine: $0.profile.secondLine)
      },
      autodial: plan.autodials.isEmpty
        ? nil : person.autodialChannel.map { AuditedDialChannel(of: $0, laws: plan.distributions) },
      likeness: likeness)
  }
}

/// All that makes two operators different for a distributor, besides name and the size of priorities.
struct Likeness: Hashable {
  struct Place: Hashable {
    var desk: Desk
    var takesInbound: Bool
    var after: SimDuration
    var speed: Double
    var wrapUp: DistributionID?
  }

  var channels: [OperatorChannel]
  var places: [Place]
  var shift: [TimeSpan]
  var breaks: [BreakPlan]
  var wrapUp: DistributionID?
  var speed: Double
  var pool: PoolID?
  /// Streams of calls of the operator's own.
  var manualSources: [ManualSourceID]

  init(of person: OperatorPlan, calling own: [ManualSourceID], in plan: FloorPlan) {
    channels = person.channels
    places = person.assignments.map { id in
      let row = plan.assignments[id]
      return Place(
        desk: row.desk, takesInbound: row.priority > 0, after: row.after, speed: row.speed, wrapUp: row.wrapUp)
    }.sorted { plan.number(of: $0.desk) < plan.number(of: $1.desk) }
    shift = person.shift
    breaks = person.breaks
    wrapUp = person.wrapUp
    speed = person.speed
    pool = person.pool
    manualSources = own
  }
}
