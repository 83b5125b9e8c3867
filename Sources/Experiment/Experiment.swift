import Audit
public import CallCenter

/// Runs the replications of a plan one after another and folds what they found, by number.
///
/// Each replication has its ledger, its fingerprint and, unless `options` says otherwise, its auditor. Only sums are
/// kept from one to the next. A rule is broken if it is broken in any replication, and holds if it held in at least one.
///
/// - Throws: what a hook throws.
/// - Complexity: the sum of the runs; memory does not grow with the number of replications.
public func runExperiment<Fault>(
  _ plan: FloorPlan, options: ExperimentOptions, hooks: ExperimentHooks<Fault>
) throws(Fault) -> ExperimentResult {
  let catalogue = FigureCatalogue(of: plan, detail: options.detail)
  var fold = FigureFold(confidence: options.confidence)
  var sums = GroupSums(of: plan)
  var findings: AuditFindings?
  var fingerprints: [Fingerprint] = []
  for number in options.replications {
    if number > options.replications.lowerBound && !hooks.goesOn() { break }
    let run = try Replication(plan: plan, options: options, number: number, hooks: hooks).run()
    let figures = catalogue.figures(of: run.books)
    fold.add(figures)
    sums.check(figures, replication: number)
    findings = merged(findings, run.findings)
    fingerprints.append(run.fingerprint)
    try hooks.each?(ReplicationResult(replication: number, fingerprint: run.fingerprint, figures: figures))
  }
  let figures = fold.estimates()
  let rules = findings?.verdicts(judgedElsewhere: [sums.verdict]) ?? []
  let judge = ExpectationJudge(
    figures: figures, rules: rules, confidence: options.confidence, replications: fingerprints.count)
  let first = options.replications.lowerBound
  return ExperimentResult(
    plan: plan, seed: options.seed, replications: Array(first..<first + fingerprints.count),
    confidence: options.confidence, fingerprint: folded(fingerprints), figures: figures, rules: rules,
    expectations: plan.expectations.map(judge.verdict))
}

/// The same with nobody looking on.
public func runExperiment(_ plan: FloorPlan, options: ExperimentOptions) -> ExperimentResult {
  runExperiment(plan, options: options, hooks: ExperimentHooks<Never>())
}

private func merged(_ findings: AuditFindings?, _ next: AuditFindings?) -> AuditFindings? {
  guard var findings, let next else { return findings ?? next }
  findings.merge(next)
  return findings
}

/// One run's own fingerprint; of several the hash of theirs, in order.
private func folded(_ fingerprints: [Fingerprint]) -> UInt64 {
  if fingerprints.count == 1 { return fingerprints[0].value }
  var all = Fingerprint()
  for fingerprint in fingerprints { all.fold(fingerprint.value) }
  return all.value
}
