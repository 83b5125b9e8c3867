import CallCenter
import Experiment
import JSONText
import SpeedGuard

/// `callfloor bench`: how fast scenarios run, and whether they still go the same way.
struct BenchCommand {
  private let settings: BenchSettings
  private let console: any Console
  private let files: any FileStore
  private let machine: any Machine

  init(
    _ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore, _ machine: any Machine
  ) throws(UsageFault) {
    settings = try BenchSettings(arguments)
    self.console = console
    self.files = files
    self.machine = machine
  }

  func run() throws -> ExitCode {
    let scenarios = try ScenarioLoading(console: console, files: files).load(settings.scenarios)
    for scenario in scenarios { console.note(scenario.problems) }
    let plans = scenarios.compactMap(\.plan)
    guard plans.count == scenarios.count else { return .badInput }
    let known: Baseline?
    do {
      known = try readBaseline()
    } catch let fault as BaselineFault {
      console.note("callfloor: \(settings.baseline ?? ""): \(fault.reason)\n")
      return .badInput
    }
    let place = settings.isUpdate ? try settings.baseline.map { try files.create($0) } : nil
    do {
      return try measure(Array(zip(settings.scenarios, plans)), against: known, writingTo: place)
    } catch {
      place?.discard()
      throw error
    }
  }

  private func readBaseline() throws -> Baseline? {
    guard let path = settings.baseline else { return nil }
    if files.kind(of: path) == .nothing {
      if settings.isUpdate { return nil }
      throw FileFault(path: path, reason: "cannot be read: there is no such file; --update writes it")
    }
    return try Baseline(reading: try files.read(path, limit: 16 << 20), name: path)
  }

  private func measure(
    _ scenarios: [(path: String, plan: FloorPlan)], against known: Baseline?, writingTo place: (any PendingFile)?
  ) throws -> ExitCode {
    let progress = Progress(on: console)
    progress.say("measuring \(scenarios.count) scenario\(scenarios.count == 1 ? "" : "s")")
    defer { progress.end() }
    var measurement = ScenarioMeasurement(of: scenarios, on: machine, isThorough: settings.isUpdate)
    guard measurement.run(goesOn: { !console.isInterrupted }) else {
      place?.discard()
      return .interrupted
    }
    var now = measurement.figures
    if let known, place == nil {
      // A spell of the machine passes; what is slow three times is slow.
      for _ in 0..<2 {
        let slower = Comparison(now, to: relevant(known), threshold: settings.threshold).slower
        if slower.isEmpty { break }
        progress.say("measuring again: \(slower.joined(separator: ", "))")
        guard measurement.runAgain(slower, goesOn: { !console.isInterrupted }) else { return .interrupted }
        now = measurement.figures
      }
    }
    progress.end()
    try console.print(measurement.table)
    return try conclude(now, against: known, writingTo: place)
  }

  private func conclude(
    _ now: Baseline, against known: Baseline?, writingTo place: (any PendingFile)?
  ) throws(FileFault) -> ExitCode {
    if let known {
      let comparison = Comparison(now, to: relevant(known), threshold: settings.threshold)
      try console.print("\n\(comparison.method)\n\(comparison.text)")
      if place == nil { return comparison.isGood ? .done : .expectationFailed }
    }
    guard let place else { return .done }
    let isSameMachine = known?.machine == now.machine
    try place.append((isSameMachine ? known?.merging(now) ?? now : now).json.bytes(.pretty))
    try place.commit()
    try console.print("\nwritten: \(settings.baseline ?? "")\n")
    return .done
  }

  /// Only the scenarios named now are judged: others of the baseline may belong to another job.
  private func relevant(_ known: Baseline) -> Baseline {
    var copy = known
    copy.cases.removeAll { !settings.scenarios.contains($0.name) }
    return copy
  }
}
