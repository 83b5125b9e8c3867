extension Scenario {
  /// The same scenario with every group's assignments written out for each member, behind the member's own; `nil` when no
  /// group assigns anything. What a member has for a queue of their own stays.
  public var withSingleAssignments: Scenario? {
    guard groups.contains(where: { !$0.queues.isEmpty }) else { return nil }
    var twin = self
    for index in twin.operators.indices {
      guard let group = groups.first(where: { $0.name == operators[index].group }) else { continue }
      let own = Set(operators[index].queues.map(\.queue))
      twin.operators[index].queues += group.queues.filter { !own.contains($0.queue) }
    }
    for index in twin.groups.indices { twin.groups[index].queues = [] }
    return twin
  }
}
