import ElementaryFunctions

extension DistributionTable {
  /// The same laws of quantities `factor` times as large: every draw is `factor` times the draw of the same uniform
  /// number, up to rounding. For laws of durations: another unit of time.
  /// - Parameter factor: positive and finite.
  /// - Complexity: O(size of the table).
  public func scaled(by factor: Double) -> DistributionTable {
    precondition(factor > 0 && factor < .infinity, "time is scaled by a positive factor")
    var table = DistributionTable()
    table.rows = rows.map { $0.scaled(by: factor) }
    table.parts = parts.map { CompiledPart(upTo: $0.upTo, value: $0.value * factor, row: $0.row) }
    return table
  }
}

extension CompiledLaw {
  fileprivate func scaled(by factor: Double) -> CompiledLaw {
    func law(_ a: Double, _ b: Double, _ c: Double) -> CompiledLaw {
      CompiledLaw(kind, a, b, c, d: d, first: Int(first), count: Int(count))
    }
    switch kind {
    case .constant, .exponential, .loglogistic, .weibull, .shifted: return law(a * factor, b, c)
    case .uniform, .truncated: return law(a * factor, b * factor, c)
    case .triangular: return law(a * factor, b * factor, c * factor)
    case .lognormal: return law(a + naturalLog(factor), b, c)
    case .gamma: return law(a, b * factor, c)
    case .empirical, .mixture: return self
    }
  }
}
