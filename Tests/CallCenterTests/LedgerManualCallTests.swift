import CallCenter
import EventCore
import Testing

@Suite("Operators' own calls, and callers who are called back, in the ledger")
struct LedgerManualCallTests {
  @Test("own calls count for the operator and for the queue, answered or not")
  func manual() {
    let books = campaign().books(of: CampaignFloor.plan())
    let counts = books.operators[2].counts.manual
    #expect(counts.begun == 2 && counts.answered == 1)
    #expect(counts.dialled == 2 && counts.dial == 16 * second)
    #expect(counts.talked == 1 && counts.talk == 10 * second)
    #expect(counts.wrapped == 2 && counts.wrapUp == 12 * second)
    #expect(counts.handled == 1 && counts.handledTalk == 10 * second && counts.handledWrapUp == 10 * second)
    #expect(books.queues[0].manual == counts)
    #expect(books.operators[0].counts.manual == ManualCounts())
  }

  @Test("they keep their operators busy apart from inbound calls")
  func busy() {
    let books = campaign().books(of: CampaignFloor.plan())
    #expect(books.queues[0].manualBusy == 38 * second)
    #expect(books.queues[0].counts.busy == 0)
    #expect(books.operators[2].time(in: .dialing) == 16 * second)
    #expect(books.operators[2].busy == 38 * second)
  }

  @Test("an own call without wrap-up is over at once; one cut off by the end is begun, and in no mean")
  func noWrapUp() {
    typealias F = CampaignFloor
    var day = Timetable()
    day.at(0, .dutyBegins(F.clara), .operatorTurns(F.clara, .ready))
    day.at(10, .operatorTurns(F.clara, .dialing), .manualCallBegins(F.clara, F.support, F.reminders))
    day.at(15, .manualCallEnds(F.clara, answered: false), .operatorTurns(F.clara, .ready))
    day.at(190, .operatorTurns(F.clara, .dialing), .manualCallBegins(F.clara, F.support, F.reminders))
    day.at(195, .manualCallIsAnswered(F.clara), .operatorTurns(F.clara, .talking))
    let books = day.books(of: F.plan())
    let counts = books.queues[0].manual
    #expect(counts.begun == 2 && counts.answered == 1 && counts.dialled == 2)
    #expect(counts.talked == 0 && counts.wrapped == 1 && counts.wrapUp == 0)
    #expect(books.queues[0].manualBusy == 15 * second)
  }

  @Test("callers who keep their place without the line wait as the others do; attempts to call them back are counted")
  func callbacks() {
    typealias F = SmallFloor
    var day = Timetable()
    day.at(0, .dutyBegins(F.anna), .operatorTurns(F.anna, .ready))
    day.at(10, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callbackIsAgreed(CallID(0)))
    day.at(10, .callEntersQueue(CallID(0), F.support, level: 0))
    day.at(
      10, .offerBegins(CallID(0), F.anna, .webWorkplace, choice: false, blind: false),
      .operatorTurns(F.anna, .reserved))
    day.at(12, .callbackBegins(CallID(0), F.anna))
    day.at(30, .callbackFails(CallID(0), F.anna), .operatorTurns(F.anna, .ready))
    day.at(90, .offerBegins(CallID(0), F.anna, .webWorkplace, choice: false, blind: false))
    day.at(90, .operatorTurns(F.anna, .reserved), .callbackBegins(CallID(0), F.anna))
    day.at(100, .callIsAnswered(CallID(0), F.anna), .operatorTurns(F.anna, .talking))
    day.at(110, .callArrives(CallID(1), F.supportCallers, attempt: 1), .callbackIsAgreed(CallID(1)))
    day.at(110, .callEntersQueue(CallID(1), F.support, level: 0), .callExits(CallID(1), .unreachedCallback))
    let books = day.books(of: F.plan())
    let support = books.queues[0]
    #expect(support.callbacks.agreed == 2 && support.callbacks.attempts == 2 && support.callbacks.unanswered == 1)
    #expect(support.counts.answered == 1 && support.answeredWait.tally.microseconds == 90 * second)
    #expect(support.counts.exits(.unreachedCallback) == 1)
    #expect(books.operators[0].counts.missed == 0)
  }
}
