import Audit
import CallCenter
import EventCore
import Testing

@Suite("By hand, a rule of autodials")
struct DialRuleTests {
  private let one = DialRuleTests.floor([.init(name: "Anna", dialPriorities: [1])])
  private let two = DialRuleTests.floor([
    .init(name: "Anna", dialPriorities: [2]), .init(name: "Boris", dialPriorities: [1]),
  ])

  static func floor(_ workers: [HandFloor.Worker], _ campaign: AuditedAutodial = autodial()) -> HandFloor {
    var floor = HandFloor(workers: workers)
    floor.autodials = [campaign]
    return floor
  }

  /// One attempt that is answered and passed to Anna at once.
  private let usual =
    dials(10, 0) + reaches(15, 0) + offer(15, 0, to: 0) + talk(15, 0, by: 0, until: 40, wrapUp: 5)

  @Test("holds on a floor with one call, and is not exercised where nothing is dialled or there is no autodial")
  func usualCall() {
    let verdicts = one.verdicts(usual)
    #expect(verdicts.complaints == [])
    let held = ["R03", "R04", "R08", "R21", "R29", "R30", "R31", "R33", "R34", "R35", "R36"]
    #expect(Set(held).isSubset(of: verdicts.ids(.holds)))
    let idle = one.verdicts([])
    #expect(Set(held.filter { $0 != "R04" && $0 != "R30" }).isSubset(of: idle.ids(.notExercised)))
    let none = HandFloor(workers: [.init(name: "Anna")]).verdicts([])
    let ofAutodials = ["R03", "R04", "R05", "R12", "R13", "R14", "R33", "R34", "R35", "R36"]
    #expect(Set(ofAutodials).isSubset(of: none.ids(.notExercised)))
  }

  @Test("R03 and R05 want the first channel that may carry autodial calls, and never a softphone")
  func channels() {
    func over(_ channel: Channel) -> [(Double, Happening)] {
      dials(10, 0) + reaches(15, 0)
        + [(15, .offerBegins(call(0), who(0), channel, choice: false, blind: false)), (15, turn(0, .reserved))]
    }
    let mixed = Self.floor([.init(name: "Anna", channels: [.softphone, .webWorkplace], dialPriorities: [1])])
    #expect(mixed.verdicts(over(.softphone)).ids(.broken) == ["R03", "R05"])
    #expect(mixed.verdicts(over(.webWorkplace)).ids(.broken) == [])
    #expect(mixed.verdict("R05", over(.webWorkplace)) == .holds)
    #expect(one.verdict("R05", usual) == .notExercised)
  }

  @Test("R04 names an operator of one softphone who is assigned, and is content with priority 0")
  func softphoneOnly() throws {
    func phoned(_ priority: UInt8) -> HandFloor {
      Self.floor([
        .init(name: "Anna", channels: [.softphone], dialPriorities: [priority]),
        .init(name: "Boris", dialPriorities: [1]),
      ])
    }
    let found = try #require(phoned(3).verdicts([]).first { $0.id == "R04" })
    #expect(found.verdict == .broken)
    #expect(found.evidence.contains("Anna") && found.evidence.contains("Sales"))
    #expect(phoned(0).verdict("R04", []) == .holds)
  }

  @Test("R05 wants an open standing line")
  func standingLine() {
    let floor = Self.floor([.init(name: "Anna", channels: [.workNumber], dialPriorities: [1], standingLine: true)])
    let call: [(Double, Happening)] =
      reaches(15, 0)
      + [(15, .offerBegins(call(0), who(0), .workNumber, choice: false, blind: false)), (15, turn(0, .reserved))]
    let open: [(Double, Happening)] = [(9, .standingLineOpens(who(0)))]
    #expect(floor.verdicts(open + dials(10, 0) + call).ids(.broken) == [])
    // Without the line she is capacity, but not available: nothing may be dialled for her by progressive pacing.
    #expect(floor.verdicts(dials(10, 0) + call).ids(.broken) == ["R05", "R34", "R35"])
    #expect(floor.verdicts(open + [(12, .standingLineCloses(who(0)))] + dials(13, 0)).ids(.broken) == ["R34", "R35"])
  }

  @Test("R08 finds a call of an autodial without assignment")
  func unassigned() {
    let floor = Self.floor([.init(name: "Anna", dialPriorities: [1]), .init(name: "Boris")])
    let call = dials(10, 0) + reaches(15, 0) + offer(15, 0, to: 1)
    #expect(floor.verdict("R08", call) == .broken)
  }

