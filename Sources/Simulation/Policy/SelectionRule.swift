import CallCenter

/// A desk's policy and tie-breaks as one list: the criteria that are compared, smallest first, and how what is still
/// equal after them is resolved.
struct SelectionRule: BitwiseCopyable {
  /// A number of an operator (at a desk) of which the smallest is chosen.
  enum Criterion: BitwiseCopyable {
    case shareClock
    case idleSince
    case calls
    case load
  }

  /// How operators equal under all criteria are told apart.
  enum Resolution: BitwiseCopyable {
    /// A tie goes to the first on the ring after the one last chosen by a tie.
    case rotation
    /// The first on the ring after the one last chosen.
    case roundRobin
    /// Each with the same chance.
    case random
    /// Each with a chance proportional to priority, over all tiers together.
    case randomByPriority

    var isRotation: Bool { if case .rotation = self { true } else { false } }
  }

  /// How operators of different priority relate.
  enum Tiers: BitwiseCopyable {
    /// All priorities above 0 are one tier.
    case one
    /// The highest priority with somebody eligible.
    case highestFirst
    /// The tier whose best operator has the smallest first criterion; the higher priority among equals.
    case bestOfAll
    /// Drawn with chance proportional to priority × operators.
    case drawn
  }

  let tiers: Tiers
  let criteria: CriterionList
  let resolution: Resolution

  init(policy: Policy, tieBreaks: [TieBreak]) {
    var criteria: [Criterion] = []
    var resolution: Resolution?
    switch policy {
    case .weighted:
      tiers = .bestOfAll
      criteria = [.shareClock]
    case .weightedRandom:
      tiers = .drawn
      resolution = .randomByPriority
    case .strict:
      tiers = .highestFirst
    case .longestIdle:
      tiers = .one
      criteria = [.idleSince]
    case .fewestCalls:
      tiers = .one
      criteria = [.calls]
    case .leastLoad:
      tiers = .one
      criteria = [.load]
    case .roundRobin:
      tiers = .one
      resolution = .roundRobin
    case .random:
      tiers = .one
      resolution = .random
    }
    for tieBreak in tieBreaks where resolution == nil {
      switch tieBreak {
      case .longestIdle: criteria.append(.idleSince)
      case .leastLoad: criteria.append(.load)
      case .fewestCalls: criteria.append(.calls)
      case .roundRobin: resolution = .roundRobin
      case .random: resolution = .random
      }
    }
    var distinct: [Criterion] = []
    for criterion in criteria where !distinct.contains(criterion) { distinct.append(criterion) }
    self.criteria = CriterionList(distinct)
    self.resolution = resolution ?? .rotation
  }
}

extension SelectionRule {
  /// Whether a member who alone has the smallest key of the highest tier is chosen without further ado.
  var isPlain: Bool {
    switch tiers {
    case .one, .highestFirst: resolution != .roundRobin
    case .bestOfAll, .drawn: false
    }
  }

  /// The rule of a desk.
  init(_ desk: Desk, in plan: FloorPlan) {
    switch desk {
    case .queue(let queue): self.init(policy: plan.queues[queue].policy, tieBreaks: plan.queues[queue].tieBreaks)
    case .autodial(let autodial):
      self.init(policy: plan.autodials[autodial].policy, tieBreaks: plan.autodials[autodial].tieBreaks)
    }
  }
}
