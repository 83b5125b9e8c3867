public import Experiment

/// Which part of a result a report shows. Selecting changes no figure: what is left is what the whole report says.
public struct FigureSelection: Hashable, Sendable {
  /// Operators of these groups; empty: of all, and of none.
  public var groups: [String]
  /// These queues and the operators assigned to them; empty: all.
  public var queues: [String]

  public init(groups: [String] = [], queues: [String] = []) {
    self.groups = groups
    self.queues = queues
  }

  /// Shows everything.
  public var isEverything: Bool { groups.isEmpty && queues.isEmpty }

  /// The selected part of a result's figures.
  ///
  /// - Complexity: O(size of the tree × selected names).
  public func applied<Leaf>(to figures: FigureNode<Leaf>) -> FigureNode<Leaf> {
    guard !isEverything, case .object(let fields) = figures else { return figures }
    return .object(fields.map { ($0.name, part($0.node, called: $0.name)) })
  }

  private func part<Leaf>(_ node: FigureNode<Leaf>, called name: String) -> FigureNode<Leaf> {
    switch name {
    case "operators": .list(node.elements.filter(selects).map(withoutOtherQueues))
    case "groups": groups.isEmpty ? node : .list(node.elements.filter { isNamed($0, in: groups) })
    case "queues": queues.isEmpty ? node : .list(node.elements.filter { isNamed($0, in: queues) })
    case "intervals": .list(node.elements.map(applied))
    default: node
    }
  }

  /// An operator of a whole result has a group and queues; one inside an interval may have a name only.
  private func selects<Leaf>(_ person: FigureNode<Leaf>) -> Bool {
    let inGroup = groups.isEmpty || person.text("group").map(groups.contains) ?? false
    let inQueue = queues.isEmpty || (person["queues"]?.fields ?? []).contains { queues.contains($0.name) }
    return inGroup && inQueue
  }

  private func withoutOtherQueues<Leaf>(_ person: FigureNode<Leaf>) -> FigureNode<Leaf> {
    guard !queues.isEmpty, case .object(let fields) = person else { return person }
    return .object(
      fields.map { field in
        guard field.name == "queues" else { return field }
        return (field.name, .object(field.node.fields.filter { queues.contains($0.name) }))
      })
  }

  private func isNamed<Leaf>(_ node: FigureNode<Leaf>, in names: [String]) -> Bool {
    node.text("name").map(names.contains) ?? false
  }
}
