import CallCenter
import EventCore

/// What has been tried with one contact. Times are microseconds.
struct ShadowContact: Sendable {
  /// Not before this the next attempt may begin.
  var notBefore: Int64 = 0
  /// Attempts that count, those before the scenario's start included.
  var counted: Int32 = 0
  /// The local day to which `today` belongs, and attempts that ended on it, by reason.
  var day: Int32 = .min
  var today: (UInt16, UInt16, UInt16, UInt16, UInt16) = (0, 0, 0, 0, 0)
  var isInFlight = false
  /// Talked to, or given up.
  var isDone = false
  /// Minutes ahead of the floor's clock.
  var offset: Int32 = 0

  mutating func end(_ reason: RedialReason, on local: Int32) -> Int {
    if local != day {
      day = local
      today = (0, 0, 0, 0, 0)
    }
    switch reason {
    case .machine: return Self.next(&today.0)
    case .busy: return Self.next(&today.1)
    case .noAnswer: return Self.next(&today.2)
    case .invalid: return Self.next(&today.3)
    case .lost: return Self.next(&today.4)
    }
  }

  private static func next(_ count: inout UInt16) -> Int {
    if count < .max { count += 1 }
    return Int(count)
  }
}

/// One row per contact of an autodial; of a list whose length is not known, as many as were dialled.
struct ContactTable: Sendable {
  private var rows: [ShadowContact] = []
  private let count: Int?

  /// - Parameter utcOffset: the floor's minutes ahead of UTC.
  init(_ contacts: AuditedContacts, utcOffset: Int) {
    count = contacts.count
    switch contacts {
    case .count: break
    case .listed(let list):
      rows = list.map { contact in
        var row = ShadowContact()
        row.counted = Int32(clamping: contact.attempts)
        row.offset = Int32(clamping: (contact.utcOffset ?? utcOffset) - utcOffset)
        return row
      }
    }
  }

  /// Whether the list has such a contact. Rows of contacts that are all alike come with their first attempt.
  mutating func reach(_ contact: Int) -> Bool {
    if let count, contact >= count { return false }
    while rows.count <= contact { rows.append(ShadowContact()) }
    return true
  }

  subscript(contact: Int) -> ShadowContact {
    get { rows[contact] }
    _modify { yield &rows[contact] }
  }
}
