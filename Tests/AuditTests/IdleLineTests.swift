import CallCenter
import Chance
import EventCore
import Testing

@testable import Audit

/// Operators of one queue who log in together: the ring decides among them first, and then who has been idle longest.
@Suite("Lines of idle operators")
struct IdleLineTests {
  @Test(
    "name the operator whom the rule names, however it is told and whoever comes and goes",
    arguments: 0..<60 as Range<UInt64>)
  func followTheRule(seed: UInt64) throws {
    var day = try IdleDay(seed: seed)
    day.logIn(withCallsBetween: seed % 2 == 0)
    for _ in 0..<400 { day.goOn() }
    let findings = day.findings()
    #expect(findings.ofSteps == findings.ofEvents, "seed \(seed)")
    #expect(!findings.ofSteps.contains("Breach("), "seed \(seed): \(findings.ofSteps.prefix(2_000))")
  }

  @Test("tell when another is chosen", arguments: 0..<60 as Range<UInt64>)
  func tellOfOthers(seed: UInt64) throws {
    var day = try IdleDay(seed: seed)
    day.logIn()
    for _ in 0..<40 { day.goOn() }
    guard day.answerByAnother() else { return }
    for _ in 0..<40 { day.goOn() }
    let findings = day.findings()
    #expect(findings.ofSteps == findings.ofEvents, "seed \(seed)")
    #expect(findings.ofSteps.contains("Breach("), "seed \(seed)")
  }

  @Test("need a handful of comparisons a call also while the ring decides")
  func tiesArePlain() throws {
    var day = try IdleDay(seed: 1)
    day.isToldInSteps = true
    day.logIn()
    // The first call finds a crowd, and lets it line up.
    expectPlainSteps(of: &day) {
      _ = $0.answer()
      $0.endTalks()
      while $0.answer() {}
    }
  }

  @Test("need a handful of comparisons a call also after many came and went behind the first")
  func gapsAreClosed() throws {
    var day = try IdleDay(seed: 1)
    day.isToldInSteps = true
    day.logIn()
    while day.answer() {}
    day.endTalks()
    for _ in 0..<20 { day.shuffle() }
    expectPlainSteps(of: &day) { while $0.answer() {} }
  }

  @Test("need a handful of comparisons a call again after somebody left before the first call")
  func crowdsBreakUp() throws {
    var day = try IdleDay(seed: 1)
    day.isToldInSteps = true
    day.logIn()
    day.logOut(0)
    while day.answer() {}
    day.endTalks()
    expectPlainSteps(of: &day) { while $0.answer() {} }
  }

  /// Whether all steps of a stretch of the day are judged plainly, after what happened before.
  private func expectPlainSteps(of day: inout IdleDay, while happens: (inout IdleDay) -> Void) {
    var auditor = Auditor(of: day.plan, seed: day.seed, replication: 1)
    auditor.observe(Column(day.steps))
    let begin = day.steps.count
    happens(&day)
    let steps = day.steps
    #expect(steps.count > begin)
    let end = steps.withUnsafeBufferPointer { auditor.judgePlainly($0, from: begin) }
    #expect(end == steps.count)
  }
}

extension IdleLineTests {
  @Test("name the operator whom the rule names after somebody missed an offer before the others logged in")
  func missesComeLast() throws {
    var day = try IdleDay(seed: 2)
    day.isToldInSteps = true
    day.missBeforeOthersLogIn()
    while day.answer() {}
    for _ in 0..<3 {
      day.endTalksTogether()
      for _ in 0..<2 { _ = day.answer() }
    }
    let findings = day.findings()
    #expect(findings.ofSteps == findings.ofEvents)
    #expect(!findings.ofSteps.contains("Breach("), "\(findings.ofSteps.prefix(2_000))")
  }
}

/// What happens to some operators of one queue, and whom its rule names next: since when each has been idle, and on the
/// ring after whom a tie was last decided for.
private struct IdleDay {
  let plan: FloorPlan
  let seed: UInt64
  private let expansion: StepExpansion
  private let channel: Channel
  /// By place on the ring.
  private let ring: [OperatorID]
  private var dice: Dice
  private(set) var steps: [FloorStep] = []
  /// Otherwise some are told event by event.
  var isToldInSteps = false
  private var now: Int64 = 0
  /// By place on the ring: since when the operator has been idle; `nil`: not available.
  private var idleSince: [Int64?]
  private var talking: [(call: CallID, place: Int)] = []
  private var absent: [Int] = []
  private var lastByTie = -1
  /// Places of those who missed their last offer: they come last.
  private var missed: Set<Int> = []
  /// Pauses after misses, in the order of their ends, and since when each has been idle.
  private var pauses: [(end: Int64, place: Int, idleSince: Int64)] = []

