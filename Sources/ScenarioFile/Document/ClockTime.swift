public import EventCore

/// A point in time as a scenario writes it.
public enum TimePoint: Hashable, Sendable {
  /// A time of day, since midnight of the first day.
  case clock(SimDuration)
  /// So long after the scenario's start.
  case offset(SimDuration)
}

/// What time zero is: a time of day, on a date or on no date in particular.
public struct StartPoint: Hashable, Sendable {
  /// The date, if the scenario is dated.
  public var date: CivilDate?
  /// The time since midnight, below 24 hours.
  public var time: SimDuration

  /// A starting point.
  public init(date: CivilDate?, time: SimDuration) {
    self.date = date
    self.time = time
  }

  /// Midnight of no date in particular.
  public static let midnight = StartPoint(date: nil, time: .zero)

  /// An instant as a time since the scenario's start; negative for a time of day before the start.
  public func offset(of point: TimePoint) -> SimDuration {
    switch point {
    case .clock(let time): time - self.time
    case .offset(let offset): offset
    }
  }
}

/// A day of the Gregorian calendar, years 1 to 9999.
public struct CivilDate: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// A date; `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day of the week. By Zeller's congruence (Zeller 1882), rearranged so that Monday is 0.
  public var weekday: Weekday {
    let shiftedMonth = month < 3 ? month + 12 : month
    let shiftedYear = month < 3 ? year - 1 : year
    let days = day + 13 * (shiftedMonth + 1) / 5 + shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    return Weekday.allCases[(days + 5) % 7]
  }

  /// `2026-03-02`.
  public var text: String {
    digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2)
  }
}

/// A day of the week.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The name in scenario files: `Mon`.
  public var name: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

  /// The day that comes so many days later.
  func advanced(by days: Int) -> Weekday {
    Weekday.allCases[((rawValue + days) % 7 + 7) % 7]
  }
}

/// An offset from UTC in minutes.
public struct UTCOffset: Hashable, Sendable {
  /// Minutes east of Greenwich, -14 h to +14 h.
  public var minutes: Int

  /// An offset.
  public init(minutes: Int) { self.minutes = minutes }

  /// No offset.
  public static let zero = UTCOffset(minutes: 0)
}

/// A number with leading zeros.
func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}
