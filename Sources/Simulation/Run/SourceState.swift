import CallCenter
import Chance
import EventCore

/// Where a source's stream of callers stands, and what handlers ask of the source at every call.
struct SourceState {
  /// How the next arrival is found.
  enum Arrivals {
    case rates
    case renewal
    case listed
  }

  let hash: EntityHash
  let queue: QueueID
  let level: UInt8
  let talk: DistributionID
  let patience: DistributionID?
  /// -1: unlimited.
  let limit: Int
  let retry: RetryPlan?
  let balk: BalkPlan
  let arrivals: Arrivals
  /// For `rates`.
  let profile: RateProfile
  let dayFactors: [Double]
  var cursor = RateCursor()
  /// For `renewal`: the law of gaps, opening hours, and the last arrival.
  let gaps: DistributionID?
  let open: [TimeSpan]
  var lastArrival = SimTime.zero
  /// For `listed`.
  let listed: [ListedCall]
  /// The number of the caller who comes next, from 1.
  var nextCaller: UInt64 = 1
  /// Calls made so far, retries left out.
  var made = 0

  init(_ source: SourcePlan, level: UInt8, plan: FloorPlan, key: ChanceKey) {
    hash = source.hash
    queue = source.queue
    self.level = level
    talk = source.talk
    patience = source.patience
    limit = source.limit ?? -1
    retry = source.retry
    balk = source.balk
    switch source.arrivals {
    case .rates(let profile, let busyness):
      arrivals = .rates
      self.profile = profile
      dayFactors = busyness.map { Self.dayFactors($0, plan: plan, key: key) } ?? []
      (gaps, open, listed) = (nil, [], [])
    case .renewal(let law, let hours):
      arrivals = .renewal
      (gaps, open) = (law, hours)
      (profile, dayFactors, listed) = (RateProfile(pieces: []), [], [])
    case .listed(let calls):
      arrivals = .listed
      listed = calls
      (profile, dayFactors, gaps, open) = (RateProfile(pieces: []), [], nil, [])
    }
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
