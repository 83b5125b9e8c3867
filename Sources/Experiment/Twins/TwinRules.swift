public import Audit
public import CallCenter
import EventCore
import Simulation

/// The rules that need a second run: each changes the plan in a way that must make no difference (or a known one), runs
/// it under the same seed, and compares event by event.
///
/// - Complexity: eleven runs, and two more for each of `replications` where there are softphones; all events of two runs
///   are kept at once.
/// - Parameters:
///   - replication: the run that is repeated, by number.
///   - replications: how many pairs the comparison of softphones takes; at least 2.
///   - singles: the plan of the same scenario with its groups' assignments written out for each member; `nil` when no
///     group assigns anything. Only the scenario's own text knows which assignments were a group's.
public func judgeTwins(
  of plan: FloorPlan, seed: UInt64, replication: Int = 1, replications: Int = 30, singles: FloorPlan? = nil
) -> [RuleVerdict] {
  let rules = TwinRules(plan: plan, seed: seed, replication: replication)
  return [
    rules.presence(replications: replications), rules.forwarding(), rules.priorities(), rules.groups(),
    rules.groupAssignments(singles), rules.roles(), rules.sameAgain(), rules.relabelling(), rules.timeScaling(),
  ]
}

/// One original and its twins.
struct TwinRules {
  let plan: FloorPlan
  let seed: UInt64
  let replication: Int
  private let original: [FloorEvent]

  init(plan: FloorPlan, seed: UInt64, replication: Int) {
    self.plan = plan
    self.seed = seed
    self.replication = replication
    original = Self.events(of: plan, seed: seed, replication: replication)
  }

  static func events(of plan: FloorPlan, seed: UInt64, replication: Int) -> [FloorEvent] {
    var events: [FloorEvent] = []
    var run = FloorRun(of: plan, seed: seed, replication: replication)
    run.run { events += $0 }
    return events
  }

  func forwarding() -> RuleVerdict {
    let hasOne = plan.operators.rows.contains { person in person.channels.contains { $0.channel != $0.channel.swapped } }
    guard hasOne else { return verdict(.forwardingLabels, .notExercised, "nobody's calls are forwarded") }
    return compare(.forwardingLabels, plan.withForwardingSwapped) {
      FloorEvent(time: $0.time, happening: $0.happening.withForwardingSwapped)
    }
  }

  func priorities() -> RuleVerdict {
    guard let twin = plan.withOtherPriorities else {
      return verdict(.priorityOrder, .notExercised, "no queue or autodial chooses by the order of priorities alone")
    }
    return compare(.priorityOrder, twin) { $0 }
  }

  func groups() -> RuleVerdict {
    guard !plan.groups.isEmpty else { return verdict(.groupsNeutral, .notExercised, "there are no groups") }
    return compare(.groupsNeutral, plan.withoutGroups) { $0 }
  }

  func groupAssignments(_ singles: FloorPlan?) -> RuleVerdict {
    guard let singles else { return verdict(.groupAssignments, .notExercised, "no group assigns its members to anything") }
    return compare(.groupAssignments, singles) { $0 }
  }

  func roles() -> RuleVerdict {
    guard plan.operators.rows.contains(where: { $0.role != nil }) else {
      return verdict(.rolesNeutral, .notExercised, "nobody has a role")
    }
    return compare(.rolesNeutral, plan.withoutRoles) { $0 }
  }

  func sameAgain() -> RuleVerdict { compare(.sameAgain, plan) { $0 } }

  func relabelling() -> RuleVerdict {
    let last = plan.operators.count - 1
    guard last > 0 else { return verdict(.relabelling, .notExercised, "there is one operator at most") }
    return compare(.relabelling, plan.withOperatorsReversed) { event in
      FloorEvent(time: event.time, happening: event.happening.mapped { OperatorID(last - $0.index) })
    }
  }

  private func compare(_ rule: Rule, _ twin: FloorPlan, _ expected: (FloorEvent) -> FloorEvent) -> RuleVerdict {
    let events = Self.events(of: twin, seed: seed, replication: replication)
    guard let parting = TwinComparison.parting(of: original, and: events, expected: expected) else {
      return verdict(rule, .holds, "\(original.count) events, each the same in the twin")
    }
    return verdict(rule, .broken, described(parting))
  }

  /// With random durations the twin may part where two events come almost at once: rounding decides their order.
  func timeScaling() -> RuleVerdict {
    if plan.missedOffers.backOff.microseconds < 100_000 {
      return verdict(.timeScaling, .notExercised, "pauses below a tenth of a second do not scale")
    }
    if !plan.autodials.isEmpty {
      return verdict(
        .timeScaling, .notExercised,
        "autodials pace themselves at every second, and days keep their length: neither scales")
    }
    let tolerance: Int64 = 1_000
    let events = Self.events(of: plan.doubled, seed: seed, replication: replication)
    let parting = TwinComparison.parting(of: original, and: events, tolerance: tolerance) {
      FloorEvent(time: SimTime(microseconds: 2 * $0.time.microseconds), happening: $0.happening)
    }
    guard let parting else {
      return verdict(.timeScaling, .holds, "\(original.count) events, each at twice the time to a millisecond")
    }
    if let first = parting.original, let second = parting.twin,
      abs(first.time.microseconds - second.time.microseconds) <= tolerance
    {
      return verdict(
        .timeScaling, .holds,
        "\(parting.agreed) of \(original.count) events, each at twice the time to a millisecond, until two came "
          + "closer to each other than that")
    }
    return verdict(.timeScaling, .broken, described(parting))
  }

  private func described(_ parting: TwinComparison.Parting) -> String {
    let who = parting.original.flatMap(\.happening.operators).map { "\"\(plan.operators[$0].name)\"" }
    let instant = (parting.original ?? parting.twin)?.time.seconds ?? 0
    return "the twin goes another way after \(parting.agreed) events, at \(instant) s"
      + (who.map { ", at an event of \($0)" } ?? "")
  }

  func verdict(_ rule: Rule, _ verdict: RuleVerdict.Verdict, _ evidence: String) -> RuleVerdict {
    RuleVerdict(id: rule.id, kind: .twin, statement: rule.statement, verdict: verdict, evidence: evidence)
  }
}

extension Happening {
  /// The operator concerned.
  fileprivate var operators: OperatorID? {
    var found: OperatorID?
    _ = mapped { who in
      found = who
      return who
    }
    return found
  }
}
