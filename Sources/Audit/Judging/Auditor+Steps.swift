public import CallCenter
public import EventCore

// What a run says at one go.
extension Auditor {
  public mutating func observe(_ steps: borrowing Column<FloorStep>) {
    let steps = steps.elements
    var number = 0
    while true {
      number = judgePlainly(steps, from: number)
      if number == steps.count { return }
      judgeAlone(steps[number])
      number += 1
    }
  }

  private mutating func judgeAlone(_ step: FloorStep) {
    if step.time.microseconds > now { advance(to: step.time.microseconds) }
    // Where time runs backwards, each event of a step says so.
    if step.time.microseconds < now || !takesShortWays || !isJudged(step.what) { judgeByEvents(step) }
  }

  /// Judges an event, or a step in one; false: the step has to be judged event by event, and nothing has happened yet.
  private mutating func isJudged(_ what: FloorStep.What) -> Bool {
    switch what {
    case .happening(let happening):
      judge(happening)
      return true
    case .callIsAnsweredOnEntry(let call, let who, let source, let channel, let choice):
      return isAnsweredOnEntry(call, source, who, channel, claimsChoice: choice)
    case .callWaitsOnEntry(let call, let source):
      return waitsOnEntry(call, source)
    case .waitingCallIsAnswered(let call, let who, let channel, let choice):
      return isAnsweredAtOnce(call, who, channel, claimsChoice: choice)
    case .talkEndsWithoutWrapUp(let call, let who):
      return endsWithoutWrapUp(call, who)
    }
  }

  /// Judges a step event by event.
  private mutating func judgeByEvents(_ step: FloorStep) {
    if case .happening(let happening) = step.what {
      judge(FloorEvent(time: step.time, happening: happening))
      return
    }
    guard let expansion else { preconditionFailure("an auditor of a floor that it knows from a trace reads events") }
    var events: [FloorEvent] = []
    swap(&events, &self.events)
    events.removeAll(keepingCapacity: true)
    expansion.append(step, to: &events)
    for event in events { judge(event) }
    swap(&events, &self.events)
  }
}

/// Where the calls of a source go.
struct SourceEntry: BitwiseCopyable {
  @Narrow var desk: Int
  var level: UInt8

  static func all(of plan: FloorPlan?, _ expansion: StepExpansion?) -> Column<Self> {
    var entries = Column<Self>()
    guard let plan, let expansion else { return entries }
    for source in plan.sources.ids {
      let entry = expansion.entry(of: source)
      entries.append(Self(desk: entry.queue.index, level: entry.level))
    }
    return entries
  }
}

/// What is counted of steps that were judged in one.
struct StepCounts: BitwiseCopyable {
  /// Offers that were answered at once.
  var answers = 0
  /// Choices among them that a policy decides.
  var choices = 0
  /// Answers among them while other calls waited.
  var besideOthers = 0
  /// Instants with calls waiting.
  var instants = 0
  /// Ends of talk without wrap-up.
  var ends = 0
}
