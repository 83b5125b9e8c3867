import CallCenter
import EventCore

/// One autodial's contacts: who may be dialled now, and whom it has given up.
///
/// Redials that are due come first, ordered by (due time, attempts, contact); then those not yet dialled, in the order
/// of the list. Contacts are kept apart by their offset from UTC, so that those whose hours are over cost no look.
struct ContactBook {
  /// What is known of one contact.
  struct Row: BitwiseCopyable {
    /// Attempts so far, those before the scenario included.
    var attempts: UInt16
    /// Attempts that count.
    var counted: UInt16
    /// The local day of the counts below.
    var day: Int32 = -1
    /// Attempts of that day by the reason of their end.
    var machine: UInt8 = 0
    var busy: UInt8 = 0
    var noAnswer: UInt8 = 0
    var invalid: UInt8 = 0
    var lost: UInt8 = 0
    let zone: UInt8
  }

  private var rows: [Row] = []
  private var zones: [ContactZone] = []
  private let redial: RedialPlan
  private let maxAttempts: Int
  private let horizonEnd: SimTime
  /// The contacts' own chances of a live answer; empty: all as the autodial's.
  private let live: [Double?]

  init(_ autodial: AutodialPlan, horizon: Horizon) {
    redial = autodial.redial
    maxAttempts = autodial.maxAttempts
    horizonEnd = horizon.end
    switch autodial.contacts {
    case .count(let count):
      live = []
      zones = [ContactZone(offset: horizon.utcOffset, hours: autodial.hours, horizon: horizon)]
      rows = Array(repeating: Row(attempts: 0, counted: 0, zone: 0), count: count)
      zones[0].addAll(count)
    case .listed(let contacts):
      live = contacts.contains { $0.live != nil } ? contacts.map(\.live) : []
      let offsets = Set(contacts.map { $0.utcOffset ?? horizon.utcOffset }).sorted()
      zones = offsets.map { ContactZone(offset: $0, hours: autodial.hours, horizon: horizon) }
      for (index, contact) in contacts.enumerated() {
        let zone = offsets.firstIndex(of: contact.utcOffset ?? horizon.utcOffset) ?? 0
        let attempts = UInt16(clamping: contact.attempts)
        rows.append(Row(attempts: attempts, counted: attempts, zone: UInt8(clamping: zone)))
        if contact.attempts < autodial.maxAttempts { zones[zone].add(ContactID(index)) }
      }
    }
  }

  /// The chance that this contact answers in person, where it has its own.
  func liveChance(_ contact: ContactID) -> Double? { live.isEmpty ? nil : live[contact.index] }

  /// The next attempt on a contact, counted from 1, those before the scenario included.
  func nextAttempt(_ contact: ContactID) -> UInt32 { UInt32(rows[contact.index].attempts) + 1 }

  /// Whether nobody is left to dial, now or later.
  var isExhausted: Bool { !zones.contains { $0.hasContacts } }

  /// Whether somebody can be dialled now.
  mutating func hasCallable(at now: SimTime) -> Bool { bestZone(at: now) != nil }

  /// Whom to dial now, taken off the book until the attempt is settled.
  ///
  /// - Complexity: O(zones + log redials).
  mutating func take(at now: SimTime) -> ContactID? {
    guard let zone = bestZone(at: now) else { return nil }
    return zones[zone].take(at: now)
  }

  /// The instant from which on somebody can be dialled, not before `now`; `nil`: never.
  mutating func nextOpening(after now: SimTime) -> SimTime? {
    zones.indices.compactMap { zones[$0].nextOpening(after: now) }.min()
  }

  /// An attempt is over, and the contact was reached: it is done.
  mutating func isReached(_ contact: ContactID) { rows[contact.index].attempts &+= 1 }

  /// An attempt is over for a reason that may allow another.
  ///
  /// - Complexity: O(age sets + log redials).
  mutating func isNotReached(_ contact: ContactID, _ reason: RedialReason, at now: SimTime, early: Bool = false) {
    var row = rows[contact.index]
    let zone = Int(row.zone)
    let day = zones[zone].day(at: now)
    if row.day != Int32(day) { row.startDay(Int32(day)) }
    row.attempts &+= 1
    row.count(reason)
    let rule = redial.rule(for: reason, weekday: zones[zone].weekday(at: now), age: day)
    if rule?.counts ?? true { row.counted &+= 1 }
    rows[contact.index] = row
    guard let rule, Int(row.counted) < maxAttempts else { return }
    var due = now + (early ? SimDuration(microseconds: rule.after.microseconds / 2) : rule.after)
    if let perDay = rule.perDay, row.today(reason) >= perDay { due = max(due, zones[zone].midnight(after: now)) }
    if due < horizonEnd { zones[zone].redial(contact, at: due, attempts: row.attempts) }
  }

  private mutating func bestZone(at now: SimTime) -> Int? {
    if zones.count == 1 { return zones[0].candidate(at: now) == nil ? nil : 0 }
    var best: (zone: Int, candidate: ContactZone.Candidate)?
    for zone in zones.indices {
      guard let candidate = zones[zone].candidate(at: now) else { continue }
      if let rival = best, !(candidate < rival.candidate) { continue }
      best = (zone, candidate)
    }
    return best?.zone
  }
}

extension ContactBook.Row {
  mutating func startDay(_ day: Int32) {
    self.day = day
    (machine, busy, noAnswer, invalid, lost) = (0, 0, 0, 0, 0)
  }

  mutating func count(_ reason: RedialReason) {
    switch reason {
    case .machine: machine = min(machine, 254) + 1
    case .busy: busy = min(busy, 254) + 1
    case .noAnswer: noAnswer = min(noAnswer, 254) + 1
    case .invalid: invalid = min(invalid, 254) + 1
    case .lost: lost = min(lost, 254) + 1
    }
  }

  /// Attempts of the current day that ended for a reason.
  func today(_ reason: RedialReason) -> Int {
    switch reason {
    case .machine: Int(machine)
    case .busy: Int(busy)
    case .noAnswer: Int(noAnswer)
    case .invalid: Int(invalid)
    case .lost: Int(lost)
    }
  }
}
