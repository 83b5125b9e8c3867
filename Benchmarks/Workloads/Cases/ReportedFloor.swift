import Experiment
import JSONText
import Reports

/// The result of a short run of a floor, to be reported.
public struct ReportedFloor: Sendable {
  /// A form in which it is reported.
  public enum Form: String, CaseIterable, Sendable {
    case text, JSON, CSV
  }

  private let result: ExperimentResult

  public init(operators: Int) throws {
    let plan = try Workload.w3(scaledTo: operators).with(calls: 2_000).plan()
    result = runExperiment(plan, options: ExperimentOptions(of: plan))
  }

  /// The whole report, every operator and every table.
  public func report(as form: Form) -> [UInt8] {
    switch form {
    case .text:
      return Array(TextReport.text(result, on: Screen(showsEveryone: true)).utf8)
    case .JSON:
      return JSONReport.json(result).bytes(.pretty)
    case .CSV:
      var tables = ResultTables()
      tables.add(result)
      return tables.filled.flatMap { Array($0.text.utf8) }
    }
  }
}
