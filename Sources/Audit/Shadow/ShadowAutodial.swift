import CallCenter
import EventCore

/// An autodial as the events so far show it.
struct ShadowAutodial: Sendable {
  /// Attempts that ring or are being told apart.
  var inFlight = 0
  /// Answered calls that wait, are on offer or are talked on.
  var answered = 0
  /// Operators counted as capacity, and those who would be but for priority 0.
  var active = 0
  var zeroActive = 0
  /// Operators of priority 0 who could take a call.
  var zeroAvailable = 0
  var counts = DialCounts()
  var contacts: ContactTable?
  /// Offers at the present instant, for the order in which several calls find several operators.
  var instant = InstantOffers()

  init(of autodial: AuditedAutodial, utcOffset: Int) {
    guard autodial.dialling != nil else { return }
    contacts = ContactTable(autodial.contacts, utcOffset: utcOffset)
  }

  mutating func count(_ amount: Int, isZero: Bool) {
    if isZero { zeroActive += amount } else { active += amount }
  }
}

/// Offers of one autodial at one instant.
struct InstantOffers: Sendable {
  var time: Int64 = -1
  var count = 0
  /// Of the last offer.
  var priority: UInt8 = 0
  var event = 0
  /// Some offer of this instant went to the wrong operator.
  var isWrong = false
}
