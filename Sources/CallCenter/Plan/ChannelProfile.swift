public import Chance
public import EventCore

/// How one channel behaves for one operator. See the design's table of channels for the defaults.
public struct ChannelProfile: Hashable, Sendable {
  /// The distributor sees wrap-up, breaks and the operator's own manual calls.
  public var presence: Bool
  /// Time before it rings.
  public var setUp: DistributionID
  /// From ringing to talking.
  public var pickUp: DistributionID
  /// From the start of ringing until the offer is missed.
  public var ringTimeout: SimDuration
  /// Chance not to pick up though ready.
  public var missed: Double
  /// Chance that a voicemail takes a missed call.
  public var voicemail: Double
  /// The leg to the operator takes one trunk from set-up to hang-up.
  public var secondLine: Bool
  /// For autodial the line is held open: set-up and pick-up are paid once, on becoming ready.
  public var standingLine: Bool
  /// Calls of an autodial may use this channel; never true for the softphone.
  public var autodial: Bool

  public init(
    presence: Bool, setUp: DistributionID, pickUp: DistributionID, ringTimeout: SimDuration, missed: Double,
    voicemail: Double, secondLine: Bool, standingLine: Bool, autodial: Bool
  ) {
    self.presence = presence
    self.setUp = setUp
    self.pickUp = pickUp
    self.ringTimeout = ringTimeout
    self.missed = missed
    self.voicemail = voicemail
    self.secondLine = secondLine
    self.standingLine = standingLine
    self.autodial = autodial
  }
}
