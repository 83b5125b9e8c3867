import Experiment

/// The fixed ratio that a planner with hindsight would have chosen: the busiest floor among those that hold the limit.
struct BestRatio {
  /// Searches upwards in ever smaller steps; `nil` when not even the smallest ratio holds the limit.
  static func search(on floor: StudyFloor, per counted: String, replications: Int) throws -> StudyRun? {
    var best: StudyRun?
    var from = 100
    for step in [100, 25, 5] {
      var hundredths = best == nil ? from : from + step
      while hundredths <= 2_000 {
        let run = try StudyRun(.ratio(hundredths, per: counted), on: floor, replications: replications)
        guard run.holdsTheLimit else { break }
        best = run
        from = hundredths
        hundredths += step
      }
    }
    return best
  }

  /// The better of a ratio per available and a ratio per active operator, found with a third of the replications.
  static func search(on floor: StudyFloor, replications: Int) throws -> StudyRun? {
    let both = try ["available", "active"].compactMap {
      try search(on: floor, per: $0, replications: max(4, replications / 3))
    }
    guard let best = both.max(by: { ($0.busy.value ?? 0) < ($1.busy.value ?? 0) }) else { return nil }
    return try StudyRun(best.scheme, on: floor, replications: replications)
  }
}
