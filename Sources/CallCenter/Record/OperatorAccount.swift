/// What an operator did, in whole numbers; calls are counted calls. Times are in microseconds.
public struct OperatorCounts: Hashable, Sendable {
  /// Not offline after the end of a shift or of the horizon.
  public internal(set) var overtime: Int64 = 0
  /// Answered inbound calls.
  public internal(set) var calls = 0
  /// Calls whose wrap-up came to its end, their talk and their wrap-up.
  public internal(set) var handled = 0
  public internal(set) var talk: Int64 = 0
  public internal(set) var wrapUp: Int64 = 0
  public internal(set) var offers = 0
  public internal(set) var blindOffers = 0
  /// Offers missed because nobody picked up.
  public internal(set) var missedNoAnswer = 0
  /// Offers missed because the phone was busy, or no line was free.
  public internal(set) var missedBusy = 0
  public internal(set) var withdrawn = 0
  /// Stays in `ready` of any length that a contact ended during the counted part of the horizon.
  public internal(set) var idleSpells = DurationTally()

  init() {}

  /// Offers missed in either way.
  public var missed: Int { missedNoAnswer + missedBusy }

  mutating func miss(_ kind: MissKind) {
    switch kind {
    case .noAnswer: missedNoAnswer += 1
    case .busy: missedBusy += 1
    }
  }
}

/// One operator over a whole run.
public struct OperatorAccount: Hashable, Sendable {
  public let counts: OperatorCounts
  /// Microseconds per status over the counted part of the horizon, by `OperatorStatus.rawValue`.
  let statuses: [Int64]

  /// Microseconds spent in a status. All of them together are the counted part of the horizon.
  public func time(in status: OperatorStatus) -> Int64 { statuses[Int(status.rawValue)] }

  /// Logged in, overtime within the horizon included.
  public var loggedIn: Int64 {
    OperatorStatus.allCases.reduce(0) { $0 + ($1 == .offline ? 0 : time(in: $1)) }
  }

  /// The load's denominator: logged in and not away.
  public var staffed: Int64 { loggedIn - time(in: .away) }

  /// The load's numerator: talking, wrap-up and dialing.
  public var busy: Int64 { time(in: .talking) + time(in: .wrapUp) + time(in: .dialing) }
}

extension OperatorStatus {
  /// Logged in and not away: belongs to the load's denominator.
  var isStaffed: Bool {
    switch self {
    case .offline, .away: false
    case .ready, .reserved, .dialing, .talking, .wrapUp: true
    }
  }

  /// Belongs to the load's numerator.
  var isBusy: Bool {
    switch self {
    case .dialing, .talking, .wrapUp: true
    case .offline, .away, .ready, .reserved: false
    }
  }

  /// Ends an idle spell.
  var isContact: Bool {
    switch self {
    case .reserved, .dialing, .talking: true
    case .offline, .away, .ready, .wrapUp: false
    }
  }
}
