public import Measures

/// All figures of one run, under the names of the JSON result.
public struct RunFigures: Sendable {
  public let tree: FigureNode<Sample>
  /// What the quantiles are read from.
  public let pools: [QuantileSketch]

  public init(tree: FigureNode<Sample>, pools: [QuantileSketch]) {
    self.tree = tree
    self.pools = pools
  }

  /// The figures themselves; `nil` for those that do not exist.
  public var values: FigureNode<Double?> { tree.map { $0.value(pools: pools) } }
}
