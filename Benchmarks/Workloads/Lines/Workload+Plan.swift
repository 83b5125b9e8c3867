public import CallCenter

extension Workload {
  /// The plan that the scenario's reader makes of the workload's file.
  public func plan() throws -> FloorPlan {
    try Case.readPlan(Array(scenario.utf8), name: "\(name).json")
  }
}

/// The scenario's reader did not take a workload.
public struct WorkloadRefused: Error {
  public let name: String
  public let problems: String
}
