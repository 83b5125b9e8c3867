import CallCenter
import Experiment

/// One operator's row of the figure tree, taken out once for the text report.
struct OperatorFigures {
  /// Operator × queue, or operator × autodial.
  struct Assignment {
    let desk: DeskName
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
  /// Calls of callers, of autodials, and of their own.
  let calls: Estimate
  let autodialCalls: Estimate
  let ownCalls: Estimate
  let offers: Estimate
  let blindOffers: Estimate
  let missed: Estimate
  let loggedIn: Estimate
  let overtime: Estimate
  private let statuses: FigureNode<Estimate>?
  /// Queues in the order of the operator's entry, then autodials.
  let assignments: [Assignment]

  init(_ node: FigureNode<Estimate>) {
    name = node.text("name") ?? ""
    group = node.text("group")
    channels = node.texts("channels")
    load = node.estimate("load")
    calls = node.estimate("calls.inbound")
    autodialCalls = node.estimate("calls.autodial")
    ownCalls = node.estimate("calls.manual")
    offers = node.estimate("offers")
    blindOffers = node.estimate("blindOffers")
    missed = node.estimate("missed")
    loggedIn = node.estimate("loggedIn")
    overtime = node.estimate("overtime")
    statuses = node["statuses"]
    assignments =
      (node["queues"]?.fields ?? []).map { Assignment(.queue($0.name), $0.node) }
      + (node["autodials"]?.fields ?? []).map { Assignment(.autodial($0.name), $0.node) }
  }

  /// Seconds in a status.
  func time(in status: OperatorStatus) -> Estimate { statuses?.estimate(status.name) ?? Estimate(value: nil) }

  /// Under which the operator is listed: that of the highest priority, the first of equals.
  var home: Assignment? {
    assignments.reduce(nil) { best, next in
      if let best, best.priority >= next.priority { return best }
      return next
    }
  }

  /// The other ones.
  var awayFromHome: [Assignment] {
    guard let home else { return [] }
    return assignments.filter { $0.desk != home.desk }
  }
}

extension OperatorFigures.Assignment {
  fileprivate init(_ desk: DeskName, _ figures: FigureNode<Estimate>) {
    self.init(
      desk: desk, priority: figures.constant("priority") ?? 0, calls: figures.estimate("calls"),
      share: figures.estimate("share"), shareInTier: figures.estimate("shareInTier"),
      promisedShare: figures.estimate("promisedShare"))
  }
}
