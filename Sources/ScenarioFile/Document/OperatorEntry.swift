public import CallCenter
public import Chance
public import EventCore
public import JSONText

/// One operator, or a template that stands for several.
public struct OperatorEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// How many operators the entry stands for; `nil`: it is one operator, not a template.
  public var count: Int?
  /// The name; in a template `{n}` stands for the number, from 1.
  public var name = ""
  /// The e-mail address; in a template with `{n}` as well.
  public var email = ""
  /// Channels in the operator's order of preference.
  public var channels: [Channel] = [.webWorkplace]
  /// The name of a group.
  public var group: String?
  /// The name of a role.
  public var role: String?
  /// The names of the projects that the operator works in; empty: not bound to any.
  public var projects: [String] = []
  /// Assignments to queues, in the order of the file.
  public var queues: [AssignmentEntry] = []
  /// Assignments to autodials, in the order of the file.
  public var autodials: [AssignmentEntry] = []
  /// When on duty; `nil`: always.
  public var shift: [Period]?
  /// For a template: how many are on duty from when on.
  public var onDuty: PoolCurve?
  /// Planned breaks.
  public var breaks: [BreakEntry] = []
  /// Wrap-up after each call.
  public var wrapUp: Distribution?
  /// Multiplies talk time.
  public var speed = 1.0
  /// This operator's overrides of channel profiles.
  public var channelProfiles = ChannelOverrides.blank
  /// Personal options that change nothing.
  public var settings = JSON.object([])

  /// All defaults.
  public static let blank = OperatorEntry()
}

/// An assignment to one queue or autodial.
public struct AssignmentEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The name of the queue or autodial.
  public var desk = ""
  /// 0…100.
  public var priority: UInt8 = 0
  /// Eligible once a call has waited so long.
  public var after = SimDuration.zero
  /// Multiplies talk time, on top of the operator's own factor.
  public var speed = 1.0
  /// Wrap-up after its calls.
  public var wrapUp: Distribution?

  /// All defaults.
  public static let blank = AssignmentEntry()
}

/// One planned break.
public struct BreakEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its beginning.
  public var at = TimePoint.offset(.zero)
  /// Its length.
  public var length = SimDuration.zero
  /// What for.
  public var reason: String?

  /// All defaults.
  public static let blank = BreakEntry()
}

/// How many operators of a template are on duty, interval by interval from the scenario's start.
public struct PoolCurve: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The length of an interval.
  public var every = SimDuration.zero
  /// The number in each interval; after the last nobody.
  public var counts: [Int] = []

  /// All defaults.
  public static let blank = PoolCurve()
}

/// A named, coloured set of operators, with bulk assignments.
public struct GroupEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// Its name.
  public var name = ""
  /// `#rrggbb`, lower case.
  public var color: String?
  /// Assignments of all members to queues; a member's own entry wins.
  public var queues: [AssignmentEntry] = []
  /// Assignments of all members to autodials; a member's own entry wins.
  public var autodials: [AssignmentEntry] = []

  /// All defaults.
  public static let blank = GroupEntry()
}
