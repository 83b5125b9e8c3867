import CallCenter
import EventCore
import Experiment

/// What callers went through, a row per queue.
enum QueueSection {
  private static let columns = [
    TextTable.Column("Queue", .left, shortest: 10),
    TextTable.Column("Offered", importance: 90),
    TextTable.Column("Answered", importance: 80),
    TextTable.Column("Abandoned", importance: 85),
    TextTable.Column("Balked", importance: 30),
    TextTable.Column("Blocked", importance: 32),
    TextTable.Column("Exits", importance: 31),
    TextTable.Column("Moved on", importance: 25),
    TextTable.Column("Left over", importance: 24),
    TextTable.Column("Service level"),
    TextTable.Column("Target", importance: 60),
    TextTable.Column("Mean wait", importance: 75),
    TextTable.Column("90 % within", importance: 65),
    TextTable.Column("Longest", importance: 55),
    TextTable.Column("Delayed", importance: 45),
    TextTable.Column("Waiting", importance: 40),
    TextTable.Column("at most", importance: 35),
    TextTable.Column("Talk", importance: 28),
    TextTable.Column("Wrap-up", importance: 27),
    TextTable.Column("Busy", importance: 26),
  ]

  static func lines(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    if content.queues.isEmpty { return [] }
    var table = TextTable(columns)
    var formulas: [(text: String, queues: [String])] = []
    for queue in content.queues {
      let name = queue.text("name") ?? ""
      let plan = content.queuePlan(name)
      table.append(row(queue, plan))
      guard let plan else { continue }
      let formula = plan.serviceLevel.explanation
      if let index = formulas.firstIndex(where: { $0.text == formula }) {
        formulas[index].queues.append(name)
      } else {
        formulas.append((formula, [name]))
      }
    }
    let title = TextReport.title(
      "Queues", "waits run from the end of the script to the answer, ringing included", on: screen)
    let notes = formulas.flatMap { formula in
      let whose = formulas.count > 1 ? " (\(formula.queues.joined(separator: ", ")))" : ""
      return TextReport.sentence(
        "Service level\(whose): \(formula.text). Mean wait is that of answered calls; the others are of all that "
          + "entered the queue.", on: screen)
    }
    return title + table.lines(on: screen) + notes + callbacks(content, screen)
  }

  /// Callers who keep their place without the line.
  private static func callbacks(_ content: ReportContent, _ screen: Screen) -> [[Span]] {
    content.queues.flatMap { queue -> [[Span]] in
      guard let agreed = queue.estimate("callbacks.agreed").value, agreed > 0 else { return [] }
      let attempts = NumberText.count(queue.estimate("callbacks.attempts").value)
      let unanswered = NumberText.count(queue.estimate("callbacks.unanswered").value)
      return TextReport.sentence(
        "\(DisplayWidth.harmless(queue.text("name") ?? "")): \(NumberText.count(agreed)) callers hung up to be called "
          + "back, and waited as the others do; of \(attempts) calls back \(unanswered) were not answered.", on: screen)
    }
  }

  private static func row(_ queue: FigureNode<Estimate>, _ plan: QueuePlan?) -> [[Span]] {
    let level = queue.estimate("serviceLevel")
    let misses = (level.value ?? 1) < (plan?.serviceLevel.target ?? 0)
    return [
      [Span(DisplayWidth.harmless(queue.text("name") ?? ""), .bold)],
      [Span(NumberText.count(queue.estimate("offered")))],
      [Span(NumberText.count(queue.estimate("answered").value))],
      [Span(NumberText.count(queue.estimate("abandoned")))],
      some(queue.estimate("balked").value),
      some(queue.estimate("blocked").value),
      some((queue["exits"]?.fields ?? []).reduce(0) { $0 + ($1.node.ownEstimate.value ?? 0) }),
      some(queue.estimate("transferredOut").value),
      some((queue.estimate("waitingAtEnd").value ?? 0) + (queue.estimate("inScriptAtEnd").value ?? 0)),
      [Span(NumberText.percent(level), misses ? .warning : .good)],
      [Span(plan.map { NumberText.wholePercent($0.serviceLevel.target) } ?? "")],
      [Span(DurationText.text(queue.estimate("wait.answered.mean")))],
      [Span(DurationText.text(queue.estimate("wait.all.p90").value))],
      [Span(DurationText.text(queue.estimate("wait.all.longest").value))],
      [Span(NumberText.percent(queue.estimate("delayed").value))],
      [Span(queue.estimate("queueLength.mean").value.map { NumberText.fixed($0, 2) } ?? NumberText.missing)],
      [Span(NumberText.count(queue.estimate("queueLength.longest").value))],
      [Span(DurationText.text(queue.estimate("talk").value))],
      [Span(DurationText.text(queue.estimate("wrapUp").value))],
      [Span(queue.estimate("busy").value.map { NumberText.fixed($0, 1) } ?? NumberText.missing)],
    ]
  }

  /// Nothing for 0, so that a column of zeros disappears.
  private static func some(_ value: Double?) -> [Span] {
    (value ?? 0) == 0 ? [] : [Span(NumberText.count(value))]
  }
}

extension ServiceLevelPlan {
  /// The formula in words, with its times.
  var explanation: String {
    let time = DurationText.setting(within)
    return switch formula {
    case .answeredOverOffered: "answered within \(time) ÷ offered"
    case .overAnswered: "answered within \(time) ÷ answered"
    case .excludingShortAbandons: "answered within \(time) ÷ (offered − abandoned within \(time))"
    case .shortAbandonsGood: "(answered within \(time) + abandoned within \(time)) ÷ offered"
    case .shortAbandonsGoodUpTo(let short):
      "(answered within \(time) + abandoned within \(DurationText.setting(short))) ÷ offered"
    }
  }
}
