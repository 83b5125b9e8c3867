import Audit
import CallCenter
import EventCore
import Simulation

/// The verdicts over one run of a plan.
func audit(
  _ plan: FloorPlan, seed: UInt64 = 1, fault: PlantedFault? = nil, strict: Bool = false
) -> [RuleVerdict] {
  var auditor = Auditor(of: AuditedFloor(of: plan, seed: seed, replication: 1), strict: strict)
  var run = FloorRun(of: plan, seed: seed, replication: 1, fault: fault)
  guard fault == nil else {
    run.run { auditor.observe($0) }
    return auditor.finish().verdicts()
  }
  var ledger = Ledger(of: plan)
  run.run {
    auditor.observe($0)
    ledger.observe($0)
  }
  var findings = auditor.finish()
  findings.compare(with: ledger.closed().autodials.map(\.counts))
  return findings.verdicts()
}

extension [RuleVerdict] {
  /// The numbers of the rules with this verdict.
  func ids(_ verdict: RuleVerdict.Verdict) -> [String] { filter { $0.verdict == verdict }.map(\.id) }

  /// The broken rules with their evidence, for a test's message.
  var complaints: [String] { filter { $0.verdict == .broken }.map { "\($0.id): \($0.evidence)" } }
}
