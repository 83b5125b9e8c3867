public import EventCore

/// What is known of one call after its end, or at the end of the run: a caller's, an attempt of an autodial, or an
/// operator's own.
public struct CallRecord: Hashable, Sendable {
  /// Callers' calls and attempts are numbered 1, 2, … together, in the order in which they begin; operators' own calls
  /// have no number.
  public var number: Int?
  public var source: CallSource
  /// The queue that the call was in last, or on whose behalf an operator called; `nil` for attempts of an autodial.
  public var queue: QueueID?
  /// A caller's second, third … try. 1: not a retry; also for all other calls.
  public var attempt: Int
  /// At the house, whatever queues it was transferred through; for other calls the start of the dialling.
  public var arrived: SimTime
  public var outcome: CallOutcome
  /// Who answered, or who called.
  public var `operator`: OperatorID?
  /// The start of the talk.
  public var answered: SimTime?
  /// End of the talk, or when the call ended otherwise; `nil` when still in the house.
  public var ended: SimTime?
  /// From the entry of its last queue to the answer or to leaving otherwise; `nil` when it never entered, or still
  /// waits. For attempts from the end of detection; operators' own calls have none.
  public var wait: SimDuration?
  /// How long the phone rang that was answered; of an operator's own call how long it was dialled.
  public var ring: SimDuration?
  public var talk: SimDuration?
  /// `nil` also when the run ended first.
  public var wrapUp: SimDuration?
}

/// Where a call comes from.
public enum CallSource: Hashable, Sendable {
  case inbound(SourceID)
  case autodial(AutodialID)
  case manual(ManualSourceID)
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
  /// A person whom an autodial called reached no operator.
  case lost
  /// A call that the system or an operator made reached no person.
  case unreached(AttemptOutcome)
  /// It is being dialled.
  case inFlightAtEnd

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
    case .lost: "lost"
    case .unreached(let outcome): outcome.name
    case .inFlightAtEnd: "inFlightAtEnd"
    }
  }
}
