import Audit
import CallCenter
import Experiment
import Reports

extension RunCommand {
  /// Simulates one scenario, writing what grows with its calls, events and replications while it runs.
  func simulate(_ plan: FloorPlan, writingTo files: OutputPlaces.Files) throws(FileFault) -> ExperimentResult {
    let seed = settings.seed ?? plan.seed
    let options = ExperimentOptions(
      seed: seed, replications: settings.replications, confidence: settings.confidence, audit: audit,
      detail: settings.isDetailed, threads: settings.threads)
    let progress = Progress(on: console)
    defer { progress.end() }
    var hooks = ExperimentHooks<FileFault>(goesOn: { !console.isInterrupted })
    if let calls = files.calls { try record(calls, of: plan, in: &hooks) }
    if let trace = files.trace { hooks.events = recorder(of: plan, seed: seed, into: trace) }
    let total = settings.replications.count
    if total > 1 { progress.say("\(plan.name): \(total) replications") }
    hooks.each = { (replication) throws(FileFault) in
      if total > 1 { progress.say("\(plan.name): replication \(replication.replication) of \(total)") }
      try files.each?.append(
        ReplicationLine.bytes(
          scenario: plan.name, seed: seed, replication: replication.replication,
          fingerprint: replication.fingerprint.value, figures: replication.figures.values))
    }
    return try runExperiment(plan, options: options, hooks: hooks)
  }

  private func record(
    _ file: any PendingFile, of plan: FloorPlan, in hooks: inout ExperimentHooks<FileFault>
  ) throws(FileFault) {
    let rows = CallRows(of: plan, isReplicated: settings.replications.count > 1)
    try file.append(Array(rows.heading.utf8))
    hooks.call = { (replication, call) throws(FileFault) in
      try file.append(Array(rows.row(call, replication: replication).utf8))
    }
  }

  /// Hands the events on to a file, and the first fault of the file back.
  private func recorder(
    of plan: FloorPlan, seed: UInt64, into file: any PendingFile
  ) -> (_ replication: Int, _ events: [FloorEvent]) throws(FileFault) -> Void {
    var fault: FileFault?
    let floor = AuditedFloor(of: plan, seed: seed, replication: settings.replications.lowerBound)
    var writer = TraceWriter(of: floor) { bytes in
      do throws(FileFault) {
        if fault == nil { try file.append(bytes) }
      } catch {
        fault = error
      }
    }
    return { (_, events) throws(FileFault) in
      writer.observe(events)
      if let fault { throw fault }
    }
  }

  private var audit: ExperimentOptions.Audit {
    if !settings.audits { return .none }
    return settings.auditsStrictly ? .strict : .usual
  }
}
