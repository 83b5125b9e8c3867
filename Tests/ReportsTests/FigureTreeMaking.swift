public import Experiment

/// Trees of figures in a few words.
typealias Node = FigureNode<Estimate>

extension FigureNode: ExpressibleByFloatLiteral where Leaf == Estimate {
  public init(floatLiteral value: Double) { self = .figure(Estimate(value: value)) }
}

/// A figure that happens to be whole; numbers of the plan are written `.constant(3)`.
extension FigureNode: ExpressibleByIntegerLiteral where Leaf == Estimate {
  public init(integerLiteral value: Int) { self = .figure(Estimate(value: Double(value))) }
}

extension FigureNode: ExpressibleByUnicodeScalarLiteral where Leaf == Estimate {}
extension FigureNode: ExpressibleByExtendedGraphemeClusterLiteral where Leaf == Estimate {}
extension FigureNode: ExpressibleByStringLiteral where Leaf == Estimate {
  public init(stringLiteral value: String) { self = .text(value) }
}

extension FigureNode: ExpressibleByArrayLiteral where Leaf == Estimate {
  public init(arrayLiteral elements: FigureNode...) { self = .list(elements) }
}

extension FigureNode: ExpressibleByDictionaryLiteral where Leaf == Estimate {
  public init(dictionaryLiteral elements: (String, FigureNode)...) {
    self = .object(elements.map { (name: $0.0, node: $0.1) })
  }
}

extension FigureNode: ExpressibleByNilLiteral where Leaf == Estimate {
  public init(nilLiteral: ()) { self = .figure(Estimate(value: nil)) }
}

extension FigureNode<Estimate> {
  /// A figure with its half-width.
  static func figure(_ value: Double, _ halfWidth: Double) -> FigureNode {
    .figure(Estimate(value: value, halfWidth: halfWidth))
  }
}
