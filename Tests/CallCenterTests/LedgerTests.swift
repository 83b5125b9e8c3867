import CallCenter
import EventCore
import Measures
import Testing

private let second: Int64 = 1_000_000

/// One morning of 200 s in two intervals, worked out by hand:
///
/// | s | what |
/// |---|---|
/// | 0 | Anna and Boris log in and are ready |
/// | 10 | call 0 for Support: a script of 5 s |
/// | 15 | it enters, is offered to Anna at once (Boris could have been), who is reserved |
/// | 18 | Anna answers: wait 3 |
/// | 20 | call 1 for Support enters, is offered to Boris, who misses it at 35 (back in `ready`) |
/// | 36 | call 2 for Support enters and must wait |
/// | 48 | call 0 ends (talk 30); Anna wraps up |
/// | 58 | Anna's wrap-up ends (10); she answers call 1 at once: wait 38 |
/// | 61 | call 2 gives up after 25 |
/// | 98 | call 1 ends (talk 40), no wrap-up; Anna is ready |
/// | 105 | call 3 for Sales arrives and is transferred to Support by the script; enters Support at 105 |
/// | 105 | offered to Boris, who answers at 107: wait 2 |
/// | 150 | call 4 for Sales, second attempt: enters, offered to Anna, answered in the same instant |
/// | 190 | call 5 for Support enters, must wait; still waiting at the end |
/// | 195 | call 6 for Sales arrives and is in the script at the end |
/// | 200 | the horizon; calls 3 and 4 are in hand |
private func morning() -> Timetable {
  typealias F = SmallFloor
  var day = Timetable()
  day.at(0, .dutyBegins(F.anna), .operatorTurns(F.anna, .ready), .dutyBegins(F.boris), .operatorTurns(F.boris, .ready))
  day.at(10, .callArrives(CallID(0), F.supportCallers, attempt: 1))
  day.at(
    15, .callEntersQueue(CallID(0), F.support, level: 0),
    .offerBegins(CallID(0), F.anna, .webWorkplace, choice: true, blind: false), .operatorTurns(F.anna, .reserved))
  day.at(18, .callIsAnswered(CallID(0), F.anna), .operatorTurns(F.anna, .talking))
  day.at(
    20, .callArrives(CallID(1), F.supportCallers, attempt: 1), .callEntersQueue(CallID(1), F.support, level: 0),
    .offerBegins(CallID(1), F.boris, .softphone, choice: false, blind: false), .operatorTurns(F.boris, .reserved))
  day.at(35, .offerIsMissed(CallID(1), F.boris, .noAnswer), .operatorTurns(F.boris, .ready))
  day.at(
    36, .callArrives(CallID(2), F.supportCallers, attempt: 1), .callEntersQueue(CallID(2), F.support, level: 0),
    .callMustWait(CallID(2)))
  day.at(48, .talkEnds(CallID(0), F.anna), .operatorTurns(F.anna, .wrapUp))
  day.at(
    58, .operatorTurns(F.anna, .ready), .offerBegins(CallID(1), F.anna, .webWorkplace, choice: false, blind: false),
    .callIsAnswered(CallID(1), F.anna), .operatorTurns(F.anna, .talking))
  day.at(61, .callAbandons(CallID(2)))
  day.at(98, .talkEnds(CallID(1), F.anna), .operatorTurns(F.anna, .ready))
  day.at(
    105, .callArrives(CallID(0), F.salesCallers, attempt: 1), .callIsTransferred(CallID(0), to: F.support),
    .callEntersQueue(CallID(0), F.support, level: 0),
    .offerBegins(CallID(0), F.boris, .softphone, choice: true, blind: true), .operatorTurns(F.boris, .reserved))
  day.at(107, .callIsAnswered(CallID(0), F.boris), .operatorTurns(F.boris, .talking))
  day.at(
    150, .callArrives(CallID(1), F.salesCallers, attempt: 2), .callEntersQueue(CallID(1), F.sales, level: 0),
    .offerBegins(CallID(1), F.anna, .webWorkplace, choice: false, blind: false), .callIsAnswered(CallID(1), F.anna),
    .operatorTurns(F.anna, .talking))
  day.at(
    190, .callArrives(CallID(2), F.supportCallers, attempt: 1), .callEntersQueue(CallID(2), F.support, level: 0),
    .callMustWait(CallID(2)))
  day.at(195, .callArrives(CallID(3), F.salesCallers, attempt: 1))
  day.at(200, .horizonIsReached)
  return day
}

@Suite("The ledger, against a morning worked out by hand")
struct LedgerTests {
  let books = morning().books(of: SmallFloor.plan())

  @Test("every call is counted once, in its queue")
  func calls() {
    let support = books.queues[0]
    #expect(support.counts.arrived == 5)
    #expect(support.arrived == 5)
    #expect(support.counts.offered == 5)
    #expect(support.counts.answered == 3)
    #expect(support.counts.answeredWithin == 2)
    #expect(support.counts.abandoned == 1)
    #expect(support.counts.abandonedWithin == 0)
    #expect(support.counts.delayed == 2)
    #expect(support.counts.waitingAtEnd == 1)
    let sales = books.queues[1]
    #expect(sales.counts.arrived == 3)
    #expect(sales.counts.offered == 1)
    #expect(sales.counts.transferredOut == 1)
    #expect(sales.counts.inScriptAtEnd == 1)
    #expect(sales.retries == 1)
    #expect(books.calls == 7)
    #expect(books.events == morning().events.count)
  }

