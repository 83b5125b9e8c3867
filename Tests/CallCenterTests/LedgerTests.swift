import CallCenter
import EventCore
import Measures
import Testing

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
