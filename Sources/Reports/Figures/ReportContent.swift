import CallCenter
import EventCore
import Experiment

/// A result as the sections of the text report need it, with the selection applied.
struct ReportContent {
  let result: ExperimentResult
  let figures: FigureNode<Estimate>
  let operators: [OperatorFigures]
  /// By name, for thousands of queues are not looked through for each.
  private let queueNumbers: [String: Int]
  private let places: [DeskName: [Place]]

  /// Where an assignment is found: an operator among `operators`, and which of theirs it is.
  struct Place {
    let person: Int
    let assignment: Int
  }

  init(_ result: ExperimentResult, showing selection: FigureSelection) {
    self.result = result
    figures = selection.applied(to: result.figures)
    operators = (figures["operators"]?.elements ?? []).map(OperatorFigures.init)
    queueNumbers = Dictionary(
      result.plan.queues.rows.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [DeskName: [Place]] = [:]
    for person in operators.indices {
      for (number, assignment) in operators[person].assignments.enumerated() {
        places[assignment.desk, default: []].append(Place(person: person, assignment: number))
      }
    }
    self.places = places
  }

  /// The assignments to a queue or autodial, in the order of the operators.
  func assignments(to desk: DeskName) -> [Place] { places[desk] ?? [] }

  var plan: FloorPlan { result.plan }

  var queues: [FigureNode<Estimate>] { figures["queues"]?.elements ?? [] }

  /// The plan of the queue of that name.
  func queuePlan(_ name: String) -> QueuePlan? { queueNumbers[name].map { plan.queues.rows[$0] } }

  var autodials: [FigureNode<Estimate>] { figures["autodials"]?.elements ?? [] }

  /// The plan of the autodial of that name.
  func autodialPlan(_ name: String) -> AutodialPlan? { plan.autodials.rows.first { $0.name == name } }

  /// An instant as the clock on the floor's wall shows it, with the day when it is not the first.
  func clock(_ seconds: Double) -> String {
    let minute = Int((plan.horizon.startOfDay.seconds + seconds) / 60)
    let time = "\(Self.twoDigits(minute / 60 % 24)):\(Self.twoDigits(minute % 60))"
    return minute < 24 * 60 ? time : "day \(minute / (24 * 60) + 1) \(time)"
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
