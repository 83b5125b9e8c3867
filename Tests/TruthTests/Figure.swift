/// A figure of the JSON result, by the name it has there, and the value that it must have.
struct Figure {
  let path: String
  let value: Double
  /// Where the reference or the figure itself is only stated to a precision: the error allowed on top.
  var allowance = 0.0
  /// Standard error of a reference that was itself simulated.
  var referenceError = 0.0
  /// Whether the run must be long enough for this figure, too.
  var isHeldToPrecision = true
  /// A percentile or a deviation, which the report gives without an interval: its mean over the single replications is
  /// compared instead.
  var isJudgedByReplication = false

  init(_ path: String, _ value: Double) {
    self.path = path
    self.value = value
  }

  /// Published to so many decimals: half a unit of the last one is allowed.
  func rounded(to unit: Double) -> Figure {
    var copy = self
    copy.allowance += unit / 2
    return copy
  }

  /// A percentile of the sketch, whose relative error is stated as at most 0.5 %.
  var fromSketch: Figure {
    var copy = byReplication
    copy.allowance += 0.005 * value
    return copy
  }

  var byReplication: Figure {
    var copy = loosely
    copy.isJudgedByReplication = true
    return copy
  }

  /// A reference that was simulated, with the standard error of its mean.
  func simulated(standardError: Double) -> Figure {
    var copy = self
    copy.referenceError = standardError
    return copy
  }

  /// Judged, but the run is not made long for it: it is rare, or its noise is large by nature.
  var loosely: Figure {
    var copy = self
    copy.isHeldToPrecision = false
    return copy
  }
}

/// What one run found for a figure.
struct Finding {
  let figure: Figure
  let found: Double?
  /// Half-width of the 95 % interval; 0 for a figure that came out alike in every replication.
  let halfWidth: Double?
  let degrees: Int

  init(_ figure: Figure, in result: JSON, each runs: [JSON], replications: Int) {
    self.figure = figure
    degrees = replications - 1
    if figure.isJudgedByReplication {
      let values = runs.compactMap { $0[path: figure.path]?.number }
      found = values.count == runs.count ? values.mean : nil
      halfWidth = StudentT.quantile(confidence: 0.95, degrees: degrees) * values.standardError
      return
    }
    found = result["figures"]?[path: figure.path]?.number
    halfWidth = result["halfWidths"]?[path: figure.path]?.number
  }

  /// Whether the 99.99 % interval (Student's t over the replications) leaves the exact value out.
  var excludes: Bool {
    guard let found, let halfWidth else { return true }
    let own = halfWidth / StudentT.quantile(confidence: 0.95, degrees: degrees)
    let error = (own * own + figure.referenceError * figure.referenceError).squareRoot()
    let reach = StudentT.quantile(confidence: 0.9999, degrees: degrees) * error + figure.allowance
    return abs(found - figure.value) > reach + 1e-9 * abs(figure.value)
  }

  /// The half-width as a share of the exact value.
  var relativeHalfWidth: Double {
    guard let halfWidth else { return .infinity }
    return figure.value == 0 ? 0 : halfWidth / abs(figure.value)
  }

  var text: String {
    let value = found.map { "\($0)" } ?? "nothing"
    let width = halfWidth.map { "\($0)" } ?? "unknown"
    return "\(figure.path): found \(value) ± \(width), exact \(figure.value)"
  }
}
