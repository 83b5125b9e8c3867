import SpeedGuard
import Workloads

/// One look at whether something got worse.
struct GuardComparison {
  /// In so many processes each timing is done.
  static let processes = 3
  /// More instructions than this are no accident of the compiler.
  static let instructionThreshold = 0.03
  /// More time than this in one case, also over four times as many processes, is no spell of the machine.
  static let timeThreshold = 0.085
  /// More time than this in the lines of callers, by the median over them: they go through the same hot path, and what
  /// disturbs one of them rarely disturbs the others as much.
  static let pathThreshold = 0.05

  let baseline: Baseline
  /// Judge time even where instructions are counted.
  let byTime: Bool
  /// Planted slowdowns by the names of cases.
  let burdens: [String: Burden]
  /// Only these cases; `nil`: all.
  let names: [String]?

  /// What was found.
  struct Verdict {
    let comparison: Comparison
    /// The median change of time of the lines of callers; `nil` where it is not judged.
    let pathChange: Double?

    var isPathSlower: Bool { (pathChange ?? 0) > GuardComparison.pathThreshold }
    var isGood: Bool { comparison.isGood && !isPathSlower }

    var text: String {
      guard let pathChange else { return comparison.text }
      let allowed = Percent.text(GuardComparison.pathThreshold)
      return comparison.text
        + "  the hot path: \(Percent.signed(pathChange)), median of the lines of callers; \(allowed) is allowed: "
        + (isPathSlower ? "WORSE" : "good") + "\n"
    }
  }

  /// Measures and compares.
  func run() throws -> Verdict {
    let counter: GuardMeasurement.Counter? = byTime ? nil : .best
    var baseline = baseline
    if let names { baseline.cases.removeAll { !names.contains($0.name) } }
    var measurement = try GuardMeasurement(names: names, burdens: burdens, counter: counter)
    try measurement.count()
    let countsInstructions = counter != nil && counter?.name == baseline.counter
    let threshold = countsInstructions ? Self.instructionThreshold : Self.timeThreshold
    func verdict() -> Verdict {
      let comparison = Comparison(measurement.figures, to: baseline, threshold: threshold)
      let lines = comparison.rows.filter { Self.lines.contains($0.name) }.compactMap(\.change)
      return Verdict(
        comparison: comparison, pathChange: comparison.measure == .ratio && !lines.isEmpty ? middle(lines) : nil)
    }
    if countsInstructions || verdict().comparison.measure == .none { return verdict() }
    try measurement.time(processes: Self.processes)
    for _ in 0..<3 {
      let now = verdict()
      let suspects = now.comparison.slower + (now.isPathSlower ? Self.lines : [])
      if suspects.isEmpty { break }
      try measurement.time(suspects, processes: Self.processes)
    }
    return verdict()
  }

  /// The names of the cases that go through the hot path and little else.
  static let lines = Case.workloads(.guarded).map(\.name)
}
