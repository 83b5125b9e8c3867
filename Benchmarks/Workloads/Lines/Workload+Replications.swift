public import CallCenter
import Experiment

extension Workload {
  /// Runs replications of the plan and returns everything they found, as one text.
  public func replicate(_ plan: FloorPlan, replications: Int, threads: Int) -> String {
    let options = ExperimentOptions(seed: 1, replications: 1...replications, audit: .none, threads: threads)
    let result = runExperiment(plan, options: options)
    return "\(result.fingerprint) \(result.figures)"
  }
}
