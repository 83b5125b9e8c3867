/// Whether the figures of several independent runs agree with theory: their mean may be off by so many standard errors.
public struct Proof {
  /// What does not agree, in words; empty when all does.
  public private(set) var problems: [String] = []

  /// Six standard errors of a few runs (Student's t with two degrees of freedom and more leaves 3 % or less outside,
  /// which is why the seeds are fixed), and the start from an empty floor on top: three talk times of the whole run. A few
  /// runs may by chance lie closer together than they should: 0.3 % is always allowed.
  public init(_ workload: Workload, _ runs: [Measured]) {
    let theory = Theory(of: workload)
    let start = workload.service * 3 / (Double(workload.calls) / workload.lambda)
    func check(_ name: String, _ exact: Double, most: Double? = nil, _ found: (Measured) -> Double) {
      let values = runs.map(found)
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      let error = (squares / Double(values.count) / Double(max(1, values.count - 1))).squareRoot()
      if abs(mean - exact) > 6 * error + start * (most ?? exact) + 0.003 * exact + 1e-6 {
        problems.append("\(name) is \(mean), by theory \(exact)")
      }
    }
    // Where waiting is rare, waits come in clusters: a few hundred of them, or a short run, say nothing about their chance.
    let isLong = theory.waits * Double(workload.calls * runs.count) > 500 && start < 0.01
    if theory.waits < 1e-6 || theory.waits > 0.05 || isLong {
      check("the share of calls that wait", theory.waits, \.waits)
      check("the share of calls that give up", theory.abandons, \.abandons)
      check("the mean wait", theory.wait, \.wait)
    }
    // An empty floor sends what the last tiers would do to the first ones.
    let largest = theory.tierShares.max()
    for tier in theory.tierShares.indices {
      check("the share of tier \(tier + 1)", theory.tierShares[tier], most: largest) { $0.tierShares[tier] }
    }
  }
}
