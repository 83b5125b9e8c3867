import CallCenter
import Chance
import EventCore

/// A small floor drawn at random: a few operators and queues, whole seconds (so that much happens at one instant), and
/// every feature with some chance.
struct RandomFloor {
  var dice: Dice
  var laws = DistributionTable()
  let duration: Double
  let queueCount: Int
  let operatorCount: Int
  /// Autodials; with any, there are calls of operators' own and callbacks too.
  let autodialCount: Int

  init(seed: UInt64, dials: Bool) {
    dice = Dice(seed: seed)
    duration = Double(dice.number(200...(dials ? 1_200 : 3_000)))
    queueCount = dice.number(1...3)
    operatorCount = dice.number(1...7)
    autodialCount = dials ? dice.number(1...2) : 0
  }

  /// A floor of inbound calls.
  static func plan(seed: UInt64) -> FloorPlan {
    var floor = RandomFloor(seed: seed, dials: false)
    return floor.make()
  }

  /// A floor that also has autodials, calls of operators' own and callbacks.
  static func dialling(seed: UInt64) -> FloorPlan {
    var floor = RandomFloor(seed: seed, dials: true)
    return floor.make()
  }

  private var dials: Bool { autodialCount > 0 }

  private mutating func make() -> FloorPlan {
    let scripts = makeScripts()
    var assignments = Table<AssignmentPlan>()
    let pooled = dice.onceIn(6) && operatorCount > 2
    var operators = Table<OperatorPlan>()
    let template = makeOperator(0, &assignments, pool: pooled ? PoolID(0) : nil)
    _ = operators.append(template)
    for number in 1..<max(operatorCount, 2) {
      if pooled {
        _ = operators.append(sibling(of: template, number, &assignments))
      } else {
        _ = operators.append(makeOperator(number, &assignments, pool: nil))
      }
    }
    let queues = makeQueues(assignments)
    let pools = pooled ? Table([makePool(members: Array(operators.ids))]) : Table<PoolPlan>()
    let sources = makeSources()
    let autodials = makeAutodials(assignments)
    let manualSources = makeManualSources(assignments, count: dials ? dice.number(0...2) : 0)
    return FloorPlan(
      name: "random", description: "", seed: dice.word(), horizon: makeHorizon(),
      trunks: dice.onceIn(6) ? makeTrunks() : .unlimited, inboundFirst: dials && dice.onceIn(3),
      callOrder: dice.onceIn(5) ? .operatorPriority : .age, missedOffers: makeMissedOffers(), distributions: laws,
      busyness: Table(), groups: Table(), scripts: scripts, queues: queues, pools: pools, operators: operators,
      assignments: assignments, sources: sources, autodials: autodials, manualSources: manualSources, expectations: [])
  }

  private mutating func makeHorizon() -> Horizon {
    Horizon(
      startOfDay: SimDuration(seconds: 9 * 3600), date: nil, duration: SimDuration(seconds: duration),
      warmUp: SimDuration(seconds: dice.onceIn(3) ? 100 : 0), interval: SimDuration(seconds: 1_800),
      atEnd: dice.onceIn(3) ? .drain : .stop,
      weekday: dials && dice.onceIn(2) ? dice.number(0...6) : nil, utcOffset: dials ? 60 : 0)
  }

  private mutating func makeTrunks() -> TrunkPlan {
    dials && dice.onceIn(2)
      ? .separate(inbound: dice.number(1...8), outbound: dice.number(1...8)) : .shared(dice.number(2...8))
  }

  private mutating func makeMissedOffers() -> MissedOfferPlan {
    MissedOfferPlan(
      backOff: seconds(dice.one(of: [0, 1, 5, 30])), missesUntilAway: dice.number(1...4),
      returnsAfter: seconds(dice.one(of: [0, 10, 30])), awayAtMost: seconds(dice.one(of: [20, 60, 300])))
  }

