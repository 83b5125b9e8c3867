public import CallCenter
public import Chance
public import EventCore

/// An operator as the auditor knows them.
public struct AuditedOperator: Hashable, Sendable {
  public var name: String
  /// `nil` where it is not known; a trace never holds it.
  public var email: String?
  public var hash: EntityHash
  public var group: String?
  /// In the operator's own order of preference.
  public var channels: [Channel]
  /// How the channel behaves over which inbound calls come; `nil`: not known, or no channel.
  public var inbound: AuditedChannel?
  /// How the channel behaves over which autodial calls come; `nil`: not known, or no channel may carry them.
  public var autodial: AuditedDialChannel?
  /// Operators with one number differ in name and in priorities at most: same channels, shifts, speeds and wrap-ups.
  /// `nil`: not known.
  public var likeness: Int?

  public init(
    name: String, email: String?, hash: EntityHash, group: String?, channels: [Channel], inbound: AuditedChannel?,
    autodial: AuditedDialChannel? = nil, likeness: Int?
  ) {
    self.name = name
    self.email = email
    self.hash = hash
    self.group = group
    self.channels = channels
    self.inbound = inbound
    self.autodial = autodial
    self.likeness = likeness
  }
}

/// What of a channel's profile binds the distributor.
public struct AuditedChannel: Hashable, Sendable {
  /// The distributor sees wrap-up, breaks and the operator's own manual calls.
  public var presence: Bool
  /// From the start of ringing until the offer is missed; `nil`: not known.
  public var ringTimeout: SimDuration?

  /// The leg to the operator takes a line of its own.
  public var secondLine: Bool

  public init(presence: Bool, ringTimeout: SimDuration?, secondLine: Bool = false) {
    self.presence = presence
    self.ringTimeout = ringTimeout
    self.secondLine = secondLine
  }
}

/// The channel over which calls of autodials come to an operator.
public struct AuditedDialChannel: Hashable, Sendable {
  /// The first in the operator's own order that may carry them.
  public var channel: Channel
  public var presence: Bool
  /// From the start of ringing until the offer is missed; `nil`: not known.
  public var ringTimeout: SimDuration?
  /// The line to the operator must be held open.
  public var standingLine: Bool
  /// The leg to the operator, or the standing line, takes a line of its own.
  public var secondLine: Bool
  /// The least time from an offer to the start of talk.
  public var soonest: SimDuration

  public init(
    channel: Channel, presence: Bool, ringTimeout: SimDuration?, standingLine: Bool, secondLine: Bool,
    soonest: SimDuration
  ) {
    self.channel = channel
    self.presence = presence
    self.ringTimeout = ringTimeout
    self.standingLine = standingLine
    self.secondLine = secondLine
    self.soonest = soonest
  }
}

extension AuditedOperator {
  /// Some channel of the operator's may carry calls of autodials, as far as its kind goes.
  var couldBeDialledFor: Bool { channels.contains { $0 != .softphone } }

  /// The softphone is all the operator has.
  var hasOnlySoftphone: Bool { !channels.isEmpty && !couldBeDialledFor }
}
