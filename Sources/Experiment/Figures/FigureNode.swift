/// A tree of named figures in the shape of the JSON result: the same for samples of one run and for estimates over
/// all. Its shape follows from the plan alone, never from what happened, so that runs can be folded leaf by leaf.
public indirect enum FigureNode<Leaf: Sendable>: Sendable {
  case figure(Leaf)
  /// A name or another text that is the same in every run.
  case text(String?)
  case texts([String])
  /// A whole number that belongs to the plan, such as a priority.
  case constant(Int)
  case object([(name: String, node: FigureNode)])
  case list([FigureNode])

  /// The node under that name, for an object; `nil` for anything else.
  public subscript(name: String) -> FigureNode? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.node
  }

  /// The node at a path such as `wait.answered.mean`.
  public subscript(path path: String) -> FigureNode? {
    path.split(separator: ".").reduce(self as FigureNode?) { node, name in node?[String(name)] }
  }

  /// The same tree with other leaves, visited in the order of the JSON result.
  ///
  /// - Complexity: O(size of the tree).
  public func map<Other>(_ transform: (Leaf) -> Other) -> FigureNode<Other> {
    switch self {
    case .figure(let leaf): .figure(transform(leaf))
    case .text(let text): .text(text)
    case .texts(let texts): .texts(texts)
    case .constant(let number): .constant(number)
    case .object(let fields): .object(fields.map { ($0.name, $0.node.map(transform)) })
    case .list(let elements): .list(elements.map { $0.map(transform) })
    }
  }

  /// Visits every leaf in the order of the JSON result.
  func forEachLeaf(_ visit: (Leaf) -> Void) {
    switch self {
    case .figure(let leaf): visit(leaf)
    case .text, .texts, .constant: break
    case .object(let fields): for field in fields { field.node.forEachLeaf(visit) }
    case .list(let elements): for element in elements { element.forEachLeaf(visit) }
    }
  }
}
