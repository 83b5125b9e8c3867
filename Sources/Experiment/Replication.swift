import Audit
import CallCenter
import Simulation

/// What one replication leaves behind.
struct ReplicationOutcome: Sendable {
  let number: Int
  let figures: RunFigures
  let fingerprint: Fingerprint
  let findings: AuditFindings?
  /// Kept where they cannot be handed over at once.
  var calls: [CallRecord] = []
}

/// One run of a plan with its observers.
struct Replication<Fault: Error> {
  let plan: FloorPlan
  let options: ExperimentOptions
  let number: Int
  let hooks: ExperimentHooks<Fault>

  /// Simulates, and returns what the closed books say with what the auditor found.
  func run(_ catalogue: FigureCatalogue) throws(Fault) -> ReplicationOutcome {
    var run = FloorRun(of: plan, seed: options.seed, replication: number)
    var ledger = Ledger(of: plan, detail: options.detail)
    var fingerprint = Fingerprint()
    var auditor = auditor()
    var recorder = hooks.call == nil ? nil : CallRecorder(of: plan)
    // The run knows nothing of faults: the first one is kept, and nothing more is handed to the hooks.
    var fault: Fault?
    let expansion = StepExpansion(of: plan)
    let wantsEvents = hooks.events != nil || recorder != nil
    var events: [FloorEvent] = []
    run.runInSteps { steps in
      ledger.observe(steps)
      auditor?.observe(steps)
      fingerprint.observe(steps, in: expansion)
      if fault == nil, wantsEvents {
        events.removeAll(keepingCapacity: true)
        expansion.append(steps, to: &events)
        fault = show(events, &recorder)
      }
    }
    if let fault { throw fault }
    // The floor's memory is free before the books are closed.
    _ = consume run
    if let recorder { try finish(recorder) }
    let account = ledger.closed()
    var findings: AuditFindings?
    if let auditor = auditor.take() { findings = auditor.finish() }
    findings?.compare(with: account.autodials.map(\.counts))
    return ReplicationOutcome(
      number: number, figures: catalogue.figures(of: account), fingerprint: fingerprint, findings: findings)
  }

  private func auditor() -> Auditor? {
    switch options.audit {
    case .none: nil
    case .usual: Auditor(of: plan, seed: options.seed, replication: number)
    case .strict: Auditor(of: plan, seed: options.seed, replication: number, strict: true)
    }
  }

  private func show(_ batch: [FloorEvent], _ recorder: inout CallRecorder?) -> Fault? {
    do throws(Fault) {
      try hooks.events?(number, batch)
    } catch {
      return error
    }
    var fault: Fault?
    recorder?.read(batch) { record in if fault == nil { fault = show(record) } }
    return fault
  }

  private func finish(_ recorder: consuming CallRecorder) throws(Fault) {
    var fault: Fault?
    recorder.finish { record in if fault == nil { fault = show(record) } }
    if let fault { throw fault }
  }

  private func show(_ record: CallRecord) -> Fault? {
    do throws(Fault) {
      try hooks.call?(number, record)
      return nil
    } catch {
      return error
    }
  }
}
