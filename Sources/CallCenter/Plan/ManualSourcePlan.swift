public import Chance

/// Calls that operators make by hand, on behalf of a queue.
public struct ManualSourcePlan: Sendable {
  public var name: String
  /// Tells this source's draws from those of an operator's other ones.
  public var hash: EntityHash
  public var queue: QueueID
  /// All are assigned to the queue, priority 0 included; ascending.
  public var operators: [OperatorID]
  /// Time being ready until the operator starts a call.
  public var every: DistributionID
  /// From the start to the answer, or to giving up.
  public var dial: DistributionID
  /// The chance of an answer.
  public var answered: Double
  public var talk: DistributionID
  /// After every call, answered or not; `nil`: as after the queue's inbound calls.
  public var wrapUp: DistributionID?

  public init(
    name: String, hash: EntityHash, queue: QueueID, operators: [OperatorID], every: DistributionID,
    dial: DistributionID, answered: Double, talk: DistributionID, wrapUp: DistributionID?
  ) {
    self.name = name
    self.hash = hash
    self.queue = queue
    self.operators = operators
    self.every = every
    self.dial = dial
    self.answered = answered
    self.talk = talk
    self.wrapUp = wrapUp
  }
}
