import CallCenter
import EventCore
import Testing

@Suite("Records of calls")
struct CallRecorderTests {
  typealias F = SmallFloor

  private func records(of day: Timetable, batch: Int = 4) -> [CallRecord] {
    var recorder = CallRecorder(of: F.plan())
    var records: [CallRecord] = []
    for start in stride(from: 0, to: day.events.count, by: batch) {
      recorder.read(Array(day.events[start..<min(start + batch, day.events.count)])) { records.append($0) }
    }
    recorder.finish { records.append($0) }
    return records
  }

  private func seconds(_ length: SimDuration?) -> Double? { length?.seconds }

  @Test("an answered call is complete when its wrap-up is over, after calls that left meanwhile")
  func order() {
    var day = Timetable()
    day.at(0, .dutyBegins(F.anna), .operatorTurns(F.anna, .ready))
    day.at(10, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callEntersQueue(CallID(0), F.support, level: 0))
    day.at(10, .offerBegins(CallID(0), F.anna, .softphone, choice: false, blind: false))
    day.at(12, .offerRings(CallID(0), F.anna))
    day.at(15, .callIsAnswered(CallID(0), F.anna), .operatorTurns(F.anna, .talking))
    day.at(20, .callArrives(CallID(1), F.salesCallers, attempt: 3), .callEntersQueue(CallID(1), F.sales, level: 0))
    day.at(40, .talkEnds(CallID(0), F.anna), .operatorTurns(F.anna, .wrapUp))
    // The place of the first call is used again during its wrap-up.
    day.at(41, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callIsBlocked(CallID(0), .queueFull))
    day.at(45, .callAbandons(CallID(1)))
    day.at(50, .operatorTurns(F.anna, .ready))
    let records = records(of: day)
    #expect(records.map(\.number) == [3, 2, 1])
    #expect(records.map(\.outcome) == [.blocked(.queueFull), .abandoned, .answered])
    #expect(records[1].attempt == 3 && seconds(records[1].wait) == 25 && records[1].queue == F.sales)
    let answered = records[2]
    #expect(answered.operator == F.anna && answered.arrived.seconds == 10 && answered.answered?.seconds == 15)
    #expect(seconds(answered.wait) == 5 && seconds(answered.ring) == 3 && seconds(answered.talk) == 25)
    #expect(seconds(answered.wrapUp) == 10 && answered.ended?.seconds == 40)
  }

  @Test("a call answered in the instant in which the wrap-up before it ends closes that wrap-up")
  func nextCall() {
    var day = Timetable()
    day.at(0, .dutyBegins(F.anna), .operatorTurns(F.anna, .ready))
    for call in [0, 1] {
      day.at(5, .callArrives(CallID(call), F.supportCallers, attempt: 1))
      day.at(5, .callEntersQueue(CallID(call), F.support, level: 0))
    }
    day.at(5, .offerBegins(CallID(0), F.anna, .softphone, choice: false, blind: false))
    day.at(5, .callIsAnswered(CallID(0), F.anna), .operatorTurns(F.anna, .talking))
    day.at(10, .talkEnds(CallID(0), F.anna), .operatorTurns(F.anna, .wrapUp))
    day.at(12, .offerBegins(CallID(1), F.anna, .softphone, choice: false, blind: true))
    day.at(12, .callIsAnswered(CallID(1), F.anna), .operatorTurns(F.anna, .talking))
    let records = records(of: day)
    #expect(records.map(\.number) == [1, 2])
    #expect(seconds(records[0].wrapUp) == 2)
    #expect(records[1].outcome == .answered && records[1].ended == nil && records[1].talk == nil)
    #expect(seconds(records[1].ring) == 0 && seconds(records[1].wait) == 7)
  }

  @Test("a call answered right after another, with no status between them, ends the wrap-up before it")
  func noStatusBetween() {
    var day = Timetable()
    day.at(0, .dutyBegins(F.anna), .operatorTurns(F.anna, .ready))
    for call in [0, 1] {
      day.at(5, .callArrives(CallID(call), F.supportCallers, attempt: 1))
      day.at(5, .callEntersQueue(CallID(call), F.support, level: 0))
    }
    day.at(5, .callIsAnswered(CallID(0), F.anna), .operatorTurns(F.anna, .talking))
    day.at(10, .talkEnds(CallID(0), F.anna), .callIsAnswered(CallID(1), F.anna))
    day.at(15, .talkEnds(CallID(1), F.anna), .operatorTurns(F.anna, .ready))
    let records = records(of: day)
    #expect(records.map { $0.wrapUp?.seconds } == [0, 0])
    #expect(records.map { $0.ended?.seconds } == [10, 15])
  }

  @Test("a transferred call is one record, with its last queue and its wait there", arguments: [1, 2, 100])
  func transfer(batch: Int) {
    var day = Timetable()
    day.at(0, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callEntersQueue(CallID(0), F.support, level: 0))
    day.at(30, .callIsTransferred(CallID(0), to: F.sales))
    day.at(34, .callEntersQueue(CallID(0), F.sales, level: 0))
    day.at(40, .callExits(CallID(0), .voicemail))
    day.at(50, .callArrives(CallID(0), F.supportCallers, attempt: 1), .callIsTransferred(CallID(0), to: F.sales))
    day.at(60, .callArrives(CallID(1), F.supportCallers, attempt: 1), .callEntersQueue(CallID(1), F.support, level: 0))
    let records = records(of: day, batch: batch)
    #expect(records.map(\.outcome) == [.left(.voicemail), .inScriptAtEnd, .waitingAtEnd])
    #expect(records.map(\.queue) == [F.sales, F.sales, F.support])
    #expect(records[0].arrived == .zero && seconds(records[0].wait) == 6)
    #expect(records[1].wait == nil && records[2].wait == nil && records[2].ended == nil)
  }
}
