import CallCenter
import Chance
import EventCore

// Autodials, calls of operators' own and callbacks, drawn at random.
extension RandomFloor {
  mutating func makeChannels() -> [OperatorChannel] {
    let first = makeChannel()
    guard dice.onceIn(3) else { return [first] }
    let second = makeChannel()
    return first.channel == second.channel ? [first] : [first, second]
  }

  mutating func makeAutodials(_ assignments: Table<AssignmentPlan>) -> Table<AutodialPlan> {
    Table((0..<autodialCount).map { makeAutodial($0, assignments) })
  }

  private mutating func makeAutodial(_ number: Int, _ assignments: Table<AssignmentPlan>) -> AutodialPlan {
    let name = "Autodial \(number)"
    return AutodialPlan(
      name: name, hash: EntityHash(name: name), policy: dice.onceIn(3) ? dice.one(of: Policy.allCases) : .strict,
      tieBreaks: [dice.onceIn(2) ? .leastLoad : dice.one(of: TieBreak.allCases)],
      precedence: dice.onceIn(3) ? dice.number(0...2) : 0, contacts: makeContacts(),
      lines: dice.onceIn(3) ? dice.number(1...6) : nil, dialTimeout: seconds(dice.number(5...30)),
      outcomes: makeOutcomes(), detection: makeDetection(), talk: law(), machineTalk: constant(1...9),
      patience: dice.onceIn(2) ? constant(2...2) : law(),
      nuisance: NuisancePlan(within: seconds(2), limit: 0.03, formula: dice.one(of: NuisanceFormula.allCases)),
      pacing: makePacing(), redial: makeRedial(), maxAttempts: dice.number(1...4), hours: makeHours(),
      wrapUp: dice.onceIn(2) ? law() : nil,
      holdingQueues: dice.onceIn(3) ? [QueueID(dice.number(0...queueCount - 1))] : [],
      assignments: assignments.ids.filter { assignments[$0].desk == .autodial(AutodialID(number)) })
  }

  private mutating func makeContacts() -> ContactList {
    if dice.onceIn(2) { return .count(dice.number(5...400)) }
    return .listed(
      (0..<dice.number(5...100)).map { _ in
        ContactPlan(
          utcOffset: dice.onceIn(2) ? nil : 60 * dice.number(-11...12), live: dice.onceIn(5) ? 0.9 : nil,
          attempts: dice.onceIn(4) ? dice.number(0...3) : 0)
      })
  }

  private mutating func makeOutcomes() -> OutcomeTable {
    OutcomeTable(
      live: OutcomeChance(chance: dice.one(of: [0.2, 0.4, 0.7]), after: constant(1...20)),
      machine: OutcomeChance(chance: 0.1, after: constant(1...20)),
      busy: OutcomeChance(chance: 0.1, after: constant(1...4)),
      invalid: OutcomeChance(chance: 0.05, after: constant(1...2)))
  }

  private mutating func makeDetection() -> DetectionPlan {
    DetectionPlan(
      duration: dice.onceIn(2) ? nil : constant(0...4), missesPerson: dice.onceIn(2) ? 0 : 0.2,
      missesMachine: dice.onceIn(2) ? 0 : 0.3)
  }

  private mutating func makePacing() -> Pacing {
    switch dice.number(1...8) {
    case 1...3: return .progressive
    case 4...5:
      return .ratio(
        RatioPacing(
          lines: dice.one(of: [0.7, 1, 1.8, 3]), per: dice.one(of: CountedOperators.allCases),
          ahead: dice.onceIn(4) ? dice.number(1...2) : 0, minimumFree: dice.onceIn(4) ? dice.number(1...2) : 0,
          minimumFreeOf: dice.one(of: FreeScope.allCases), when: dice.one(of: DialMoment.allCases)))
    case 6: return .predictive(PredictivePacing(limit: 0.1, aim: 0.08, window: seconds(300), maxRatio: 2.5))
    case 7: return .differenceTarget(DifferenceTargetPacing(target: 0, limit: 0.03, maxLevel: 2.2))
    default: return .abandonTarget(AbandonTargetPacing(target: 0.02, maximum: 0.05, loadFactor: 10))
    }
  }

  private mutating func makeRules() -> RedialRules {
    var rules = RedialRules()
    for reason in RedialReason.allCases where dice.onceIn(2) {
      rules[reason] = RedialRule(
        after: seconds(dice.one(of: [0, 10, 60, 300])), perDay: dice.onceIn(3) ? dice.number(1...2) : nil,
        counts: dice.number(1...4) > 1)
    }
    return rules
  }

  private mutating func makeRedial() -> RedialPlan {
    RedialPlan(
      default: makeRules(), weekday: dice.onceIn(3) ? (0..<7).map { _ in makeRules() } : [],
      age: dice.onceIn(3) ? [AgedRedialRules(days: dice.number(0...1), rules: makeRules())] : [])
  }

  /// From eight to eight on every day, or always.
  private mutating func makeHours() -> CallingHours {
    guard dice.onceIn(3) else { return .always }
    return CallingHours(
      week: (0..<7).map { day in
        let midnight = Double(24 * day)
        return TimeSpan(start: time((midnight + 8) * 3600), end: time((midnight + 20) * 3600))
      })
  }

  mutating func makeManualSources(_ assignments: Table<AssignmentPlan>, count: Int) -> Table<ManualSourcePlan> {
    var sources: [ManualSourcePlan] = []
    for number in 0..<count {
      let queue = QueueID(dice.number(0...queueCount - 1))
      let members = Set(assignments.rows.filter { $0.queue == queue }.map(\.operator)).sorted()
      let some = members.filter { _ in dice.number(1...4) > 1 }
      if some.isEmpty { continue }
      sources.append(
        ManualSourcePlan(
          name: "Manual \(number)", hash: EntityHash(name: "Manual \(number)"), queue: queue, operators: some,
          every: law(), dial: constant(0...20), answered: dice.one(of: [0, 0.5, 1]), talk: law(),
          wrapUp: dice.onceIn(2) ? constant(0...20) : nil))
    }
    return Table(sources)
  }

  mutating func makeCallback() -> CallbackPlan {
    CallbackPlan(
      chance: 0.6, dial: constant(0...20), answered: 0.6, attempts: dice.number(1...3),
      again: seconds(dice.number(0...60)))
  }
}

extension Channel {
  var forwards: Bool { self == .workNumber || self == .personalNumber }
}
