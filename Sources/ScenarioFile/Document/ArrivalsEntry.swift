public import Chance
public import EventCore

/// When calls of a source arrive.
public struct ArrivalsEntry: Equatable, Sendable {
  /// Where it stood.
  public var place = Place.nowhere
  /// The process.
  public var process = ArrivalProcess.rate(.perHour(0))
  /// When the source is open; `nil`: always.
  public var open: [Period]?
  /// At most so many calls.
  public var limit: Int?
  /// A random factor per day on the rates.
  public var busyness: BusynessChoice?

  /// No arrivals.
  public static let blank = ArrivalsEntry()
}

/// The law by which calls come.
public enum ArrivalProcess: Equatable, Sendable {
  /// A Poisson process with a rate that may change over the scenario.
  case rate(RatePattern)
  /// A Poisson process with a rate by the day of the week.
  case perDay([DayRate])
  /// Independent gaps of one law.
  case renewal(Distribution)
  /// Given calls.
  case calls([CallEntry])
  /// Given calls in a file beside the scenario.
  case file(String)
}

/// An arrival rate over time.
public enum RatePattern: Equatable, Sendable {
  /// Always the same.
  case perHour(Double)
  /// Expected calls per interval.
  case perInterval(every: SimDuration, counts: [Double])
  /// Rates from given instants on, or with straight lines between them.
  case rates([RatePoint], RateShape)
}

/// A rate at an instant.
public struct RatePoint: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The instant.
  public var at = TimePoint.offset(.zero)
  /// Calls per hour.
  public var perHour = 0.0

  /// All defaults.
  public static let blank = RatePoint()
}

/// What a rate does between two given instants.
public enum RateShape: String, CaseIterable, Sendable {
  /// It stays.
  case flat
  /// It goes straight to the next.
  case linear
}

/// A rate on some days of the week.
public struct DayRate: Equatable, Sendable {
  /// Where it stood.
  public var place = Place.nowhere
  /// The days.
  public var days: DaySet
  /// The rate; times count from midnight of the day.
  public var pattern: RatePattern
}

/// Whose day factor a source takes.
public enum BusynessChoice: Equatable, Sendable {
  /// One of its own, with this coefficient of variation.
  case own(cv: Double)
  /// The shared one of this name.
  case shared(String)
}

/// One given call; what is left out is drawn.
public struct CallEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// When it arrives.
  public var at = TimePoint.offset(.zero)
  /// Its talk time.
  public var talk: SimDuration?
  /// Its wrap-up.
  public var wrapUp: SimDuration?
  /// Its patience.
  public var patience: PatienceEntry?
  /// Its priority.
  public var priority: Int?

  /// All defaults.
  public static let blank = CallEntry()
}

/// The patience of a given call.
public enum PatienceEntry: Hashable, Sendable {
  /// Gives up after so long.
  case ends(SimDuration)
  /// Never gives up.
  case never
}
