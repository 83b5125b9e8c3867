public import Chance
public import EventCore

/// Operator × queue or operator × autodial, with the priority that belongs to the pair.
public struct AssignmentPlan: Sendable {
  public var `operator`: OperatorID
  public var desk: Desk
  /// 0…100. 0: no inbound calls from this queue, nothing from this autodial. It orders operators, never calls.
  public var priority: UInt8
  /// Eligible once a call has waited so long: since the entry of its queue, or since the called person answered.
  public var after: SimDuration
  /// Multiplies talk time of this desk's calls, on top of the operator's own factor.
  public var speed: Double
  /// Wrap-up law of this operator after this desk's calls.
  public var wrapUp: DistributionID?

  public init(
    operator: OperatorID, desk: Desk, priority: UInt8, after: SimDuration, speed: Double, wrapUp: DistributionID?
  ) {
    self.operator = `operator`
    self.desk = desk
    self.priority = priority
    self.after = after
    self.speed = speed
    self.wrapUp = wrapUp
  }

  /// An assignment to a queue.
  public init(
    operator: OperatorID, queue: QueueID, priority: UInt8, after: SimDuration, speed: Double, wrapUp: DistributionID?
  ) {
    self.init(
      operator: `operator`, desk: .queue(queue), priority: priority, after: after, speed: speed, wrapUp: wrapUp)
  }

  /// The queue, for an assignment to one.
  public var queue: QueueID? {
    switch desk {
    case .queue(let queue): queue
    case .autodial: nil
    }
  }

  /// The autodial, for an assignment to one.
  public var autodial: AutodialID? {
    switch desk {
    case .queue: nil
    case .autodial(let autodial): autodial
    }
  }
}
