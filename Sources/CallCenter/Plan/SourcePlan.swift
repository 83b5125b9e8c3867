public import Chance
public import EventCore

/// Where inbound calls come from: one stream of callers for one queue.
public struct SourcePlan: Sendable {
  public var name: String
  /// Names this source's callers: the k-th has the same chance whatever else is on the floor.
  public var hash: EntityHash
  public var queue: QueueID
  public var arrivals: ArrivalPlan
  /// At most so many calls; retries do not count.
  public var limit: Int?
  public var talk: DistributionID
  /// `nil`: never gives up.
  public var patience: DistributionID?
  public var balk: BalkPlan
  public var retry: RetryPlan?
  /// The calls' own priority; larger is more urgent.
  public var priority: Int

  public init(
    name: String, hash: EntityHash, queue: QueueID, arrivals: ArrivalPlan, limit: Int?, talk: DistributionID,
    patience: DistributionID?, balk: BalkPlan, retry: RetryPlan?, priority: Int
  ) {
    self.name = name
    self.hash = hash
    self.queue = queue
    self.arrivals = arrivals
    self.limit = limit
    self.talk = talk
    self.patience = patience
    self.balk = balk
    self.retry = retry
    self.priority = priority
  }
}

/// When calls arrive. Opening hours are already applied to `rates` and `listed`; a renewal process runs on through
/// closed hours and its calls then are not made.
public enum ArrivalPlan: Sendable {
  /// A Poisson process with this intensity, times the day's factor.
  case rates(RateProfile, busyness: BusynessID?)
  /// Independent gaps of one law, from the scenario's start on; only calls inside `open` are made.
  case renewal(DistributionID, open: [TimeSpan])
  /// Given calls, ascending in time; calls at one time keep their order.
  case listed([ListedCall])
}

/// One given call. What is `nil` is drawn.
public struct ListedCall: Hashable, Sendable {
  public var at: SimTime
  public var talk: SimDuration?
  public var wrapUp: SimDuration?
  public var patience: ListedPatience
  public var priority: Int?

  public init(at: SimTime, talk: SimDuration?, wrapUp: SimDuration?, patience: ListedPatience, priority: Int?) {
    self.at = at
    self.talk = talk
    self.wrapUp = wrapUp
    self.patience = patience
    self.priority = priority
  }
}

/// The patience of a given call.
public enum ListedPatience: Hashable, Sendable {
  case drawn
  case endless
  case given(SimDuration)
}

/// The chance to hang up on having to wait.
public enum BalkPlan: Hashable, Sendable {
  case never
  case always(chance: Double)
  /// Indexed by the number of calls already waiting; the last entry holds for all above.
  case byWaiting([Double])
}

/// A caller who left unserved may call again.
public struct RetryPlan: Sendable {
  /// The chance after the first, second, … attempt; the last entry holds for all further ones.
  public var chances: [Double]
  public var after: DistributionID
  public var outcomes: Set<RetryOutcome>
  /// Talk and patience are kept (`same`) or drawn afresh (`new`).
  public var caller: RetryCaller

  public init(chances: [Double], after: DistributionID, outcomes: Set<RetryOutcome>, caller: RetryCaller) {
    self.chances = chances
    self.after = after
    self.outcomes = outcomes
    self.caller = caller
  }
}

/// Ways to leave unserved after which a caller may call again.
public enum RetryOutcome: String, CaseIterable, Hashable, Sendable {
  case abandoned
  case balked
  case blocked
}

/// Who calls again.
public enum RetryCaller: String, CaseIterable, Hashable, Sendable {
  case new
  case same
}

/// Marks a row of `FloorPlan.busyness`.
public typealias BusynessID = ID<BusynessPlan>

/// A random factor per day on arrival rates, of mean 1; sources that name it share it.
public struct BusynessPlan: Sendable {
  public var name: String
  public var hash: EntityHash
  /// Coefficient of variation of the gamma law.
  public var variation: Double

  public init(name: String, hash: EntityHash, variation: Double) {
    self.name = name
    self.hash = hash
    self.variation = variation
  }
}