  @Test("waits run from queue entry to the answer, the misses included")
  func waits() {
    let support = books.queues[0]
    #expect(support.answeredWait.tally.microseconds == 43 * second)
    #expect(support.answeredWait.tally.longest == SimDuration(seconds: 38))
    #expect(support.abandonedWait.tally.microseconds == 25 * second)
    #expect(support.wait.tally.count == 4)
    #expect(support.wait.sketch.count == 4)
    #expect(support.bands.map(\.answered) == [2, 2, 3])
    #expect(support.bands.map(\.abandoned) == [0, 0, 1])
    #expect(books.queues[1].answeredWait.tally.microseconds == 0)
  }

  @Test("calls in hand at the end are answered but not in the means of talk and handle time")
  func means() {
    let support = books.queues[0].counts
    #expect(support.talked == 2)
    #expect(support.talk == 70 * second)
    #expect(support.handled == 2)
    #expect(support.handledTalk == 70 * second)
    #expect(support.wrapUp == 10 * second)
    #expect(books.queues[1].counts.handled == 0)
  }

  @Test("the queue's length is integrated, and visits of no length leave no mark")
  func length() {
    // Waiting: call 0 for 3 s, call 1 for 38, call 2 for 25, then 2 s of call 3, and the last call for 10.
    #expect(books.queues[0].counts.length == 78 * second)
    // Somebody waits in 15…18, 20…61, 105…107 and 190…200.
    #expect(books.queues[0].anyoneWaiting == 56 * second)
    #expect(books.queues[0].longest == 2)
    #expect(books.queues[1].counts.length == 0)
    #expect(books.queues[1].longest == 0)
  }

  @Test("operators are busy with a queue's calls from the answer to the end of the wrap-up")
  func busy() {
    // Anna 18…58 and 58…98, Boris 107…200.
    #expect(books.queues[0].counts.busy == 173 * second)
    #expect(books.queues[1].counts.busy == 50 * second)
  }

  @Test("an operator's statuses sum to the horizon, and make the load")
  func statuses() {
    let anna = books.operators[0]
    let total = OperatorStatus.allCases.reduce(0) { $0 + anna.time(in: $1) }
    #expect(total == 200 * second)
    #expect(anna.time(in: .ready) == 67 * second)
    #expect(anna.time(in: .reserved) == 3 * second)
    #expect(anna.time(in: .talking) == 120 * second)
    #expect(anna.time(in: .wrapUp) == 10 * second)
    #expect(anna.busy == 130 * second)
    #expect(anna.staffed == 200 * second)
    #expect(books.operators[1].busy == 93 * second)
  }

  @Test("offers are counted by how they end")
  func offers() {
    let anna = books.operators[0].counts
    let boris = books.operators[1].counts
    #expect(anna.offers == 3 && anna.calls == 3 && anna.missed == 0)
    #expect(boris.offers == 2 && boris.calls == 1)
    #expect(boris.missedNoAnswer == 1 && boris.missedBusy == 0 && boris.blindOffers == 1)
    #expect(books.queues[0].decisions == 4 && books.queues[0].decisionsWithChoice == 2)
    #expect(books.assignments.map(\.calls) == [2, 1, 1])
    #expect(books.assignments.map(\.offers) == [2, 2, 1])
  }

  @Test("an idle spell is a stay in ready of any length that a contact ends")
  func idleSpells() {
    // Anna: 0…15 and 98…150, not the instant at 58. Boris: 0…20, 35…105.
    #expect(books.operators[0].counts.idleSpells.count == 2)
    #expect(books.operators[0].counts.idleSpells.microseconds == 67 * second)
    #expect(books.operators[1].counts.idleSpells.microseconds == 90 * second)
  }

  @Test("promised shares are priorities over the sum of those on duty, at each answer")
  func promises() {
    #expect(books.assignments[0].promised == 3 * 3.0 / 4)
    #expect(books.assignments[1].promised == 3 * 1.0 / 4)
  }

  @Test("calls count in the interval of their queue entry, abandonments also in the one in which they happen")
  func intervals() {
    #expect(books.intervals.map(\.start.seconds) == [0, 100])
    let first = books.intervals[0].queues[0]
    let last = books.intervals[1].queues[0]
    #expect(first.offered == 3 && last.offered == 2)
    #expect(first.answered == 2 && last.answered == 1)
    #expect(first.abandoned == 1 && first.abandonedDuring == 1 && last.abandonedDuring == 0)
    #expect(first.length + last.length == 78 * second)
    #expect(last.length == 12 * second)
    #expect(books.intervals[0].staffed == 200 * second)
    #expect(books.intervals[0].busy == 80 * second)
    #expect(books.intervals[1].busy == 143 * second)
    #expect(books.intervals[1].queues[1].busy == 50 * second)
  }

  @Test("operators per interval are kept on demand")
  func detail() {
    #expect(books.intervals[0].operators.isEmpty)
    let detailed = morning().books(of: SmallFloor.plan(), detail: true)
    #expect(detailed.intervals.map { $0.operators[0].busy } == [80 * second, 50 * second])
    #expect(detailed.intervals.map { $0.operators[1].calls } == [0, 1])
    #expect(detailed.intervals.map { $0.operators[1].staffed } == [100 * second, 100 * second])
  }

  @Test("where batches are cut changes nothing", arguments: [1, 2, 7, 1000])
  func batches(size: Int) {
    let other = morning().books(of: SmallFloor.plan(), batch: size)
    #expect(other.queues.map(\.counts) == books.queues.map(\.counts))
    #expect(other.operators == books.operators)
    #expect(other.assignments == books.assignments)
  }
}

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
    #expect(ExitKind.allCases.map(support.exits) == [1, 1, 1, 0])
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
