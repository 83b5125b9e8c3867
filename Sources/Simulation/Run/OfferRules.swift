import CallCenter
import Chance
import EventCore

/// How offers of one kind of work reach an operator: the profile of the channel that such an offer uses.
struct OfferRules: BitwiseCopyable {
  let channel: Channel
  let presence: Bool
  /// `nil`: the phone rings at once.
  let setUp: DistributionID?
  /// `nil`: whoever hears the phone has the call.
  let pickUp: DistributionID?
  let ringTimeout: SimDuration
  let missed: Double
  let voicemail: Double
  let needsLeg: Bool
  /// The line to the operator must be held open.
  let standingLine: StandingLineRules?
  /// No set-up, no pick-up, never missed, no line of its own: the answer is in the matching step itself.
  let isInstant: Bool

  /// Offers of inbound calls; `nil` for an operator without a channel, who never gets a call.
  init?(inboundOver channels: [OperatorChannel], distributions: DistributionTable) {
    guard let usable = channels.inbound else { return nil }
    self.init(usable, isAutomatic: false, distributions: distributions)
  }

  /// Offers of autodial calls; `nil` for an operator without a channel that may carry them.
  ///
  /// At the web workplace the answer is automatic; over a standing line the operator is already at the phone.
  init?(autodialOver channels: [OperatorChannel], distributions: DistributionTable, fault: PlantedFault? = nil) {
    let first = fault == .autodialsOverSoftphone ? channels.inbound : nil
    guard let usable = first ?? channels.autodial else { return nil }
    let isAutomatic = usable.channel == .webWorkplace || usable.profile.standingLine
    self.init(usable, isAutomatic: isAutomatic, distributions: distributions)
  }

  private init(_ usable: OperatorChannel, isAutomatic: Bool, distributions: DistributionTable) {
    let profile = usable.profile
    func law(_ id: DistributionID) -> DistributionID? {
      isAutomatic || distributions.isConstant(id) == 0 ? nil : id
    }
    channel = usable.channel
    presence = profile.presence
    setUp = law(profile.setUp)
    pickUp = law(profile.pickUp)
    ringTimeout = profile.ringTimeout
    missed = isAutomatic ? 0 : profile.missed
    voicemail = isAutomatic ? 0 : profile.voicemail
    needsLeg = profile.secondLine && !isAutomatic
    standingLine =
      isAutomatic && profile.standingLine
      ? StandingLineRules(setUp: profile.setUp, pickUp: profile.pickUp, needsLeg: profile.secondLine) : nil
    isInstant = setUp == nil && pickUp == nil && missed == 0 && !needsLeg
  }

  /// The least time from the offer to the answer.
  func leastTimeToAnswer(_ distributions: DistributionTable) -> SimDuration {
    [setUp, pickUp].reduce(.zero) { least, law in
      law.map { least + .sampled(seconds: distributions.sample($0, 0x1p-53)) } ?? least
    }
  }
}

/// What opening a standing line to an operator takes.
struct StandingLineRules: BitwiseCopyable {
  let setUp: DistributionID
  let pickUp: DistributionID
  let needsLeg: Bool
}
