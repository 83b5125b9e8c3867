public import EventCore
public import Measures

/// The books of one run, closed: whole numbers and exact sums from which every figure is made.
public struct RunAccount: Sendable {
  /// All events of the run.
  public internal(set) var events: Int
  /// Calls that arrived in the counted part of the horizon, retries included, transfers not.
  public internal(set) var calls: Int
  /// Length of the counted part of the horizon.
  public internal(set) var counted: SimDuration
  public internal(set) var queues: [QueueAccount]
  public internal(set) var autodials: [AutodialAccount]
  public internal(set) var operators: [OperatorAccount]
  public internal(set) var assignments: [AssignmentAccount]
  /// The intervals that reach into the counted part of the horizon.
  public internal(set) var intervals: [IntervalAccount]
}

/// One queue over a whole run.
public struct QueueAccount: Sendable {
  public internal(set) var counts = QueueCounts()
  /// Counted at each arrival and transfer, apart from what became of the call.
  public internal(set) var arrived = 0
  /// Arrivals that are a caller's second or later attempt.
  public internal(set) var retries = 0
  /// Offers of counted calls, and those at which somebody else was eligible too.
  public internal(set) var decisions = 0
  public internal(set) var decisionsWithChoice = 0
  public internal(set) var answeredWait = WaitAccount()
  public internal(set) var abandonedWait = WaitAccount()
  /// Exits from the queue and transfers out of it.
  public internal(set) var otherWait = WaitAccount()
  /// In the order of the plan's bands; of waits up to and including each bound.
  public internal(set) var bands: [BandAccount]
  /// The largest number waiting that lasted any time.
  public internal(set) var longest = 0
  /// Microseconds with anyone waiting.
  public internal(set) var anyoneWaiting: Int64 = 0
  /// Operators' own calls on behalf of this queue; not among its calls.
  public internal(set) var manual = ManualCounts()
  /// Integral of the number of operators who dial, talk or wrap up for these, in microseconds.
  public internal(set) var manualBusy: Int64 = 0
  public internal(set) var callbacks = CallbackCounts()

  init(bands: [SimDuration]) {
    self.bands = bands.map { BandAccount(upTo: $0) }
  }

  /// The waits of all that entered the queue and left it.
  public var wait: WaitAccount {
    var all = answeredWait
    all.merge(abandonedWait)
    all.merge(otherWait)
    return all
  }
}

/// Waits, with their distribution.
public struct WaitAccount: Sendable {
  public internal(set) var tally = DurationTally()
  public internal(set) var sketch = QuantileSketch(expecting: 0)

  public init() {}

  /// Adds other waits.
  public mutating func merge(_ other: Self) {
    tally.merge(other.tally)
    sketch.merge(other.sketch)
  }

  /// Adds so many that did not wait.
  mutating func addNone(_ count: Int) {
    tally.addNone(count)
    sketch.insert(0, count: count)
  }

  @inline(__always) mutating func add(_ wait: SimDuration) {
    tally.add(wait)
    sketch.insert(wait.microseconds)
  }
}

/// Calls that waited up to and including a bound.
public struct BandAccount: Hashable, Sendable {
  public let upTo: SimDuration
  public internal(set) var answered = 0
  public internal(set) var abandoned = 0

  init(upTo: SimDuration) {
    self.upTo = upTo
  }
}

/// One assignment over a whole run; counted calls only.
public struct AssignmentAccount: Hashable, Sendable {
  /// Answered calls.
  public internal(set) var calls = 0
  public internal(set) var offers = 0
  /// Σ over the desk's answers of the operator's priority ÷ the sum of priorities of those on duty, 0 off duty: the
  /// calls that a sharing policy promises. 0 for policies that promise nothing.
  public internal(set) var promised = 0.0
  /// Set at the latest log-in: the queue's sum by then.
  var mark = 0.0

  init() {}
}

/// One reporting interval, cut to the counted part of the horizon. Times are in microseconds.
public struct IntervalAccount: Sendable {
  /// Start of the reporting interval itself, which can lie before the counted part.
  public let start: SimTime
  /// How much of it is counted.
  public let counted: SimDuration
  /// In the order of the plan.
  public internal(set) var queues: [QueueCounts]
  /// In the order of the plan.
  public internal(set) var autodials: [AutodialCounts]
  /// Integral of the number of operators who are logged in and not away.
  public internal(set) var staffed: Int64
  /// Integral of the number of operators who talk, wrap up or dial.
  public internal(set) var busy: Int64
  /// In the order of the plan; empty unless asked for.
  public internal(set) var operators: [OperatorIntervalAccount]
}

/// One operator in one interval. Times are in microseconds.
public struct OperatorIntervalAccount: Hashable, Sendable {
  /// Logged in and not away.
  public internal(set) var staffed: Int64
  /// Talking, in wrap-up or dialing.
  public internal(set) var busy: Int64
  /// Counted inbound calls that were answered during the interval.
  public internal(set) var calls = 0
  /// Counted calls of autodials that were taken during the interval.
  public internal(set) var autodialCalls = 0
  /// Counted calls of their own that began during the interval.
  public internal(set) var manualCalls = 0

  init(staffed: Int64 = 0, busy: Int64 = 0) {
    self.staffed = staffed
    self.busy = busy
  }

  /// What came since an earlier standing of the same sums.
  static func - (now: Self, before: Self) -> Self {
    var change = Self(staffed: now.staffed - before.staffed, busy: now.busy - before.busy)
    change.calls = now.calls - before.calls
    change.autodialCalls = now.autodialCalls - before.autodialCalls
    change.manualCalls = now.manualCalls - before.manualCalls
    return change
  }
}
