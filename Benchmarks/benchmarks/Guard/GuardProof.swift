import CommandLineTool
import Foundation
import SpeedGuard
import Workloads

/// Shows that the guard notices a slowdown of ten percent, and nothing when there is none.
///
/// A baseline is measured once; then runs with and without a planted slowdown take turns, each the whole of
/// `benchmarks compare` in a process of its own. The slowdown is useless arithmetic in the observer of the runs,
/// calibrated for each line of callers to a tenth of its time, or of its instructions.
struct GuardProof {
  let runs: Int
  /// `time`, `instructions`.
  let ways: [String]
  private let lines = GuardComparison.lines

  init(_ words: [String]) {
    runs = words.first.flatMap { Int($0) } ?? 20
    let named = words.filter { Int($0) == nil }
    ways = named.isEmpty ? ["time", "instructions"] : named
  }

  func run() throws {
    let counter = GuardMeasurement.Counter.best
    var measurement = try GuardMeasurement(counter: counter)
    try measurement.prove()
    try measurement.count()
    try measurement.time(processes: 4 * GuardComparison.processes)
    if ways.contains("time") { try prove("by time", ["--time"], measurement.figures, try burdensByTime()) }
    if counter == nil {
      note("no instructions are counted here: that half of the proof is left out")
    } else if ways.contains("instructions") {
      // Counts are the same every time: the lines of callers, in which the slowdown is, are enough.
      let only = "--only=" + lines.joined(separator: ",")
      try prove("by instructions", [only], measurement.figures, try burdensByInstructions(measurement.figures))
    }
  }

  private func prove(_ way: String, _ words: [String], _ baseline: Baseline, _ burdens: [String: Burden]) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("callfloor-proof-\(getpid()).json").path
    defer { unlink(file) }
    try BaselineFolder(file).write(baseline)
    let plant = "--plant=" + burdens.map { "\($0.key)=\($0.value.perEvent)" }.sorted().joined(separator: ",")
    var caught = 0
    var alarms = 0
    for run in 1...runs {
      let clean = try Child.run(Child.thisProgram, ["compare", file] + words)
      if clean.status != 0 { alarms += 1 }
      let slowed = try Child.run(Child.thisProgram, ["compare", file, plant] + words)
      let isPathSlower = slowed.output.contains("the hot path: ") && slowed.output.hasSuffix("WORSE\n")
      if isPathSlower || lines.contains(where: { Self.isSlower($0, in: slowed.output) }) { caught += 1 }
      note("\(way), run \(run): \(alarms) false alarms, \(caught) caught")
      if clean.status != 0 { note(clean.output) }
    }
    print("\(way): a planted slowdown of 10 % is caught \(caught)/\(runs) times, false alarms \(alarms)/\(runs)")
  }

  /// Whether a comparison says of the case that it takes more than allowed.
  private static func isSlower(_ name: String, in output: String) -> Bool {
    let lines = output.split(separator: "\n")
    let row = lines.firstIndex { $0.hasPrefix("  \(name) ") && $0.hasSuffix("WORSE") }
    guard let row else { return false }
    return lines[(row + 1)...].prefix { $0.hasPrefix("      ") }.contains { $0.contains("takes") }
  }

  /// Work per event that makes each line a tenth slower.
  private func burdensByTime() throws -> [String: Burden] {
    let trial = Burden(perEvent: 20)
    let burdened = Dictionary(uniqueKeysWithValues: lines.map { ($0, trial) })
    let plain = try Case.all(.guarded).filter { lines.contains($0.name) }
    let heavy = try Case.all(.guarded, burdens: burdened).filter { lines.contains($0.name) }
    let pieces = try (plain + heavy).map { item in
      let piece = try item.prepare()
      return { _ = piece() }
    }
    let machine = ThisMachine()
    var timing = PairedTiming(of: pieces, clock: { machine.threadSeconds })
    // In one process: a case and its slowed twin are compared with each other alone, over many rounds.
    timing.run(rounds: 33...33)
    return Dictionary(
      uniqueKeysWithValues: plain.indices.map { index in
        let growth = timing.ratio(of: index + plain.count) / timing.ratio(of: index) - 1
        return (plain[index].name, Burden(perEvent: trial.perEvent * 0.1 / growth))
      })
  }

  /// The same by counts.
  private func burdensByInstructions(_ known: Baseline) throws -> [String: Burden] {
    let trial = Burden(perEvent: 20)
    let burdened = Dictionary(uniqueKeysWithValues: lines.map { ($0, trial) })
    var heavy = try GuardMeasurement(names: lines, burdens: burdened, counter: .best)
    try heavy.count()
    return Dictionary(
      uniqueKeysWithValues: lines.map { name in
        guard let more = heavy.figures[name]?.instructions, let usual = known[name]?.instructions else {
          stop("\(name) has no count of instructions")
        }
        return (name, Burden(perEvent: trial.perEvent * 0.1 / (Double(more) / Double(usual) - 1)))
      })
  }
}
