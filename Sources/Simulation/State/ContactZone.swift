import CallCenter
import EventCore

/// The contacts of one offset from UTC: when they may be called, who was not dialled yet, and who is to be dialled again.
struct ContactZone {
  /// Who would be dialled next; ordered as they are dialled.
  struct Candidate: Comparable {
    /// A redial that is due, before all who were not dialled yet.
    let due: SimTime?
    let attempts: UInt16
    let contact: ContactID

    static func < (a: Candidate, b: Candidate) -> Bool {
      switch (a.due, b.due) {
      case (let first?, let second?):
        (first, a.attempts, a.contact) < (second, b.attempts, b.contact)
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): a.contact < b.contact
      }
    }
  }

  /// Local time minus the time since the scenario's start.
  private let localStart: SimDuration
  private let startWeekday: Int?
  /// Open hours over the horizon, ascending; `nil`: always open.
  private let open: [TimeSpan]?
  private var position = 0
  /// Who was not dialled yet: those of `list` from `nextFresh` on, or without a list the numbers up to `freshCount`.
  private var list: [ContactID] = []
  private var freshCount = 0
  private var nextFresh = 0
  private var redials = RedialHeap()

  private static let day = SimDuration(microseconds: 86_400_000_000)

  init(offset: Int, hours: CallingHours, horizon: Horizon) {
    let shift = Int64(offset - horizon.utcOffset) * 60_000_000
    localStart = SimDuration(microseconds: horizon.startOfDay.microseconds + shift)
    startWeekday = horizon.weekday
    open = hours.week.isEmpty ? nil : Self.spans(of: hours, from: localStart, weekday: startWeekday, horizon: horizon)
  }

  /// The hours of all weeks that the horizon touches, in the scenario's time.
  private static func spans(
    of hours: CallingHours, from localStart: SimDuration, weekday: Int?, horizon: Horizon
  ) -> [TimeSpan] {
    let week = 7 * day.microseconds
    // Monday 00:00 of the first week, in the scenario's time.
    let monday = -localStart.microseconds - Int64(weekday ?? 0) * day.microseconds
    var spans: [TimeSpan] = []
    var start = monday - week
    while start < horizon.duration.microseconds {
      for span in hours.week {
        let opens = SimTime(microseconds: start + span.start.microseconds)
        let closes = SimTime(microseconds: start + span.end.microseconds)
        if closes > .zero, opens < horizon.end { spans.append(TimeSpan(start: opens, end: closes)) }
      }
      start += week
    }
    return spans
  }

  /// Adds the contacts 0 ..< count, which have no list.
  mutating func addAll(_ count: Int) { freshCount = count }

  mutating func add(_ contact: ContactID) {
    list.append(contact)
    freshCount = list.count
  }

  var hasContacts: Bool { nextFresh < freshCount || !redials.isEmpty }

  /// Who would be dialled now; time never runs backwards.
  mutating func candidate(at now: SimTime) -> Candidate? {
    guard isOpen(at: now) else { return nil }
    if let first = redials.first, first.due <= now {
      return Candidate(due: first.due, attempts: first.attempts, contact: first.contact)
    }
    guard nextFresh < freshCount else { return nil }
    let contact = list.isEmpty ? ContactID(nextFresh) : list[nextFresh]
    return Candidate(due: nil, attempts: 0, contact: contact)
  }

  /// Takes off who would be dialled now.
  mutating func take(at now: SimTime) -> ContactID? {
    guard let candidate = candidate(at: now) else { return nil }
    if candidate.due == nil { nextFresh += 1 } else { redials.removeFirst() }
    return candidate.contact
  }

  mutating func redial(_ contact: ContactID, at due: SimTime, attempts: UInt16) {
    redials.insert(RedialHeap.Entry(due: due, attempts: attempts, contact: contact))
  }

  private mutating func isOpen(at now: SimTime) -> Bool {
    guard let open else { return true }
    while position < open.count, open[position].end <= now { position += 1 }
    return position < open.count && open[position].start <= now
  }

  /// The instant from which on somebody can be dialled, not before `now`.
  mutating func nextOpening(after now: SimTime) -> SimTime? {
    guard hasContacts else { return nil }
    let due = nextFresh < freshCount ? now : max(now, redials.first?.due ?? now)
    guard let open else { return due }
    return open.first { $0.end > due }.map { max($0.start, due) }
  }

  /// Whole days since the contacts' first day.
  func day(at now: SimTime) -> Int {
    Int(Self.dayNumber(localStart.microseconds + now.microseconds) - Self.dayNumber(localStart.microseconds))
  }

  /// The contacts' weekday, 0 = Monday; `nil` where the scenario has no date.
  func weekday(at now: SimTime) -> Int? {
    guard let startWeekday else { return nil }
    let weekday = (startWeekday + Int(Self.dayNumber(localStart.microseconds + now.microseconds))) % 7
    return weekday < 0 ? weekday + 7 : weekday
  }

  /// The contacts' next midnight.
  func midnight(after now: SimTime) -> SimTime {
    let next = (Self.dayNumber(localStart.microseconds + now.microseconds) + 1) * Self.day.microseconds
    return SimTime(microseconds: next - localStart.microseconds)
  }

  private static func dayNumber(_ local: Int64) -> Int64 {
    local >= 0 ? local / day.microseconds : (local + 1) / day.microseconds - 1
  }
}
