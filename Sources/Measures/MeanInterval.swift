extension Tally {
  /// The standard error of the mean; nil below two observations.
  public var standardError: Double? { deviation.map { $0 / Double(count).squareRoot() } }

  /// Half the width of the confidence interval of the mean for independent observations, by Student's t with
  /// `count − 1` degrees of freedom; nil below two observations.
  /// - Parameter confidence: strictly between 0 and 1, for example 0.95.
  public func halfWidth(confidence: Double) -> Double? {
    standardError.map { $0 * studentMultiplier(confidence: confidence, degrees: Double(count - 1)) }
  }
}

/// The multiple of a standard error that half a two-sided interval takes.
/// - Parameters:
///   - confidence: strictly between 0 and 1.
///   - degrees: of freedom, positive.
public func studentMultiplier(confidence: Double, degrees: Double) -> Double {
  precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
  return studentQuantile(0.5 + 0.5 * confidence, degrees: degrees)
}

/// The means of equal batches of consecutive observations of one run, as a tally (Law, "Simulation Modeling and
/// Analysis", section 9.5.3). Observations beyond the last full batch are left out.
/// - Returns: nil if there are fewer observations than batches.
/// - Precondition: at least two batches.
public func batchMeans(of values: [Double], batches: Int) -> Tally? {
  precondition(batches >= 2, "batch means need at least two batches")
  let size = values.count / batches
  if size == 0 { return nil }
  return Tally((0..<batches).lazy.map { batch in
    values[(batch * size)..<((batch + 1) * size)].reduce(0, +) / Double(size)
  })
}
