public import Chance
public import EventCore

/// Operator × queue, with the priority that belongs to the pair.
public struct AssignmentPlan: Sendable {
  public var `operator`: OperatorID
  public var queue: QueueID
  /// 0…100. 0: no inbound calls from this queue. It orders operators, never calls.
  public var priority: UInt8
  /// Eligible once a call has waited so long in the queue.
  public var after: SimDuration
  /// Multiplies talk time of this queue's calls, on top of the operator's own factor.
  public var speed: Double
  /// Wrap-up law of this operator after this queue's calls.
  public var wrapUp: DistributionID?

  public init(
    operator: OperatorID, queue: QueueID, priority: UInt8, after: SimDuration, speed: Double, wrapUp: DistributionID?
  ) {
    self.operator = `operator`
    self.queue = queue
    self.priority = priority
    self.after = after
    self.speed = speed
    self.wrapUp = wrapUp
  }
}
