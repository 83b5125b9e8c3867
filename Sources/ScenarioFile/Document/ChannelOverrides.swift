public import CallCenter
public import Chance
public import EventCore

/// Changes to the profiles of the four channels.
public struct ChannelOverrides: DocumentPart {
  /// Where they stood.
  public var place = Place.nowhere
  /// The web workplace's.
  public var webWorkplace: ProfileEntry?
  /// The softphone's.
  public var softphone: ProfileEntry?
  /// The work number's.
  public var workNumber: ProfileEntry?
  /// The personal number's.
  public var personalNumber: ProfileEntry?

  /// No changes.
  public static let blank = ChannelOverrides()

  /// The changes to one channel.
  public subscript(channel: Channel) -> ProfileEntry? {
    switch channel {
    case .webWorkplace: webWorkplace
    case .softphone: softphone
    case .workNumber: workNumber
    case .personalNumber: personalNumber
    }
  }
}

/// Changes to one channel's profile; what is `nil` stays.
public struct ProfileEntry: DocumentPart {
  /// Where it stood.
  public var place = Place.nowhere
  /// The distributor sees wrap-up, breaks and own calls.
  public var presence: Bool?
  /// Time before it rings.
  public var setUp: Distribution?
  /// From ringing to talking.
  public var pickUp: Distribution?
  /// From the start of ringing until the offer is missed.
  public var ringTimeout: SimDuration?
  /// Chance not to pick up though ready.
  public var missed: Double?
  /// Chance that a voicemail takes a missed call.
  public var voicemail: Double?
  /// The leg to the operator takes a trunk.
  public var secondLine: Bool?
  /// For autodial the line is held open.
  public var standingLine: Bool?
  /// Autodial calls may use it.
  public var autodial: Bool?

  /// No changes.
  public static let blank = ProfileEntry()
}
