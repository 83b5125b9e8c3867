import CallCenter
import EventCore

// How often, how soon and at which hours a contact is dialled.
extension Auditor {
  mutating func judgeContact(_ autodial: Int, _ contact: Int) {
    guard let dialling = floor.autodials[autodial].dialling else { return }
    look(.redialRules)
    guard shadow.autodials[autodial].contacts?.reach(contact) == true,
      let row = shadow.autodials[autodial].contacts?[contact]
    else {
      breachContact(autodial, contact, "who is not in its list")
      return
    }
    if row.isInFlight { breachContact(autodial, contact, "while another attempt was on its way") }
    if row.isDone { breachContact(autodial, contact, "who had been reached, or has no rule for another attempt") }
    if row.counted >= dialling.maxAttempts {
      breachContact(autodial, contact, "after \(row.counted) attempts that count, of \(dialling.maxAttempts)")
    }
    if now < row.notBefore {
      breachContact(autodial, contact, "\(seconds(row.notBefore - now)) before its rule allows it")
    }
    let local = LocalTime(now, ahead: row.offset, startOfDay: floor.startOfDay, weekday: floor.calendar.weekday)
    if !dialling.hours.contain(local) { breachContact(autodial, contact, "outside its calling hours") }
    shadow.autodials[autodial].contacts?[contact].isInFlight = true
  }

  private mutating func breachContact(_ autodial: Int, _ contact: Int, _ what: String) {
    breach(.redialRules, "\"\(floor.autodials[autodial].name)\" dialled contact \(contact), \(what)")
  }

  /// An attempt ends, and the contact's rule says what comes next.
  mutating func contactEnds(_ slot: Int, _ reason: RedialReason) {
    let autodial = shadow.lines.calls[slot].desk - shadow.queueCount
    let contact = Int(shadow.lines.details[slot].attempt.contact)
    guard let dialling = floor.autodials[autodial].dialling,
      shadow.autodials[autodial].contacts?.reach(contact) == true,
      var row = shadow.autodials[autodial].contacts?[contact]
    else { return }
    row.isInFlight = false
    let local = LocalTime(now, ahead: row.offset, startOfDay: floor.startOfDay, weekday: floor.calendar.weekday)
    let rule = dialling.redial.rule(for: reason, weekday: local.weekday, age: local.age)
    if rule?.counts ?? true { row.counted += 1 }
    if let rule {
      row.notBefore = now + rule.after.microseconds
      let today = row.end(reason, on: local.day)
      if let most = rule.perDay, today >= most { row.notBefore = max(row.notBefore, local.nextMidnight) }
    } else {
      row.isDone = true
    }
    shadow.autodials[autodial].contacts?[contact] = row
  }
}

/// An instant by the clock of one contact.
struct LocalTime {
  private static var dayLength: Int64 { 86_400_000_000 }

  /// Days since the floor's first day.
  var day: Int32
  /// Days since the contact's own first day.
  var age: Int
  /// 0 = Monday; `nil`: undated.
  var weekday: Int?
  /// Since midnight.
  var time: Int64
  /// When the day ends, by the scenario's clock.
  var nextMidnight: Int64

  /// - Parameters:
  ///   - ahead: minutes by which the contact's clock is ahead of the floor's.
  ///   - startOfDay: the floor's time of day at time zero.
  ///   - weekday: the floor's at time zero, 0 = Monday; `nil`: undated.
  init(_ now: Int64, ahead: Int32, startOfDay: SimDuration, weekday first: Int?) {
    let shift = startOfDay.microseconds + Int64(ahead) * 60_000_000
    let days = (now + shift).quotientFloored(by: Self.dayLength)
    day = Int32(clamping: days)
    age = Int(days - shift.quotientFloored(by: Self.dayLength))
    time = now + shift - days * Self.dayLength
    nextMidnight = now - time + Self.dayLength
    weekday = first.map { Int(((Int64($0) + days) % 7 + 7) % 7) }
  }

  /// Since Monday 00:00; an undated day counts as a Monday.
  var timeOfWeek: Int64 { Int64(weekday ?? 0) * Self.dayLength + time }
}

extension CallingHours {
  fileprivate func contain(_ local: LocalTime) -> Bool {
    if week.isEmpty { return true }
    let time = local.timeOfWeek
    return week.contains { $0.start.microseconds <= time && time < $0.end.microseconds }
  }
}
