/// Which of two events at one instant happens first. Part of the determinism contract; this is its one place.
///
/// Matching calls with operators is not an event: it follows each event that can make a match possible,
/// except that all events of rank `becomesAvailable` at one instant are applied before any matching.
@frozen public enum EventRank: UInt8, CaseIterable, Sendable {
  /// A talk ends, and the operator's hands are free for wrap-up or the next call.
  case talkEnds
  /// A wrap-up ends.
  case wrapUpEnds
  /// A log-in, a return from a break or from being away, the end of a back-off, and a call that has waited
  /// long enough for further operators.
  case becomesAvailable
  /// A caller's patience runs out, or the longest wait that the queue allows.
  case callerLeaves
  /// A set-up or a ring ends without an answer.
  case ringEnds
  /// A call arrives, comes to the next step of its script, or is picked up.
  case arrivesOrIsAnswered
  /// A dialler looks at the floor again.
  case pacingTick
  /// A break begins, a shift ends, a pool of operators shrinks.
  case leavesDuty
}
