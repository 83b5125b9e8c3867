public import Audit
public import CallCenter

/// Everything that a scenario's replications found: what every report is made of.
public struct ExperimentResult: Sendable {
  public var plan: FloorPlan
  public var seed: UInt64
  /// The replications that were run, by number, ascending; numbers start at 1.
  public var replications: [Int]
  /// Confidence level of the half-widths, 0…1.
  public var confidence: Double
  /// Folded over the fingerprints of all replications in order.
  public var fingerprint: UInt64
  /// The `figures` of the JSON result.
  public var figures: FigureNode<Estimate>
  public var rules: [RuleVerdict]
  public var expectations: [ExpectationVerdict]

  public init(
    plan: FloorPlan, seed: UInt64, replications: [Int], confidence: Double, fingerprint: UInt64,
    figures: FigureNode<Estimate>, rules: [RuleVerdict], expectations: [ExpectationVerdict]
  ) {
    self.plan = plan
    self.seed = seed
    self.replications = replications
    self.confidence = confidence
    self.fingerprint = fingerprint
    self.figures = figures
    self.rules = rules
    self.expectations = expectations
  }
}

/// Whether one of the scenario's assertions holds.
public struct ExpectationVerdict: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    case holds
    case fails
    /// With replications: the interval lies on both sides of the bound.
    case undecided
  }

  /// The assertion in words, such as `queue "Support": serviceLevel at least 0.8`.
  public var statement: String
  public var verdict: Verdict
  /// The figure found, with its interval.
  public var evidence: String

  public init(statement: String, verdict: Verdict, evidence: String) {
    self.statement = statement
    self.verdict = verdict
    self.evidence = evidence
  }
}
