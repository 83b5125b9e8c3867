public import CallCenter
import EventCore
import Measures

/// Turns the books of a run into figures, under exactly the names of the JSON result.
///
/// The shape of the tree follows from the plan (and from whether intervals detail their operators), never from the run.
public struct FigureCatalogue: Sendable {
  let plan: FloorPlan
  let detail: Bool
  /// By number of the queue or autodial, in descending order of priority.
  let tiers: [[Tier]]

  /// The operators of one priority in one queue or autodial.
  struct Tier: Sendable {
    let priority: UInt8
    let assignments: [AssignmentID]
  }

  /// - Parameter detail: show each operator in each interval; the ledger must have kept them.
  public init(of plan: FloorPlan, detail: Bool = false) {
    self.plan = plan
    self.detail = detail
    tiers = (0..<plan.deskCount).map { desk in
      let assignments = plan.assignments(to: DeskID(desk))
      let priorities = Set(assignments.map { plan.assignments[$0].priority }).sorted(by: >)
      return priorities.map { priority in
        Tier(priority: priority, assignments: assignments.filter { plan.assignments[$0].priority == priority })
      }
    }
  }

  /// The figures of one run.
  ///
  /// - Complexity: O(operators × assignments + desks × tiers + intervals × desks).
  public func figures(of books: RunAccount) -> RunFigures {
    var pools: [QuantileSketch] = []
    var queues: [FigureNode<Sample>] = []
    for id in plan.queues.ids { queues.append(queue(id, of: books, pools: &pools)) }
    var autodials: [FigureNode<Sample>] = []
    let floor = floor(of: books, pools: &pools)
    for id in plan.autodials.ids { autodials.append(autodial(id, of: books, pools: &pools)) }
    let tree = FigureNode<Sample>.object([
      ("events", .figure(.count(books.events))),
      ("calls", .figure(.count(books.calls))),
      ("operators", .list(operators(of: books))),
      ("groups", .list(groups(of: books))),
      ("projects", .list([])),
      ("floor", floor),
      ("queues", .list(queues)),
      ("autodials", .list(autodials)),
      ("intervals", .list(books.intervals.map(interval))),
    ])
    return RunFigures(tree: tree, pools: pools)
  }

  private func groups(of books: RunAccount) -> [FigureNode<Sample>] {
    var members = Array(repeating: [OperatorAccount](), count: plan.groups.count)
    for (index, person) in plan.operators.rows.enumerated() {
      if let group = person.group { members[group.index].append(books.operators[index]) }
    }
    return zip(plan.groups.rows, members).map { group, members in
      .object([("name", .text(group.name))] + fields(of: OperatorTotals(members)))
    }
  }

  /// The whole floor: sums over all operators and over all queues; a transferred call has arrived in each of its
  /// queues.
  private func floor(of books: RunAccount, pools: inout [QuantileSketch]) -> FigureNode<Sample> {
    let people = OperatorTotals(books.operators)
    var calls: QueueTotals?
    var waits = (answered: WaitAccount(), abandoned: WaitAccount(), all: WaitAccount())
    var decisions = 0
    var choices = 0
    var retries = 0
    for queue in plan.queues.ids {
      let account = books.queues[queue.index]
      let totals = QueueTotals(account.counts, plan.queues[queue])
      calls?.add(totals)
      calls = calls ?? totals
      waits.answered.merge(account.answeredWait)
      waits.abandoned.merge(account.abandonedWait)
      waits.all.merge(account.wait)
      decisions += account.decisions
      choices += account.decisionsWithChoice
      retries += account.retries
    }
    var fields = fields(of: people)
    fields.append(("staffed", .figure(.timeShare(people.staffed, of: books.counted.microseconds))))
    fields.append(("busy", .figure(.timeShare(people.busy, of: books.counted.microseconds))))
    fields += talkPerHour(of: books, staffed: people.staffed)
    guard let calls else { return .object(fields) }
    fields += calls.callFields
    fields.append(("delayed", calls.delayed))
    fields.append(
      ("wait", wait(answered: waits.answered, abandoned: waits.abandoned, all: waits.all, pools: &pools)))
    fields.append(("queueLength", .object([("mean", calls.meanLength(over: books.counted))])))
    fields += calls.contactFields
    fields.append(("retries", .figure(.count(retries))))
    fields.append(("choice", .figure(.share(choices, of: decisions))))
    return .object(fields)
  }
}
