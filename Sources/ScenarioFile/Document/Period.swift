/// A stretch of time that comes back every day, or on some days of the week.
public struct Period: Hashable, Sendable {
  /// On which days it begins; `nil`: on all.
  public var days: DaySet?
  /// Its beginning; `nil`: midnight, or the scenario's start beside an end that counts from the start.
  public var from: TimePoint?
  /// Its end, which is no longer inside; `nil`: midnight, or the scenario's end beside a beginning that counts
  /// from the start.
  public var to: TimePoint?

  /// A period.
  public init(days: DaySet?, from: TimePoint?, to: TimePoint?) {
    self.days = days
    self.from = from
    self.to = to
  }
}

/// Days of the week.
public struct DaySet: OptionSet, Hashable, Sendable {
  /// Bit 0 is Monday.
  public let rawValue: UInt8

  /// A set by its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Just this day.
  public init(_ day: Weekday) { rawValue = 1 << UInt8(day.rawValue) }

  /// Whether a day is in the set.
  public func contains(_ day: Weekday) -> Bool { contains(DaySet(day)) }

  /// The days as scenario files write them, `Mon-Fri` or `Mon,Wed`.
  public var text: String {
    var runs: [String] = []
    var day = 0
    while day < 7 {
      guard contains(Weekday.allCases[day]) else {
        day += 1
        continue
      }
      var last = day
      while last < 6, contains(Weekday.allCases[last + 1]) { last += 1 }
      let first = Weekday.allCases[day].name
      runs.append(last == day ? first : first + "-" + Weekday.allCases[last].name)
      day = last + 1
    }
    return runs.joined(separator: ",")
  }

  /// Reads `Mon`, `Mon-Fri`, `Sat-Mon` or a list of these with commas; `nil` for anything else.
  public init?(text: some StringProtocol) {
    var set: DaySet = []
    for run in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = run.split(separator: "-", omittingEmptySubsequences: false).map { name in
        Weekday.allCases.first { $0.name == name }
      }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
      var day = first
      set.formUnion(DaySet(day))
      while day != last {
        day = day.advanced(by: 1)
        set.formUnion(DaySet(day))
      }
    }
    self = set
  }
}
