import CallCenter
import Experiment

/// One operator's row of the figure tree, taken out once for the text report.
struct OperatorFigures {
  /// Operator × queue.
  struct Assignment {
    let queue: String
    let priority: Int
    let calls: Estimate
    let share: Estimate
    let shareInTier: Estimate
    let promisedShare: Estimate
  }

  let name: String
  let group: String?
  let channels: [String]
  let load: Estimate
  let calls: Estimate
  let offers: Estimate
  let blindOffers: Estimate
  let missed: Estimate
  let loggedIn: Estimate
  let overtime: Estimate
  private let statuses: FigureNode<Estimate>?
  /// In the order of the queues in the file.
  let assignments: [Assignment]

  init(_ node: FigureNode<Estimate>) {
    name = node.text("name") ?? ""
    group = node.text("group")
    channels = node.texts("channels")
    load = node.estimate("load")
    calls = node.estimate("calls.inbound")
    offers = node.estimate("offers")
    blindOffers = node.estimate("blindOffers")
    missed = node.estimate("missed")
    loggedIn = node.estimate("loggedIn")
    overtime = node.estimate("overtime")
    statuses = node["statuses"]
    assignments = (node["queues"]?.fields ?? []).map { queue, figures in
      Assignment(
        queue: queue, priority: figures.constant("priority") ?? 0, calls: figures.estimate("calls"),
        share: figures.estimate("share"), shareInTier: figures.estimate("shareInTier"),
        promisedShare: figures.estimate("promisedShare"))
    }
  }

  /// Seconds in a status.
  func time(in status: OperatorStatus) -> Estimate { statuses?.estimate(status.name) ?? Estimate(value: nil) }

  /// The queue under which the operator is listed: that of the highest priority, the first of equals.
  var home: Assignment? {
    assignments.reduce(nil) { best, next in
      if let best, best.priority >= next.priority { return best }
      return next
    }
  }

  /// The other queues.
  var awayFromHome: [Assignment] {
    guard let home else { return [] }
    return assignments.filter { $0.queue != home.queue }
  }
}