  @Test("R12 finds an offer at priority 0, and dialling that counts such an operator")
  func priorityZero() {
    let floor = Self.floor([.init(name: "Anna", dialPriorities: [0]), .init(name: "Boris", dialPriorities: [1])])
    let toAnna = dials(10, 0) + reaches(15, 0) + offer(15, 0, to: 0)
    #expect(floor.verdicts(toAnna).ids(.broken).contains("R12"))
    let toBoris = dials(10, 0) + reaches(15, 0) + offer(15, 0, to: 1) + talk(15, 0, by: 1, until: 40)
    #expect(floor.verdict("R12", toBoris) == .holds)
    #expect(floor.verdicts(dials(10, 0) + dials(10, 1)).ids(.broken) == ["R12", "R34"])
    let alone = [(5, Happening.dutyEnds(who(1))), (5, turn(1, .offline))] + dials(10, 0)
    #expect(floor.verdicts(alone).ids(.broken) == ["R12", "R34", "R35"])
    #expect(one.verdict("R12", usual) == .notExercised)
  }

  @Test("R13 wants the highest priority of those who could take the call")
  func strict() {
    let call = dials(10, 0) + reaches(15, 0)
    #expect(two.verdict("R13", call + offer(15, 0, to: 0)) == .holds)
    #expect(two.verdicts(call + offer(15, 0, to: 1)).ids(.broken) == ["R13"])
    // Anna is on another call.
    let busy = enters(5, 9) + offer(5, 9, to: 0) + talk(5, 9, by: 0, until: 50)
    #expect(two.verdict("R13", busy.filter { $0.0 < 50 } + call + offer(15, 0, to: 1)) == .notExercised)
  }

  @Test("R14 wants calls of one instant to descend")
  func descent() {
    let three = Self.floor([
      .init(name: "Anna", dialPriorities: [3]), .init(name: "Boris", dialPriorities: [2]),
      .init(name: "Carla", dialPriorities: [1]),
    ])
    func both(_ first: Int, _ second: Int) -> [(Double, Happening)] {
      dials(10, 0) + dials(10, 1) + reaches(15, 0) + offer(15, 0, to: first) + reaches(15, 1) + offer(15, 1, to: second)
    }
    #expect(three.verdict("R14", both(0, 1)) == .holds)
    #expect(three.verdict("R14", both(1, 0)) == .broken)
    #expect(three.verdict("R14", both(0, 2)) == .broken)
    #expect(three.verdict("R14", dials(10, 0) + reaches(15, 0) + offer(15, 0, to: 0)) == .notExercised)
  }

  @Test("R14 lets somebody of higher priority come later, who was not there before")
  func newcomer() {
    let busy = enters(5, 9) + offer(5, 9, to: 0) + talk(5, 9, by: 0, until: 15)
    let first = dials(10, 0) + dials(10, 1) + reaches(15, 0) + offer(15, 0, to: 1)
    let second = reaches(15, 1) + offer(15, 1, to: 0)
    let floor = Self.floor(
      [.init(name: "Anna", dialPriorities: [2])] + ["Boris", "Carla"].map { .init(name: $0, dialPriorities: [1]) },
      autodial(tieBreaks: [.random]))
    let events = busy.filter { $0.0 < 15 } + first + busy.filter { $0.0 == 15 } + second
    #expect(floor.verdicts(events).complaints == [])
    #expect(floor.verdict("R14", events) == .holds)
  }

  @Test("R19 and R20 bind answered calls: none waits beside a free operator, and they go before inbound ones")
  func blending() {
    #expect(one.verdict("R19", dials(10, 0) + reaches(15, 0) + offer(16, 0, to: 0)) == .broken)
    let busy = dials(4, 8) + enters(5, 9) + offer(5, 9, to: 0) + talk(5, 9, by: 0, until: 30)
    let both = busy.filter { $0.0 < 30 } + enters(10, 0) + reaches(29, 8) + busy.filter { $0.0 == 30 }
    #expect(one.verdict("R20", both + offer(30, 8, to: 0)) == .holds)
    #expect(one.verdict("R20", both + offer(30, 0, to: 0)) == .broken)
    var inboundFirst = one
    inboundFirst.inboundFirst = true
    #expect(inboundFirst.verdict("R20", both + offer(30, 0, to: 0)) == .holds)
    #expect(inboundFirst.verdict("R20", both + offer(30, 8, to: 0)) == .broken)
  }

  @Test("R20 orders answered calls by the answer")
  func order() {
    let campaign = autodial(pacing: .ratio(Self.perActive(lines: 3)))
    let floor = Self.floor([.init(name: "Anna", dialPriorities: [1])], campaign)
    let busy = enters(5, 9) + offer(5, 9, to: 0) + talk(5, 9, by: 0, until: 30)
    let answered = dials(6, 0) + dials(6, 1) + [(20, Happening.attemptIsAnswered(call(1), .live))]
      + reaches(28, 0) + [(28, .answerIsDetected(call(1), takenFor: .live))]
    let events = busy.filter { $0.0 < 30 } + answered + busy.filter { $0.0 == 30 }
    #expect(floor.verdict("R20", events + offer(30, 1, to: 0)) == .holds)
    #expect(floor.verdict("R20", events + offer(30, 0, to: 0)) == .broken)
  }

  static func perActive(lines: Double) -> RatioPacing {
    RatioPacing(lines: lines, per: .active, ahead: 0, minimumFree: 0, minimumFreeOf: .autodial, when: .always)
  }
}
