public import CallCenter
import EventCore

// What a run says at one go.
extension Auditor {
  public mutating func observe(_ steps: [FloorStep]) {
    guard takesShortWays else {
      for step in steps { judgeByEvents(step) }
      return
    }
    for step in steps {
      let time = step.time.microseconds
      if time != now {
        if time > now, shadow.open == 0 { now = time } else { advance(to: time) }
      }
      let isJudged: Bool
      // Most steps are these two, and found without a jump through a table.
      if case .talkEndsWithoutWrapUp(let call, let who) = step.what {
        isJudged = endsWithoutWrapUp(call, who)
      } else if case .callIsAnsweredOnEntry(let call, let source, let who, let channel, let choice) = step.what {
        isJudged = isAnsweredOnEntry(call, source, who, channel, claimsChoice: choice)
      } else {
        isJudged = isJudgedOtherwise(step.what)
      }
      if !isJudged { judgeByEvents(step) }
    }
  }

  private mutating func isJudgedOtherwise(_ what: FloorStep.What) -> Bool {
    switch what {
    case .happening(let happening):
      judge(happening)
      return true
    case .callWaitsOnEntry(let call, let source): return waitsOnEntry(call, source)
    case .waitingCallIsAnswered(let call, let who, let channel, let choice):
      return isAnsweredAtOnce(call, who, channel, claimsChoice: choice)
    case .callIsAnsweredOnEntry, .talkEndsWithoutWrapUp: return false
    }
  }

  @inline(__always) private mutating func isJudged(_ happening: Happening) -> Bool {
    judge(happening)
    return true
  }

  /// Judges a step event by event.
  private mutating func judgeByEvents(_ step: FloorStep) {
    if step.time.microseconds != now { advance(to: step.time.microseconds) }
    if case .happening(let happening) = step.what {
      judge(happening)
      return
    }
    guard let expansion else { preconditionFailure("an auditor of a floor that it knows from a trace reads events") }
    var events: [FloorEvent] = []
    swap(&events, &self.events)
    events.removeAll(keepingCapacity: true)
    expansion.append([step], to: &events)
    for event in events { judge(event.happening) }
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
  /// Ends of talk without wrap-up.
  var ends = 0
}
