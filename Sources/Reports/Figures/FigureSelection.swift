public import Experiment

/// Which part of a result a report shows. Selecting changes no figure: what is left is what the whole report says.
public struct FigureSelection: Hashable, Sendable {
  /// Operators of these groups; empty: of all, and of none.
  public var groups: [String]
  /// These queues, and the operators assigned to them.
  public var queues: [String]
  /// These autodials, and the operators assigned to them. No queue and no autodial: all.
  public var autodials: [String]

  public init(groups: [String] = [], queues: [String] = [], autodials: [String] = []) {
    self.groups = groups
    self.queues = queues
    self.autodials = autodials
  }

  /// Shows everything.
  public var isEverything: Bool { groups.isEmpty && showsAllDesks }

  private var showsAllDesks: Bool { queues.isEmpty && autodials.isEmpty }

  /// The selected part of a result's figures.
  ///
  /// - Complexity: O(size of the tree × selected names).
  public func applied<Leaf>(to figures: FigureNode<Leaf>) -> FigureNode<Leaf> {
    guard !isEverything, case .object(let fields) = figures else { return figures }
    return .object(fields.map { ($0.name, part($0.node, called: $0.name)) })
  }

  private func part<Leaf>(_ node: FigureNode<Leaf>, called name: String) -> FigureNode<Leaf> {
    switch name {
    case "operators": .list(node.elements.filter(selects).map(withoutOtherDesks))
    case "groups": groups.isEmpty ? node : .list(node.elements.filter { isNamed($0, in: groups) })
    case "queues": showsAllDesks ? node : .list(node.elements.filter { isNamed($0, in: queues) })
    case "autodials": showsAllDesks ? node : .list(node.elements.filter { isNamed($0, in: autodials) })
    case "intervals": .list(node.elements.map(applied))
    default: node
    }
  }

  /// An operator of a whole result has a group, queues and autodials; one inside an interval may have a name only.
  private func selects<Leaf>(_ person: FigureNode<Leaf>) -> Bool {
    let inGroup = groups.isEmpty || person.text("group").map(groups.contains) ?? false
    let atDesk =
      showsAllDesks || (person["queues"]?.fields ?? []).contains { queues.contains($0.name) }
      || (person["autodials"]?.fields ?? []).contains { autodials.contains($0.name) }
    return inGroup && atDesk
  }

  private func withoutOtherDesks<Leaf>(_ person: FigureNode<Leaf>) -> FigureNode<Leaf> {
    guard !showsAllDesks, case .object(let fields) = person else { return person }
    return .object(
      fields.map { field in
        switch field.name {
        case "queues": (field.name, .object(field.node.fields.filter { queues.contains($0.name) }))
        case "autodials": (field.name, .object(field.node.fields.filter { autodials.contains($0.name) }))
        default: field
        }
      })
  }

  private func isNamed<Leaf>(_ node: FigureNode<Leaf>, in names: [String]) -> Bool {
    node.text("name").map(names.contains) ?? false
  }
}
