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
    let queueCount = plan.queues.count
    var last: (likeness: Likeness, number: Int)?
    return zip(plan.operators.rows, calling).enumerated().map { number, row in
      let likeness = Likeness(of: row.0, calling: row.1, plan.assignments, queueCount: queueCount)
      // Those who are alike mostly stand side by side, and need not be looked up.
      if let last, last.likeness == likeness { return last.number }
      let known = first[likeness] ?? number
      first[likeness] = known
      last = (likeness, known)
      return known
    }
  }
}

extension AuditedOperator {
  init(of person: OperatorPlan, in plan: FloorPlan, likeness: Int) {
    // No closures here: each would hold a copy of the plan.
    var group: String?
    if let number = person.group { group = plan.groups[number].name }
    var autodial: AuditedDialChannel?
    if !plan.autodials.isEmpty, let channel = person.autodialChannel {
      autodial = AuditedDialChannel(of: channel, laws: plan.distributions)
    }
    self.init(
      name: person.name, email: person.email, hash: person.hash, group: group, channels: person.channels.map(\.channel),
      inbound: person.inboundChannel.map {
        AuditedChannel(
          presence: $0.profile.presence, ringTimeout: $0.profile.ringTimeout, secondLine: $0.profile.secondLine)
      }, autodial: autodial, likeness: likeness)
  }
}

/// All that makes two operators different for a distributor, besides name and the size of priorities.
struct Likeness: Hashable {
  struct Place: Hashable {
    /// The queue's number, or that of the autodial behind those of all queues.
    var desk: Int
    var takesInbound: Bool
    var after: SimDuration
    var speed: Double
    var wrapUp: DistributionID?

    init(_ row: AssignmentPlan, queueCount: Int) {
      switch row.desk {
      case .queue(let queue): desk = queue.index
      case .autodial(let autodial): desk = queueCount + autodial.index
      }
      takesInbound = row.priority > 0
      after = row.after
      speed = row.speed
      wrapUp = row.wrapUp
    }
  }

  var channels: [OperatorChannel]
  /// By desk.
  var places: [Place]
  var shift: [TimeSpan]
  var breaks: [BreakPlan]
  var wrapUp: DistributionID?
  var speed: Double
  var pool: PoolID?
  /// Streams of calls of the operator's own.
  var manualSources: [ManualSourceID]

  init(
    of person: OperatorPlan, calling own: [ManualSourceID], _ assignments: Table<AssignmentPlan>, queueCount: Int
  ) {
    channels = person.channels
    places = person.assignments.map { Place(assignments[$0], queueCount: queueCount) }
    if places.count > 1 { places.sort { $0.desk < $1.desk } }
    shift = person.shift
    breaks = person.breaks
    wrapUp = person.wrapUp
    speed = person.speed
    pool = person.pool
    manualSources = own
  }
}
