public import CallCenter
public import Chance

/// A source of inbound calls.
public struct SourceEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its name; `nil`: its queue's.
  public var name: String?
  /// The name of the queue.
  public var queue = ""
  /// When calls arrive.
  public var arrivals = ArrivalsEntry.blank
  /// Talk time.
  public var talk = Distribution.constant(0)
  /// How long a caller waits.
  public var patience = SourcePatience.never
  /// The chance to hang up on having to wait.
  public var balk = BalkPlan.never
  /// Whether callers try again.
  public var retry: RetryEntry?
  /// The calls' own priority.
  public var priority = 0

  /// All defaults.
  public static let blank = SourceEntry()

  /// The name that the source goes by.
  public var effectiveName: String { name ?? queue }
}

/// How long callers wait before giving up.
public enum SourcePatience: Equatable, Sendable {
  /// For ever.
  case never
  /// By this law.
  case law(Distribution)
}

/// Callers who left unserved may call again.
public struct RetryEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The chance after the first, second, … attempt; the last holds on.
  public var chance: [Double] = []
  /// The time until they call again.
  public var after = Distribution.constant(0)
  /// After which outcomes, in the order of their declaration.
  public var of: [RetryOutcome] = [.abandoned]
  /// Whether talk and patience are drawn afresh.
  public var caller = RetryCaller.new

  /// All defaults.
  public static let blank = RetryEntry()
}
