/// A figure over all replications.
public struct Estimate: Hashable, Sendable {
  /// `nil`: the figure does not exist (a mean of nothing), which is never 0.
  public var value: Double?
  /// Half the width of the confidence interval; `nil` with one run, and for figures without one.
  public var halfWidth: Double?

  public init(value: Double?, halfWidth: Double? = nil) {
    self.value = value
    self.halfWidth = halfWidth
  }
}
