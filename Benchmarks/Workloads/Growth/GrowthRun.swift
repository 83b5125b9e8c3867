public import CallCenter
import EventCore
import Simulation

/// One run of a point on a curve, with the books kept.
public struct GrowthRun: Sendable {
  public let seconds: Double
  public let calls: Int
  /// The time average of callers who wait.
  public let waiting: Double

  public init(of plan: FloorPlan, seed: UInt64) {
    let watch = Stopwatch()
    var run = FloorRun(of: plan, seed: seed, replication: 1)
    var ledger = Ledger(of: plan)
    run.runInSteps { ledger.observe($0) }
    _ = consume run
    let account = ledger.closed()
    seconds = watch.threadSeconds
    calls = account.calls
    waiting = account.queues.reduce(0) { $0 + Double($1.counts.wait) } / Double(account.counted.microseconds)
  }
}

extension GrowthAxis.Point {
  /// The plan of the point's scenario.
  public func plan() throws -> FloorPlan { try Case.readPlan(Array(scenario.utf8), name: "growth.json") }
}
