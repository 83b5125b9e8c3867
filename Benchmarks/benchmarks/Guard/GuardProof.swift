import CommandLineTool
import SpeedGuard
import Workloads

/// Shows that the guard notices a slowdown of ten percent, and nothing when there is none.
///
/// A baseline is measured once; then runs with and without a planted slowdown take turns, each the whole of
/// `benchmarks compare`. The slowdown is useless arithmetic in the observer of the runs, calibrated for each line of
/// callers to a tenth of its time, or of its instructions.
struct GuardProof {
  let runs: Int
  private let lines = Case.workloads(.guarded).map(\.name)

  init(runs: Int) { self.runs = runs }

  func run() throws {
    try prove(byTime: true, names: nil)
    if GuardMeasurement.Counter.best == nil {
      note("no instructions are counted here: that half of the proof is left out")
    } else {
      try prove(byTime: false, names: lines)
    }
  }

  private func prove(byTime: Bool, names: [String]?) throws {
    var measurement = try GuardMeasurement(names: names, counter: byTime ? nil : .best)
    try measurement.count()
    if byTime { try measurement.time(rounds: 3 * GuardComparison.rounds) }
    let burdens = byTime ? try burdensByTime() : try burdensByInstructions(measurement.figures)
    var clean = GuardComparison(baseline: measurement.figures, byTime: byTime)
    clean.names = names
    var planted = clean
    planted.burdens = burdens
    var caught = 0
    var alarms = 0
    for run in 1...runs {
      let quiet = try clean.run()
      if !quiet.isGood { alarms += 1 }
      let slowed = try planted.run()
      let isCaught = lines.contains { slowed.slower.contains($0) }
      if isCaught { caught += 1 }
      note("run \(run): \(Self.largest(quiet)) without, \(Self.largest(slowed)) with the slowdown")
    }
    let way = byTime ? "by time" : "by instructions"
    print("\(way): a planted slowdown of 10 % is caught \(caught)/\(runs) times, false alarms \(alarms)/\(runs)")
  }

  private static func largest(_ comparison: Comparison) -> String {
    let change = comparison.rows.compactMap(\.change).max() ?? .nan
    return "at most \(shown(change * 100)) %, \(comparison.isGood ? "good" : "alarm")"
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
    timing.run(rounds: 3 * GuardComparison.rounds ... 3 * GuardComparison.rounds)
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
