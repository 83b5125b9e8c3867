public import CallCenter

/// One run of a plan: the event loop and the state of the floor.
public struct FloorRun {
  /// - Parameters:
  ///   - seed: the experiment's seed, usually the plan's own.
  ///   - replication: the number of the run inside the experiment, from 1.
  public init(of plan: FloorPlan, seed: UInt64, replication: Int) {
    preconditionFailure("being built")
  }

  /// Simulates from the start to the end of the plan's horizon, and hands over all events in order, in batches.
  public mutating func run(_ observe: ([FloorEvent]) -> Void) {
    preconditionFailure("being built")
  }
}
