import CallCenter
import EventCore

// Whether an attempt may begin now, for all that the floor can take.
extension Auditor {
  /// Operators of an autodial who could take a call now.
  private func available(_ autodial: Int) -> Int {
    let desk = shadow.queueCount + autodial
    var count = shadow.desks[desk].free
    for delay in shadow.desks[desk].delays { count += shadow.delays[delay].free }
    return count
  }

  /// Somebody on duty must be able to take the call some day, and no caller of a queue that comes first may wait.
  mutating func judgeCapacity(_ autodial: Int, _ contact: Int) {
    guard seesAvailability else { return }
    look(.nobodyOnDuty)
    if now >= end { breachCapacity(autodial, contact, "after the end") }
    for queue in floor.autodials[autodial].holdingQueues where shadow.desks[queue].open > 0 {
      breachCapacity(autodial, contact, "while callers wait in \(deskName(queue))")
    }
    if shadow.autodials[autodial].active == 0 {
      breachCapacity(autodial, contact, "while nobody on duty could ever take the call")
      if shadow.autodials[autodial].zeroActive > 0 {
        breachZeroCapacity(autodial, "while only operators of priority 0 were on duty")
      }
    } else if available(autodial) == 0, floor.autodials[autodial].pacing?.needsSomebodyReady == true {
      breachCapacity(autodial, contact, "while nobody was ready")
    }
  }

  private mutating func breachCapacity(_ autodial: Int, _ contact: Int, _ when: String) {
    breach(.nobodyOnDuty, "\"\(floor.autodials[autodial].name)\" dialled contact \(contact) \(when)")
  }

  private mutating func breachZeroCapacity(_ autodial: Int, _ when: String) {
    breach(.zeroOnAutodial, "\"\(floor.autodials[autodial].name)\" dialled \(when)")
  }

  /// Lines in flight, the attempt that begins among them, must not exceed what the declared pacing allows.
  mutating func judgePacing(_ autodial: Int) {
    let lines = shadow.autodials[autodial].inFlight
    if let most = floor.autodials[autodial].lines, lines > most {
      breach(.pacingCap, "\(lines) lines of \"\(floor.autodials[autodial].name)\" were in flight, and it has \(most)")
    }
    if shadow.trunks.isLimited, seesAvailability, shadow.trunks.beyondLimit > 0 {
      breach(
        .pacingCap, "\"\(floor.autodials[autodial].name)\" dialled without a free line of the floor's")
    }
    guard seesAvailability, let pacing = floor.autodials[autodial].pacing else { return }
    look(.pacingCap)
    let view = view(of: autodial, withZero: false)
    if pacing.allows(view) { return }
    breach(
      .pacingCap,
      "\(lines) lines of \"\(floor.autodials[autodial].name)\" were in flight with \(view.available) operators "
        + "available and \(view.active) on duty (\(pacing.inWords))")
    if view.active > 0, pacing.allows(self.view(of: autodial, withZero: true)) {
      breachZeroCapacity(autodial, "as many lines as if operators of priority 0 counted")
    }
  }

  private func view(of autodial: Int, withZero: Bool) -> PacedFloor {
    let row = shadow.autodials[autodial]
    let waiting = shadow.desks[shadow.queueCount + autodial].open
    return PacedFloor(
      available: available(autodial) + (withZero ? row.zeroAvailable : 0),
      active: row.active + (withZero ? row.zeroActive : 0), inFlight: row.inFlight, waiting: waiting,
       answered: row.answered)
  }
}

/// What a pacing scheme may count, with the attempt that has just begun.
struct PacedFloor {
  var available: Int
  var active: Int
  var inFlight: Int
  /// Answered, and neither on offer nor talked to.
  var waiting: Int
  /// Waiting, on offer or talked to.
  var answered: Int
}

extension Pacing {
  /// Whether an attempt may begin only while somebody is ready.
  var needsSomebodyReady: Bool {
    switch self {
    case .progressive: true
    case .ratio(let ratio): ratio.ahead == 0 && ratio.per != .active
    case .predictive, .differenceTarget: false
    case .abandonTarget: true
    }
  }

  /// Whether so many lines may be in flight.
  func allows(_ floor: PacedFloor) -> Bool {
    switch self {
    case .progressive: return floor.inFlight <= floor.available
    case .ratio(let ratio): return ratio.allows(floor)
    case .predictive(let plan): return Double(floor.inFlight) <= plan.maxRatio * Double(floor.active)
    case .differenceTarget(let plan):
      return floor.inFlight + floor.answered <= Int(plan.maxLevel * Double(floor.active) + 0.5)
    case .abandonTarget: return true
    }
  }

  /// The scheme with its bound, for a sentence.
  var inWords: String {
    switch self {
    case .progressive: "progressive"
    case .ratio(let ratio):
      "ratio: \(ratio.lines) lines per \(ratio.per.rawValue) operator"
        + (ratio.ahead > 0 ? " and \(ratio.ahead) ahead" : "")
    case .predictive(let plan): "predictive: at most \(plan.maxRatio) lines per operator on duty"
    case .differenceTarget(let plan): "difference target: at most \(plan.maxLevel) lines per operator on duty"
    case .abandonTarget: "abandon target"
    }
  }
}

extension RatioPacing {
  fileprivate func allows(_ floor: PacedFloor) -> Bool {
    if minimumFreeOf == .autodial, floor.available < minimumFree { return false }
    switch per {
    case .available: return floor.inFlight <= most(floor.available)
    case .waiting: return floor.inFlight <= most(max(0, floor.available - floor.waiting))
    case .active: return floor.inFlight + floor.answered <= most(floor.active)
    }
  }

  private func most(_ operators: Int) -> Int { Int(lines * Double(operators)) + ahead }
}
