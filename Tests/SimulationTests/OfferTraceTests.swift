import CallCenter
import EventCore
import Simulation
import Testing

@Suite("Offers, worked out by hand")
struct OfferTraceTests {
  @Test("a free operator of an ideal workplace answers in the matching step itself")
  func instantAnswer() {
    var floor = TestFloor()
    floor.workers = [.init(name: "A")]
    floor.calls = [(10, 30, 60)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "10 arrives 1", "10 enters 1", "10 offer 1 A", "10 answered 1 A", "10 A talking",
        "40 ends 1 A", "40 A ready", "1000 horizon",
      ])
  }

  @Test("set-up and ringing come before the answer, and the caller's wait runs on")
  func setUpAndRing() {
    var floor = TestFloor()
    floor.line.setUp = 4
    floor.line.pickUp = 5
    floor.workers = [.init(name: "A")]
    floor.calls = [(10, 30, 60)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "10 arrives 1", "10 enters 1", "10 offer 1 A", "10 A reserved", "14 rings 1 A",
        "19 answered 1 A", "19 A talking", "49 ends 1 A", "49 A ready", "1000 horizon",
      ])
  }

  @Test("picking up exactly at the time-out is a miss; the call goes on and the operator pauses")
  func pickUpAtTimeoutIsAMiss() {
    var floor = TestFloor()
    floor.duration = 40
    floor.line.pickUp = 15
    floor.workers = [.init(name: "A")]
    floor.calls = [(10, 30, nil)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "10 arrives 1", "10 enters 1", "10 offer 1 A", "10 A reserved",
        "25 missed 1 A noAnswer", "25 A ready", "30 A unpaused", "30 offer 1 A", "30 A reserved", "40 horizon",
      ])
  }

  @Test("patience that ends during an offer abandons the call and withdraws the offer, which is no miss")
  func patienceEndsWhileRinging() {
    var floor = TestFloor()
    floor.line.pickUp = 8
    floor.workers = [.init(name: "A")]
    floor.calls = [(10, 30, 5), (11, 20, nil)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "10 arrives 1", "10 enters 1", "10 offer 1 A", "10 A reserved", "11 arrives 2",
        "11 enters 2", "11 waits 2", "15 withdrawn 1 A", "15 abandons 1", "15 A ready", "15 offer 2 A",
        "15 A reserved", "23 answered 2 A", "23 A talking", "43 ends 2 A", "43 A ready", "1000 horizon",
      ])
  }

  @Test("patience that ends at the instant of the answer abandons the call")
  func abandonBeatsAnswer() {
    var floor = TestFloor()
    floor.duration = 30
    floor.line.pickUp = 5
    floor.workers = [.init(name: "A")]
    floor.calls = [(10, 30, 5)]
    #expect(notes(of: floor.events(), on: floor).contains("15 abandons 1"))
  }

  @Test("after three misses in a row the operator is away and presses ready half a minute later")
  func sentAway() {
    var floor = TestFloor()
    floor.duration = 110
    floor.line.missed = 1
    floor.workers = [.init(name: "A")]
    floor.calls = [(0, 30, nil)]
    #expect(
      notes(of: floor.events(), on: floor).filter { $0.contains("A") && !$0.contains("offer") } == [
        "0 A on", "0 A ready", "0 A reserved", "15 missed 1 A noAnswer", "15 A ready", "20 A unpaused",
        "20 A reserved", "35 missed 1 A noAnswer", "35 A ready", "40 A unpaused", "40 A reserved",
        "55 missed 1 A noAnswer", "55 A sentAway", "55 A away", "60 A unpaused", "85 A pressesReady", "85 A ready",
        "85 A reserved", "100 missed 1 A noAnswer", "100 A ready", "105 A unpaused", "105 A reserved",
      ])
  }

  @Test("whoever missed is chosen last inside the tier until they answer again")
  func missedComesLast() {
    var floor = TestFloor()
    floor.duration = 200
    floor.line.missed = 1
    floor.workers = [.init(name: "A"), .init(name: "B")]
    floor.calls = [(0, 30, nil)]
    let offers = notes(of: floor.events(), on: floor).filter { $0.contains("offer") }
    let first = offers[0].suffix(1)
    #expect(offers[1].suffix(1) != first)
    // Both have missed by then, and the one idle longer is first again.
    #expect(offers.count >= 4)
  }

  @Test("without presence a call is offered into a wrap-up, rings unheard, and is picked up after it")
  func blindOffer() {
    var floor = TestFloor()
    floor.duration = 100
    floor.line.presence = false
    floor.line.pickUp = 4
    floor.wrapUp = 10
    floor.workers = [.init(name: "A", channel: .softphone)]
    floor.calls = [(0, 20, nil), (26, 30, nil)]
    #expect(
      notes(of: floor.events(), on: floor).dropFirst(8) == [
        "24 ends 1 A", "24 A wrapUp", "26 arrives 2", "26 enters 2", "26 offer 2 A blind", "34 A reserved",
        "38 answered 2 A", "38 A talking", "68 ends 2 A", "68 A wrapUp", "78 A ready", "100 horizon",
      ])
  }

  @Test("a blind offer to somebody on a break rings out")
  func blindOfferOnBreak() {
    var floor = TestFloor()
    floor.duration = 60
    floor.line.presence = false
    floor.workers = [.init(name: "A", channel: .softphone, breaks: [(10, 100)])]
    floor.calls = [(20, 30, nil)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "10 A away", "20 arrives 1", "20 enters 1", "20 offer 1 A blind",
        "35 missed 1 A noAnswer", "40 A unpaused", "40 offer 1 A blind", "55 missed 1 A noAnswer", "60 horizon",
      ])
  }

  @Test("with presence nobody on a break or in wrap-up is offered anything")
  func presenceIsRespected() {
    var floor = TestFloor()
    floor.duration = 100
    floor.wrapUp = 10
    floor.workers = [.init(name: "A", breaks: [(5, 20)])]
    floor.calls = [(0, 10, nil), (6, 10, nil)]
    #expect(
      notes(of: floor.events(), on: floor) == [
        "0 A on", "0 A ready", "0 arrives 1", "0 enters 1", "0 offer 1 A", "0 answered 1 A", "0 A talking",
        "6 arrives 2", "6 enters 2", "6 waits 2", "10 ends 1 A", "10 A wrapUp", "20 A away", "40 A ready",
        "40 offer 2 A", "40 answered 2 A", "40 A talking", "50 ends 2 A", "50 A wrapUp", "60 A ready", "100 horizon",
      ])
  }

  @Test("a call answered by a personal voicemail leaves neither answered nor abandoned")
  func personalVoicemail() {
    var floor = TestFloor()
    floor.duration = 60
    floor.line.missed = 1
    floor.line.voicemail = 1
    floor.workers = [.init(name: "A", channel: .personalNumber)]
    floor.calls = [(0, 30, nil)]
    #expect(
      notes(of: floor.events(), on: floor).dropFirst(4) == [
        "0 offer 1 A", "0 A reserved", "15 missed 1 A noAnswer", "15 exits 1 personalVoicemail", "15 A ready",
        "20 A unpaused", "60 horizon",
      ])
  }

  @Test("without a free line the forwarding leg fails at once")
  func noLineForTheLeg() {
    var floor = TestFloor()
    floor.duration = 4
    floor.line.secondLine = true
    floor.trunks = .shared(1)
    floor.workers = [.init(name: "A", channel: .workNumber)]
    floor.calls = [(0, 30, nil)]
    #expect(
      notes(of: floor.events(), on: floor).dropFirst(4) == [
        "0 offer 1 A", "0 A reserved", "0 missed 1 A busy", "0 A ready", "4 horizon",
      ])
  }
}
