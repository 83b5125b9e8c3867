import CallCenter
import Experiment
import SpeedGuard

/// Scenarios run again and again in turn with the reference kernel.
struct ScenarioMeasurement {
  private static let rounds = 7
  /// Seconds for each scenario, after which a few rounds have to do.
  private static let patience = 1.0

  private struct Entry {
    let path: String
    let plan: FloorPlan
    var fingerprint = ""
    var events = 0
    var calls = 0
    var best = Double.infinity
    /// The median over the rounds of each measurement.
    var ratios: [Double] = []
  }

  private let machine: any Machine
  private var entries: [Entry]

  init(of scenarios: [(path: String, plan: FloorPlan)], on machine: any Machine) {
    self.machine = machine
    entries = scenarios.map { Entry(path: $0.path, plan: $0.plan) }
  }

  /// Measures everything.
  ///
  /// - Parameter processes: in so many processes, of which this is the first.
  /// - Returns: `false` when `goesOn` said so: the figures are incomplete.
  mutating func run(processes: Int, goesOn: () -> Bool) -> Bool {
    for index in entries.indices {
      let result = Self.simulate(entries[index].plan)
      entries[index].fingerprint = Fingerprint.text(of: result.fingerprint)
      entries[index].events = result.figures.count("events")
      entries[index].calls = result.figures.count("calls")
    }
    return time(Array(entries.indices), goesOn: goesOn)
      && runAgain(entries.map(\.path), processes: processes - 1, goesOn: goesOn)
  }

  /// Measures some of them in so many more processes; the median over all counts.
  mutating func runAgain(_ names: [String], processes: Int, goesOn: () -> Bool) -> Bool {
    for _ in 0..<processes {
      guard goesOn() else { return false }
      if let found = figuresOfOwnProcess(names) {
        for index in entries.indices {
          if let ratio = found[entries[index].path]?.ratio { entries[index].ratios.append(ratio) }
        }
      } else if !time(entries.indices.filter({ names.contains(entries[$0].path) }), goesOn: goesOn) {
        return false
      }
    }
    return true
  }

  /// What this program finds in a process of its own; `nil`: it cannot be run so.
  private func figuresOfOwnProcess(_ names: [String]) -> Baseline? {
    // Standard input has been read.
    if names.contains("-") { return nil }
    let words = ["bench", "--processes", "1", "--format", "json", "--"] + names
    guard let output = machine.outputOfOwnProcess(words) else { return nil }
    return try? Baseline(reading: output, name: "figures of another process")
  }

  private mutating func time(_ chosen: [Int], goesOn: () -> Bool) -> Bool {
    let machine = machine
    let pieces = chosen.map { index in
      let plan = entries[index].plan
      return { _ = Self.simulate(plan) }
    }
    var timing = PairedTiming(of: pieces, clock: { machine.threadSeconds })
    let seconds = Self.patience * Double(chosen.count)
    guard timing.run(rounds: 5...Self.rounds, seconds: seconds, goesOn: goesOn) else { return false }
    for (piece, index) in chosen.enumerated() {
      entries[index].best = min(entries[index].best, timing.best(of: piece))
      entries[index].ratios.append(timing.ratio(of: piece))
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