  private mutating func makeScripts() -> Table<ScriptPlan> {
    Table(
      (0..<queueCount).map { number in
        var steps: [ScriptInstruction] = []
        for _ in 0..<dice.number(0...2) { steps.append(.play(constant(1...9))) }
        if dice.onceIn(4) {
          steps.append(.choose([ScriptBranch(cumulatedChance: 0.9, target: steps.count + 2)]))
          steps.append(dice.onceIn(2) ? .hangUp : .voicemail(constant(1...9)))
        }
        if dials, dice.onceIn(3) { steps.append(.offerCallback(makeCallback())) }
        return ScriptPlan(name: "Script \(number)", hash: EntityHash(name: "Script \(number)"), instructions: steps)
      })
  }

  private mutating func makeQueues(_ assignments: Table<AssignmentPlan>) -> Table<QueuePlan> {
    Table(
      (0..<queueCount).map { number in
        QueuePlan(
          name: "Queue \(number)", hash: EntityHash(name: "Queue \(number)"), script: ScriptID(number),
          policy: dice.one(of: Policy.allCases),
          tieBreaks: (0..<dice.number(1...2)).map { _ in dice.one(of: TieBreak.allCases) },
          idleClock: dials && dice.onceIn(3) ? .inboundOnly : .everyContact,
          precedence: dice.onceIn(3) ? dice.number(0...2) : 0,
          serviceLevel: ServiceLevelPlan(within: seconds(20), target: 0.8, formula: .answeredOverOffered), bands: [],
          wrapUp: dice.onceIn(2) ? law() : nil, capacity: dice.onceIn(6) ? dice.number(0...4) : nil,
          longestWait: dice.onceIn(5)
            ? LongestWait(after: seconds(dice.number(5...60)), exit: exit(from: number)) : nil,
          comfort: dice.onceIn(6) ? ComfortMessages(every: seconds(10), play: constant(3...5)) : nil,
          onUnstaffed: dice.onceIn(4) ? .leave(exit(from: number)) : .keep,
          assignments: assignments.ids.filter { assignments[$0].queue == QueueID(number) })
      })
  }

  /// Transfers lead to higher numbers only.
  private mutating func exit(from queue: Int) -> Exit {
    if queue + 1 < queueCount, dice.onceIn(2) { return .transfer(QueueID(queue + 1)) }
    return dice.onceIn(2) ? .drop : .voicemail
  }

  private mutating func makeOperator(
    _ number: Int, _ assignments: inout Table<AssignmentPlan>, pool: PoolID?
  ) -> OperatorPlan {
    var own: [AssignmentID] = []
    for queue in 0..<queueCount where dice.number(1...10) > 2 {
      own.append(
        assignments.append(
          AssignmentPlan(
            operator: OperatorID(number), queue: QueueID(queue), priority: dice.one(of: [0, 1, 1, 2, 2, 3, 5, 20]),
            after: seconds(dice.onceIn(5) ? dice.number(1...30) : 0), speed: 1, wrapUp: nil)))
    }
    let channels = dice.onceIn(15) ? [] : dials ? makeChannels() : [makeChannel()]
    let isSoftphoneOnly = channels.allSatisfy { $0.channel == .softphone }
    for autodial in 0..<autodialCount where dice.number(1...10) > 2 && !isSoftphoneOnly {
      own.append(
        assignments.append(
          AssignmentPlan(
            operator: OperatorID(number), desk: .autodial(AutodialID(autodial)),
            priority: dice.one(of: [0, 1, 1, 2, 2, 3]), after: .zero, speed: 1, wrapUp: nil)))
    }
    return OperatorPlan(
      name: "Operator \(number)", email: "o\(number)@example.com", hash: EntityHash(name: "Operator \(number)"),
      channels: channels, group: nil, role: nil, assignments: own,
      shift: pool == nil ? makeShift() : [], breaks: makeBreaks(), wrapUp: nil,
      speed: dice.one(of: [1, 1, 1.5]), pool: pool)
  }

  private func sibling(
    of template: OperatorPlan, _ number: Int, _ assignments: inout Table<AssignmentPlan>
  ) -> OperatorPlan {
    var twin = template
    twin.name = "Operator \(number)"
    twin.email = "o\(number)@example.com"
    twin.hash = EntityHash(name: twin.name)
    twin.assignments = template.assignments.map { id in
      var row = assignments[id]
      row.operator = OperatorID(number)
      return assignments.append(row)
    }
    return twin
  }

