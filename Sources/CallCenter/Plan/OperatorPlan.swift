public import Chance
public import EventCore

/// One operator as a run needs them. Rows of the same `count` template differ in name, e-mail and hash only.
public struct OperatorPlan: Sendable {
  public var name: String
  public var email: String
  /// Names the operator's random numbers and place on every ring.
  public var hash: EntityHash
  /// Channels in the operator's own order of preference, with the profile of each; empty: no calls at all.
  public var channels: [OperatorChannel]
  public var group: GroupID?
  public var role: String?
  /// This operator's rows in `FloorPlan.assignments`, ascending.
  public var assignments: [AssignmentID]
  /// On duty from `start` until just before `end`; ascending, apart from each other, cut to [0, duration).
  public var shift: [TimeSpan]
  /// Breaks in order of their planned start.
  public var breaks: [BreakPlan]
  /// Wrap-up law of this operator; an assignment's goes before it, the queue's after it.
  public var wrapUp: DistributionID?
  /// Multiplies talk time; 1.3 is 30 % slower. An assignment's factor is multiplied in as well.
  public var speed: Double
  /// The pool whose size decides when this operator is on duty, instead of `shift`.
  public var pool: PoolID?

  public init(
    name: String, email: String, hash: EntityHash, channels: [OperatorChannel], group: GroupID?, role: String?,
    assignments: [AssignmentID], shift: [TimeSpan], breaks: [BreakPlan], wrapUp: DistributionID?, speed: Double,
    pool: PoolID?
  ) {
    self.name = name
    self.email = email
    self.hash = hash
    self.channels = channels
    self.group = group
    self.role = role
    self.assignments = assignments
    self.shift = shift
    self.breaks = breaks
    self.wrapUp = wrapUp
    self.speed = speed
    self.pool = pool
  }

  /// The channel over which inbound calls come.
  public var inboundChannel: OperatorChannel? { channels.inbound }

  /// The channel over which autodial calls come.
  public var autodialChannel: OperatorChannel? { channels.autodial }
}

extension [OperatorChannel] {
  /// The channel over which inbound calls come: the first in the operator's own order.
  public var inbound: OperatorChannel? { first }

  /// The channel over which autodial calls come: the first in the operator's own order that may carry them.
  public var autodial: OperatorChannel? { first { $0.profile.autodial } }
}

/// A channel that an operator has, and how it behaves for them.
public struct OperatorChannel: Hashable, Sendable {
  public var channel: Channel
  public var profile: ChannelProfile

  public init(channel: Channel, profile: ChannelProfile) {
    self.channel = channel
    self.profile = profile
  }
}

/// From `start` until just before `end`.
public struct TimeSpan: Hashable, Sendable {
  public var start: SimTime
  public var end: SimTime

  public init(start: SimTime, end: SimTime) {
    self.start = start
    self.end = end
  }
}

/// A planned break: it may start late, never short.
public struct BreakPlan: Hashable, Sendable {
  public var start: SimTime
  public var length: SimDuration
  public var reason: String?

  public init(start: SimTime, length: SimDuration, reason: String?) {
    self.start = start
    self.length = length
    self.reason = reason
  }
}

/// Operators of one template of whom a changing number is on duty.
public struct PoolPlan: Sendable {
  public var name: String
  public var members: [OperatorID]
  /// The number on duty from each instant on, ascending in time; before the first nobody.
  public var sizes: [PoolSize]

  public init(name: String, members: [OperatorID], sizes: [PoolSize]) {
    self.name = name
    self.members = members
    self.sizes = sizes
  }
}

/// From `start` on, `count` members of a pool are on duty.
public struct PoolSize: Hashable, Sendable {
  public var start: SimTime
  public var count: Int

  public init(start: SimTime, count: Int) {
    self.start = start
    self.count = count
  }
}

/// A named, coloured set of operators: report filter and visual mark. Never a routing effect.
public struct GroupPlan: Sendable {
  public var name: String
  /// `#rrggbb`, lower case.
  public var color: String?

  public init(name: String, color: String?) {
    self.name = name
    self.color = color
  }
}
