import CallCenter
import EventCore
import Measures
import Testing

@Suite("The ledger, against a campaign worked out by hand")
struct LedgerAutodialTests {
  let books = campaign().books(of: CampaignFloor.plan())

  private var account: AutodialAccount { books.autodials[0] }

  @Test("every attempt has one outcome, or is in flight")
  func outcomes() {
    #expect(account.attempts == 14 && account.counts.attempts == 14)
    let found = AttemptOutcome.allCases.map(account.counts.outcomes)
    #expect(found == [7, 4, 1, 1, 0])
    #expect(account.counts.inFlightAtEnd == 1)
    #expect(books.calls == 0)
  }

  @Test("every person is connected, lost or still waiting; machines are counted apart")
  func persons() {
    let counts = account.counts
    #expect(counts.live == 7 && counts.connected == 4 && counts.lost == 2 && counts.waitingAtEnd == 1)
    #expect(counts.connectedInTime == 3)
    #expect(counts.detectionLosses == 1)
    #expect(counts.machinesFound == 1 && counts.machinesPassed == 1 && counts.machinesLost == 1)
    #expect(counts.machinesWaitingAtEnd == 1)
    #expect(counts.passed == 5)
    #expect(counts.nuisanceCounts.nuisance == 3)
  }

  @Test("a contact that is tried twice is tried")
  func contacts() {
    #expect(account.contactsTried == 13)
  }

  @Test("waits run from the end of detection to the talk, of persons alone")
  func waits() {
    #expect(account.wait.tally.count == 4 && account.wait.sketch.count == 4)
    #expect(account.wait.tally.microseconds == 5 * second)
    #expect(account.wait.tally.longest == SimDuration(seconds: 3))
    #expect(account.counts.connectedWait == 5 * second && account.counts.lostWait == 2 * second)
  }

  @Test("talk with machines is apart; wrap-up is after both")
  func talks() {
    let counts = account.counts
    #expect(counts.talked == 3 && counts.talk == 109 * second)
    #expect(counts.machinesTalked == 1 && counts.machineTalk == 4 * second)
    #expect(counts.handled == 4 && counts.handledTalk == 113 * second && counts.wrapUp == 8 * second)
  }

  @Test("lines are in flight from the dialling to the end of detection")
  func lines() {
    #expect(account.counts.lines == 130 * second)
    #expect(books.intervals.map { $0.autodials[0].lines } == [75 * second, 55 * second])
  }

  @Test("who could serve is logged in, not away, and has a priority above 0")
  func staffed() {
    #expect(books.intervals.map { $0.autodials[0].staffed } == [200 * second, 180 * second])
    #expect(books.intervals.map { $0.autodials[0].talking } == [109 * second, 49 * second + second / 2])
    #expect(books.intervals.map { $0.autodials[0].busy } == [116 * second, 54 * second + second / 2])
  }

  @Test("an attempt counts in the interval in which it begins, to its end")
  func intervals() {
    #expect(books.intervals.map { $0.autodials[0].attempts } == [10, 4])
    #expect(books.intervals.map { $0.autodials[0].connected } == [3, 1])
    #expect(books.intervals.map { $0.autodials[0].outcomes(.noAnswer) } == [1, 0])
  }

  @Test("an operator's wait is the ready spell that the offer of a call that they took ended")
  func operatorWait() {
    // 19 and 25.5 s of Anna, 26 s of Boris, and two calls that had waited for them.
    #expect(account.operatorWait.count == 5)
    #expect(account.operatorWait.microseconds == 70 * second + second / 2)
  }

  @Test("each channel has its own price on the called person's clock")
  func channels() {
    let workplace = account.calls(over: .webWorkplace)
    #expect(workplace.offers == 3 && workplace.connected == 3 && workplace.late == 0 && workplace.missed == 0)
    #expect(workplace.wait == 2 * second)
    let phone = account.calls(over: .personalNumber)
    #expect(phone.offers == 4 && phone.connected == 1 && phone.late == 1 && phone.lost == 1 && phone.missed == 1)
    #expect(phone.wait == 3 * second)
  }

  @Test("decisions, offers, calls and promised shares belong to the assignments")
  func assignments() {
    #expect(account.decisions == 7 && account.decisionsWithChoice == 2)
    #expect(books.assignments.map(\.calls) == [3, 2, 0, 0])
    #expect(books.assignments.map(\.offers) == [3, 4, 0, 0])
    #expect((books.assignments[0].promised - 10.0 / 3).magnitude < 1e-12)
    #expect((books.assignments[1].promised - 5.0 / 3).magnitude < 1e-12)
    #expect(books.assignments[2].promised == 0)
  }

  @Test("operators have calls of autodials beside inbound ones, in their handle time too")
  func operators() {
    let anna = books.operators[0]
    #expect(anna.counts.calls == 0 && anna.counts.autodialCalls == 3 && anna.counts.offers == 3)
    #expect(anna.counts.handled == 2 && anna.counts.talk == 81 * second && anna.counts.wrapUp == 5 * second)
    #expect(anna.time(in: .talking) == 130 * second + second / 2)
    let boris = books.operators[1].counts
    #expect(boris.autodialCalls == 2 && boris.offers == 4 && boris.missedBusy == 1 && boris.withdrawn == 1)
    #expect(books.operators[2].counts.autodialCalls == 0)
  }

  @Test("operators in detail have their calls by the interval in which they are taken or begun")
  func detail() {
    let books = campaign().books(of: CampaignFloor.plan(), detail: true)
    #expect(books.intervals.map { $0.operators[0].autodialCalls } == [2, 1])
    #expect(books.intervals.map { $0.operators[2].manualCalls } == [1, 1])
    #expect(books.intervals.map { $0.operators[2].busy } == [20 * second, 18 * second])
  }

  @Test("where batches are cut changes nothing", arguments: [1, 2, 7, 1000])
  func batches(size: Int) {
    let other = campaign().books(of: CampaignFloor.plan(), batch: size)
    #expect(other.autodials.map(\.counts) == books.autodials.map(\.counts))
    #expect(other.operators == books.operators)
    #expect(other.assignments == books.assignments)
  }

  @Test("a warm-up hides attempts that began before it, and measures lines and talks that go on through it")
  func warmUp() {
    let books = campaign().books(of: CampaignFloor.plan(warmUp: 42))
    let counts = books.autodials[0].counts
    // Contact 0 is dialled until 45 and talks to Anna from 46.5 on: not counted, yet a line and a talk.
    #expect(counts.attempts == 7 && counts.connected == 1 && counts.machinesPassed == 1)
    #expect(books.autodials[0].contactsTried == 7)
    #expect(counts.lines == 78 * second)
    #expect(books.intervals[0].autodials[0].talking == 73 * second)
    #expect(books.operators[0].counts.autodialCalls == 1)
  }
}
