/// What the auditor found about one rule.
public struct RuleVerdict: Hashable, Sendable {
  /// How a rule is judged.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// By the scenario's reader.
    case configuration
    /// An invariant, judged at every event.
    case trace
    /// A stated test with a stated strength.
    case statistical
    /// By comparing two runs.
    case twin
  }

  /// The judgement.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    case holds
    case broken
    case notExercised = "not exercised"
  }

  /// Stable, such as `R20`.
  public var id: String
  public var kind: Kind
  /// The rule in a sentence that a planner understands.
  public var statement: String
  public var verdict: Verdict
  /// How much was looked at; for a broken rule the first instant and the operators concerned; for one not exercised, why.
  public var evidence: String

  public init(id: String, kind: Kind, statement: String, verdict: Verdict, evidence: String) {
    self.id = id
    self.kind = kind
    self.statement = statement
    self.verdict = verdict
    self.evidence = evidence
  }
}
