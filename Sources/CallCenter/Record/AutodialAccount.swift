/// One autodial over a whole run.
public struct AutodialAccount: Sendable {
  public internal(set) var counts = AutodialCounts()
  /// Counted as they happen, apart from what the attempts become.
  public internal(set) var attempts = 0
  /// Different contacts that were tried.
  public internal(set) var contactsTried = 0
  /// Offers of counted calls, and those at which somebody else was eligible too.
  public internal(set) var decisions = 0
  public internal(set) var decisionsWithChoice = 0
  /// Waits of the connected persons, from the end of detection to the start of talk.
  public internal(set) var wait = WaitAccount()
  /// Time in `ready` that the offer of a call ended, for each call that an operator took; 0 when they were not ready.
  public internal(set) var operatorWait = DurationTally()
  /// By `Channel.rawValue`.
  var channels = Channel.allCases.map { _ in AutodialChannelCounts() }

  init() {}

  /// The calls that went to operators over one channel.
  public func calls(over channel: Channel) -> AutodialChannelCounts { channels[Int(channel.rawValue)] }
}

/// An autodial's calls to operators over one channel: what set-up and ringing cost on the called person's clock.
public struct AutodialChannelCounts: Hashable, Sendable {
  public internal(set) var offers = 0
  /// Offers that the operator missed.
  public internal(set) var missed = 0
  /// Persons who talked to an operator, and those among them to whom that was too late.
  public internal(set) var connected = 0
  public internal(set) var late = 0
  /// Persons who gave up while the operator was being reached.
  public internal(set) var lost = 0
  /// Waits of the connected persons, in microseconds.
  public internal(set) var wait: Int64 = 0
}
