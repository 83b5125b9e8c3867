import JSONText

extension Formats {
  static let profile = profileFormat("channel profile", autodial: bool)

  /// The softphone's profile differs in one key: autodial never uses it.
  static let softphoneProfile = profileFormat(
    "softphone profile",
    autodial: ValueFormat<Bool>(
      schema: ["const": false],
      read: { node, context in
        guard let value = bool.read(node, &context) else { return nil }
        if !value { return false }
        context.log.error(.outOfRange, at: node, "autodial cannot use SIP: it can never be switched on")
        return nil
      },
      write: { .bool($0) }))

  private static func profileFormat(_ name: String, autodial: ValueFormat<Bool>) -> ObjectFormat<ProfileEntry> {
    ObjectFormat<ProfileEntry>(
      name, "Changes to a channel's profile; what is left out stays.",
      [
        .optional("presence", \.presence, bool, "The distributor sees wrap-up, breaks and own manual calls."),
        .optional("setUp", \.setUp, distribution, "Time before it rings."),
        .optional("pickUp", \.pickUp, distribution, "From ringing to talking."),
        .optional("ringTimeout", \.ringTimeout, positiveDuration, "From ringing until the offer is missed."),
        .optional("missed", \.missed, chance, "Chance not to pick up though ready."),
        .optional("voicemail", \.voicemail, chance, "Chance that a voicemail takes a missed call."),
        .optional("secondLine", \.secondLine, bool, "The leg to the operator takes one trunk."),
        .optional("standingLine", \.standingLine, bool, "For autodial the line is held open."),
        .optional("autodial", \.autodial, autodial, "Autodial calls may use the channel."),
      ])
  }

  static let overrides = ObjectFormat<ChannelOverrides>(
    "set of channel profiles", "Changes to the profiles of channels, by kind.",
    [
      .optional("OP", \.webWorkplace, profile.format, "The web workplace."),
      .optional("SIP", \.softphone, softphoneProfile.format, "A softphone or desk phone."),
      .optional("INT", \.workNumber, profile.format, "Forwarding to a work number."),
      .optional("EXT", \.personalNumber, profile.format, "Forwarding to a personal number."),
    ])
}
