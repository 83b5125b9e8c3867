import Audit
import CallCenter
import Testing

@Suite("By hand, a rule")
struct TraceRuleTests {
  private let one = HandFloor(workers: [.init(name: "Anna")])
  private let two = HandFloor(workers: [.init(name: "Anna"), .init(name: "Boris")])

  /// One call, offered and answered at once.
  private let usual = enters(10, 0) + offer(10, 0, to: 0) + talk(10, 0, by: 0, until: 40, wrapUp: 5)

  @Test("holds on a floor with one call, and what nothing happened to is not exercised")
  func usualCall() {
    let verdicts = one.verdicts(usual)
    #expect(verdicts.complaints == [])
    #expect(verdicts.ids(.holds) == ["R01", "R02", "R08", "R21", "R22", "R23", "R29", "R30", "R31"])
    #expect(Set(verdicts.map(\.id)).count == verdicts.count)
  }

  @Test("R08 finds a call of a queue without assignment")
  func unassigned() {
    var floor = one
    floor.queues = 2
    #expect(floor.verdict("R08", enters(10, 0, queue: 1) + offer(10, 0, to: 0)) == .broken)
    #expect(floor.verdict("R08", usual) == .holds)
    #expect(floor.verdict("R08", []) == .notExercised)
  }

  @Test("R10 and R11 find an offer at priority 0")
  func priorityZero() {
    var floor = HandFloor(workers: [.init(name: "Anna", priorities: [1, 0])])
    floor.queues = 2
    let wrong = floor.verdicts(enters(10, 0, queue: 1) + offer(10, 0, to: 0))
    #expect(wrong.ids(.broken) == ["R10", "R11"])
    let right = floor.verdicts(usual)
    #expect(right.ids(.holds).contains("R10") && right.ids(.holds).contains("R11"))
    #expect(one.verdict("R10", usual) == .notExercised)
    #expect(one.verdict("R11", usual) == .notExercised)
  }

  @Test("R15 wants the longest idle, and the first instant and both names when it was not")
  func longestIdle() throws {
    let first = enters(10, 0) + offer(10, 0, to: 0) + talk(10, 0, by: 0, until: 20)
    let right = first + enters(30, 0) + offer(30, 0, to: 1) + talk(30, 0, by: 1, until: 40)
    let wrong = first + enters(30, 0) + offer(30, 0, to: 0) + talk(30, 0, by: 0, until: 40)
    let swapped = [right, wrong].map { events in two.verdicts(events) }
    // Who goes first at 10 is a tie that the ring decides, so one of the two floors starts with a breach.
    let broken = swapped.map { $0.first { $0.id == "R15" } }
    #expect(broken[0]?.verdict != broken[1]?.verdict || broken[0]?.evidence != broken[1]?.evidence)
    let found = try #require(broken[1])
    #expect(found.verdict == .broken)
    #expect(found.evidence.contains("Anna") && found.evidence.contains("09:00:"))
    #expect(one.verdict("R15", usual) == .notExercised)
  }

  @Test("R15 wants the highest priority where the policy is strict")
  func strict() {
    var floor = HandFloor(workers: [.init(name: "Anna", priorities: [2]), .init(name: "Boris", priorities: [1])])
    floor.policy = .strict
    #expect(floor.verdict("R15", usual) == .holds)
    #expect(floor.verdict("R15", enters(10, 0) + offer(10, 0, to: 1)) == .broken)
  }

  @Test("R15 follows the share clocks of weighted priorities")
  func weighted() {
    var floor = HandFloor(workers: [.init(name: "Anna", priorities: [2]), .init(name: "Boris", priorities: [1])])
    floor.policy = .weighted
    func served(_ order: [Int]) -> [(Double, Happening)] {
      order.enumerated().flatMap { step, who in
        let at = 10 + 10 * Double(step)
        return enters(at, 0) + offer(at, 0, to: who) + talk(at, 0, by: who, until: at + 5)
      }
    }
    // At 2 : 1 the clocks stand at 0 0, ½ 0, ½ 1, 1 1: Anna, Boris, Anna, Anna.
    #expect(floor.verdict("R15", served([0, 1, 0, 0])) == .holds)
    #expect(floor.verdict("R15", served([0, 0])) == .broken)
  }

  @Test("R19 finds a call that waits beside a free operator, but not one that nobody may take yet")
  func idleness() {
    #expect(one.verdict("R19", enters(10, 0) + offer(20, 0, to: 0)) == .broken)
    let late = HandFloor(workers: [.init(name: "Anna", after: 10)])
    #expect(late.verdict("R19", enters(10, 0) + offer(20, 0, to: 0)) == .holds)
    #expect(late.verdict("R19", enters(10, 0) + offer(20.5, 0, to: 0)) == .broken)
    #expect(one.verdict("R19", usual) == .notExercised)
  }

