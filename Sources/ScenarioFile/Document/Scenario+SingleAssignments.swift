extension Scenario {
  /// The same scenario with every group's assignments written out for each member, behind the member's own; `nil` when
  /// no group assigns anything. What a member has of their own for a queue or an autodial stays.
  public var withSingleAssignments: Scenario? {
    guard groups.contains(where: { !$0.queues.isEmpty || !$0.autodials.isEmpty }) else { return nil }
    var twin = self
    for index in twin.operators.indices {
      guard let group = groups.first(where: { $0.name == operators[index].group }) else { continue }
      let member = operators[index]
      twin.operators[index].queues += group.queues.inherited(without: member.queues)
      // Who cannot take an autodial's calls is left out of a group's assignment; one of their own would be refused.
      twin.operators[index].autodials += group.autodials.inherited(without: member.autodials).filter {
        $0.priority == 0 || mayTakeAutodialCalls(member)
      }
    }
    for index in twin.groups.indices {
      twin.groups[index].queues = []
      twin.groups[index].autodials = []
    }
    return twin
  }
}

extension [AssignmentEntry] {
  /// A group's assignments to what a member has no own entry for.
  func inherited(without own: [AssignmentEntry]) -> [AssignmentEntry] {
    if own.isEmpty { return self }
    let desks = Set(own.map(\.desk))
    return filter { !desks.contains($0.desk) }
  }
}
