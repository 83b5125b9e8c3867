import CallCenter
import EventCore
import Simulation
import Testing

@Suite("Campaigns, worked out by hand")
struct DiallingTraceTests {
  /// Two lines per available operator.
  private static func twice(ahead: Int = 0, when: DialMoment = .always) -> Pacing {
    .ratio(
      RatioPacing(
        lines: 2, per: .available, ahead: ahead, minimumFree: 0, minimumFreeOf: .autodial, when: when))
  }

  @Test("progressive dials once for each free operator; the higher priority is served first")
  func progressive() {
    var floor = TestFloor()
    floor.duration = 200
    floor.workers = [.init(name: "A", campaign: 2), .init(name: "B", campaign: 1)]
    floor.campaign = .init(contacts: .count(3))
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "0 B on", "0 B ready", "0 dials 1 contact 0", "0 dials 2 contact 1",
        "5 isAnswered 1 live", "5 detected 1 live", "5 offer 1 A", "5 answered 1 A", "5 A talking",
        "5 isAnswered 2 live", "5 detected 2 live", "5 offer 2 B", "5 answered 2 B", "5 B talking", "65 ends 1 A",
        "65 A ready", "65 dials 3 contact 2", "65 ends 2 B", "65 B ready", "70 isAnswered 3 live",
        "70 detected 3 live", "70 offer 3 A", "70 answered 3 A", "70 A talking", "130 ends 3 A", "130 A ready",
        "200 horizon",
      ])
  }

  @Test("over-dialling loses the second of two people after their patience")
  func overDialling() {
    var floor = TestFloor()
    floor.duration = 66
    floor.workers = [.init(name: "A", campaign: 2)]
    floor.campaign = .init(contacts: .count(3), pacing: Self.twice())
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "0 dials 1 contact 0", "0 dials 2 contact 1", "5 isAnswered 1 live",
        "5 detected 1 live", "5 offer 1 A", "5 answered 1 A", "5 A talking", "5 isAnswered 2 live",
        "5 detected 2 live", "7 abandons 2", "65 ends 1 A", "65 A ready", "65 dials 3 contact 2", "66 horizon",
      ])
  }

  @Test("an answer later than the dial time-out is no answer, and one exactly at it counts")
  func dialTimeout() {
    var floor = TestFloor()
    floor.duration = 20
    floor.workers = [.init(name: "A", campaign: 1)]
    floor.campaign = .init(contacts: .count(1), dialTimeout: 4)
    #expect(notes(of: floor.events(), on: floor).contains("4 fails 1 noAnswer"))
    floor.campaign?.dialTimeout = 5
    #expect(notes(of: floor.events(), on: floor).contains("5 answered 1 A"))
  }

  @Test("a person taken for a machine is hung up on, a machine taken for a person costs an operator")
  func detectionErrors() {
    var floor = TestFloor()
    floor.duration = 30
    floor.workers = [.init(name: "A", campaign: 1)]
    floor.campaign = .init(contacts: .count(1), detection: (duration: 2, missesPerson: 1, missesMachine: 0))
    #expect(
      notes(of: floor.events(), on: floor).dropFirst(2) == [
        "0 dials 1 contact 0", "5 isAnswered 1 live", "7 detected 1 machine", "30 horizon",
      ])
    floor.campaign?.detection = (duration: 2, missesPerson: 0, missesMachine: 1)
    floor.campaign?.live.chance = 0
    floor.campaign?.machine.chance = 1
    #expect(
      notes(of: floor.events(), on: floor).dropFirst(2) == [
        "0 dials 1 contact 0", "5 isAnswered 1 machine", "7 detected 1 live", "7 offer 1 A", "7 answered 1 A",
        "7 A talking", "19 ends 1 A", "19 A ready", "30 horizon",
      ])
  }

  @Test("a contact is dialled again after its rule's time, until its attempts are used up")
  func redial() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A", campaign: 1)]
    floor.campaign = .init(contacts: .count(1), live: (0, 5), busy: (1, 3), maxAttempts: 3)
    var rules = RedialRules()
    rules[.busy] = RedialRule(after: SimDuration(seconds: 10), perDay: nil, counts: true)
    floor.campaign?.redial = RedialPlan(default: rules, weekday: [], age: [])
    let dials = notes(of: floor.events(), on: floor).filter { $0.contains("dials") || $0.contains("fails") }
    #expect(
      dials == [
        "0 dials 1 contact 0", "3 fails 1 busy", "13 dials 2 contact 0", "16 fails 2 busy", "26 dials 3 contact 0",
        "29 fails 3 busy",
      ])
  }

  @Test("attempts that do not count never use up a contact; a daily limit puts the next off to midnight")
  func uncountedAndDaily() {
    var floor = TestFloor()
    floor.duration = 90_000
    floor.workers = [.init(name: "A", campaign: 1)]
    floor.campaign = .init(contacts: .count(1), live: (0, 5), busy: (1, 3), maxAttempts: 1)
    var rules = RedialRules()
    rules[.busy] = RedialRule(after: SimDuration(seconds: 10), perDay: 2, counts: false)
    floor.campaign?.redial = RedialPlan(default: rules, weekday: [], age: [])
    let dials = notes(of: floor.events(), on: floor).filter { $0.contains("dials") }
    #expect(
      dials == [
        "0 dials 1 contact 0", "13 dials 2 contact 0", "86400 dials 3 contact 0", "86413 dials 4 contact 0",
      ])
  }

  @Test("priority 0 takes nothing and nothing is dialled for it")
  func priorityZero() {
    var floor = TestFloor()
    floor.duration = 50
    floor.workers = [.init(name: "A", campaign: 0)]
    floor.campaign = .init(contacts: .count(1))
    #expect(notes(of: floor.events(), on: floor) == ["0 A on", "0 A ready", "50 horizon"])
  }

  @Test("nothing is dialled while everybody is on a break, and nothing for a softphone")
  func nobodyThere() {
    var floor = TestFloor()
    floor.duration = 40
    floor.workers = [.init(name: "A", breaks: [(6, 24)], campaign: 1)]
    // The second line rings when the break begins; without the break the third would be dialled at 12.
    floor.campaign = .init(contacts: .count(3), lines: 1, talk: 1, patience: 1, pacing: Self.twice(ahead: 1))
    #expect(
      notes(of: floor.events(), on: floor).filter { $0.contains("dials") || $0.contains("abandons") } == [
        "0 dials 1 contact 0", "5 dials 2 contact 1", "11 abandons 2", "30 dials 3 contact 2",
      ])
    floor.workers = [.init(name: "A", channel: .softphone, campaign: 1)]
    #expect(!notes(of: floor.events(), on: floor).contains { $0.contains("dials") })
  }

  @Test("waiting callers of a holding queue stop the dialling")
  func holding() {
    var floor = TestFloor()
    floor.duration = 60
    floor.workers = [.init(name: "A", priority: 0, shift: [(1, 60)], campaign: 1), .init(name: "B", shift: [(30, 60)])]
    floor.campaign = .init(contacts: .count(1))
    floor.campaign?.isHeldByQueue = true
    floor.calls = [(0, 5, nil)]
    let events = notes(of: floor.events(), on: floor)
    #expect(events.contains("30 answered 1 B"))
    #expect(events.first { $0.contains("dials") } == "30 dials 2 contact 0")
  }

  @Test("the operator who becomes free takes the called person first, or the caller where the scenario says so")
  func blending() {
    var floor = TestFloor()
    floor.duration = 40
    floor.workers = [.init(name: "A", campaign: 1)]
    floor.campaign = .init(contacts: .count(1), live: (1, 8), talk: 5, patience: 10)
    // Inbound call 1 takes A while the line rings; call 2 and the called person wait.
    floor.calls = [(6, 6, nil), (7, 5, nil)]
    #expect(
      notes(of: floor.events(), on: floor).filter { $0.contains("answered") && !$0.contains("is") } == [
        "6 answered 2 A", "12 answered 1 A", "17 answered 3 A",
      ])
    floor.inboundFirst = true
    #expect(
      notes(of: floor.events(), on: floor).filter { $0.contains("answered") && !$0.contains("is") } == [
        "6 answered 2 A", "12 answered 3 A", "17 answered 1 A",
      ])
  }

  @Test("a standing line costs set-up and pick-up once; wrap-up behind it is not seen")
  func standingLine() {
    var floor = TestFloor()
    floor.duration = 60
    floor.workers = [.init(name: "A", channel: .workNumber, campaign: 1)]
    floor.line.standingLine = true
    floor.line.setUp = 4
    floor.line.pickUp = 5
    floor.line.presence = false
    floor.campaign = .init(contacts: .count(3), talk: 10, wrapUp: 8)
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "9 A line", "9 dials 1 contact 0", "14 isAnswered 1 live", "14 detected 1 live",
        "14 offer 1 A", "14 answered 1 A", "14 A talking", "24 ends 1 A", "24 A wrapUp", "24 dials 2 contact 1",
        "29 isAnswered 2 live", "29 detected 2 live", "29 offer 2 A blind", "31 withdrawn 2 A", "31 abandons 2",
        "31 dials 3 contact 2", "32 A ready", "36 isAnswered 3 live", "36 detected 3 live", "36 offer 3 A",
        "36 answered 3 A", "36 A talking", "46 ends 3 A", "46 A wrapUp", "54 A ready", "60 horizon",
      ])
  }
}
