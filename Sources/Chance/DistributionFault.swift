/// One thing wrong with a law, and where in it.
public struct DistributionFault: Error, Hashable, Sendable {
  /// Where the fault lies, from the law's own JSON value inwards, as the scenario file writes it: for example
  /// `hyperexponential`, `branches`, 1, `chance`. Empty for a constant and for a law that nests too deep.
  public let path: [Step]
  public let reason: Reason

  public init(path: [Step], reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One step into a JSON value.
  public enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// What is wrong. Numbers are as found.
  public enum Reason: Hashable, Sendable {
    /// Infinite or not a number.
    case notFinite
    /// Must be above 0.
    case notPositive(Double)
    /// Draws could be below zero.
    case belowZero(Double)
    /// A time beyond ``Distribution/longestTime``.
    case tooLong(Double)
    /// A parameter outside the range in which the law is computed.
    case outOfRange(Double, atLeast: Double, atMost: Double)
    /// `from` is not below `to`.
    case emptyRange(from: Double, to: Double)
    /// A mode outside [from, to].
    case modeOutside(Double, from: Double, to: Double)
    /// A 95th percentile below the median.
    case percentileBelowMedian(Double, median: Double)
    /// A chance outside [0, 1].
    case notAChance(Double)
    /// Chances that do not add up to 1 within 10⁻⁹.
    case chancesDoNotAddUp(sum: Double)
    /// A negative weight.
    case negativeWeight(Double)
    /// No weight above 0.
    case noWeight
    /// Weights and values differ in number.
    case weightsDoNotMatch(weights: Int, values: Int)
    /// No branch, value or component.
    case empty
    /// The law truncated almost never falls between the bounds: with this chance, below 10⁻⁹.
    case truncatedToNothing(chance: Double)
    /// Laws inside laws beyond ``Distribution/deepestNesting``.
    case nestedTooDeep
  }

  /// The path as one text, for example `hyperexponential.branches[1].chance`.
  public var location: String {
    path.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}
