public import CallCenter
public import EventCore

/// How an autodial decides how many attempts to begin.
public enum PacingEntry: Equatable, Sendable {
  /// One line for each operator who waits.
  case progressive
  /// A fixed number of lines per operator.
  case ratio(RatioEntry)
  /// As many as a nuisance limit allows.
  case predictive(PredictiveEntry)
  /// A level that follows the difference between waiting operators and waiting calls.
  case differenceTarget(DifferenceTargetEntry)
  /// Lines per connected call, moved with the distance from a share of lost calls.
  case abandonTarget(AbandonTargetEntry)
}

/// A fixed number of lines per operator.
public struct RatioEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Lines per operator.
  public var lines = 1.0
  /// Which operators count.
  public var per = CountedOperators.available
  /// So many lines more.
  public var ahead = 0
  /// Dials only while so many operators are free.
  public var minimumFree = 0
  /// Whose free operators count.
  public var minimumFreeOf = FreeScope.autodial
  /// When to dial.
  public var when = DialMoment.always

  /// All defaults.
  public static let blank = RatioEntry()
}

/// As many lines as a nuisance limit allows.
public struct PredictiveEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The largest share of nuisance calls; `nil`: the autodial's own limit.
  public var limit: Double?
  /// The share aimed at; `nil`: five sixths of the limit.
  public var aim: Double?
  /// What happened longer ago is forgotten.
  public var window = SimDuration(seconds: 900)
  /// Lines in flight per active operator at most.
  public var maxRatio = 3.0

  /// All defaults.
  public static let blank = PredictiveEntry()
}

/// The published scheme that follows the difference between waiting operators and waiting calls.
public struct DifferenceTargetEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Waiting operators aimed at, beyond waiting calls.
  public var target = 0.0
  /// The lost share above which the level is halved.
  public var limit = 0.03
  /// Lines per operator at most.
  public var maxLevel = 3.0

  /// All defaults.
  public static let blank = DifferenceTargetEntry()
}

/// The published scheme that follows the share of lost calls.
public struct AbandonTargetEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The lost share aimed at.
  public var target = 0.02
  /// The lost share from which on it is progressive.
  public var maximum = 0.03
  /// How strongly the distance from the target counts.
  public var loadFactor = 10.0

  /// All defaults.
  public static let blank = AbandonTargetEntry()
}