  @Test("R20 finds a later call offered before an earlier one, and a less urgent one before a more urgent")
  func order() {
    let waiting =
      enters(5, 9) + offer(5, 9, to: 0) + talk(5, 9, by: 0, until: 30)
    let fifo = waiting + enters(10, 0) + enters(11, 1) + offer(30, 0, to: 0)
    let lifo = waiting + enters(10, 0) + enters(11, 1) + offer(30, 1, to: 0)
    #expect(one.verdict("R20", fifo) == .holds)
    #expect(one.verdict("R20", lifo) == .broken)
    #expect(one.verdict("R20", usual) == .notExercised)
    var urgent = one
    urgent.callPriorities = [1, 0]
    let mixed = waiting.map { $0 } + enters(10, 0, level: 1) + enters(11, 1, level: 0)
    #expect(urgent.verdict("R20", mixed + offer(30, 0, to: 0)) == .broken)
    #expect(urgent.verdict("R20", mixed + offer(30, 1, to: 0)) == .holds)
  }

  @Test("R21 finds a second call, and offers to those off duty")
  func oneThing() {
    #expect(one.verdict("R21", usual.dropLast(3) + enters(20, 1) + offer(20, 1, to: 0)) == .broken)
    #expect(one.verdict("R21", [(5, .dutyEnds(who(0))), (5, turn(0, .offline))] + usual) == .broken)
    #expect(one.verdict("R21", [(5, turn(0, .away))] + usual) == .broken)
  }

  @Test("R22 finds an offer of a call that never entered the queue")
  func scriptGate() {
    let early = [(10, Happening.callArrives(call(0), SourceID(0), attempt: 1))] + offer(10, 0, to: 0)
    #expect(one.verdict("R22", early) == .broken)
  }

  @Test("R29 finds calls that come from nowhere, or vanish")
  func conservation() {
    #expect(one.verdict("R29", [(10, .callAbandons(call(0)))]) == .broken)
    #expect(one.verdict("R29", enters(10, 0) + offer(10, 0, to: 0) + enters(20, 0)) == .broken)
    #expect(one.verdict("R29", []) == .notExercised)
  }

  @Test("R30 finds talk that no status shows")
  func statuses() {
    #expect(one.verdict("R30", usual.filter { $0.1 != turn(0, .talking) }) == .broken)
  }

  @Test("R31 finds an offer in wrap-up, unless the distributor cannot see it")
  func wrapUp() {
    let early = Array(usual.dropLast()) + enters(42, 1) + offer(42, 1, to: 0)
    #expect(one.verdict("R31", early) == .broken)
    let blind = HandFloor(workers: [.init(name: "Anna", presence: false)])
    let unseen = Array(usual.dropLast()) + enters(42, 1)
      + [(42, .offerBegins(call(1), who(0), .webWorkplace, choice: false, blind: true))]
    #expect(blind.verdict("R31", unseen) == .notExercised)
  }

  @Test("R32 wants the whole time-out, the whole pause, and others first afterwards")
  func misses() {
    let missed = enters(10, 0) + offer(10, 0, to: 0) + miss(25, 0, by: 0)
    let again = [(30, Happening.backOffEnds(who(0)))] + offer(30, 0, to: 0) + talk(31, 0, by: 0, until: 40)
    #expect(one.verdict("R32", missed + again) == .holds)
    #expect(one.verdict("R32", enters(10, 0) + offer(10, 0, to: 0) + miss(24, 0, by: 0)) == .broken)
    #expect(one.verdict("R32", missed + [(29, .backOffEnds(who(0)))]) == .broken)
    #expect(one.verdict("R32", missed + offer(27, 0, to: 0)) == .broken)
    #expect(one.verdict("R32", usual) == .notExercised)
    // Boris was busy meanwhile; now both are free, and Anna, though longer idle, comes last.
    let busy = enters(5, 1) + offer(5, 1, to: 1) + talk(5, 1, by: 1, until: 28)
    let gone: [(Double, Happening)] = [(26, .callAbandons(call(0))), (30, .backOffEnds(who(0)))]
    let events = (busy + missed + gone).sorted { $0.0 < $1.0 }
    #expect(two.verdicts(events + enters(50, 2) + offer(50, 2, to: 0)).ids(.broken).contains("R32"))
    #expect(!two.verdicts(events + enters(50, 2) + offer(50, 2, to: 1)).ids(.broken).contains("R32"))
  }

  @Test("R02 finds a channel that the operator does not have")
  func channels() {
    let floor = HandFloor(workers: [.init(name: "Anna", channels: [.workNumber])])
    #expect(floor.verdict("R02", usual) == .broken)
  }

  @Test("R01 and R23 want names of one's own")
  func names() {
    let namesakes = HandFloor(workers: [.init(name: "Anna"), .init(name: "Anna")])
    #expect(namesakes.verdict("R01", []) == .broken)
    #expect(one.verdict("R23", []) == .holds)
  }
}
