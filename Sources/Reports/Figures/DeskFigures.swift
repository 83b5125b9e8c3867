import CallCenter
import Experiment

/// A queue or an autodial as a report knows it. The two may share a name.
enum DeskName: Hashable {
  case queue(String)
  case autodial(String)

  /// The name alone.
  var text: String {
    switch self {
    case .queue(let name), .autodial(let name): name
    }
  }
}

/// A queue or an autodial: what sharing its calls among operators looks like.
struct DeskFigures {
  let name: DeskName
  let node: FigureNode<Estimate>
  let policy: Policy

  /// Calls that operators answered; of an autodial also those with machines.
  var answered: Double {
    switch name {
    case .queue: node.estimate("answered").value ?? 0
    case .autodial:
      (node.estimate("connected").value ?? 0) + (node.estimate("machinesPassed").value ?? 0)
    }
  }
}

extension ReportContent {
  /// Queues, then autodials: those that the report shows and the plan knows.
  var desks: [DeskFigures] {
    queues.compactMap { queue in
      let name = queue.text("name") ?? ""
      return queuePlan(name).map { DeskFigures(name: .queue(name), node: queue, policy: $0.policy) }
    }
      + autodials.compactMap { autodial in
        let name = autodial.text("name") ?? ""
        return autodialPlan(name).map { DeskFigures(name: .autodial(name), node: autodial, policy: $0.policy) }
      }
  }

  /// Names of all desks, in the order of the plan.
  var deskNames: [DeskName] {
    plan.queues.rows.map { .queue($0.name) } + plan.autodials.rows.map { .autodial($0.name) }
  }
}