  /// A floor of some operators who are alike in all but their names.
  init(seed: UInt64) throws {
    self.seed = seed
    dice = Dice(seed: seed)
    var plan = try #require(
      (0..<100 as Range<UInt64>).lazy.map(RandomFloor.plain).first {
        !$0.operators.rows[0].channels.isEmpty && $0.operators.rows[0].assignments.count == 1
      })
    let template = plan.operators.rows[0]
    let assignment = plan.assignments[template.assignments[0]]
    plan.assignments = Table()
    plan.operators = Table()
    for number in 0..<dice.number(3...9) {
      var (person, row) = (template, assignment)
      person.name = "Operator \(number)"
      person.hash = EntityHash(name: person.name)
      row.operator = OperatorID(number)
      row.priority = 5
      row.after = .zero
      person.assignments = [plan.assignments.append(row)]
      _ = plan.operators.append(person)
    }
    plan.queues = Table(
      plan.queues.rows.map { row in
        var row = row
        row.policy = seed % 2 == 0 ? .longestIdle : .strict
        row.tieBreaks = [.longestIdle]
        row.idleClock = seed % 3 == 0 ? .inboundOnly : .everyContact
        row.assignments = Array(plan.assignments.ids)
        return row
      })
    plan.sources = Table(
      plan.sources.rows.prefix(1).map { row in
        var row = row
        if case .queue(let queue) = assignment.desk { row.queue = queue }
        return row
      })
    plan.callOrder = .age
    self.plan = plan
    expansion = StepExpansion(of: plan)
    channel = template.channels[0].channel
    ring = ShadowFloor.ring(of: AuditedFloor(of: plan, seed: seed, replication: 1)).map { OperatorID($0) }
    idleSince = Array(repeating: nil, count: ring.count)
  }

  /// All log in at one instant, in the order of the plan; the first calls may come before the last have.
  mutating func logIn(withCallsBetween: Bool = false) {
    let last = dice.number(1...ring.count - 1)
    for who in plan.operators.ids {
      if withCallsBetween, who.index == last { for _ in 0..<dice.number(1...last) { _ = answer() } }
      becomesAvailable(ring.firstIndex(of: who) ?? 0)
    }
  }

  mutating func goOn() {
    if !dice.onceIn(5) { pass(to: now + Int64(dice.number(1...1_000_000))) }
    switch dice.number(1...11) {
    case 11: miss()
    case 1...4: _ = answer()
    case 5...7: for _ in 0..<min(talking.count, dice.number(1...2)) { endTalk() }
    case 8: if let place = absent.popLast() { becomesAvailable(place) }
    case 9: if dice.onceIn(2) { withdraw() } else { logOut(dice.one(of: Array(ring.indices))) }
    default: shuffle()
    }
  }

  /// A call comes, and goes to whom the rule names; false: nobody is there.
  mutating func answer() -> Bool {
    guard let chosen = choose() else { return false }
    take(chosen)
    return true
  }

  /// Whom the rule names, by place; `nil`: nobody is there.
  private mutating func choose() -> Int? {
    guard let first = ring.indices.compactMap({ key(of: $0) }).min() else { return nil }
    let equals = ring.indices.filter { key(of: $0) == first }
    let chosen = equals.first { $0 > lastByTie } ?? equals[0]
    if equals.count > 1 { lastByTie = chosen }
    return chosen
  }

  /// The smallest comes first; `nil`: not available.
  private func key(of place: Int) -> Int64? { idleSince[place].map { $0 + (missed.contains(place) ? 1 << 60 : 0) } }

  /// Time goes on, and pauses end on the way.
  private mutating func pass(to end: Int64) {
    while let pause = pauses.first, pause.end <= end {
      pauses.removeFirst()
      now = max(now, pause.end)
      tell(.happening(.backOffEnds(ring[pause.place])))
      idleSince[pause.place] = pause.idleSince
    }
    now = max(now, end)
  }

  /// A call comes and is offered, and the operator misses it for the first time in a row.
  private mutating func miss() {
    let before = lastByTie
    guard plan.missedOffers.missesUntilAway != 1, let chosen = choose(), let since = idleSince[chosen],
      !missed.contains(chosen)
    else {
      lastByTie = before
      return
    }
    let (call, queue) = (freeCall, expansion.entry(of: SourceID(0)))
    tell(.happening(.callArrives(call, SourceID(0), attempt: 1)))
    tell(.happening(.callEntersQueue(call, queue.queue, level: queue.level)))
    tell(.happening(.offerBegins(call, ring[chosen], channel, choice: hasChoice, blind: false)))
    tell(.happening(.operatorTurns(ring[chosen], .reserved)))
    tell(.happening(.offerIsMissed(call, ring[chosen], .busy)))
    tell(.happening(.operatorTurns(ring[chosen], .ready)))
    tell(.happening(.callAbandons(call)))
    idleSince[chosen] = nil
    missed.insert(chosen)
    // One that took no time lasts a tenth of a second at least.
    pauses.append((now + max(plan.missedOffers.backOff.microseconds, 100_000), chosen, since))
  }

  /// A call comes and is offered, and hangs up before the answer: the operator has been idle for as long as before.
  private mutating func withdraw() {
    guard let chosen = choose() else { return }
    let (call, queue) = (freeCall, expansion.entry(of: SourceID(0)))
    tell(.happening(.callArrives(call, SourceID(0), attempt: 1)))
    tell(.happening(.callEntersQueue(call, queue.queue, level: queue.level)))
    tell(.happening(.offerBegins(call, ring[chosen], channel, choice: hasChoice, blind: false)))
    tell(.happening(.operatorTurns(ring[chosen], .reserved)))
    pass(to: now + 1)
    tell(.happening(.offerIsWithdrawn(call, ring[chosen])))
    tell(.happening(.operatorTurns(ring[chosen], .ready)))
    tell(.happening(.callAbandons(call)))
  }

  /// The first on the ring misses an offer; the others log in at one instant, and after them the first may be offered calls
  /// again, behind everybody else.
  mutating func missBeforeOthersLogIn() {
    becomesAvailable(0)
    let (call, queue) = (freeCall, expansion.entry(of: SourceID(0)))
    now += 1
    tell(.happening(.callArrives(call, SourceID(0), attempt: 1)))
    tell(.happening(.callEntersQueue(call, queue.queue, level: queue.level)))
    tell(.happening(.offerBegins(call, ring[0], channel, choice: false, blind: false)))
    tell(.happening(.operatorTurns(ring[0], .reserved)))
    now += 1
    tell(.happening(.offerIsMissed(call, ring[0], .busy)))
    tell(.happening(.operatorTurns(ring[0], .ready)))
    tell(.happening(.callAbandons(call)))
    idleSince[0] = nil
    let pauseEnds = now + plan.missedOffers.backOff.microseconds
    now += 1
    for place in 1..<ring.count { becomesAvailable(place) }
    now = pauseEnds
    tell(.happening(.backOffEnds(ring[0])))
  }

  /// All at one instant.
  mutating func endTalksTogether() {
    now += 1
    while !talking.isEmpty { endTalk() }
    now += 1
  }

  private var hasChoice: Bool { idleSince.count { $0 != nil } > 1 }

  private var freeCall: CallID {
    CallID((0...).first { number in !talking.contains { $0.call.index == number } } ?? 0)
  }

  /// A call comes, and goes to somebody who has not been idle longest; false: there is no such operator.
  mutating func answerByAnother() -> Bool {
    pass(to: now + 1)
    guard let first = ring.indices.compactMap({ key(of: $0) }).min(),
      let other = ring.indices.first(where: { key(of: $0) ?? first > first })
    else { return false }
    take(other)
    return true
  }

  private mutating func take(_ place: Int) {
    let step = FloorStep.What.callIsAnsweredOnEntry(freeCall, ring[place], SourceID(0), channel, choice: hasChoice)
    talking.append((freeCall, place))
    idleSince[place] = nil
    missed.remove(place)
    tell(step)
  }

  /// One after another.
  mutating func endTalks() {
    while !talking.isEmpty {
      now += 1
      endTalk()
    }
  }

  private mutating func endTalk() {
    let (call, place) = talking.remove(at: dice.number(0...talking.count - 1))
    idleSince[place] = now
    tell(.talkEndsWithoutWrapUp(call, ring[place]))
  }

  private mutating func becomesAvailable(_ place: Int) {
    idleSince[place] = now
    tell(.happening(.dutyBegins(ring[place])))
    tell(.happening(.operatorTurns(ring[place], .ready)))
  }

  mutating func logOut(_ place: Int) {
    guard idleSince[place] != nil else { return }
    idleSince[place] = nil
    absent.append(place)
    tell(.happening(.dutyEnds(ring[place])))
    tell(.happening(.operatorTurns(ring[place], .offline)))
  }

  /// Whoever has been idle longest stays, while one of the others goes and comes back again and again: the line fills
  /// with gaps.
  mutating func shuffle() {
    for _ in 0..<dice.number(1...30) {
      let since = idleSince.compactMap { $0 }.min() ?? 0
      guard let place = ring.indices.first(where: { idleSince[$0] ?? since > since }) else { return }
      logOut(place)
      pass(to: now + 1)
      becomesAvailable(absent.removeLast())
    }
  }

  /// In one step, or at times event by event.
  private mutating func tell(_ what: FloorStep.What) {
    let step = FloorStep(time: SimTime(microseconds: now), what: what)
    guard !isToldInSteps, dice.onceIn(7) else {
      steps.append(step)
      return
    }
    steps += expansion.events(of: [step]).map { FloorStep(time: $0.time, what: .happening($0.happening)) }
  }

  /// What is found in the same events, told one by one and in steps.
  func findings() -> (ofEvents: String, ofSteps: String) {
    var ofEvents = Auditor(of: AuditedFloor(of: plan, seed: seed, replication: 1))
    var ofSteps = Auditor(of: plan, seed: seed, replication: 1)
    ofEvents.observe(expansion.events(of: steps))
    ofSteps.observe(Column(steps))
    return (text(ofEvents.finish()), text(ofSteps.finish()))
  }

  private func text(_ findings: AuditFindings) -> String {
    "\(findings.rules) \(findings.shares) \(findings.assignments) \(findings.calls)"
  }
}
