import CallCenter
import Chance
import EventCore

/// How offers of inbound calls reach one operator: the profile of the channel that such an offer uses.
struct OfferRules: BitwiseCopyable {
  let channel: Channel
  let hash: EntityHash
  let presence: Bool
  let setUp: DistributionID
  let pickUp: DistributionID
  let ringTimeout: SimDuration
  let missed: Double
  let voicemail: Double
  let needsLeg: Bool
  /// No set-up, no pick-up, never missed, no line of its own: the answer is in the matching step itself.
  let isInstant: Bool

  /// `nil` for an operator without a channel, who never gets a call.
  init?(_ who: OperatorPlan, distributions: DistributionTable) {
    guard let usable = who.inboundChannel else { return nil }
    let profile = usable.profile
    channel = usable.channel
    hash = who.hash
    presence = profile.presence
    setUp = profile.setUp
    pickUp = profile.pickUp
    ringTimeout = profile.ringTimeout
    missed = profile.missed
    voicemail = profile.voicemail
    needsLeg = profile.secondLine
    isInstant =
      distributions.isConstant(profile.setUp) == 0 && distributions.isConstant(profile.pickUp) == 0
      && profile.missed == 0 && !profile.secondLine
  }
}
