import CallCenter
import EventCore
import Testing

@Suite("Records of calls that the system or an operator makes")
struct CallRecorderOutboundTests {
  private func records(of day: Timetable, _ plan: FloorPlan, batch: Int) -> [CallRecord] {
    var recorder = CallRecorder(of: plan)
    var records: [CallRecord] = []
    for start in stride(from: 0, to: day.events.count, by: batch) {
      recorder.read(Array(day.events[start..<min(start + batch, day.events.count)])) { records.append($0) }
    }
    recorder.finish { records.append($0) }
    return records
  }

  @Test("every attempt has a record with its outcome", arguments: [1, 3, 100])
  func attempts(batch: Int) throws {
    let attempts = records(of: campaign(), CampaignFloor.plan(), batch: batch)
      .filter { $0.source == .autodial(CampaignFloor.renewals) }.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    #expect(attempts.map(\.number) == Array(1...14))
    #expect(
      attempts.map(\.outcome.name) == [
        "busy", "answered", "answered", "lost", "machine", "machine", "answered", "machine", "lost", "noAnswer",
        "answered", "waitingAtEnd", "inFlightAtEnd", "machine",
      ])
    #expect(attempts.allSatisfy { $0.queue == nil && $0.attempt == 1 })
    // The late one: from the end of detection at 26 to 29, all of it ringing.
    let late = attempts[2]
    #expect(late.arrived.seconds == 20 && late.answered?.seconds == 29 && late.ended?.seconds == 57)
    #expect(late.operator == CampaignFloor.boris && late.wait?.seconds == 3 && late.ring?.seconds == 3)
    #expect(late.talk?.seconds == 28 && late.wrapUp?.seconds == 3)
    // Taken for a machine: never waited. Gave up: waited 2 s. In hand at the end: no talk yet.
    #expect(attempts[3].wait == nil && attempts[3].ended?.seconds == 31)
    #expect(attempts[8].wait?.seconds == 2 && attempts[8].operator == nil)
    #expect(attempts[10].answered?.seconds == 150.5 && attempts[10].talk == nil)
    // A machine that an operator talked to has both.
    #expect(attempts[7].operator == CampaignFloor.boris && attempts[7].talk?.seconds == 4)
  }

  @Test("an operator's own call has no number and a queue, and its dialling as ringing")
  func manual() {
    let own = records(of: campaign(), CampaignFloor.plan(), batch: 3).filter { $0.number == nil }
    #expect(own.map(\.outcome.name) == ["answered", "noAnswer"])
    #expect(own.allSatisfy { $0.source == .manual(CampaignFloor.reminders) && $0.queue == CampaignFloor.support })
    #expect(own.allSatisfy { $0.operator == CampaignFloor.clara && $0.wait == nil })
    #expect(own.map { $0.arrived.seconds } == [80, 120] && own.map { $0.ended?.seconds } == [96, 130])
    #expect(own.map { $0.ring?.seconds } == [6, nil] && own.map { $0.talk?.seconds } == [10, nil])
    #expect(own.map { $0.wrapUp?.seconds } == [10, 2])
  }

  @Test("an own call in hand at the end comes last")
  func atEnd() {
    typealias F = CampaignFloor
    var day = Timetable()
    day.at(0, .operatorTurns(F.clara, .ready), .operatorTurns(F.clara, .dialing))
    day.at(0, .manualCallBegins(F.clara, F.support, F.reminders), .attemptBegins(CallID(0), F.renewals, ContactID(0)))
    let found = records(of: day, F.plan(), batch: 10)
    #expect(found.map(\.number) == [1, nil] && found.map(\.outcome) == [.inFlightAtEnd, .inFlightAtEnd])
  }

  @Test("the ringing of a call that is called back ends when the operator picks up")
  func callback() {
    typealias F = SmallFloor
    var day = Timetable()
    day.at(0, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callbackIsAgreed(CallID(0)))
    day.at(0, .callEntersQueue(CallID(0), F.support, level: 0))
    day.at(10, .offerBegins(CallID(0), F.anna, .webWorkplace, choice: false, blind: false))
    day.at(12, .callbackBegins(CallID(0), F.anna))
    day.at(20, .callIsAnswered(CallID(0), F.anna), .operatorTurns(F.anna, .talking))
    let found = records(of: day, F.plan(), batch: 10)
    #expect(found[0].ring?.seconds == 2 && found[0].wait?.seconds == 20 && found[0].outcome == .answered)
  }
}
