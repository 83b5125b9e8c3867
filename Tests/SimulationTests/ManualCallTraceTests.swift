import CallCenter
import EventCore
import Simulation
import Testing

@Suite("Calls by hand and callbacks, worked out by hand")
struct ManualCallTraceTests {
  @Test("a think time that a caller cuts off is drawn anew; wrap-up follows")
  func thinkTime() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A")]
    floor.byHand = .init(wrapUp: 3)
    floor.calls = [(20, 10, nil)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "20 arrives 1", "20 enters 1", "20 offer 1 A", "20 answered 1 A", "20 A talking",
        "30 ends 1 A", "30 A ready", "60 A dialing", "60 A dials", "65 A reaches", "65 A talking",
        "85 A hangsUp reached", "85 A wrapUp", "88 A ready", "100 horizon",
      ])
  }

  @Test("without presence a call of one's own is not seen: the phone is busy, and wrap-up lets it ring")
  func blindOffers() {
    var floor = TestFloor()
    floor.duration = 60
    floor.workers = [.init(name: "A")]
    floor.byHand = .init(answered: 0, wrapUp: 3)
    floor.line.presence = false
    floor.line.setUp = 1
    floor.calls = [(31, 10, nil)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "30 A dialing", "30 A dials", "31 arrives 1", "31 enters 1", "31 offer 1 A blind",
        "32 rings 1 A", "32 missed 1 A busy", "35 A hangsUp unreached", "35 A wrapUp", "37 A unpaused",
        "37 offer 1 A blind", "38 A reserved", "38 rings 1 A", "38 answered 1 A", "38 A talking", "48 ends 1 A",
        "48 A ready", "60 horizon",
      ])
  }

  @Test("priority 0 on the queue calls by hand and is offered nothing")
  func priorityZero() {
    var floor = TestFloor()
    floor.duration = 40
    floor.workers = [.init(name: "A", priority: 0)]
    floor.byHand = .init()
    floor.calls = [(1, 10, 5)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "1 arrives 1", "1 enters 1", "1 waits 1", "6 abandons 1", "30 A dialing", "30 A dials",
        "35 A reaches", "35 A talking", "40 horizon",
      ])
  }

  @Test("draining serves a call by hand to its end, and starts none")
  func draining() {
    var floor = TestFloor()
    floor.duration = 40
    floor.atEnd = .drain
    floor.workers = [.init(name: "A")]
    floor.byHand = .init(wrapUp: 3)
    #expect(
      notes(of: floor.events(), on: floor).suffix(4) == [
        "40 horizon", "55 A hangsUp reached", "55 A wrapUp", "58 A ready",
      ])
  }

  @Test("without a free line nobody is called; the operator thinks again")
  func noTrunk() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A"), .init(name: "B")]
    floor.trunks = .separate(inbound: nil, outbound: 1)
    floor.byHand = .init(talk: 50)
    let dials = notes(of: floor.events(), on: floor).filter { $0.hasSuffix("dials") }
    #expect(dials.count == 2)
    #expect(dials.first?.hasPrefix("30 ") == true && dials.last?.hasPrefix("90 ") == true)
  }

  @Test("a caller who agrees keeps the place without the line, and is dialled once an operator is at it")
  func callback() {
    var floor = TestFloor()
    floor.duration = 100
    floor.workers = [.init(name: "A")]
    floor.trunks = .separate(inbound: 1, outbound: nil)
    floor.calls = [(0, 30, 50), (5, 20, 1), (6, 10, 1)]
    floor.callback = (dial: 4, answered: 1, attempts: 2, again: 20)
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "0 arrives 1", "0 callback 1", "0 enters 1", "0 offer 1 A", "0 A reserved",
        "0 callsBack 1 A", "4 answered 1 A", "4 A talking", "5 arrives 2", "5 callback 2", "5 enters 2", "5 waits 2",
        "6 arrives 3", "6 callback 3", "6 enters 3", "6 waits 3", "34 ends 1 A", "34 A ready", "34 offer 2 A",
        "34 A reserved", "34 callsBack 2 A", "38 answered 2 A", "38 A talking", "58 ends 2 A", "58 A ready",
        "58 offer 3 A", "58 A reserved", "58 callsBack 3 A", "62 answered 3 A", "62 A talking", "72 ends 3 A",
        "72 A ready", "100 horizon",
      ])
  }

  @Test("a caller who does not answer rests, and is given up after the last attempt")
  func unreached() {
    var floor = TestFloor()
    floor.duration = 40
    floor.workers = [.init(name: "A")]
    floor.calls = [(0, 30, nil)]
    floor.callback = (dial: 4, answered: 0, attempts: 2, again: 20)
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "0 arrives 1", "0 callback 1", "0 enters 1", "0 offer 1 A", "0 A reserved",
        "0 callsBack 1 A", "4 unreached 1 A", "4 A ready", "24 offer 1 A", "24 A reserved", "24 callsBack 1 A",
        "28 unreached 1 A", "28 exits 1 unreachedCallback", "28 A ready", "40 horizon",
      ])
  }
}
