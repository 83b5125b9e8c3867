import CallCenter
import Chance
import EventCore

/// A floor of two operators and two queues for events written by hand. Nothing here is ever simulated.
///
/// Queue 0 "Support" (weighted): Anna at priority 3, Boris at priority 1. Queue 1 "Sales" (strict): Anna at 5.
/// Source 0 leads to Support, source 1 to Sales. Service level: within 20 s.
enum SmallFloor {
  static let anna = OperatorID(0)
  static let boris = OperatorID(1)
  static let support = QueueID(0)
  static let sales = QueueID(1)
  static let supportCallers = SourceID(0)
  static let salesCallers = SourceID(1)

  static func plan(
    seconds: Double = 200, warmUp: Double = 0, interval: Double = 100, atEnd: AtEnd = .stop,
    formula: ServiceLevelFormula = .excludingShortAbandons
  ) -> FloorPlan {
    var distributions = DistributionTable()
    let nothing = distributions.add(.constant(0))
    let horizon = Horizon(
      startOfDay: .zero, date: nil, duration: SimDuration(seconds: seconds), warmUp: SimDuration(seconds: warmUp),
      interval: SimDuration(seconds: interval), atEnd: atEnd)
    return FloorPlan(
      name: "Small floor", description: "", seed: 1, horizon: horizon, trunks: .unlimited, inboundFirst: false,
      callOrder: .age,
      missedOffers: MissedOfferPlan(
        backOff: SimDuration(seconds: 5), missesUntilAway: 3, returnsAfter: SimDuration(seconds: 30),
        awayAtMost: SimDuration(seconds: 300)),
      distributions: distributions, busyness: Table(), groups: Table(), scripts: Table([script]),
      queues: Table([
        queue("Support", .weighted, formula, assignments: [0, 1]), queue("Sales", .strict, formula, assignments: [2]),
      ]),
      pools: Table(), operators: Table([`operator`("Anna", [2, 0]), `operator`("Boris", [1])]),
      assignments: Table([
        assignment(anna, support, priority: 3), assignment(boris, support, priority: 1),
        assignment(anna, sales, priority: 5),
      ]),
      sources: Table([source("Support", support, talk: nothing), source("Sales", sales, talk: nothing)]),
      expectations: [])
  }

  private static let script = ScriptPlan(name: "None", hash: EntityHash(name: "None"), instructions: [])

  private static func queue(
    _ name: String, _ policy: Policy, _ formula: ServiceLevelFormula, assignments: [Int]
  ) -> QueuePlan {
    QueuePlan(
      name: name, hash: EntityHash(name: name), script: ScriptID(0), policy: policy, tieBreaks: [],
      idleClock: .everyContact, precedence: 0,
      serviceLevel: ServiceLevelPlan(within: SimDuration(seconds: 20), target: 0.8, formula: formula),
      bands: [SimDuration(seconds: 10), SimDuration(seconds: 20), SimDuration(seconds: 60)], wrapUp: nil, capacity: nil,
      longestWait: nil, comfort: nil, onUnstaffed: .keep, assignments: assignments.map { AssignmentID($0) })
  }

  private static func `operator`(_ name: String, _ assignments: [Int]) -> OperatorPlan {
    OperatorPlan(
      name: name, email: "\(name)@example.com", hash: EntityHash(name: name), channels: [], group: nil, role: nil,
      assignments: assignments.map { AssignmentID($0) }, shift: [], breaks: [], wrapUp: nil, speed: 1, pool: nil)
  }

  private static func assignment(_ who: OperatorID, _ queue: QueueID, priority: UInt8) -> AssignmentPlan {
    AssignmentPlan(operator: who, queue: queue, priority: priority, after: .zero, speed: 1, wrapUp: nil)
  }

  private static func source(_ name: String, _ queue: QueueID, talk: DistributionID) -> SourcePlan {
    SourcePlan(
      name: name, hash: EntityHash(name: name), queue: queue, arrivals: .listed([]), limit: nil, talk: talk,
      patience: nil, balk: .never, retry: nil, priority: 0)
  }
}

/// Events written as a timetable: seconds, and what happens.
struct Timetable {
  private(set) var events: [FloorEvent] = []

  init() {}

  /// The same in order of time; what is at one time keeps its order.
  init(sorting other: Timetable) {
    events = other.events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }

  mutating func at(_ seconds: Double, _ happenings: Happening...) {
    let time = SimTime.zero + SimDuration(seconds: seconds)
    events += happenings.map { FloorEvent(time: time, happening: $0) }
  }

  /// The books after these events, read in batches of that size.
  func books(of plan: FloorPlan, detail: Bool = false, batch: Int = 3) -> RunAccount {
    var ledger = Ledger(of: plan, detail: detail)
    for start in stride(from: 0, to: events.count, by: batch) {
      ledger.observe(Array(events[start..<min(start + batch, events.count)]))
    }
    return ledger.closed()
  }
}
