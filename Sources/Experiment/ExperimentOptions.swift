public import CallCenter

/// What is run, and how it is folded.
public struct ExperimentOptions: Hashable, Sendable {
  /// How the rules are judged.
  public enum Audit: Hashable, Sendable {
    /// Not at all: the result has no verdicts.
    case none
    case usual
    /// The auditor's picture of the floor is recounted exhaustively; slow.
    case strict
  }

  public var seed: UInt64
  /// Numbers of the replications, from 1. A replication runs the same alone as among others.
  public var replications: ClosedRange<Int>
  /// Level of the intervals, strictly between 0 and 1.
  public var confidence: Double
  public var audit: Audit
  /// Show each operator in each interval: memory grows with their product.
  public var detail: Bool
  /// How many replications run at a time, at most. Changes no figure.
  public var threads: Int

  public init(
    seed: UInt64, replications: ClosedRange<Int> = 1...1, confidence: Double = 0.95, audit: Audit = .usual,
    detail: Bool = false, threads: Int = 1
  ) {
    precondition(replications.lowerBound >= 1, "replications are numbered from 1")
    precondition(threads >= 1, "somebody has to run them")
    self.seed = seed
    self.replications = replications
    self.confidence = confidence
    self.audit = audit
    self.detail = detail
    self.threads = threads
  }

  /// The first `count` replications under the plan's own seed.
  public init(of plan: FloorPlan, replications count: Int = 1) {
    self.init(seed: plan.seed, replications: 1...count)
  }
}
