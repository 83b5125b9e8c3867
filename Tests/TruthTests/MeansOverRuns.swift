import Testing

/// Compares means over independent runs with their exact values, by the same rule as `expectAgreement`: a failure
/// needs two seeds that both exclude the value at 99.99 %.
///
/// - Parameters:
///   - precision: the 95 % half-widths of a full run, as a share of the values, at most; `nil`: whatever comes out.
///   - sample: for a seed, one row per run with one number per exact value.
func expectMeans(
  _ id: String, _ exact: [Double], precision: Double? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  sample: (_ seed: Int) throws -> [[Double]]
) throws {
  let first = try sample(1)
  let excluded = exact.indices.filter { first.column($0).excludes(exact[$0]) }
  if !excluded.isEmpty {
    let second = try sample(2)
    for index in excluded where second.column(index).excludes(exact[index]) {
      let found = "\(first.column(index).mean) and \(second.column(index).mean)"
      Issue.record("\(id), figure \(index): found \(found), exact \(exact[index])", sourceLocation: sourceLocation)
    }
  }
  if Effort.isFull, let precision {
    for index in exact.indices {
      let width = first.column(index).halfWidth
      guard width > precision * abs(exact[index]) else { continue }
      Issue.record("\(id), figure \(index): too short a run for ± \(width)", sourceLocation: sourceLocation)
    }
  }
  tell("truth \(id): \(exact.count) figures of \(first.count) runs, \(excluded.count) judged twice")
}

extension [[Double]] {
  func column(_ index: Int) -> [Double] { map { $0[index] } }
}

extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }

  var standardError: Double {
    let squares = map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (squares / Double(count - 1) / Double(count)).squareRoot()
  }

  /// Of the 95 % interval of the mean (Student's t).
  var halfWidth: Double { StudentT.quantile(confidence: 0.95, degrees: count - 1) * standardError }

  /// Whether the 99.99 % interval of the mean (Student's t) leaves the value out.
  func excludes(_ value: Double) -> Bool {
    let reach = StudentT.quantile(confidence: 0.9999, degrees: count - 1) * standardError
    return !(abs(mean - value) <= reach + 1e-9 * abs(value))
  }
}
