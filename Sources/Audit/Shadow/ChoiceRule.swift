import CallCenter
import EventCore

/// A desk's policy and tie-breaks as what can be checked at each choice: inside a tier the smallest key wins, and
/// `ending` says who wins among equal keys.
struct ChoiceRule: Hashable, Sendable {
  enum Criterion: Hashable, Sendable, BitwiseCopyable {
    case shareClock
    /// Since the last contact; the last inbound one; the last one, as autodials see it.
    case idleSince
    case idleSinceInbound
    case idleSinceForAutodials
    case calls
    case load

    /// Whether it says since when somebody has been idle.
    var isIdleClock: Bool {
      switch self {
      case .idleSince, .idleSinceInbound, .idleSinceForAutodials: true
      case .shareClock, .calls, .load: false
      }
    }
  }

  enum Ending: Hashable, Sendable, BitwiseCopyable {
    /// The first on the ring after the one last chosen by a tie.
    case rotation
    /// The first on the ring after the one last chosen.
    case roundRobin
    /// A draw: anybody.
    case draw
  }

  /// How tiers of equal priority compete.
  enum Tiers: Hashable, Sendable, BitwiseCopyable {
    /// Everybody is in one tier.
    case one
    /// The highest that has somebody eligible.
    case highest
    /// The one whose first has the smallest share clock; the higher one at equal clocks.
    case smallestClock
    /// A draw.
    case drawn
  }

  var tiers: Tiers
  var criteria: [Criterion]
  var ending: Ending

  init(of choice: AuditedChoice, isAutodial: Bool) {
    let idle: Criterion =
      isAutodial ? .idleSinceForAutodials : choice.idleClock == .inboundOnly ? .idleSinceInbound : .idleSince
    criteria = []
    ending = .rotation
    switch choice.policy {
    case .weighted: (tiers, criteria) = (.smallestClock, [.shareClock])
    case .weightedRandom: (tiers, ending) = (.drawn, .draw)
    case .strict: tiers = .highest
    case .longestIdle: (tiers, criteria) = (.one, [idle])
    case .fewestCalls: (tiers, criteria) = (.one, [.calls])
    case .leastLoad: (tiers, criteria) = (.one, [.load])
    case .roundRobin: (tiers, ending) = (.one, .roundRobin)
    case .random: (tiers, ending) = (.one, .draw)
    }
    var decided = ending != .rotation
    for tieBreak in choice.tieBreaks where !decided {
      switch tieBreak {
      case .longestIdle: add(idle)
      case .leastLoad: add(.load)
      case .fewestCalls: add(.calls)
      case .roundRobin: (ending, decided) = (.roundRobin, true)
      case .random: (ending, decided) = (.draw, true)
      }
    }
  }

  /// Whether anything but chance decides.
  var isJudgedCallByCall: Bool { ending != .draw || !criteria.isEmpty || tiers == .highest }

  /// Whether nothing but idle time is compared inside a tier.
  var isByIdleTime: Bool { criteria.count == 1 && criteria[0].isIdleClock }

  private mutating func add(_ criterion: Criterion) {
    if !criteria.contains(criterion) { criteria.append(criterion) }
  }
}

/// What decides inside a tier, compared word by word: at most one word for each criterion there is. Whoever missed
/// their last offer comes after everybody else.
struct SelectionKey: Hashable, Sendable, BitwiseCopyable {
  var first: Int64 = 0
  var second: Int64 = 0
  var third: Int64 = 0
  var fourth: Int64 = 0

  /// Above every clock and counter.
  static let missedLast: Int64 = 1 << 62

  var hasMissed: Bool { first >= Self.missedLast }

  /// The first criterion's own value.
  var leading: Int64 { first & (Self.missedLast - 1) }

  func precedes(_ other: Self) -> Bool {
    if first != other.first { return first < other.first }
    if second != other.second { return second < other.second }
    if third != other.third { return third < other.third }
    return fourth < other.fourth
  }

  subscript(criterion: Int) -> Int64 {
    get { [first, second, third, fourth][criterion] }
    set {
      switch criterion {
      case 0: first = newValue
      case 1: second = newValue
      case 2: third = newValue
      case 3: fourth = newValue
      default: preconditionFailure("there are four criteria")
      }
    }
  }
}
