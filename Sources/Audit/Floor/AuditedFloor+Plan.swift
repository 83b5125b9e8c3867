public import CallCenter
import Chance
import EventCore

extension AuditedFloor {
  /// What the auditor may know of one run of a plan.
  ///
  /// - Parameter replication: the number of the run inside the experiment, from 1.
  /// - Complexity: O(operators + assignments).
  public init(of plan: FloorPlan, seed: UInt64, replication: Int) {
    self.init(
      scenario: plan.name, seed: seed, replication: replication, startOfDay: plan.horizon.startOfDay,
      countedFrom: plan.horizon.countedFrom, end: plan.horizon.end, atEnd: plan.horizon.atEnd,
      callOrder: plan.callOrder, missedOffers: plan.missedOffers, callPriorities: CallPriorities(of: plan).values,
      operators: AuditedOperators(of: plan),
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
    // By operator; empty where nobody calls on their own.
    var calling: [[ManualSourceID]] = []
    if !plan.manualSources.isEmpty { calling = Array(repeating: [], count: plan.operators.count) }
    for source in plan.manualSources.ids {
      for who in plan.manualSources[source].operators { calling[who.index].append(source) }
    }
    var likeness: [Int] = []
    likeness.reserveCapacity(plan.operators.count)
    for number in plan.operators.rows.indices {
      // Those who are alike mostly stand side by side, and need not be looked up.
      if number > 0, calling.isEmpty || calling[number] == calling[number - 1], plan.areWrittenAlike(number, number - 1) {
        likeness.append(likeness[number - 1])
        continue
      }
      let key = Likeness(of: plan.operators.rows[number], calling: calling.isEmpty ? [] : calling[number], plan)
      let known = first[key] ?? number
      first[key] = known
      likeness.append(known)
    }
    return likeness
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

    init(_ row: AssignmentPlan, in plan: FloorPlan) {
      desk = plan.number(of: row.desk).index
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

  init(of person: OperatorPlan, calling own: [ManualSourceID], _ plan: FloorPlan) {
    channels = person.channels
    places = person.assignments.map { Place(plan.assignments[$0], in: plan) }
    if places.count > 1 { places.sort { $0.desk < $1.desk } }
    shift = person.shift
    breaks = person.breaks
    wrapUp = person.wrapUp
    speed = person.speed
    pool = person.pool
    manualSources = own
  }
}

extension FloorPlan {
  /// Whether two operators are alike also in the order of what is written of them; it says nothing of manual sources.
  /// It compares in place what `Likeness` copies, which took four times as many instructions for each of thousands.
  fileprivate func areWrittenAlike(_ a: Int, _ b: Int) -> Bool {
    let rows = operators.rows
    guard rows[a].channels == rows[b].channels, rows[a].shift == rows[b].shift, rows[a].breaks == rows[b].breaks,
      rows[a].wrapUp == rows[b].wrapUp, rows[a].speed == rows[b].speed, rows[a].pool == rows[b].pool,
      rows[a].assignments.count == rows[b].assignments.count
    else { return false }
    for place in rows[a].assignments.indices {
      let (one, other) = (rows[a].assignments[place], rows[b].assignments[place])
      if Likeness.Place(assignments[one], in: self) != Likeness.Place(assignments[other], in: self) { return false }
    }
    return true
  }
}
