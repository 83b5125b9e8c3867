public import CallCenter
import JSONText
import ScenarioFile

extension Workload {
  /// The plan that the scenario's reader makes of the workload's file.
  public func plan() throws -> FloorPlan {
    let noFiles: ScenarioFiles = { _ throws(ScenarioFileFault) in
      throw ScenarioFileFault("a workload names no file")
    }
    let outcome = ScenarioReader.read(
      bytes: Array(scenario.utf8), fileName: "\(name).json", files: noFiles, normalise: { $0 })
    guard let plan = outcome.plan else { throw WorkloadRefused(name: name, problems: outcome.log.rendered()) }
    return plan
  }
}

/// The scenario's reader did not take a workload.
public struct WorkloadRefused: Error {
  public let name: String
  public let problems: String
}
