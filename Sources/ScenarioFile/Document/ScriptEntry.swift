public import Chance
public import EventCore

/// What a caller goes through before the queue.
public struct ScriptEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its name.
  public var name = ""
  /// Its steps, in order.
  public var steps: [ScriptStep] = []

  /// All defaults.
  public static let blank = ScriptEntry()
}

/// One step of a script.
public indirect enum ScriptStep: Equatable, Sendable {
  /// An announcement of that length.
  case play(Distribution)
  /// One of several ways by chance; the rest goes on.
  case menu([MenuChoice])
  /// The call leaves for another queue.
  case transfer(String, Place)
  /// The caller leaves a message of that length, and the call ends.
  case voicemail(Distribution)
  /// The call ends.
  case hangUp
  /// Offers to keep the caller's place without the line.
  case callback(CallbackEntry)
}

/// How callers who keep their place without the line are called back.
public struct CallbackEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The chance to accept.
  public var chance = 0.0
  /// From the start of the dialling to the answer, or to giving up.
  public var dial = Distribution.constant(0)
  /// The chance that the caller answers.
  public var answered = 0.0
  /// So many times at most.
  public var attempts = 1
  /// The time between two attempts.
  public var again = SimDuration(seconds: 300)

  /// All defaults.
  public static let blank = CallbackEntry()
}

/// One choice of a menu.
public struct MenuChoice: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The chance of it.
  public var chance = 0.0
  /// What follows; afterwards the caller goes on behind the menu.
  public var steps: [ScriptStep] = []

  /// All defaults.
  public static let blank = MenuChoice()
}
