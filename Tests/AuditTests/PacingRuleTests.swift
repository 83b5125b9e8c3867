import Audit
import CallCenter
import EventCore
import Testing

@Suite("By hand, a rule of dialling")
struct PacingRuleTests {
  private typealias Events = [(Double, Happening)]

  private func floor(_ campaign: AuditedAutodial, operators: Int = 2) -> HandFloor {
    var floor = HandFloor(workers: (0..<operators).map { .init(name: "Operator \($0)", dialPriorities: [1]) })
    floor.autodials = [campaign]
    return floor
  }

  /// So many attempts begin at once.
  private func lines(_ count: Int, at: Double = 10) -> Events { (0..<count).flatMap { dials(at, $0) } }

  private func ratio(
    _ lines: Double, per: CountedOperators, ahead: Int = 0, minimumFree: Int = 0
  ) -> AuditedAutodial {
    autodial(
      pacing: .ratio(
        RatioPacing(
          lines: lines, per: per, ahead: ahead, minimumFree: minimumFree, minimumFreeOf: .autodial, when: .always)))
  }

  @Test("R34 allows progressive pacing a line for each operator who is free, those in flight included")
  func progressive() {
    let floor = floor(autodial())
    #expect(floor.verdict("R34", lines(2)) == .holds)
    #expect(floor.verdict("R34", lines(3)) == .broken)
    #expect(floor.verdict("R34", lines(2) + fails(12, 0, .busy) + dials(12, 5)) == .holds)
    // What is being told apart is in flight.
    let detecting = lines(2) + [(12, Happening.attemptIsAnswered(call(0), .live))]
    #expect(floor.verdict("R34", detecting + dials(13, 5)) == .broken)
    #expect(floor.verdict("R34", []) == .notExercised)
  }

  @Test("R34 counts operators as a ratio says")
  func ratios() {
    #expect(floor(ratio(1.8, per: .available)).verdict("R34", lines(3)) == .holds)
    #expect(floor(ratio(1.8, per: .available)).verdict("R34", lines(4)) == .broken)
    #expect(floor(ratio(1.8, per: .available, ahead: 1)).verdict("R34", lines(4)) == .holds)
    #expect(floor(ratio(2, per: .available, minimumFree: 3)).verdict("R34", lines(1)) == .broken)
    #expect(floor(ratio(2, per: .waiting)).verdict("R34", lines(4)) == .holds)
    #expect(floor(ratio(2, per: .waiting)).verdict("R34", lines(5)) == .broken)
    // A connected call is a line for an active operator.
    let connected = lines(1) + reaches(12, 0) + offer(12, 0, to: 0) + talk(12, 0, by: 0, until: 500)
    let active = floor(ratio(1.5, per: .active))
    #expect(active.verdict("R34", connected.filter { $0.0 < 500 } + dials(20, 5) + dials(20, 6)) == .holds)
    let more = connected.filter { $0.0 < 500 } + [5, 6, 7].flatMap { dials(20, $0) }
    #expect(active.verdict("R34", more) == .broken)
  }

  @Test("R34 knows the caps of the other schemes, of the autodial's lines and of the floor's trunks")
  func caps() {
    let predictive = PredictivePacing(limit: 0.03, aim: 0.025, window: SimDuration(seconds: 900), maxRatio: 1.5)
    #expect(floor(autodial(pacing: .predictive(predictive))).verdict("R34", lines(3)) == .holds)
    #expect(floor(autodial(pacing: .predictive(predictive))).verdict("R34", lines(4)) == .broken)
    let target = DifferenceTargetPacing(target: 0, limit: 0.03, maxLevel: 2)
    #expect(floor(autodial(pacing: .differenceTarget(target))).verdict("R34", lines(4)) == .holds)
    #expect(floor(autodial(pacing: .differenceTarget(target))).verdict("R34", lines(5)) == .broken)
    #expect(floor(autodial(lines: 1)).verdict("R34", lines(2)) == .broken)
    var narrow = floor(autodial())
    narrow.trunks = .shared(2)
    #expect(narrow.verdict("R34", lines(2)) == .holds)
    #expect(narrow.verdict("R34", enters(5, 9) + lines(2)) == .broken)
    narrow.trunks = .separate(inbound: 1, outbound: 1)
    #expect(narrow.verdict("R34", lines(1)) == .holds)
    #expect(narrow.verdict("R34", lines(2)) == .broken)
  }

  @Test("R35 finds dialling with nobody on duty, with nobody ready, while callers wait that go first, and at the end")
  func nobody() {
    let gone: Events = (0...1).flatMap { [(5, .dutyEnds(who($0))), (5, turn($0, .offline))] }
    let active = floor(ratio(2, per: .active))
    #expect(active.verdict("R35", gone + lines(1)) == .broken)
    #expect(active.verdict("R35", lines(1)) == .holds)
    let away: Events = (0...1).map { (5, turn($0, .away)) }
    #expect(active.verdict("R35", away + lines(1)) == .broken)
    let wrapUp: Events = (0...1).map { (5, turn($0, .wrapUp)) }
    #expect(active.verdict("R35", wrapUp + lines(1)) == .holds)
    #expect(floor(autodial()).verdict("R35", wrapUp + lines(1)) == .broken)
    #expect(floor(autodial()).verdict("R35", lines(1, at: 1_000)) == .broken)
    #expect(floor(autodial()).verdict("R35", []) == .notExercised)
    var held = floor(ratio(2, per: .active), operators: 1)
    held.autodials[0].holdingQueues = [0]
    let busy = enters(5, 9) + offer(5, 9, to: 0) + talk(5, 9, by: 0, until: 500)
    #expect(held.verdict("R35", busy.filter { $0.0 < 500 } + lines(1)) == .holds)
    #expect(held.verdict("R35", busy.filter { $0.0 < 500 } + enters(6, 8) + lines(1)) == .broken)
  }

  @Test("R35 counts nobody who could not be at the line in time")
  func tooLate() {
    var floor = floor(ratio(2, per: .active), operators: 1).floor
    floor.operators[0].autodial?.soonest = SimDuration(seconds: 3)
    var auditor = Auditor(of: floor)
    let events: Events = [(0, .dutyBegins(who(0))), (0, turn(0, .ready))] + lines(1)
    auditor.observe(events.map { FloorEvent(time: .zero + SimDuration(seconds: $0.0), happening: $0.1) })
    #expect(auditor.finish().verdicts().ids(.broken).contains("R35"))
  }

  @Test("R29 finds attempts that come from nowhere, end twice, or answer a failure")
  func conservation() {
    let floor = floor(autodial())
    #expect(floor.verdict("R29", lines(1) + fails(12, 0, .busy)) == .holds)
    #expect(floor.verdict("R29", fails(12, 0, .busy)) == .broken)
    #expect(floor.verdict("R29", lines(1) + fails(12, 0, .busy) + fails(13, 0, .busy)) == .broken)
    #expect(floor.verdict("R29", lines(1) + [(12, .answerIsDetected(call(0), takenFor: .live))]) == .broken)
    #expect(floor.verdict("R29", lines(1) + fails(12, 0, .live)) == .broken)
    #expect(floor.verdict("R29", lines(1) + lines(1, at: 11)) == .broken)
  }
}
