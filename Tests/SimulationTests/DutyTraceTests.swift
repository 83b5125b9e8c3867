import CallCenter
import EventCore
import Simulation
import Testing

@Suite("Shifts, breaks and queues, worked out by hand")
struct DutyTraceTests {
  @Test("at the end of a shift the operator first finishes the call in hand and its wrap-up")
  func overtime() {
    var floor = TestFloor()
    floor.duration = 100
    floor.wrapUp = 10
    floor.workers = [.init(name: "A", shift: [(0, 30)])]
    floor.calls = [(20, 25, nil), (40, 5, nil)]
    #expect(
      notes(of: floor.events(), on: floor).dropFirst(7) == [
        "30 A off", "40 arrives 2", "40 enters 2", "40 waits 2", "45 ends 1 A", "45 A wrapUp", "55 A offline",
        "100 horizon",
      ])
  }

  @Test("a talk that ends at the very end of the shift is followed by one more call, for shifts end last")
  func talkEndsWithTheShift() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A", shift: [(0, 30)])]
    floor.calls = [(20, 10, nil), (25, 5, nil)]
    #expect(
      notes(of: floor.events(), on: floor).suffix(8) == [
        "30 ends 1 A", "30 A ready", "30 offer 2 A", "30 answered 2 A", "30 A talking", "30 A off", "35 ends 2 A",
        "35 A offline", "100 horizon",
      ].suffix(8))
  }

  @Test("a break that starts late keeps its length")
  func lateBreak() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A", breaks: [(10, 20)])]
    floor.calls = [(0, 15, nil)]
    #expect(
      notes(of: floor.events(), on: floor).dropFirst(6) == [
        "0 A talking", "15 ends 1 A", "15 A away", "35 A ready", "100 horizon",
      ])
  }

  @Test("the offer in hand is finished before a break begins")
  func breakWaitsForTheOffer() {
    var floor = TestFloor()
    floor.duration = 60
    floor.line.pickUp = 5
    floor.workers = [.init(name: "A", breaks: [(12, 20)])]
    floor.calls = [(10, 5, 3)]
    #expect(
      notes(of: floor.events(), on: floor).dropFirst(4) == [
        "10 offer 1 A", "10 A reserved", "13 withdrawn 1 A", "13 abandons 1", "13 A away", "33 A ready", "60 horizon",
      ])
  }

  @Test("all who log in at one instant are there before any of them is matched")
  func logInsBeforeMatching() {
    for names in [["A", "B", "C"], ["C", "B", "A"]] {
      var floor = TestFloor()
      floor.duration = 100
      floor.workers = names.map { .init(name: $0, priority: $0 == "B" ? 5 : 1, shift: [(10, 90)]) }
      floor.calls = [(5, 20, nil)]
      let notes = notes(of: floor.events(), on: floor)
      let answered = notes.firstIndex(of: "10 answered 1 B") ?? 0
      let lastLogIn = max(notes.firstIndex(of: "10 A on")!, notes.firstIndex(of: "10 C on")!)
      #expect(answered > lastLogIn)
    }
  }

  @Test("when nobody is on shift any more the waiting callers leave, if the queue says so")
  func unstaffed() {
    var floor = TestFloor()
    floor.duration = 100
    floor.onUnstaffed = .leave(.drop)
    floor.workers = [.init(name: "A", shift: [(0, 30)])]
    floor.calls = [(20, 25, nil), (22, 5, nil), (50, 5, nil)]
    let notes = notes(of: floor.events(), on: floor)
    #expect(notes.contains("30 exits 2 drop"))
    #expect(notes.contains("50 exits 3 drop"))
    #expect(notes.contains("45 ends 1 A"))
  }

  @Test("without such a rule they keep waiting")
  func unstaffedKeeps() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A", shift: [(0, 30), (60, 100)])]
    floor.calls = [(20, 25, nil), (22, 5, nil)]
    #expect(notes(of: floor.events(), on: floor).contains("60 answered 2 A"))
  }

  @Test("a queue without waiting places blocks whoever finds nobody, and admits whoever is taken at once")
  func lossSystem() {
    var floor = TestFloor()
    floor.duration = 50
    floor.capacity = 0
    floor.workers = [.init(name: "A")]
    floor.calls = [(0, 10, nil), (5, 10, nil), (10, 10, nil)]
    let notes = notes(of: floor.events(), on: floor)
    #expect(notes.contains("5 blocked 2 queueFull"))
    // The talk ends before the arrival of the same instant.
    #expect(notes.contains("10 answered 3 A"))
  }

  @Test("the longest wait that a queue allows ends the call by its exit")
  func longestWait() {
    var floor = TestFloor()
    floor.duration = 100
    floor.longestWait = LongestWait(after: SimDuration(seconds: 7), exit: .voicemail)
    floor.workers = [.init(name: "A")]
    floor.calls = [(0, 30, nil), (5, 10, nil)]
    #expect(notes(of: floor.events(), on: floor).contains("12 exits 2 voicemail"))
  }

  @Test("more urgent calls go first, and among equals the one that waits longest")
  func callPriorities() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A")]
    floor.calls = [(0, 10, nil), (1, 10, nil), (2, 10, nil), (3, 10, nil)]
    floor.priorities = [0, 0, 5, 5]
    let answered = notes(of: floor.events(), on: floor).filter { $0.contains("answered") }
    #expect(answered == ["0 answered 1 A", "10 answered 3 A", "20 answered 4 A", "30 answered 2 A"])
  }

  @Test("an operator for overflow is eligible once the call has waited long enough")
  func after() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A"), .init(name: "B", after: 20)]
    floor.calls = [(0, 60, nil), (5, 10, nil), (10, 30, nil)]
    let answered = notes(of: floor.events(), on: floor).filter { $0.contains("answered") }
    #expect(answered == ["0 answered 1 A", "25 answered 2 B", "35 answered 3 B"])
  }

  @Test("priority 0 is never offered a call")
  func priorityZero() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A"), .init(name: "Z", priority: 0)]
    floor.calls = [(0, 60, nil), (5, 10, nil)]
    let notes = notes(of: floor.events(), on: floor)
    #expect(!notes.contains { $0.contains("Z") && $0.contains("offer") })
    #expect(notes.contains("60 answered 2 A"))
  }

  @Test("draining serves the house empty, and nobody logs out meanwhile")
  func drain() {
    var floor = TestFloor()
    floor.duration = 20
    floor.atEnd = .drain
    floor.workers = [.init(name: "A")]
    floor.calls = [(0, 15, nil), (5, 10, nil), (6, 10, nil), (19.5, 10, nil)]
    let notes = notes(of: floor.events(), on: floor)
    #expect(notes.contains("20 horizon"))
    #expect(notes.last == "45 A ready")
    #expect(notes.contains("45 ends 4 A"))
  }

  @Test("draining waits for the last wrap-up")
  func drainsWrapUps() {
    var floor = TestFloor()
    floor.duration = 20
    floor.atEnd = .drain
    floor.wrapUp = 7
    floor.workers = [.init(name: "A")]
    floor.calls = [(10, 15, nil)]
    #expect(notes(of: floor.events(), on: floor).suffix(2) == ["25 A wrapUp", "32 A ready"])
  }

  @Test("draining ends although nobody will ever serve who still waits")
  func drainWithoutOperators() {
    var floor = TestFloor()
    floor.duration = 20
    floor.atEnd = .drain
    floor.calls = [(0, 15, nil)]
    #expect(notes(of: floor.events(), on: floor).last == "20 horizon")
  }
}
