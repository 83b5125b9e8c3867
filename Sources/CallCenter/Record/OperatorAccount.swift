/// What an operator did, in whole numbers; calls are counted calls. Times are in microseconds.
public struct OperatorCounts: Hashable, Sendable {
  /// Not offline after the end of a shift or of the horizon.
  public let overtime: Int64
  /// Answered inbound calls.
  public let calls: Int
  /// Calls of autodials.
  public let autodialCalls: Int
  /// Calls of their own.
  public let manual: ManualCounts
  /// Inbound calls and calls of autodials whose wrap-up came to its end, their talk and their wrap-up.
  public let handled: Int
  public let talk: Int64
  public let wrapUp: Int64
  public let offers: Int
  public let blindOffers: Int
  /// Offers missed because nobody picked up.
  public let missedNoAnswer: Int
  /// Offers missed because the phone was busy, or no line was free.
  public let missedBusy: Int
  public let withdrawn: Int
  /// Stays in `ready` of any length that a contact ended during the counted part of the horizon.
  public let idleSpells: DurationTally

  init(_ row: OperatorRow, _ outbound: OutboundPerson, idleTime: Int64) {
    overtime = row.overtime
    calls = Int(row.calls)
    autodialCalls = Int(outbound.autodialCalls)
    manual = outbound.counts
    handled = Int(row.handled)
    talk = row.talk
    wrapUp = row.wrapUp
    offers = Int(row.offers)
    blindOffers = Int(row.blindOffers)
    missedNoAnswer = Int(row.missedNoAnswer)
    missedBusy = Int(row.missedBusy)
    withdrawn = Int(row.withdrawn)
    idleSpells = DurationTally(
      count: Int(row.idleSpells), microseconds: idleTime, squares: UInt128(row.idleSquares))
  }

  /// Offers missed in either way.
  public var missed: Int { missedNoAnswer + missedBusy }
}

/// One operator over a whole run.
public struct OperatorAccount: Hashable, Sendable {
  public let counts: OperatorCounts
  /// Microseconds per status over the counted part of the horizon, by `OperatorStatus.rawValue`.
  let statuses: SIMD8<Int64>

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
