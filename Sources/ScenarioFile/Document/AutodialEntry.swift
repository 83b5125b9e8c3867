public import CallCenter
public import Chance
public import EventCore

/// A predictive-dial campaign.
public struct AutodialEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its name.
  public var name = ""
  /// The name of a project.
  public var project: String?
  /// Which operator takes the next answered call.
  public var policy = Policy.strict
  /// Who is chosen among equals, in order.
  public var tieBreak: [TieBreak] = [.leastLoad]
  /// Larger is more urgent.
  public var precedence = 0
  /// Whom it calls.
  public var contacts = ContactsEntry.count(0)
  /// Attempts in flight at once; `nil`: unlimited.
  public var lines: Int?
  /// An attempt that nobody answers is given up after so long.
  public var dialTimeout = SimDuration(seconds: 22)
  /// From the dialling to an answer.
  public var answerDelay = Distribution.lognormalByQuantiles(median: 9.5, p95: 20)
  /// The chances of an attempt's outcomes.
  public var outcomes = OutcomesEntry.blank
  /// How people are told from machines.
  public var detection = DetectionEntry.blank
  /// Talk time.
  public var talk = Distribution.constant(0)
  /// Talk with a machine that was taken for a person.
  public var machineTalk = Distribution.constant(12)
  /// How long the called person holds the line.
  public var patience = Distribution.constant(2)
  /// When a live answer is a nuisance.
  public var nuisance = NuisanceEntry.blank
  /// How many attempts to begin.
  public var pacing = PacingEntry.progressive
  /// When a contact is dialled again.
  public var redial = RedialEntry.blank
  /// Attempts on one contact that count.
  public var maxAttempts = 1
  /// When contacts may be called, in their local time; `nil`: always.
  public var hours: [Period]?
  /// Wrap-up after each call.
  public var wrapUp = Distribution.constant(0)

  /// All defaults.
  public static let blank = AutodialEntry()
}

/// Whom an autodial calls.
public enum ContactsEntry: Equatable, Sendable {
  /// So many alike.
  case count(Int)
  /// Those of a file beside the scenario.
  case file(String)
}

/// The chances of an attempt's outcomes; the rest is no answer.
public struct OutcomesEntry: DocumentPart {
  /// Where they stood.
  public var place = Place.nowhere
  /// A person answers.
  public var live = OutcomeEntry.blank
  /// An answering machine answers.
  public var machine = OutcomeEntry.blank
  /// The line is busy.
  public var busy = OutcomeEntry.blank
  /// The number does not exist.
  public var invalid = OutcomeEntry.blank

  /// Nobody answers.
  public static let blank = OutcomesEntry()
}

/// The chance of one outcome.
public struct OutcomeEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The chance.
  public var chance = 0.0
  /// How long after the dialling it is known; `nil`: the outcome's usual time.
  public var after: Distribution?

  /// No chance.
  public static let blank = OutcomeEntry()
}

/// How people are told from machines.
public struct DetectionEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// From the answer to the verdict; `nil`: at once.
  public var duration: Distribution?
  /// The chance that a person is taken for a machine.
  public var missesPerson = 0.0
  /// The chance that a machine is taken for a person.
  public var missesMachine = 0.0

  /// At once and without error.
  public static let blank = DetectionEntry()
}

/// When a live answer is a nuisance, and how many may be.
public struct NuisanceEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Up to and including this long is in time.
  public var within = SimDuration(seconds: 2)
  /// The share that is allowed.
  public var limit = 0.03
  /// How the rate is computed.
  public var formula = NuisanceFormula.overLive

  /// All defaults.
  public static let blank = NuisanceEntry()
}
