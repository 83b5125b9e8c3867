import CallCenter
import EventCore
import Testing

@Suite("The ledger's horizon")
struct LedgerHorizonTests {
  @Test("a warm-up hides what came before it, not what goes on through it")
  func warmUp() {
    // From 50 s on: call 0 was answered before, calls 1 and 2 arrived before.
    let books = morning().books(of: SmallFloor.plan(warmUp: 50))
    let support = books.queues[0]
    #expect(support.counts.arrived == 2 && support.counts.answered == 1 && support.counts.abandoned == 0)
    #expect(books.counted == SimDuration(seconds: 150))
    #expect(books.operators[0].time(in: .wrapUp) == 8 * second)
    #expect(OperatorStatus.allCases.reduce(0) { $0 + books.operators[0].time(in: $1) } == 150 * second)
    // Call 1 waits 50…58, call 2 50…61, call 3 2 s, the last one 10.
    #expect(support.counts.length == 31 * second)
    #expect(support.longest == 2)
    #expect(books.intervals.map(\.counted.seconds) == [50, 100])
    #expect(books.intervals[0].busy == 48 * second)
  }

  @Test("a warm-up at the end of an interval leaves that interval out")
  func warmUpOfAnInterval() {
    let books = morning().books(of: SmallFloor.plan(warmUp: 100))
    #expect(books.intervals.map(\.start.seconds) == [100])
    #expect(books.intervals[0].queues[0].length == 12 * second)
  }

  @Test("a last interval may be cut short by the horizon")
  func shortInterval() {
    let books = morning().books(of: SmallFloor.plan(interval: 150))
    #expect(books.intervals.map(\.counted.seconds) == [150, 50])
    #expect(books.intervals.map { $0.queues[0].offered } == [4, 1])
  }

  @Test("time after the shift, or after the horizon, is overtime; only the part before it is in the load")
  func overtime() {
    typealias F = SmallFloor
    var day = Timetable()
    day.at(0, .dutyBegins(F.anna), .operatorTurns(F.anna, .ready), .dutyBegins(F.boris))
    day.at(0, .operatorTurns(F.boris, .ready))
    day.at(90, .callArrives(CallID(0), F.supportCallers, attempt: 1))
    day.at(
      90, .callEntersQueue(CallID(0), F.support, level: 0),
      .offerBegins(CallID(0), F.anna, .webWorkplace, choice: true, blind: false), .callIsAnswered(CallID(0), F.anna),
      .operatorTurns(F.anna, .talking))
    day.at(100, .dutyEnds(F.anna))
    day.at(130, .talkEnds(CallID(0), F.anna), .operatorTurns(F.anna, .wrapUp))
    day.at(135, .operatorTurns(F.anna, .offline))
    day.at(180, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callEntersQueue(CallID(0), F.support, level: 0))
    day.at(
      180, .offerBegins(CallID(0), F.boris, .webWorkplace, choice: false, blind: false),
      .callIsAnswered(CallID(0), F.boris), .operatorTurns(F.boris, .talking))
    day.at(200, .dutyEnds(F.boris), .horizonIsReached)
    day.at(230, .talkEnds(CallID(0), F.boris), .operatorTurns(F.boris, .wrapUp))
    day.at(231, .operatorTurns(F.boris, .offline))
    let books = day.books(of: F.plan(atEnd: .drain))
    #expect(books.operators[0].counts.overtime == 35 * second)
    #expect(books.operators[0].loggedIn == 135 * second)
    #expect(books.operators[0].busy == 45 * second)
    #expect(books.operators[1].counts.overtime == 31 * second)
    #expect(books.operators[1].loggedIn == 200 * second)
    #expect(books.operators[1].busy == 20 * second)
    // The whole call is in its means all the same.
    #expect(books.queues[0].counts.talk == 90 * second && books.queues[0].counts.wrapUp == 6 * second)
    // Anna is gone for the second answer: Boris then was the only one on duty.
    #expect(books.assignments[0].promised == 0.75 && books.assignments[1].promised == 1.25)
  }

