import Experiment

extension FigureNode {
  /// The elements of a list; empty for anything else.
  var elements: [FigureNode] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  /// The fields of an object in their order; empty for anything else.
  var fields: [(name: String, node: FigureNode)] {
    guard case .object(let fields) = self else { return [] }
    return fields
  }

  /// The text of that name, for an object.
  func text(_ name: String) -> String? {
    guard case .text(let text)? = self[name] else { return nil }
    return text
  }

  /// The texts of that name; empty when there are none.
  func texts(_ name: String) -> [String] {
    guard case .texts(let texts)? = self[name] else { return [] }
    return texts
  }

  /// The whole number of that name.
  func constant(_ name: String) -> Int? {
    guard case .constant(let number)? = self[name] else { return nil }
    return number
  }
}

extension FigureNode<Estimate> {
  /// The figure at a path such as `wait.answered.mean`; one that is not in the tree does not exist.
  func estimate(_ path: String) -> Estimate { self[path: path]?.ownEstimate ?? Estimate(value: nil) }

  /// The figure that this node is; anything else is a figure that does not exist.
  var ownEstimate: Estimate {
    switch self {
    case .figure(let estimate): estimate
    case .constant(let number): Estimate(value: Double(number))
    case .text, .texts, .object, .list: Estimate(value: nil)
    }
  }
}
