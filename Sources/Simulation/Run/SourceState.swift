import CallCenter
import Chance
import EventCore

/// Where a source's stream of callers stands.
struct SourceState: BitwiseCopyable {
  /// The number of the caller who comes next, from 1.
  var nextCaller: UInt64 = 1
  /// Calls made so far, retries left out.
  var made = 0
  /// For `rates`: how far the profile has been followed.
  var cursor = RateCursor()
  /// For `renewal`.
  var lastArrival = SimTime.zero
  var prepared = PreparedCaller()

  /// The next caller calls: returns their number.
  mutating func countsCaller() -> UInt64 {
    let caller = nextCaller
    nextCaller &+= 1
    made &+= 1
    return caller
  }
}

/// The next caller's chance, drawn while the last one is served: the logarithms and the block behind them take some
/// sixty nanoseconds from end to end, in which the processor then has other things to do (W3: 284 → 262 ns a call).
struct PreparedCaller: BitwiseCopyable {
  /// Who was prepared; 0: nobody.
  var caller: UInt64 = 0
  var chance = RandomBlock(0, 0, 0, 0)
  /// Mass and talk, side by side as their logarithms are taken: were they taken apart before they are stored, the
  /// compiler would take the logarithms one by one (W3: 48 instructions a call more).
  var pair = SIMD2(0.0, 0.0)

  /// For `rates`: the unit-exponential gap to the caller after this one.
  var mass: Double { pair[0] }
  /// For a talk whose law is cheap to draw from: seconds.
  var talk: Double { pair[1] }
}

/// What handlers ask of a source at every call, compiled from its plan.
struct SourceRules: BitwiseCopyable {
  let hash: EntityHash
  let queue: QueueID
  let level: UInt8
  let talk: DistributionID
  let patience: DistributionID?
  /// -1: unlimited.
  let limit: Int
  let balks: Bool
  let retries: Bool
  let isListed: Bool
  let followsRates: Bool
  /// The caller goes straight to the queue, with nothing given instead of drawn, and may do so by a short way.
  let entersAtOnce: Bool
  /// And whoever cannot be answered there just waits, for an operator or the end of patience.
  let waitsPlainly: Bool
  /// The talk is drawn when the caller is prepared, not when the call is answered; the number is the same.
  let preparesTalk: Bool
  /// Where gap and talk are both exponential: what their logarithms, taken side by side, are multiplied by.
  let pairFactors: SIMD2<Double>?

  init(_ source: SourcePlan, level: UInt8, plan: FloorPlan, shortWays: Bool) {
    let laws = plan.distributions
    preparesTalk = laws.isCheap(source.talk)
    hash = source.hash
    queue = source.queue
    self.level = level
    talk = source.talk
    patience = source.patience
    limit = source.limit ?? -1
    balks = source.balk != .never
    retries = source.retry != nil
    (isListed, followsRates) =
      switch source.arrivals {
      case .listed: (true, false)
      case .rates: (false, true)
      case .renewal: (false, false)
      }
    pairFactors = followsRates ? laws.meanIfExponential(source.talk).map { SIMD2(-1, -$0) } : nil
    let queue = plan.queues[source.queue]
    entersAtOnce = shortWays && !isListed && plan.scripts[queue.script].instructions.isEmpty
    waitsPlainly =
      entersAtOnce && source.balk == .never && queue.capacity == nil && queue.longestWait == nil
      && queue.comfort == nil && queue.onUnstaffed == .keep
      && queue.assignments.allSatisfy { plan.assignments[$0].after == .zero }
  }
}

/// What handlers ask of a source now and then.
struct SourceDetails {
  let balk: BalkPlan
  let retry: RetryPlan?
  let arrivals: ArrivalPlan
  /// For `rates`: one factor per day; empty: all 1.
  let dayFactors: [Double]

  init(_ source: SourcePlan, plan: FloorPlan, key: ChanceKey) {
    balk = source.balk
    retry = source.retry
    arrivals = source.arrivals
    if case .rates(_, let busyness?) = source.arrivals {
      dayFactors = Self.dayFactors(busyness, plan: plan, key: key)
    } else {
      dayFactors = []
    }
  }

  /// The given call of a caller.
  func listed(_ caller: UInt64) -> ListedCall {
    guard case .listed(let calls) = arrivals else { preconditionFailure("the source has no given calls") }
    return calls[Int(caller) - 1]
  }

  /// One factor per day that the horizon touches, of mean 1.
  private static func dayFactors(_ id: BusynessID, plan: FloorPlan, key: ChanceKey) -> [Double] {
    let busyness = plan.busyness[id]
    let day: Int64 = 86_400_000_000
    let span = plan.horizon.startOfDay.microseconds % day + plan.horizon.duration.microseconds
    return (0...Int(span / day)).map { number in
      let draw = key.block(.dayFactor, entity: busyness.hash, index: UInt64(number)).uniform(0)
      return DayFactor(cv: busyness.variation).factor(draw)
    }
  }
}
