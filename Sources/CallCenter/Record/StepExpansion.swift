public import EventCore

/// Tells steps event by event: what the trace, the fingerprint and everybody who asks for events read.
public struct StepExpansion: Sendable {
  /// Where the calls of each source go when they arrive.
  private let entries: [(queue: QueueID, level: UInt8)]

  public init(of plan: FloorPlan) {
    let priorities = CallPriorities(of: plan)
    entries = plan.sources.rows.map { (queue: $0.queue, level: priorities.level(of: $0.priority)) }
  }

  /// Where a call of this source goes, and with which call priority.
  public func entry(of source: SourceID) -> (queue: QueueID, level: UInt8) { entries[source.index] }

  /// The events of these steps, in order.
  public func events(of steps: [FloorStep]) -> [FloorEvent] {
    var events: [FloorEvent] = []
    for step in steps { append(step, to: &events) }
    return events
  }

  /// Appends the events of these steps, in order.
  public func append(_ steps: borrowing Column<FloorStep>, to events: inout [FloorEvent]) {
    for step in steps.elements { append(step, to: &events) }
  }

  /// Appends the events of one step, in order.
  @inline(__always) public func append(_ step: FloorStep, to events: inout [FloorEvent]) {
    forEachEvent(of: step) { events.append(FloorEvent(time: step.time, happening: $0)) }
  }

  /// Tells the events of one step, in order.
  @inline(__always) func forEachEvent(of step: FloorStep, _ tell: (Happening) -> Void) {
    switch step.what {
    case .happening(let happening):
      tell(happening)
    case .callIsAnsweredOnEntry(let call, let who, let source, let channel, let choice):
      enter(call, from: source, tell)
      answer(call, by: who, over: channel, choice: choice, tell)
    case .callWaitsOnEntry(let call, let source):
      enter(call, from: source, tell)
      tell(.callMustWait(call))
    case .waitingCallIsAnswered(let call, let who, let channel, let choice):
      answer(call, by: who, over: channel, choice: choice, tell)
    case .talkEndsWithoutWrapUp(let call, let who):
      tell(.talkEnds(call, who))
      tell(.operatorTurns(who, .ready))
    }
  }

  @inline(__always) private func enter(_ call: CallID, from source: SourceID, _ tell: (Happening) -> Void) {
    tell(.callArrives(call, source, attempt: 1))
    tell(.callEntersQueue(call, entries[source.index].queue, level: entries[source.index].level))
  }

  @inline(__always) private func answer(
    _ call: CallID, by who: OperatorID, over channel: Channel, choice: Bool, _ tell: (Happening) -> Void
  ) {
    tell(.offerBegins(call, who, channel, choice: choice, blind: false))
    tell(.callIsAnswered(call, who))
    tell(.operatorTurns(who, .talking))
  }
}
