public import EventCore

/// What is known of one call after its end, or at the end of the run.
public struct CallRecord: Hashable, Sendable {
  /// Calls are numbered 1, 2, … in the order of their arrival at the house.
  public var number: Int
  public var source: SourceID
  /// The queue that the call was in last.
  public var queue: QueueID
  /// 1: not a retry.
  public var attempt: Int
  /// At the house, whatever queues it was transferred through.
  public var arrived: SimTime
  public var outcome: CallOutcome
  /// Who answered.
  public var `operator`: OperatorID?
  public var answered: SimTime?
  /// End of the talk, or when the caller left otherwise; `nil` when still in the house.
  public var ended: SimTime?
  /// From the entry of its last queue to the answer or to leaving otherwise; `nil` when it never entered, or still
  /// waits.
  public var wait: SimDuration?
  /// How long the phone rang that was answered.
  public var ring: SimDuration?
  public var talk: SimDuration?
  /// `nil` also when the run ended first.
  public var wrapUp: SimDuration?
}

/// How a call ended, or where the end of the run found it. Exactly one per call.
public enum CallOutcome: Hashable, Sendable {
  /// Also when the talk was still on at the end of the run.
  case answered
  case abandoned
  case balked
  case blocked(BlockReason)
  case left(ExitKind)
  case waitingAtEnd
  case inScriptAtEnd

  /// The name in reports.
  public var name: String {
    switch self {
    case .answered: "answered"
    case .abandoned: "abandoned"
    case .balked: "balked"
    case .blocked: "blocked"
    case .left(let kind): kind.name
    case .waitingAtEnd: "waitingAtEnd"
    case .inScriptAtEnd: "inScriptAtEnd"
    }
  }
}