  private mutating func makePool(members: [OperatorID]) -> PoolPlan {
    var start = 0
    var sizes: [PoolSize] = []
    while start < Int(duration) {
      sizes.append(PoolSize(start: time(Double(start)), count: dice.number(0...members.count)))
      start += dice.number(20...400)
    }
    return PoolPlan(name: "Pool", members: members, sizes: sizes)
  }

  mutating func makeChannel() -> OperatorChannel {
    let channel = dice.one(of: [Channel.webWorkplace, .webWorkplace, .softphone, .workNumber, .personalNumber])
    return OperatorChannel(
      channel: channel,
      profile: ChannelProfile(
        presence: channel == .webWorkplace, setUp: dice.onceIn(2) ? constant(0...0) : constant(0...4),
        pickUp: dice.onceIn(2) ? constant(0...0) : law(), ringTimeout: seconds(dice.number(3...20)),
        missed: dice.onceIn(2) ? 0 : 0.3, voicemail: dice.onceIn(5) ? 0.3 : 0, secondLine: dice.onceIn(4),
        standingLine: dials && channel.forwards && dice.onceIn(2), autodial: dials && channel != .softphone))
  }

  private mutating func makeShift() -> [TimeSpan] {
    if dice.onceIn(2) { return [TimeSpan(start: .zero, end: time(duration))] }
    let first = Double(dice.number(0...Int(duration / 2)))
    let second = first + Double(dice.number(1...Int(duration / 4)))
    let third = second + Double(dice.number(1...50))
    return third + 1 < duration && dice.onceIn(2)
      ? [TimeSpan(start: time(first), end: time(second)), TimeSpan(start: time(third), end: time(duration))]
      : [TimeSpan(start: time(first), end: time(second))]
  }

  private mutating func makeBreaks() -> [BreakPlan] {
    guard dice.onceIn(3) else { return [] }
    return (1...dice.number(1...3)).map { number in
      BreakPlan(
        start: time(Double(number) * duration / 5 + Double(dice.number(0...20))),
        length: seconds(dice.number(5...60)), reason: nil)
    }
  }

  private mutating func makeSources() -> Table<SourcePlan> {
    Table(
      (0..<queueCount).map { number in
        let gap = 120 / Double(operatorCount) * Double(dice.number(1...4))
        let name = "Source \(number)"
        return SourcePlan(
          name: name, hash: EntityHash(name: name), queue: QueueID(number),
          arrivals: dice.onceIn(2)
            ? .rates(.constant(rate: 1 / gap, from: 0, to: duration), busyness: nil)
            : .listed(makeCalls(gap: Int(gap))),
          limit: nil, talk: law(), patience: dice.onceIn(2) ? law() : nil,
          balk: dice.onceIn(5) ? .always(chance: 0.3) : .never,
          retry: dice.onceIn(5)
            ? RetryPlan(
              chances: [0.5], after: constant(10...40), outcomes: [.abandoned, .balked, .blocked], caller: .same)
            : nil, priority: dice.onceIn(3) ? dice.number(0...2) : 0)
      })
  }

  private mutating func makeCalls(gap: Int) -> [ListedCall] {
    var at = 0
    var calls: [ListedCall] = []
    while at < Int(duration) {
      calls.append(
        ListedCall(
          at: time(Double(at)), talk: seconds(dice.number(5...90)),
          wrapUp: dice.onceIn(2) ? seconds(dice.number(0...20)) : nil,
          patience: dice.onceIn(3) ? .given(seconds(dice.number(1...60))) : .endless,
          priority: dice.onceIn(4) ? dice.number(0...2) : nil))
      at += dice.number(0...2 * gap)
    }
    return calls
  }

  mutating func law() -> DistributionID {
    dice.onceIn(2) ? constant(1...60) : laws.add(.exponential(mean: Double(dice.number(5...90))))
  }

  mutating func constant(_ range: ClosedRange<Int>) -> DistributionID {
    laws.add(.constant(Double(dice.number(range))))
  }

  func seconds(_ number: Int) -> SimDuration { SimDuration(seconds: Double(number)) }
  func time(_ number: Double) -> SimTime { .zero + SimDuration(seconds: number) }
}
