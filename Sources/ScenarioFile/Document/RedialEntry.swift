public import CallCenter

/// When a contact that was not reached is dialled again.
public struct RedialEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// What holds unless a day or an age says otherwise.
  public var rules = RedialRules()
  /// Rules of some days of the week; `nil`: no day is special.
  public var weekday: [DayRedial]?
  /// Rules of contacts of some age.
  public var age: [AgedRedial] = []

  /// Never.
  public static let blank = RedialEntry()
}

/// Rules of some days of the week.
public struct DayRedial: Equatable, Sendable {
  /// Where they stood.
  public var place = Place.nowhere
  /// The days.
  public var days: DaySet
  /// The rules.
  public var rules: RedialRules
}

/// Rules of contacts that are at least so many days old.
public struct AgedRedial: DocumentPart {
  /// Where they stood.
  public var place = Place.nowhere
  /// Whole days since the scenario's first day.
  public var days = 0
  /// The rules.
  public var rules = RedialRules()

  /// All defaults.
  public static let blank = AgedRedial()
}
