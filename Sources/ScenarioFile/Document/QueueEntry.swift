public import CallCenter
public import Chance
public import EventCore

/// A queue.
public struct QueueEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its name.
  public var name = ""
  /// The name of its script.
  public var script = ""
  /// The name of a project.
  public var project: String?
  /// Which operator takes the next call.
  public var policy = Policy.weighted
  /// Who is chosen among equals, in order.
  public var tieBreak: [TieBreak] = [.longestIdle]
  /// What restarts the idle clock.
  public var idleClock = IdleClock.everyContact
  /// Larger is more urgent.
  public var precedence = 0
  /// The target.
  public var serviceLevel = ServiceLevelEntry.blank
  /// Upper bounds of the report's waiting bands.
  public var bands: [SimDuration] = [SimDuration(seconds: 10), SimDuration(seconds: 20), SimDuration(seconds: 60)]
  /// Wrap-up after each call.
  public var wrapUp = Distribution.constant(0)
  /// Most waiting calls; `nil`: unlimited.
  public var capacity: Int?
  /// When a waiting call leaves, and how.
  public var maxWait: MaxWaitEntry?
  /// Messages while waiting.
  public var comfort: ComfortEntry?
  /// What happens when nobody eligible is on shift any more; `nil`: callers are kept.
  public var onUnstaffed: ExitEntry?
  /// The names of autodials that do not dial while callers wait.
  public var holdDialling: [String] = []

  /// All defaults.
  public static let blank = QueueEntry()
}

/// A queue's target.
public struct ServiceLevelEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// A wait up to and including this long is good.
  public var within = SimDuration(seconds: 20)
  /// The share aimed at.
  public var target = 0.8
  /// How the share is computed.
  public var formula = ServiceLevelFormula.excludingShortAbandons

  /// All defaults.
  public static let blank = ServiceLevelEntry()
}

/// How a call leaves a queue.
public enum ExitEntry: Equatable, Sendable {
  /// It is cut off.
  case drop
  /// It leaves a message.
  case voicemail
  /// It goes to another queue.
  case transfer(String, Place)
}

/// A waiting call leaves after so long.
public struct MaxWaitEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// After so long.
  public var after = SimDuration.zero
  /// How.
  public var exit = ExitEntry.drop

  /// All defaults.
  public static let blank = MaxWaitEntry()
}

/// Messages while waiting.
public struct ComfortEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The time between two.
  public var every = SimDuration.zero
  /// The length of one.
  public var play = Distribution.constant(0)

  /// All defaults.
  public static let blank = ComfortEntry()
}
