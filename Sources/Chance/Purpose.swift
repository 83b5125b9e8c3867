/// What a random block is for: the first word of its counter.
///
/// The raw values are part of the determinism contract: a value once published is never given another meaning.
public enum Purpose: UInt64, CaseIterable, Sendable {
  /// The k-th arrival of a source: gap to the next, patience, talk, wrap-up; then balking, mixes, script choices,
  /// retry.
  case caller = 1
  /// A caller's retry: index k, block per attempt.
  case callerRetry = 2
  /// The m-th contact of an autodial: block per attempt.
  case contact = 3
  /// An operator's n-th offer: missed, pick-up, set-up, voicemail.
  case offer = 4
  /// An operator's n-th ready spell: think time, dial, answered, talk; wrap-up.
  case thinkTime = 5
  /// The gamma factor of a day.
  case dayFactor = 6
  /// An operator's place on the ring that breaks the last ties.
  case tieRotation = 7
  /// An operator's absence.
  case absence = 8
  /// A random choice among operators.
  case selection = 9
}
