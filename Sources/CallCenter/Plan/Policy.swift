/// Which operator among the eligible takes the next call. Priority 0 is never eligible, whatever the policy.
public enum Policy: String, CaseIterable, Hashable, Sendable {
  /// The smallest share clock: one integer clock per operator and queue, moved on at each answer by
  /// `shareClockCycle` ÷ priority.
  case weighted
  /// Drawn with chance proportional to priority.
  case weightedRandom
  /// The highest priority; lower ones only when no higher one is eligible.
  case strict
  case longestIdle
  case fewestCalls
  case leastLoad
  case roundRobin
  case random

  /// The least common multiple of 1…20: the advance of a share clock for one call at priority 1.
  public static let shareClockCycle: Int64 = 232_792_560

  /// The advance of a share clock at one answer: the cycle divided by `priority`, rounded half up.
  public static func shareClockStep(priority: UInt8) -> Int64 {
    precondition(priority > 0, "an operator of priority 0 takes no calls")
    return (2 * shareClockCycle + Int64(priority)) / (2 * Int64(priority))
  }
}

/// Who is chosen among operators whom the policy holds equal and whose priority is equal.
public enum TieBreak: String, CaseIterable, Hashable, Sendable {
  case longestIdle
  case leastLoad
  case fewestCalls
  case roundRobin
  case random
}

/// What restarts an operator's idle clock besides inbound calls, log-in and returns.
public enum IdleClock: String, CaseIterable, Hashable, Sendable {
  /// Every handled contact, own manual calls included.
  case everyContact
  case inboundOnly
}

/// How a free operator orders waiting calls of several queues with equal precedence.
public enum CallOrder: String, CaseIterable, Hashable, Sendable {
  /// Queue precedence, call priority, time of queue entry, call number.
  case age
  /// The operator's own priorities order the queues first.
  case operatorPriority
}
