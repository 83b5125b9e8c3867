import Audit
import CallCenter
import EventCore
import Testing

@Suite("By hand, a rule of calls of one's own")
struct ManualRuleTests {
  private typealias Events = [(Double, Happening)]

  /// Everybody owes a wrap-up after these calls.
  private func floor(_ workers: [HandFloor.Worker] = [.init(name: "Anna", priorities: [0])]) -> HandFloor {
    var floor = HandFloor(workers: workers)
    floor.manualSources = [AuditedManualSource(name: "Callbacks", queue: 0, wrapUpFor: Array(workers.indices))]
    return floor
  }

  private let answered = calls(10, 0, until: 50, answered: 20, wrapUp: 5)
  private let unanswered = calls(10, 0, until: 30, wrapUp: 5)

  @Test("holds for calls that are answered and that are not, at priority 0 as well")
  func usualCalls() {
    for events in [answered, unanswered] {
      let verdicts = floor().verdicts(events)
      #expect(verdicts.complaints == [])
      #expect(Set(["R09", "R10", "R21", "R30", "R31"]).isSubset(of: verdicts.ids(.holds)))
    }
    #expect(floor().verdict("R09", []) == .notExercised)
  }

  @Test("R08 and R09 want a queue to which the operator is assigned")
  func assigned() {
    #expect(floor([.init(name: "Anna", priorities: [nil])]).verdicts(unanswered).ids(.broken) == ["R08", "R09"])
    var elsewhere = floor([.init(name: "Anna", priorities: [nil, 1])])
    elsewhere.queues = 2
    #expect(elsewhere.verdicts(unanswered).ids(.broken) == ["R09"])
  }

  @Test("R21 finds a second thing in hand, and an offer that could be seen not to fit")
  func oneThing() {
    let floor = floor([.init(name: "Anna")])
    let during = enters(15, 0) + offer(15, 0, to: 0).prefix(1)
    #expect(floor.verdict("R21", Array(unanswered.prefix(2)) + during) == .broken)
    #expect(floor.verdict("R21", Array(answered.prefix(4)) + enters(25, 0) + offer(25, 0, to: 0).prefix(1)) == .broken)
    let blind = self.floor([.init(name: "Anna", presence: false)])
    let unseen = enters(15, 0) + [
      (15, Happening.offerBegins(call(0), who(0), .webWorkplace, choice: false, blind: true)),
      (15, .offerIsMissed(call(0), who(0), .busy)),
    ]
    #expect(blind.verdict("R21", Array(unanswered.prefix(2)) + unseen) == .holds)
    let busy = enters(5, 9) + offer(5, 9, to: 0) + talk(5, 9, by: 0, until: 300).prefix(2)
    #expect(floor.verdict("R21", busy + unanswered) == .broken)
    #expect(floor.verdict("R21", unanswered) == .holds)
  }

  @Test("R31 wants the wrap-up after the call, whether it was answered or not, and peace in it")
  func wrapUp() {
    #expect(floor().verdict("R31", calls(10, 0, until: 30)) == .broken)
    #expect(floor().verdict("R31", calls(10, 0, until: 50, answered: 20)) == .broken)
    let floor = floor([.init(name: "Anna")])
    #expect(floor.verdict("R31", Array(unanswered.dropLast()) + enters(32, 0) + offer(32, 0, to: 0)) == .broken)
    var free = floor
    free.manualSources[0].wrapUpFor = []
    #expect(free.verdict("R31", calls(10, 0, until: 30)) == .notExercised)
  }

  @Test("R30 wants dialing and talking as long as the calls")
  func statuses() {
    #expect(floor().verdict("R30", unanswered.filter { $0.1 != turn(0, .dialing) }) == .broken)
    #expect(floor().verdict("R30", answered.filter { $0.1 != turn(0, .talking) }) == .broken)
  }

  @Test("R29 finds the end of a call that never began")
  func conservation() {
    #expect(floor().verdict("R29", enters(5, 0) + [(30, .manualCallEnds(who(0), answered: false))]) == .broken)
  }

  @Test("R15 lets calls of one's own restart the idle clock, or not, as the queue says")
  func idleClock() {
    func verdict(_ clock: IdleClock, to person: Int) -> RuleVerdict.Verdict? {
      var floor = floor([.init(name: "Anna"), .init(name: "Boris")])
      floor.idleClock = clock
      // Boris comes back from a break at 5; Anna calls somebody herself from 10 on.
      let events: Events = [(4, turn(1, .away)), (5, turn(1, .ready))] + calls(10, 0, until: 30, wrapUp: 5)
      return floor.verdict("R15", events + enters(50, 0) + offer(50, 0, to: person))
    }
    #expect(verdict(.everyContact, to: 1) == .holds)
    #expect(verdict(.everyContact, to: 0) == .broken)
    #expect(verdict(.inboundOnly, to: 0) == .holds)
    #expect(verdict(.inboundOnly, to: 1) == .broken)
  }

  @Test("callbacks keep place and peace: the operator is at the line while the caller is dialled")
  func callbacks() {
    let floor = HandFloor(workers: [.init(name: "Anna")])
    let agreed: Events = [
      (10, .callArrives(call(0), SourceID(0), attempt: 1)), (12, .callbackIsAgreed(call(0))),
      (12, .callEntersQueue(call(0), QueueID(0), level: 0)),
    ]
    let failed: Events = offer(12, 0, to: 0) + [
      (14, .callbackBegins(call(0), who(0))), (44, .callbackFails(call(0), who(0))), (44, turn(0, .ready)),
    ]
    let reached: Events = offer(100, 0, to: 0) + [(101, .callbackBegins(call(0), who(0)))]
      + talk(131, 0, by: 0, until: 150)
    let verdicts = floor.verdicts(agreed + failed + reached)
    #expect(verdicts.complaints == [])
    let gone: Events = [(44, .callExits(call(0), .unreachedCallback))]
    #expect(floor.verdicts(agreed + failed + gone).complaints == [])
  }
}
