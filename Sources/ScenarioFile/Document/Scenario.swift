public import CallCenter
public import EventCore

/// A scenario file as a typed document: what its writer wrote, with the defaults filled in and names not yet
/// resolved. Two documents are equal when they say the same.
public struct Scenario: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The scenario's name; `nil`: the file's.
  public var name: String?
  /// Free text.
  public var description = ""
  /// The experiment's seed.
  public var seed: UInt64 = 1
  /// What time zero is.
  public var start = StartPoint.midnight
  /// Arrivals are made in [0, duration).
  public var duration = SimDuration.zero
  /// Calls before it are not counted.
  public var warmUp = SimDuration.zero
  /// Length of a reporting interval.
  public var interval = SimDuration(seconds: 1800)
  /// What happens to calls in the house at the end.
  public var atEnd = AtEnd.stop
  /// The floor's offset from UTC.
  public var utcOffset = UTCOffset.zero
  /// Lines.
  public var trunks = TrunkPlan.unlimited
  /// Inbound calls go before autodial calls.
  public var inboundFirst = false
  /// Which call a free operator takes.
  public var callOrder = CallOrder.age
  /// No offers for so long after a miss.
  public var backOff = SimDuration(seconds: 5)
  /// So many misses in a row send an operator away.
  public var missesUntilAway = 3
  /// Presses ready so long after being free again.
  public var returnsAfter = SimDuration(seconds: 30)
  /// At most so long after being sent away.
  public var awayAtMost = SimDuration(seconds: 300)
  /// Day factors shared by name.
  public var busyness: [BusynessEntry] = []
  /// Overrides of channel profiles for everybody.
  public var channels = ChannelOverrides.blank
  /// Projects.
  public var projects: [ProjectEntry] = []
  /// Roles besides the one that exists already.
  public var roles: [RoleEntry] = []
  /// Groups.
  public var groups: [GroupEntry] = []
  /// Scripts.
  public var scripts: [ScriptEntry] = []
  /// Queues.
  public var queues: [QueueEntry] = []
  /// Autodials.
  public var autodials: [AutodialEntry] = []
  /// Operators and templates of operators.
  public var operators: [OperatorEntry] = []
  /// Sources of inbound calls.
  public var inbound: [SourceEntry] = []
  /// Calls that operators make by hand.
  public var manual: [ManualEntry] = []
  /// Assertions about the result.
  public var expect: [ExpectEntry] = []

  /// All defaults.
  public static let blank = Scenario()

  /// An empty scenario with all defaults.
  public init() {}
}

/// A day factor that sources share by its name.
public struct BusynessEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its name.
  public var name = ""
  /// The law of the factor, of mean 1.
  public var gamma = GammaFactor.blank

  /// All defaults.
  public static let blank = BusynessEntry()
}

/// A gamma law of mean 1.
public struct GammaFactor: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The coefficient of variation.
  public var cv = 0.0

  /// All defaults.
  public static let blank = GammaFactor()
}

/// What one entry of `expect` asserts: rules, or figures of one subject.
public struct ExpectEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The assertions; several when one entry bounds several figures of its subject.
  public var expectations: [Expectation] = []

  /// All defaults.
  public static let blank = ExpectEntry()
}
