import CallCenter
import EventCore

/// The figures of operators.
extension FigureCatalogue {
  func operators(of books: RunAccount) -> [FigureNode<Sample>] {
    var callsOfTier = Array(repeating: 0, count: plan.assignments.count)
    for tier in tiers.joined() {
      let calls = tier.assignments.reduce(0) { $0 + books.assignments[$1.index].calls }
      for assignment in tier.assignments { callsOfTier[assignment.index] = calls }
    }
    return plan.operators.rows.enumerated().map { index, person in
      let queues: [(name: String, node: FigureNode<Sample>)] = person.assignments.compactMap { assignment in
        guard let queue = plan.assignments[assignment].queue else { return nil }
        return (
          plan.queues[queue].name,
          self.assignment(assignment, to: queue, of: books, callsOfTier: callsOfTier[assignment.index])
        )
      }
      return .object(
        identity(of: person) + OperatorTotals(CollectionOfOne(books.operators[index])).fields + [
          ("queues", .object(queues)), ("autodials", .object([])),
        ])
    }
  }

  private func identity(of person: OperatorPlan) -> [(name: String, node: FigureNode<Sample>)] {
    [
      ("name", .text(person.name)),
      ("group", .text(person.group.map { plan.groups[$0].name })),
      ("role", .text(person.role)),
      ("channels", .texts(person.channels.map(\.channel.name))),
    ]
  }

  private func assignment(
    _ id: AssignmentID, to queue: QueueID, of books: RunAccount, callsOfTier: Int
  ) -> FigureNode<Sample> {
    let account = books.assignments[id.index]
    let answered = books.queues[queue.index].counts.answered
    let promised: Sample =
      switch plan.queues[queue].policy {
      case .weighted, .weightedRandom: .ratio(account.promised, over: Double(answered))
      case .strict, .longestIdle, .fewestCalls, .leastLoad, .roundRobin, .random: .absent
      }
    return .object([
      ("priority", .constant(Int(plan.assignments[id].priority))),
      ("calls", .figure(.count(account.calls))),
      ("share", .figure(.share(account.calls, of: answered))),
      ("shareInTier", .figure(.share(account.calls, of: callsOfTier))),
      ("promisedShare", .figure(promised)),
    ])
  }
}
