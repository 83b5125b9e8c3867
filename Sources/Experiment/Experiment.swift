import Audit
public import CallCenter

/// Runs the replications of a plan and folds what they found, by number.
///
/// Each replication has its ledger, its fingerprint and, unless `options` says otherwise, its auditor. Only sums are
/// kept from one to the next. A rule is broken if it is broken in any replication, and holds if it held in at least one.
/// With several threads whole replications run side by side; results are folded, and hooks called, in the order of the
/// numbers on the caller's thread, so that nothing depends on how many threads there are.
///
/// - Throws: what a hook throws.
/// - Complexity: the sum of the runs; memory does not grow with the number of replications.
public func runExperiment<Fault>(
  _ plan: FloorPlan, options: ExperimentOptions, hooks: ExperimentHooks<Fault>
) throws(Fault) -> ExperimentResult {
  let catalogue = FigureCatalogue(of: plan, detail: options.detail)
  var fold = ExperimentFold(of: plan, options: options)
  let pool = replicationPool(plan, options: options, hooks: hooks, catalogue: catalogue)
  defer { pool?.stop() }
  for number in options.replications {
    if number > options.replications.lowerBound && !hooks.goesOn() { break }
    let outcome: ReplicationOutcome
    if let pool {
      outcome = pool.result(of: number)
      for call in outcome.calls { try hooks.call?(number, call) }
    } else {
      outcome = try Replication(plan: plan, options: options, number: number, hooks: hooks).run(catalogue)
    }
    fold.add(outcome)
    try hooks.each?(
      ReplicationResult(replication: number, fingerprint: outcome.fingerprint, figures: outcome.figures))
  }
  return fold.result()
}

/// The same with nobody looking on.
public func runExperiment(_ plan: FloorPlan, options: ExperimentOptions) -> ExperimentResult {
  runExperiment(plan, options: options, hooks: ExperimentHooks<Never>())
}

/// Threads that run whole replications; `nil` where one thread does it. Events are handed over while they happen, so
/// whoever wants to see them gets one replication after another.
private func replicationPool<Fault>(
  _ plan: FloorPlan, options: ExperimentOptions, hooks: ExperimentHooks<Fault>, catalogue: FigureCatalogue
) -> ReplicationPool<ReplicationOutcome>? {
  guard options.threads > 1, options.replications.count > 1, hooks.events == nil else { return nil }
  let keepsCalls = hooks.call != nil
  return ReplicationPool(options.replications, threads: options.threads) { number in
    var calls: [CallRecord] = []
    var own = ExperimentHooks<Never>()
    if keepsCalls { own.call = { _, call in calls.append(call) } }
    var outcome = Replication(plan: plan, options: options, number: number, hooks: own).run(catalogue)
    outcome.calls = calls
    return outcome
  }
}
