import Audit
import CallCenter

/// What is kept of the replications so far: sums, and a fingerprint each.
struct ExperimentFold {
  private let plan: FloorPlan
  private let options: ExperimentOptions
  private var figures: FigureFold
  private var sums: GroupSums
  private var findings: AuditFindings?
  private var fingerprints: [Fingerprint] = []

  init(of plan: FloorPlan, options: ExperimentOptions) {
    self.plan = plan
    self.options = options
    figures = FigureFold(confidence: options.confidence)
    sums = GroupSums(of: plan)
  }

  /// Adds the next replication by number.
  mutating func add(_ outcome: ReplicationOutcome) {
    figures.add(outcome.figures)
    sums.check(outcome.figures, replication: outcome.number)
    if findings != nil, let next = outcome.findings {
      findings?.merge(next)
    } else {
      findings = findings ?? outcome.findings
    }
    fingerprints.append(outcome.fingerprint)
  }

  /// What all replications so far found together.
  ///
  /// - Precondition: there is one.
  func result() -> ExperimentResult {
    let figures = figures.estimates()
    let rules = findings?.verdicts(judgedElsewhere: [sums.verdict]) ?? []
    let judge = ExpectationJudge(
      figures: figures, rules: rules, confidence: options.confidence, replications: fingerprints.count)
    let first = options.replications.lowerBound
    return ExperimentResult(
      plan: plan, seed: options.seed, replications: Array(first..<first + fingerprints.count),
      confidence: options.confidence, fingerprint: folded, figures: figures, rules: rules,
      expectations: plan.expectations.map(judge.verdict))
  }

  /// One run's own fingerprint; of several the hash of theirs, in order.
  private var folded: UInt64 {
    if fingerprints.count == 1 { return fingerprints[0].value }
    var all = Fingerprint()
    for fingerprint in fingerprints { all.fold(fingerprint.value) }
    return all.value
  }
}
