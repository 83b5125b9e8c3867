public import EventCore

/// What a run says at one go: one happening, or a sequence of them that nearly always come together, as one record.
///
/// A call that is answered on entry is seven events, and two steps. Who writes and who reads a step knows all of its
/// events at once, which is what makes it worth having: a ledger need not find out again what the floor knew. For those
/// who read events, `StepExpansion` tells them one by one.
@frozen public struct FloorStep: Hashable, Sendable, BitwiseCopyable {
  public let time: SimTime
  public let what: What

  @inlinable public init(time: SimTime, what: What) {
    self.time = time
    self.what = what
  }

  /// What can be said at one go. In whole, with its time, it takes no more room than a `FloorEvent`.
  @frozen public enum What: Hashable, Sendable, BitwiseCopyable {
    case happening(Happening)
    /// A first attempt arrives, enters the queue of its source, and is offered and answered: `callArrives`,
    /// `callEntersQueue`, `offerBegins` (not blind), `callIsAnswered`, `operatorTurns` `.talking`. `choice`: somebody
    /// else was eligible too.
    case callIsAnsweredOnEntry(CallID, OperatorID, SourceID, Channel, choice: Bool)
    /// A first attempt arrives, enters the queue of its source, and has to wait: `callArrives`, `callEntersQueue`,
    /// `callMustWait`.
    case callWaitsOnEntry(CallID, SourceID)
    /// A call that waits is offered and answered: `offerBegins` (not blind), `callIsAnswered`, `operatorTurns`
    /// `.talking`.
    case waitingCallIsAnswered(CallID, OperatorID, Channel, choice: Bool)
    /// A talk ends, and the operator is ready for the next call: `talkEnds`, `operatorTurns` `.ready`.
    case talkEndsWithoutWrapUp(CallID, OperatorID)
  }

  /// How many events the step is.
  @inlinable public var eventCount: Int {
    switch what {
    case .happening: 1
    case .callIsAnsweredOnEntry: 5
    case .callWaitsOnEntry, .waitingCallIsAnswered: 3
    case .talkEndsWithoutWrapUp: 2
    }
  }
}
