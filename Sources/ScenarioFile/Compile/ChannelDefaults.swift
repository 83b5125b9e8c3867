import CallCenter
import Chance
import EventCore
import JSONText

/// A channel's behaviour before its laws are compiled (design, section 4).
struct ProfileDraft {
  var presence: Bool
  var setUp: Distribution
  var pickUp: Distribution
  var ringTimeout: SimDuration
  var missed: Double
  var voicemail: Double
  var secondLine: Bool
  var standingLine: Bool
  var autodial: Bool

  /// The defaults of a channel.
  init(of channel: Channel) {
    switch channel {
    case .webWorkplace:
      self.init(presence: true, setUp: 0, pickUp: 2, ringTimeout: 15, missed: 0.01, forwards: false)
    case .softphone:
      self.init(presence: false, setUp: 0.2, pickUp: 4, ringTimeout: 15, missed: 0.03, forwards: false)
      autodial = false
    case .workNumber:
      self.init(presence: false, setUp: 4, pickUp: 5, ringTimeout: 20, missed: 0.05, forwards: true)
    case .personalNumber:
      self.init(presence: false, setUp: 6, pickUp: 6, ringTimeout: 20, missed: 0.08, forwards: true)
      voicemail = 0.1
    }
  }

  private init(
    presence: Bool, setUp: Double, pickUp: Double, ringTimeout: Double, missed: Double, forwards: Bool
  ) {
    self.presence = presence
    self.setUp = .constant(setUp)
    self.pickUp = .constant(pickUp)
    self.ringTimeout = SimDuration(seconds: ringTimeout)
    self.missed = missed
    voicemail = 0
    secondLine = forwards
    standingLine = forwards
    autodial = true
  }

  /// The draft with some changes.
  func changed(by entry: ProfileEntry?) -> ProfileDraft {
    guard let entry else { return self }
    var draft = self
    draft.presence = entry.presence ?? presence
    draft.setUp = entry.setUp ?? setUp
    draft.pickUp = entry.pickUp ?? pickUp
    draft.ringTimeout = entry.ringTimeout ?? ringTimeout
    draft.missed = entry.missed ?? missed
    draft.voicemail = entry.voicemail ?? voicemail
    draft.secondLine = entry.secondLine ?? secondLine
    draft.standingLine = entry.standingLine ?? standingLine
    draft.autodial = entry.autodial ?? autodial
    return draft
  }
}

extension Scenario {
  /// Whether one of an operator's channels may carry an autodial's calls.
  func mayTakeAutodialCalls(_ entry: OperatorEntry) -> Bool {
    entry.channels.contains { profile(of: $0, for: entry).autodial }
  }

  /// The profile that holds for an operator: the defaults, changed by the scenario, changed by their own entry.
  func profile(of channel: Channel, for entry: OperatorEntry) -> ProfileDraft {
    ProfileDraft(of: channel).changed(by: channels[channel]).changed(by: entry.channelProfiles[channel])
  }
}

extension PlanBuilder {
  /// The channels of an operator, each with the profile that holds for them.
  mutating func channels(of entry: OperatorEntry) -> [OperatorChannel] {
    entry.channels.map { channel in
      let draft = scenario.profile(of: channel, for: entry)
      let profile = ChannelProfile(
        presence: draft.presence, setUp: law(draft.setUp), pickUp: law(draft.pickUp), ringTimeout: draft.ringTimeout,
        missed: draft.missed, voicemail: draft.voicemail, secondLine: draft.secondLine,
        standingLine: draft.standingLine, autodial: draft.autodial)
      return OperatorChannel(channel: channel, profile: profile)
    }
  }
}
