/// What an operator is doing. Each instant belongs to exactly one status.
public enum OperatorStatus: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  case offline
  /// Logged in and not taking part: a break, or sent away after missed offers.
  case away
  /// Free for a call.
  case ready
  /// Was ready, an offer is on.
  case reserved
  /// An own manual call before it is answered.
  case dialing
  case talking
  case wrapUp

  /// The name in reports and traces.
  public var name: String {
    switch self {
    case .offline: "offline"
    case .away: "away"
    case .ready: "ready"
    case .reserved: "reserved"
    case .dialing: "dialing"
    case .talking: "talking"
    case .wrapUp: "wrapUp"
    }
  }
}
