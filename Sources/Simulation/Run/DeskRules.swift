import CallCenter
import EventCore

/// What handlers ask of a desk at every call, compiled from its plan.
struct DeskRules: BitwiseCopyable {
  let isAutodial: Bool
  let precedence: Int
  /// -1: unlimited.
  let capacity: Int
  let longestWait: LongestWait?
  let comfort: ComfortMessages?
  let onUnstaffed: WhenUnstaffed
  /// Of an autodial it means nothing.
  let script: ScriptID
  /// The script has no instructions.
  let scriptIsEmpty: Bool

  init(_ queue: QueuePlan, scripts: Table<ScriptPlan>) {
    isAutodial = false
    precedence = queue.precedence
    capacity = queue.capacity ?? -1
    longestWait = queue.longestWait
    comfort = queue.comfort
    onUnstaffed = queue.onUnstaffed
    script = queue.script
    scriptIsEmpty = scripts[queue.script].instructions.isEmpty
  }

  init(_ autodial: AutodialPlan) {
    isAutodial = true
    precedence = autodial.precedence
    capacity = -1
    longestWait = nil
    comfort = nil
    onUnstaffed = .keep
    script = ScriptID(0)
    scriptIsEmpty = true
  }

  /// The rules of all desks of a plan.
  static func all(of plan: FloorPlan) -> Column<DeskRules> {
    Column(
      plan.queues.rows.map { DeskRules($0, scripts: plan.scripts) } + plan.autodials.rows.map { DeskRules($0) })
  }
}
