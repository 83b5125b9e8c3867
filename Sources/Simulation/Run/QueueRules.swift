import CallCenter
import EventCore

/// What handlers ask of a queue at every call, compiled from its plan.
struct QueueRules: BitwiseCopyable {
  let precedence: Int
  /// -1: unlimited.
  let capacity: Int
  let longestWait: LongestWait?
  let comfort: ComfortMessages?
  let onUnstaffed: WhenUnstaffed
  let script: ScriptID
  /// The script has no instructions.
  let scriptIsEmpty: Bool

  init(_ queue: QueuePlan, scripts: Table<ScriptPlan>) {
    precedence = queue.precedence
    capacity = queue.capacity ?? -1
    longestWait = queue.longestWait
    comfort = queue.comfort
    onUnstaffed = queue.onUnstaffed
    script = queue.script
    scriptIsEmpty = scripts[queue.script].instructions.isEmpty
  }
}
