import CallCenter
import EventCore

/// How many attempts an autodial begins now: one value per autodial and run. A further scheme is one file that
/// conforms, a case of `Pacing`, and its line in `rule(for:)`.
///
/// It sees what the distributor sees and what has happened, never what was drawn for the future.
protocol PacingRule {
  /// How many attempts to begin; 0 or less: none. The autodial's own limit of lines is applied afterwards.
  ///
  /// - Complexity: O(1), or a sum over some tens of seconds; asked after each event that matters.
  mutating func attempts(_ floor: PacingView) -> Int

  /// Something happened. Only schemes that learn are told.
  mutating func learn(_ news: PacingNews, at now: SimTime)

  /// Once a second: who of the autodial's operators is busy, and for how long already.
  mutating func review(_ floor: PacingView, busy: UnsafeBufferPointer<BusyOperator>)
}

extension PacingRule {
  mutating func learn(_ news: PacingNews, at now: SimTime) {}
  mutating func review(_ floor: PacingView, busy: UnsafeBufferPointer<BusyOperator>) {}
}

/// What pacing may know of the floor at one instant.
struct PacingView {
  let now: SimTime
  /// Operators seen ready for this autodial who can be at the line in time.
  var available: Int
  /// Operators on duty who could take a call in time once their hands are free.
  var active: Int
  /// Attempts that ring or are being detected.
  var inFlight: Int
  /// Calls that operators talk on.
  let connected: Int
  /// Answered people who wait for an operator.
  let waiting: Int
  /// Ready operators of the whole floor; counted only where a ratio asks for it.
  let readyOnFloor: Int
}

/// What a scheme that learns is told.
enum PacingNews {
  case attemptBegins
  case attemptResolves(after: SimDuration, AttemptOutcome)
  /// Of a person who answered it is known whether they are a nuisance call. `wasOffered`: somebody seemed to be there
  /// for them.
  case personIsServed(isNuisance: Bool, wasOffered: Bool)
  /// A ready operator was taken by a call of another kind.
  case operatorIsTaken
  /// An operator's talk or wrap-up, of whatever kind of call, is over.
  case phaseEnds(BusyOperator.Phase, after: SimDuration)
}

/// What an operator is busy with, and for how long already.
struct BusyOperator: BitwiseCopyable {
  enum Phase: BitwiseCopyable {
    case talk
    case wrapUp
  }

  let phase: Phase
  let elapsed: SimDuration

  init(phase: Phase, for elapsed: SimDuration) {
    self.phase = phase
    self.elapsed = elapsed
  }
}

extension Pacing {
  /// The scheme at the start of a run.
  func rule(for autodial: AutodialPlan) -> any PacingRule {
    switch self {
    case .progressive: ProgressiveRule()
    case .ratio(let ratio): RatioRule(ratio)
    case .predictive(let predictive): PredictiveRule(predictive, dialTimeout: autodial.dialTimeout)
    case .differenceTarget(let target): DifferenceTargetRule(target)
    case .abandonTarget(let target): AbandonTargetRule(target)
    }
  }
}
