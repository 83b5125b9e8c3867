import CallCenter
import Chance
import EventCore

/// What handlers ask of a queue at every call, compiled from its plan.
struct QueueRules {
  let precedence: Int
  /// -1: unlimited.
  let capacity: Int
  let longestWait: LongestWait?
  let comfort: ComfortMessages?
  let onUnstaffed: WhenUnstaffed
  /// Waits at which further operators become eligible, ascending.
  let escalations: [SimDuration]
  let script: ScriptID
  let wrapUp: DistributionID?

  init(_ queue: QueuePlan, escalations: [SimDuration]) {
    precedence = queue.precedence
    capacity = queue.capacity ?? -1
    longestWait = queue.longestWait
    comfort = queue.comfort
    onUnstaffed = queue.onUnstaffed
    self.escalations = escalations
    script = queue.script
    wrapUp = queue.wrapUp
  }
}
