import CallCenter
import Experiment
import SpeedGuard

/// Scenarios run again and again in turn with the reference kernel.
struct ScenarioMeasurement {
  /// Enough for the median to settle within a percent or two on a busy machine.
  private static let usualRounds = 15
  /// Seconds for each scenario, after which a few rounds have to do.
  private static let patience = 2.0

  private struct Entry {
    let path: String
    let plan: FloorPlan
    var fingerprint = ""
    var events = 0
    var calls = 0
    var best = Double.infinity
    var ratios: [Double] = []
  }

  private let machine: any Machine
  private let rounds: Int
  private var entries: [Entry]

  /// - Parameter isThorough: what others are held to for long is measured for longer.
  init(of scenarios: [(path: String, plan: FloorPlan)], on machine: any Machine, isThorough: Bool) {
    self.machine = machine
    rounds = isThorough ? 3 * Self.usualRounds : Self.usualRounds
    entries = scenarios.map { Entry(path: $0.path, plan: $0.plan) }
  }

  /// Measures everything.
  /// - Returns: `false` when `goesOn` said so: the figures are incomplete.
  mutating func run(goesOn: () -> Bool) -> Bool {
    for index in entries.indices {
      let result = Self.simulate(entries[index].plan)
      entries[index].fingerprint = Fingerprint.text(of: result.fingerprint)
      entries[index].events = result.figures.count("events")
      entries[index].calls = result.figures.count("calls")
    }
    return time(Array(entries.indices), goesOn: goesOn)
  }

  /// Measures some of them again; the median over all rounds counts.
  mutating func runAgain(_ names: [String], goesOn: () -> Bool) -> Bool {
    time(entries.indices.filter { names.contains(entries[$0].path) }, goesOn: goesOn)
  }

  private mutating func time(_ chosen: [Int], goesOn: () -> Bool) -> Bool {
    let machine = machine
    let pieces = chosen.map { index in
      let plan = entries[index].plan
      return { _ = Self.simulate(plan) }
    }
    var timing = PairedTiming(of: pieces, clock: { machine.threadSeconds })
    let seconds = Self.patience * Double(chosen.count)
    guard timing.run(rounds: 5...rounds, seconds: seconds, goesOn: goesOn) else { return false }
    for (piece, index) in chosen.enumerated() {
      entries[index].best = min(entries[index].best, timing.best(of: piece))
      entries[index].ratios += timing.samples[piece].map(\.ratio)
    }
    return true
  }

  private static func simulate(_ plan: FloorPlan) -> ExperimentResult {
    runExperiment(plan, options: ExperimentOptions(of: plan))
  }

  /// What was found, in the form of a baseline.
  var figures: Baseline {
    Baseline(
      machine: machine.kind,
      cases: entries.map { entry in
        GuardedCase(
          name: entry.path, fingerprint: entry.fingerprint,
          answers: [.init("events", entry.events), .init("calls", entry.calls)], ratio: middle(entry.ratios))
      })
  }

  /// A line per scenario.
  var table: String {
    let heading = ["scenario", "fingerprint", "events", "calls", "ms a run, best", "× kernel"]
    let rows = entries.map { entry in
      [
        entry.path, entry.fingerprint, "\(entry.events)", "\(entry.calls)", Self.text(entry.best * 1e3),
        Self.text(middle(entry.ratios)),
      ]
    }
    let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
    return ([heading] + rows).map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column < 2 ? cell + space : space + cell
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Three decimals.
  private static func text(_ value: Double) -> String { "\((value * 1_000).rounded() / 1_000)" }
}

extension FigureNode<Estimate> {
  /// A whole number at the top of the tree.
  fileprivate func count(_ name: String) -> Int {
    guard case .figure(let estimate)? = self[name], let value = estimate.value else { return 0 }
    return Int(value)
  }
}
