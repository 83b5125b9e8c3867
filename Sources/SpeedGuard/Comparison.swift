/// New figures held to a baseline's, case by case.
public struct Comparison: Sendable {
  /// How speed is judged.
  public enum Measure: Hashable, Sendable {
    /// By the number of instructions.
    case instructions
    /// By the time as a ratio to the reference kernel.
    case ratio
    /// Not at all: the baseline is another kind of machine's.
    case none
  }

  /// What became of one case.
  public struct Row: Sendable {
    public let name: String
    /// Relative change of what is measured; `nil` where one side is not known.
    public let change: Double?
    /// What makes the comparison fail, as clauses.
    public let faults: [String]
    /// What got better and could be held in a new baseline, or is not judged, as clauses.
    public let remarks: [String]
    /// More time or instructions than allowed.
    public let isSlower: Bool
  }

  /// Relative change of memory that is allowed: a few bytes depend on the length of a program's name.
  public static let memoryTolerance = 0.005

  public let measure: Measure
  /// The relative change that is allowed, 0.05 for five percent.
  public let threshold: Double
  public let rows: [Row]

  /// Nothing got worse.
  public var isGood: Bool { rows.allSatisfy(\.faults.isEmpty) }
  /// The names of the cases that are slower than allowed.
  public var slower: [String] { rows.filter(\.isSlower).map(\.name) }

  /// - Parameters:
  ///   - now: measured just now.
  ///   - baseline: what it is held to.
  ///   - threshold: relative change of instructions or time that is allowed.
  public init(_ now: Baseline, to baseline: Baseline, threshold: Double) {
    let measure = Self.measure(now, baseline)
    self.threshold = threshold
    self.measure = measure
    var rows = now.cases.map { found in
      guard let known = baseline[found.name] else {
        return Row(name: found.name, change: nil, faults: ["is not in the baseline"], remarks: [], isSlower: false)
      }
      return Self.row(found, known, by: measure, threshold: threshold)
    }
    for known in baseline.cases where now[known.name] == nil {
      rows.append(Row(name: known.name, change: nil, faults: ["was not measured"], remarks: [], isSlower: false))
    }
    self.rows = rows
  }

  private static func measure(_ now: Baseline, _ baseline: Baseline) -> Measure {
    if now.machine != baseline.machine { return .none }
    return now.counter != nil && now.counter == baseline.counter ? .instructions : .ratio
  }

  private static func row(
    _ found: GuardedCase, _ known: GuardedCase, by measure: Measure, threshold: Double
  ) -> Row {
    var faults: [String] = []
    var remarks: [String] = []
    if let was = known.fingerprint, let now = found.fingerprint, was != now {
      faults.append("fingerprint is \(now), was \(was)")
    }
    for figure in known.answers {
      let now = found.answers.first { $0.name == figure.name }
      if let now, now.value != figure.value { faults.append("\(figure.name) are \(now.value), were \(figure.value)") }
    }
    for figure in known.costs where measure != .none {
      guard let now = found.costs.first(where: { $0.name == figure.name }), now.value != figure.value else { continue }
      let words = "\(figure.name) are \(now.value), were \(figure.value)"
      if now.value > figure.value { faults.append(words) } else { remarks.append(words) }
    }
    if measure != .none, let was = known.bytes, let now = found.bytes, was != now {
      let growth = Double(now) / Double(max(1, was)) - 1
      let words = "\(now) bytes of memory, were \(was)"
      if growth > memoryTolerance { faults.append(words) } else if growth < -memoryTolerance { remarks.append(words) }
    }
    let (was, now): (Double?, Double?) =
      switch measure {
      case .instructions: (known.instructions.map(Double.init), found.instructions.map(Double.init))
      case .ratio: (known.ratio, found.ratio)
      case .none: (nil, nil)
      }
    let change: Double? = if let was, let now { now / was - 1 } else { nil }
    let isSlower = (change ?? 0) > threshold
    if let change, isSlower {
      let unit = measure == .instructions ? "instructions" : "time"
      faults.append("takes \(Percent.text(change)) more \(unit); \(Percent.text(threshold)) is allowed")
    }
    if (change ?? 0) < -threshold { remarks.append("is faster: a new baseline would hold that") }
    return Row(name: found.name, change: change, faults: faults, remarks: remarks, isSlower: isSlower)
  }
}
