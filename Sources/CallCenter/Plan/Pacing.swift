public import EventCore

/// How an autodial decides how many attempts to begin.
public enum Pacing: Hashable, Sendable {
  /// One line for each operator who waits; nobody is reserved while it rings.
  case progressive
  /// A fixed number of lines per operator.
  case ratio(RatioPacing)
  /// As many as a stated nuisance limit allows.
  case predictive(PredictivePacing)
  /// A published scheme: a level that follows the difference between waiting operators and waiting calls.
  case differenceTarget(DifferenceTargetPacing)
  /// A published scheme: lines per connected call, moved with the distance from a target of lost calls.
  case abandonTarget(AbandonTargetPacing)
}

/// Lines = ⌊lines × counted operators⌋ + ahead − in flight.
public struct RatioPacing: Hashable, Sendable {
  public var lines: Double
  public var per: CountedOperators
  /// So many more, and also with nobody ready.
  public var ahead: Int
  /// Dials only while so many operators are free.
  public var minimumFree: Int
  public var minimumFreeOf: FreeScope
  public var when: DialMoment

  public init(
    lines: Double, per: CountedOperators, ahead: Int, minimumFree: Int, minimumFreeOf: FreeScope, when: DialMoment
  ) {
    self.lines = lines
    self.per = per
    self.ahead = ahead
    self.minimumFree = minimumFree
    self.minimumFreeOf = minimumFreeOf
    self.when = when
  }
}

/// Which operators a ratio counts: three products with the same name.
public enum CountedOperators: String, CaseIterable, Hashable, Sendable {
  /// Seen ready by the distributor now.
  case available
  /// All on duty who could take a call once their hands are free; answered calls then count as lines.
  case active
  /// Available, less the answered people who wait for an operator.
  case waiting
}

/// Whose free operators a minimum counts.
public enum FreeScope: String, CaseIterable, Hashable, Sendable {
  case autodial
  case floor
}

/// When a ratio dials.
public enum DialMoment: String, CaseIterable, Hashable, Sendable {
  /// After every event that matters, and each second.
  case always
  /// Only after a contact ends, and when the autodial opens.
  case freed
}

/// Holds the nuisance rate under a limit.
public struct PredictivePacing: Hashable, Sendable {
  /// The largest share of nuisance calls that is allowed.
  public var limit: Double
  /// The share that is aimed at, below the limit.
  public var aim: Double
  /// What happened longer ago than this is forgotten.
  public var window: SimDuration
  /// Lines in flight per active operator at most.
  public var maxRatio: Double

  public init(limit: Double, aim: Double, window: SimDuration, maxRatio: Double) {
    self.limit = limit
    self.aim = aim
    self.window = window
    self.maxRatio = maxRatio
  }
}

/// The adaptive scheme of an open dialler (domain reference, section 4.2, `ADAPT_AVERAGE`): every 15 s the level moves
/// by the averaged difference of ready operators and waiting calls, in per cent of the operators on duty.
public struct DifferenceTargetPacing: Hashable, Sendable {
  /// Added to the difference of ready operators and waiting calls: positive dials more boldly, negative keeps so many
  /// operators waiting.
  public var target: Double
  /// The level is halved while the day's lost share of answers is above this.
  public var limit: Double
  /// Lines per operator at most.
  public var maxLevel: Double

  public init(target: Double, limit: Double, maxLevel: Double) {
    self.target = target
    self.limit = limit
    self.maxLevel = maxLevel
  }
}

/// The scheme of a hosted dialler (domain reference, section 4.2, Webitel): lines per available operator are 1 ÷
/// connection rate, moved with the distance of the lost share from a target, every 30 s.
public struct AbandonTargetPacing: Hashable, Sendable {
  /// The lost share aimed at.
  public var target: Double
  /// Progressive from this lost share on.
  public var maximum: Double
  /// How strongly the distance from the target counts, in per cent per percentage point.
  public var loadFactor: Double

  public init(target: Double, maximum: Double, loadFactor: Double) {
    self.target = target
    self.maximum = maximum
    self.loadFactor = loadFactor
  }
}
