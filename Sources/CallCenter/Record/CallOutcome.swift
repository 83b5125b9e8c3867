/// How a call left other than by an answer, an abandonment or a transfer. Counted apart from abandonments.
public enum ExitKind: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// Disconnected by the queue: the longest wait is over, or nobody is on shift.
  case drop
  /// Left a message, by script or by the queue's exit.
  case voicemail
  /// A script hung up.
  case hangup
  /// A voicemail of the operator's own phone took the call: neither answered nor abandoned.
  case personalVoicemail
  /// The caller hung up to be called back, and never answered.
  case unreachedCallback

  /// The name in reports and traces.
  public var name: String {
    switch self {
    case .drop: "drop"
    case .voicemail: "voicemail"
    case .hangup: "hangup"
    case .personalVoicemail: "personalVoicemail"
    case .unreachedCallback: "unreachedCallback"
    }
  }
}

/// Why a call could not be taken in.
public enum BlockReason: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// No line was free when it arrived.
  case noTrunk
  /// The queue had no waiting place left.
  case queueFull

  /// The name in traces.
  public var name: String {
    switch self {
    case .noTrunk: "noTrunk"
    case .queueFull: "queueFull"
    }
  }
}

/// Why an offer was missed.
public enum MissKind: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// It rang until the time-out.
  case noAnswer
  /// The phone was busy with a call that the distributor does not see, or no line was free to reach it.
  case busy

  /// The name in reports and traces.
  public var name: String {
    switch self {
    case .noAnswer: "noAnswer"
    case .busy: "busy"
    }
  }
}