  @Test("calls that never enter the queue are counted by how they end")
  func neverEntered() {
    typealias F = SmallFloor
    var day = Timetable()
    let ends: [Happening] = [
      .callIsBlocked(CallID(0), .noTrunk), .callBalks(CallID(1)), .callExits(CallID(2), .voicemail),
      .callExits(CallID(3), .hangup),
    ]
    for (index, end) in ends.enumerated() {
      day.at(Double(10 * index), .callArrives(CallID(index), F.supportCallers, attempt: 1), end)
    }
    day.at(60, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callEntersQueue(CallID(0), F.support, level: 0))
    day.at(75, .callExits(CallID(0), .drop))
    day.at(80, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callEntersQueue(CallID(0), F.support, level: 0))
    day.at(90, .callIsTransferred(CallID(0), to: F.sales), .callEntersQueue(CallID(0), F.sales, level: 0))
    day.at(92, .callAbandons(CallID(0)))
    let books = day.books(of: F.plan(formula: .shortAbandonsGoodUpTo(SimDuration(seconds: 2))))
    let support = books.queues[0].counts
    #expect(support.arrived == 6 && support.offered == 2)
    #expect(support.blocked == 1 && support.balked == 1 && support.transferredOut == 1)
    #expect(ExitKind.allCases.map(support.exits) == [1, 1, 1, 0, 0])
    #expect(support.otherWait == 25 * second)
    let sales = books.queues[1].counts
    #expect(sales.arrived == 1 && sales.abandoned == 1 && sales.abandonedShort == 1)
    #expect(sales.abandonedWait == 2 * second)
    #expect(books.calls == 6)
  }

  @Test("within means at most: a wait of exactly the service level's time is within it")
  func within() {
    typealias F = SmallFloor
    var day = Timetable()
    day.at(0, .dutyBegins(F.anna), .operatorTurns(F.anna, .ready))
    for call in 0..<4 {
      day.at(0, .callArrives(CallID(call), F.supportCallers, attempt: 1))
      day.at(0, .callEntersQueue(CallID(call), F.support, level: 0))
    }
    func answer(_ call: Int, at seconds: Double) {
      day.at(seconds, .offerBegins(CallID(call), F.anna, .webWorkplace, choice: false, blind: false))
      day.at(seconds, .callIsAnswered(CallID(call), F.anna), .operatorTurns(F.anna, .talking))
      day.at(seconds, .talkEnds(CallID(call), F.anna), .operatorTurns(F.anna, .ready))
    }
    answer(0, at: 20)
    day.at(20, .callAbandons(CallID(1)))
    answer(2, at: 20.000001)
    day.at(20.000001, .callAbandons(CallID(3)))
    let books = day.books(of: F.plan(formula: .shortAbandonsGoodUpTo(SimDuration(seconds: 20))))
    let counts = books.queues[0].counts
    #expect(counts.answered == 2 && counts.answeredWithin == 1)
    #expect(counts.abandoned == 2 && counts.abandonedWithin == 1 && counts.abandonedShort == 1)
    #expect(books.queues[0].bands.map(\.answered) == [0, 1, 2])
  }

  @Test("what happens while the house drains is counted, but in no interval")
  func drain() {
    typealias F = SmallFloor
    var day = Timetable()
    day.at(150, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callEntersQueue(CallID(0), F.support, level: 0))
    day.at(190, .callArrives(CallID(1), F.supportCallers, attempt: 1))
    day.at(200, .horizonIsReached)
    day.at(210, .callEntersQueue(CallID(1), F.support, level: 0), .callMustWait(CallID(1)))
    day.at(230, .callAbandons(CallID(0)), .callAbandons(CallID(1)))
    let books = day.books(of: F.plan(atEnd: .drain))
    let counts = books.queues[0].counts
    #expect(counts.offered == 2 && counts.abandoned == 2 && counts.abandonedWait == 100 * second)
    #expect(counts.abandonedDuring == 0)
    #expect(counts.length == 50 * second)
    // The last call never had a queue entry inside the horizon: it counts in the last interval.
    #expect(books.intervals[1].queues[0].offered == 2)
  }
}
