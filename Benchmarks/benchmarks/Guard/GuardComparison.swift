import SpeedGuard
import Workloads

/// One look at whether something got worse.
struct GuardComparison {
  /// Rounds of one timing.
  static let rounds = 15
  /// More instructions than this are no accident of the compiler.
  static let instructionThreshold = 0.03
  /// More time than this, three times in a row, is no spell of the machine.
  static let timeThreshold = 0.06

  let baseline: Baseline
  /// Judge time even where instructions are counted.
  let byTime: Bool
  var names: [String]?
  var burdens: [String: Burden] = [:]

  init(baseline: Baseline, byTime: Bool) {
    self.baseline = baseline
    self.byTime = byTime
  }

  /// Measures and compares.
  func run() throws -> Comparison {
    let counter: GuardMeasurement.Counter? = byTime ? nil : .best
    var known = baseline
    if let names { known.cases.removeAll { !names.contains($0.name) } }
    var measurement = try GuardMeasurement(names: names, burdens: burdens, counter: counter)
    try measurement.count()
    let countsInstructions = counter != nil && counter?.name == known.counter
    let threshold = countsInstructions ? Self.instructionThreshold : Self.timeThreshold
    func compared() -> Comparison { Comparison(measurement.figures, to: known, threshold: threshold) }
    if countsInstructions || compared().measure == .none { return compared() }
    try measurement.time(rounds: Self.rounds)
    for _ in 0..<2 {
      let slower = compared().slower
      if slower.isEmpty { break }
      try measurement.time(slower, rounds: Self.rounds)
    }
    return compared()
  }
}
