import Experiment
import JSONText
import ScenarioFile

/// What a scheme does on a floor, over all replications.
struct StudyRun {
  let scheme: Scheme
  /// Nuisance calls ÷ people reached, with its 95 % half-width.
  let nuisance: Estimate
  /// Talking and wrapping up ÷ logged in, with its 95 % half-width.
  let busy: Estimate

  static let limit = 0.03

  /// The upper 95 % bound of the mean is under the limit.
  var holdsTheLimit: Bool { (nuisance.value ?? 1) + (nuisance.halfWidth ?? 0) <= Self.limit }

  /// Runs a scheme on a floor, from the text of a scenario.
  init(_ scheme: Scheme, on floor: StudyFloor, replications: Int) throws {
    self.scheme = scheme
    let rows = floor.contactRows
    let reading = ScenarioReader.read(
      bytes: Array(floor.scenario(pacing: scheme.pacing).utf8), fileName: floor.name,
      files: { _ in Array(rows.utf8) }, normalise: { $0 })
    guard let plan = reading.plan else {
      throw Unreadable(problems: reading.log.diagnostics.map(\.message))
    }
    var options = ExperimentOptions(of: plan, replications: replications)
    options.audit = .none
    options.threads = 2
    let figures = runExperiment(plan, options: options).figures
    nuisance = Self.autodial(of: figures, "nuisanceRate.overLive")
    busy = Self.estimate(figures[path: "floor.load"])
  }

  private static func autodial(of figures: FigureNode<Estimate>, _ path: String) -> Estimate {
    guard case .list(let autodials)? = figures["autodials"], let first = autodials.first else {
      return Estimate(value: nil)
    }
    return estimate(first[path: path])
  }

  private static func estimate(_ node: FigureNode<Estimate>?) -> Estimate {
    if case .figure(let estimate)? = node { return estimate }
    return Estimate(value: nil)
  }

  /// A scenario of the study that the reader refuses.
  struct Unreadable: Error {
    let problems: [String]
  }
}
