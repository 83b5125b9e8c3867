import CallCenter
import Chance
import EventCore
import Testing

@testable import Simulation

@Suite("Whom an autodial calls next")
struct ContactBookTests {
  private static let hour = 3_600.0

  /// A floor that opens at 08:00 on a Monday, two hours ahead of UTC.
  private static let horizon = Horizon(
    startOfDay: SimDuration(seconds: 8 * hour), date: "2026-03-02", duration: SimDuration(seconds: 80 * hour),
    warmUp: .zero, interval: SimDuration(seconds: hour), atEnd: .stop, weekday: 0, utcOffset: 120)

  private static func at(_ hours: Double) -> SimTime { .zero + SimDuration(seconds: hours * hour) }

  private static func book(
    _ contacts: ContactList, redial: RedialPlan = .never, maxAttempts: Int = 3, hours: CallingHours = .always
  ) -> ContactBook {
    var floor = TestFloor()
    floor.workers = [.init(name: "A", campaign: 1)]
    floor.campaign = .init(contacts: contacts, redial: redial, maxAttempts: maxAttempts, hours: hours)
    return ContactBook(floor.plan.autodials[AutodialID(0)], horizon: horizon)
  }

  private static func rules(_ after: Double, perDay: Int? = nil, counts: Bool = true) -> RedialRules {
    var rules = RedialRules()
    rules[.busy] = RedialRule(after: SimDuration(seconds: after), perDay: perDay, counts: counts)
    return rules
  }

  /// Every day from one hour to another.
  private static func daily(_ from: Double, _ to: Double) -> CallingHours {
    CallingHours(
      week: (0..<7).map { day in TimeSpan(start: at(Double(day) * 24 + from), end: at(Double(day) * 24 + to)) })
  }

  @Test("contacts are dialled in the order of the list, each once, and the list comes to its end")
  func inOrder() {
    var book = Self.book(.count(3))
    #expect((0..<4).map { _ in book.take(at: .zero)?.index } == [0, 1, 2, nil])
    #expect(book.isExhausted)
  }

  @Test("redials that are due go before new contacts, by due time, then attempts, then contact")
  func redialsFirst() {
    var book = Self.book(.count(6), redial: RedialPlan(default: Self.rules(60), weekday: [], age: []))
    let taken = (0..<3).compactMap { _ in book.take(at: .zero) }
    for contact in taken.reversed() { book.isNotReached(contact, .busy, at: .zero) }
    #expect(book.take(at: Self.at(0))?.index == 3)
    let again = book.take(at: SimTime(microseconds: 60_000_000))
    #expect(again?.index == 0)
    // Dialled again at once, contact 0 is due with contacts 1 and 2 of fewer attempts, and comes after them.
    book.isNotReached(ContactID(0), .busy, at: .zero)
    let due = SimTime(microseconds: 60_000_000)
    #expect((0..<5).map { _ in book.take(at: due)?.index } == [1, 2, 0, 4, 5])
  }

  @Test("a contact is called in the hours of their own clock")
  func localHours() {
    // The floor is at UTC+2: contact 0 is an hour behind it, contact 1 three ahead.
    let contacts = [1, 5].map { ContactPlan(utcOffset: $0 * 60, live: nil, attempts: 0) }
    var book = Self.book(.listed(contacts), hours: Self.daily(9, 12))
    #expect(book.take(at: .zero)?.index == 1, "08:00 on the floor is 11:00 there")
    #expect(book.take(at: Self.at(1.99))?.index == nil)
    #expect(book.take(at: Self.at(2))?.index == 0, "10:00 on the floor is 09:00 there")
  }

  @Test("nobody is called at the very end of the hours")
  func endOfHours() {
    var book = Self.book(.count(1), hours: Self.daily(8, 9))
    #expect(book.take(at: Self.at(1))?.index == nil)
    #expect(book.take(at: Self.at(24))?.index == 0)
  }

  @Test("the weekday's rule beats the age's, which beats the default")
  func precedence() {
    let weekday = (0..<7).map { $0 == 2 ? Self.rules(10) : RedialRules() }
    let plan = RedialPlan(
      default: Self.rules(1_000), weekday: weekday, age: [AgedRedialRules(days: 1, rules: Self.rules(100))])
    for (start, after) in [(0.0, 1_000.0), (24, 100), (48, 10), (72, 100)] {
      var book = Self.book(.count(1), redial: plan)
      let contact = book.take(at: Self.at(start))!
      book.isNotReached(contact, .busy, at: Self.at(start))
      let due = Self.at(start) + SimDuration(seconds: after)
      #expect(book.take(at: SimTime(microseconds: due.microseconds - 1)) == nil, "day \(start / 24)")
      #expect(book.take(at: due) == contact, "day \(start / 24)")
    }
  }

  @Test("after the day's last attempt the next waits for the contact's own midnight")
  func midnight() {
    let contacts = [ContactPlan(utcOffset: 5 * 60, live: nil, attempts: 0)]
    var book = Self.book(.listed(contacts), redial: RedialPlan(default: Self.rules(60, perDay: 1), weekday: [], age: []))
    let contact = book.take(at: .zero)!
    book.isNotReached(contact, .busy, at: .zero)
    // 08:00 on the floor is 11:00 there: thirteen hours to midnight.
    #expect(book.take(at: SimTime(microseconds: Self.at(13).microseconds - 1)) == nil)
    #expect(book.take(at: Self.at(13)) == contact)
  }

  @Test("attempts made before count; those that a rule does not count never use a contact up")
  func counting() {
    let contacts = [2, 3].map { ContactPlan(utcOffset: nil, live: nil, attempts: $0) }
    var book = Self.book(
      .listed(contacts), redial: RedialPlan(default: Self.rules(60, counts: false), weekday: [], age: []))
    #expect(book.nextAttempt(ContactID(0)) == 3)
    for round in 0..<10 {
      let now = Self.at(Double(round))
      #expect(book.take(at: now)?.index == 0)
      book.isNotReached(ContactID(0), .busy, at: now)
    }
    #expect(book.take(at: Self.at(20))?.index == 0)
    book.isReached(ContactID(0))
    #expect(book.isExhausted, "contact 1 had its three attempts before")
  }

  @Test("a reason without a rule gives the contact up")
  func withoutRule() {
    var book = Self.book(.count(1), redial: RedialPlan(default: Self.rules(60), weekday: [], age: []))
    book.isNotReached(book.take(at: .zero)!, .invalid, at: .zero)
    #expect(book.isExhausted)
  }
}
