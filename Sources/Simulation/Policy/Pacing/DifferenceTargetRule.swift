import CallCenter
import EventCore

/// The adaptive scheme of an open dialler with its average method (domain reference, section 4.2): every 15 s the level
/// moves by the difference of ready operators and waiting calls, averaged over these seconds, in per cent of the
/// operators on duty; drops above the day's limit, or above half in a busy minute, halve it. Lines are the rounded level
/// times the operators on duty, calls that operators talk on included.
struct DifferenceTargetRule: PacingRule {
  private let plan: DifferenceTargetPacing
  private var level = 1.0
  private var seconds = 0
  private var ready = 0
  private var waiting = 0
  private var active = 0
  private var today = (answers: 0, drops: 0)
  private var minute = (answers: 0, drops: 0)

  init(_ plan: DifferenceTargetPacing) {
    self.plan = plan
  }

  func attempts(_ floor: PacingView) -> Int {
    let goal = Int(level * Double(floor.active) + 0.5)
    return goal - floor.inFlight - floor.connected - floor.waiting
  }

  mutating func learn(_ news: PacingNews, at now: SimTime) {
    guard case .personIsServed(let isNuisance, _) = news else { return }
    today.answers += 1
    minute.answers += 1
    if isNuisance {
      today.drops += 1
      minute.drops += 1
    }
  }

  mutating func review(_ floor: PacingView, busy: UnsafeBufferPointer<BusyOperator>) {
    seconds += 1
    ready += floor.available
    waiting += floor.waiting
    active += floor.active
    if seconds % 15 == 0 { moveLevel() }
    if seconds % 60 == 0 { minute = (0, 0) }
  }

  private mutating func moveLevel() {
    let operators = Double(active) / 15
    let difference = Double(ready - waiting) / 15 + plan.target
    if operators > 0 { level *= 1 + difference / operators }
    level = min(max(level, 1), plan.maxLevel)
    if minute.answers > 20, minute.drops * 2 > minute.answers { level /= 2 }
    if today.answers > 50, Double(today.drops) > plan.limit * Double(today.answers) { level /= 2 }
    level = max(level, 1)
    (ready, waiting, active) = (0, 0, 0)
  }
}
