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
    func figures(of assignment: AssignmentID) -> FigureNode<Sample> {
      self.assignment(assignment, of: books, callsOfTier: callsOfTier[assignment.index])
    }
    return plan.operators.rows.enumerated().map { index, person in
      let queues: [(name: String, node: FigureNode<Sample>)] = person.assignments.compactMap { assignment in
        guard let queue = plan.assignments[assignment].queue else { return nil }
        return (plan.queues[queue].name, figures(of: assignment))
      }
      let autodials: [(name: String, node: FigureNode<Sample>)] = person.assignments.compactMap { assignment in
        guard let autodial = plan.assignments[assignment].autodial else { return nil }
        return (plan.autodials[autodial].name, figures(of: assignment))
      }
      return .object(
        identity(of: person) + fields(of: OperatorTotals(CollectionOfOne(books.operators[index]))) + [
          ("queues", .object(queues)), ("autodials", .object(autodials)),
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

  private func assignment(_ id: AssignmentID, of books: RunAccount, callsOfTier: Int) -> FigureNode<Sample> {
    let account = books.assignments[id.index]
    let (policy, answered) =
      switch plan.assignments[id].desk {
      case .queue(let queue): (plan.queues[queue].policy, books.queues[queue.index].counts.answered)
      case .autodial(let autodial): (plan.autodials[autodial].policy, books.autodials[autodial.index].counts.passed)
      }
    let promised: Sample =
      switch policy {
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
