public import Chance

/// What becomes of an attempt to reach a contact.
public enum AttemptOutcome: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// A person answered.
  case live
  /// An answering machine answered.
  case machine
  case busy
  case noAnswer
  /// The number does not exist.
  case invalid

  /// The name in scenario files, reports and traces.
  public var name: String {
    switch self {
    case .live: "live"
    case .machine: "machine"
    case .busy: "busy"
    case .noAnswer: "noAnswer"
    case .invalid: "invalid"
    }
  }
}

/// The chances of an attempt's outcomes, and how long each takes to be known. What takes longer than the dial time-out
/// is no answer; so is the rest of the chances.
public struct OutcomeTable: Hashable, Sendable {
  public var live: OutcomeChance
  public var machine: OutcomeChance
  public var busy: OutcomeChance
  public var invalid: OutcomeChance

  public init(live: OutcomeChance, machine: OutcomeChance, busy: OutcomeChance, invalid: OutcomeChance) {
    self.live = live
    self.machine = machine
    self.busy = busy
    self.invalid = invalid
  }

  /// The outcome that belongs to a uniform number, before the dial time-out is looked at.
  ///
  /// - Parameter live: the contact's own chance of a live answer; the other chances share what is left in proportion.
  public func outcome(_ u: Double, live own: Double?) -> AttemptOutcome {
    var rest = u
    if let own {
      if u < own { return .live }
      // What is left of the uniform number, stretched over the other outcomes.
      rest = live.chance + (u - own) / (1 - own) * (1 - live.chance)
    } else if u < live.chance {
      return .live
    }
    rest -= live.chance
    if rest < machine.chance { return .machine }
    rest -= machine.chance
    if rest < busy.chance { return .busy }
    rest -= busy.chance
    return rest < invalid.chance ? .invalid : .noAnswer
  }
}

/// One outcome: how likely it is, and how long after the dialling it is known.
public struct OutcomeChance: Hashable, Sendable {
  public var chance: Double
  public var after: DistributionID

  public init(chance: Double, after: DistributionID) {
    self.chance = chance
    self.after = after
  }
}
