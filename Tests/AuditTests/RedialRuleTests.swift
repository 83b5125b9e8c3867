import Audit
import CallCenter
import EventCore
import Testing

@Suite("By hand, the rules of dialling again")
struct RedialRuleTests {
  private typealias Events = [(Double, Happening)]

  private func floor(
    _ redial: RedialPlan = .never, maxAttempts: Int = 1, hours: CallingHours = .always,
    contacts: AuditedContacts = .count(3), weekday: Int? = nil
  ) -> HandFloor {
    var floor = HandFloor(workers: [.init(name: "Anna", dialPriorities: [1])])
    floor.autodials = [autodial(redial: redial, maxAttempts: maxAttempts, hours: hours, contacts: contacts)]
    floor.end = 900_000
    floor.weekday = weekday
    return floor
  }

  /// Attempts on contact 0 that are busy a second later.
  private func busy(_ times: Double...) -> Events {
    times.enumerated().flatMap { number, at in dials(at, number, contact: 0) + fails(at + 1, number, .busy) }
  }

  @Test("R36 wants a rule for another attempt, and its time")
  func spacing() {
    let minute = RedialPlan(default: RedialRules(.busy, after: 60), weekday: [], age: [])
    #expect(floor(minute, maxAttempts: 2).verdict("R36", busy(10, 71)) == .holds)
    #expect(floor(minute, maxAttempts: 2).verdict("R36", busy(10, 70)) == .broken)
    #expect(floor(maxAttempts: 2).verdict("R36", busy(10, 500)) == .broken)
    #expect(floor().verdict("R36", []) == .notExercised)
  }

  @Test("R36 counts attempts, those before the start too, but not those that the rule leaves uncounted")
  func limits() {
    let counted = RedialPlan(default: RedialRules(.busy, after: 60), weekday: [], age: [])
    #expect(floor(counted, maxAttempts: 2).verdict("R36", busy(10, 100, 200)) == .broken)
    let uncounted = RedialPlan(default: RedialRules(.busy, after: 60, counts: false), weekday: [], age: [])
    #expect(floor(uncounted).verdict("R36", busy(10, 100, 200)) == .holds)
    let tried = AuditedContacts.listed([AuditedContact(utcOffset: nil, attempts: 1)])
    #expect(floor(counted, maxAttempts: 2, contacts: tried).verdict("R36", busy(10, 100)) == .broken)
    #expect(floor(counted, maxAttempts: 3, contacts: tried).verdict("R36", busy(10, 100)) == .holds)
  }

  @Test("R36 asks the weekday's set before that of the age, and that before the default")
  func sets() {
    let plan = RedialPlan(
      default: RedialRules(.busy, after: 10),
      weekday: (0..<7).map { $0 == 5 ? RedialRules(.busy, after: 100) : RedialRules() },
      age: [AgedRedialRules(days: 0, rules: RedialRules(.busy, after: 50))])
    let saturday = floor(plan, maxAttempts: 9, weekday: 5)
    #expect(saturday.verdict("R36", busy(10, 111)) == .holds)
    #expect(saturday.verdict("R36", busy(10, 110)) == .broken)
    let monday = floor(plan, maxAttempts: 9, weekday: 0)
    #expect(monday.verdict("R36", busy(10, 61)) == .holds)
    #expect(monday.verdict("R36", busy(10, 60)) == .broken)
  }

  @Test("R36 counts the attempts of one local day, and waits for the next")
  func perDay() {
    let plan = RedialPlan(default: RedialRules(.busy, after: 60, perDay: 2), weekday: [], age: [])
    // The day starts at 09:00; midnight is 15 hours later, and an hour earlier for a contact one hour ahead.
    let midnight = 15 * 3_600.0
    #expect(floor(plan, maxAttempts: 9).verdict("R36", busy(10, 100, midnight)) == .holds)
    #expect(floor(plan, maxAttempts: 9).verdict("R36", busy(10, 100, midnight - 1)) == .broken)
    let ahead = AuditedContacts.listed([AuditedContact(utcOffset: 60, attempts: 0)])
    #expect(floor(plan, maxAttempts: 9, contacts: ahead).verdict("R36", busy(10, 100, midnight - 3_600)) == .holds)
  }

  @Test("R36 knows the hours of each contact's own clock")
  func localHours() {
    let morning = CallingHours(week: [TimeSpan(start: hours(9), end: hours(12))])
    let afternoon = CallingHours(week: [TimeSpan(start: hours(12), end: hours(18))])
    #expect(floor(hours: morning).verdict("R36", busy(10)) == .holds)
    #expect(floor(hours: afternoon).verdict("R36", busy(10)) == .broken)
    let ahead = AuditedContacts.listed([AuditedContact(utcOffset: 180, attempts: 0)])
    #expect(floor(hours: afternoon, contacts: ahead).verdict("R36", busy(10)) == .holds)
    #expect(floor(hours: morning, weekday: 1).verdict("R36", busy(10)) == .broken)
  }

  @Test("R36 dials nobody twice at once, nobody who was reached, and nobody who is not in the list")
  func states() {
    let again = RedialPlan(default: RedialRules(.lost, after: 10), weekday: [], age: [])
    let twice = dials(10, 0, contact: 0) + fails(11, 0, .busy) + dials(12, 1, contact: 1) + dials(12, 2, contact: 1)
    #expect(floor(again, maxAttempts: 9).verdict("R36", twice) == .broken)
    let reached = dials(10, 0, contact: 0) + reaches(12, 0) + offer(12, 0, to: 0) + talk(12, 0, by: 0, until: 40)
    #expect(floor(again, maxAttempts: 9).verdict("R36", reached) == .holds)
    #expect(floor(again, maxAttempts: 9).verdict("R36", reached + dials(100, 1, contact: 0)) == .broken)
    let lost = dials(10, 0, contact: 0) + [
      (12, Happening.attemptIsAnswered(call(0), .live)), (12, .answerIsDetected(call(0), takenFor: .machine)),
    ]
    #expect(floor(again, maxAttempts: 9).verdict("R36", lost + dials(22, 1, contact: 0)) == .holds)
    #expect(floor(again, maxAttempts: 9).verdict("R36", lost + dials(21, 1, contact: 0)) == .broken)
    #expect(floor().verdict("R36", dials(10, 0, contact: 3)) == .broken)
  }
}
