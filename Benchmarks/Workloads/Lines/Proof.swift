/// Whether the figures of several independent runs agree with theory: their mean may be off by so many standard errors.
public struct Proof {
  /// What does not agree, in words; empty when all does.
  public private(set) var problems: [String] = []

  /// Six standard errors of a few runs (Student's t with two degrees of freedom and more leaves 3 % or less outside,
  /// which is why the seeds are fixed), and the start from an empty floor on top: one talk time of the whole run.
  public init(_ workload: Workload, _ runs: [Measured]) {
    let theory = Theory(of: workload)
    let start = workload.service * 3 / (Double(workload.calls) / workload.lambda)
    func check(_ name: String, _ exact: Double, _ found: (Measured) -> Double) {
      let values = runs.map(found)
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      let error = (squares / Double(values.count) / Double(max(1, values.count - 1))).squareRoot()
      if abs(mean - exact) > 6 * error + start * exact + 1e-6 {
        problems.append("\(name) is \(mean), by theory \(exact)")
      }
    }
    check("the share of calls that wait", theory.waits, \.waits)
    check("the share of calls that give up", theory.abandons, \.abandons)
    check("the mean wait", theory.wait, \.wait)
    for tier in theory.tierShares.indices {
      check("the share of tier \(tier + 1)", theory.tierShares[tier]) { $0.tierShares[tier] }
    }
  }
}
