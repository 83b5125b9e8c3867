import CallCenter
import EventCore

/// The scheme of a hosted dialler (domain reference, section 4.2, Webitel): lines per available operator are 1 ÷ the
/// connection rate of the last hour, raised while the lost share is below its target and lowered above it, one from the
/// maximum on. Recomputed every 30 s; progressive until ten people have answered.
struct AbandonTargetRule: PacingRule {
  private struct Minute {
    var attempts = 0
    var people = 0
    var lost = 0
  }

  private let plan: AbandonTargetPacing
  private var level = 1.0
  private var seconds = 0
  /// The last sixty minutes, in a ring.
  private var minutes = Array(repeating: Minute(), count: 60)

  init(_ plan: AbandonTargetPacing) {
    self.plan = plan
  }

  func attempts(_ floor: PacingView) -> Int {
    if floor.available == 0 { return 0 }
    return Int(level * Double(max(0, floor.available - floor.waiting)) + 1e-9) - floor.inFlight
  }

  mutating func learn(_ news: PacingNews, at now: SimTime) {
    let minute = seconds / 60 % 60
    switch news {
    case .attemptBegins: minutes[minute].attempts += 1
    case .personIsServed(let isNuisance, _):
      minutes[minute].people += 1
      if isNuisance { minutes[minute].lost += 1 }
    case .attemptResolves, .operatorIsTaken, .phaseEnds: break
    }
  }

  mutating func review(_ floor: PacingView, busy: UnsafeBufferPointer<BusyOperator>) {
    seconds += 1
    if seconds % 60 == 0 { minutes[seconds / 60 % 60] = Minute() }
    if seconds % 30 == 0 { moveLevel() }
  }

  private mutating func moveLevel() {
    var hour = Minute()
    for minute in minutes {
      hour.attempts += minute.attempts
      hour.people += minute.people
      hour.lost += minute.lost
    }
    guard hour.people >= 10 else {
      level = 1
      return
    }
    let over = Double(hour.attempts) / Double(hour.people)
    // The published formula counts in per cent.
    let lost = 100 * Double(hour.lost) / Double(hour.people)
    let target = 100 * plan.target
    let maximum = 100 * plan.maximum
    if lost >= maximum {
      level = 1
    } else if lost <= target {
      let distance = lost == target ? 0.99 : target - lost
      level = over * (1 + distance * plan.loadFactor / 100)
    } else {
      level = over * ((maximum - lost) * (100 + plan.loadFactor) / maximum) / 100
    }
    level = max(1, level)
  }
}
