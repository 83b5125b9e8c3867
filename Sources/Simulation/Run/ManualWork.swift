import CallCenter
import Chance
import EventCore

/// Whose calls of their own come from which sources: one flat list for all operators, each one's in the order of the
/// sources' hashes, so that the file's order decides no tie.
struct ManualWork: ~Copyable {
  struct Entry: BitwiseCopyable {
    let source: ManualSourceID
    /// Names the source's draws.
    let hash: UInt64
    let queue: QueueID
    let assignment: AssignmentID
    let every: DistributionID
    let dial: DistributionID
    let answered: Double
    let talk: DistributionID
    let wrapUp: DistributionID?
  }

  private var entries = Column<Entry>()
  /// Where each operator's entries begin; one more than operators.
  private var firsts = Column<Int32>()

  init(_ plan: FloorPlan) {
    if plan.manualSources.isEmpty {
      firsts = Column(repeating: 0, count: plan.operators.count + 1)
      return
    }
    var own: [[Entry]] = Array(repeating: [], count: plan.operators.count)
    for id in plan.manualSources.ids {
      let source = plan.manualSources[id]
      for who in source.operators where !plan.operators[who].channels.isEmpty {
        guard
          let assignment = plan.operators[who].assignments.first(where: {
            plan.assignments[$0].queue == source.queue
          })
        else { preconditionFailure("an operator makes calls for a queue without being assigned to it") }
        own[who.index].append(
          Entry(
            source: id, hash: source.hash.value, queue: source.queue, assignment: assignment, every: source.every,
            dial: source.dial, answered: source.answered, talk: source.talk, wrapUp: source.wrapUp))
      }
    }
    for list in own {
      firsts.append(Int32(entries.count))
      for entry in list.sorted(by: { $0.hash < $1.hash }) { entries.append(entry) }
    }
    firsts.append(Int32(entries.count))
  }

  /// The positions of an operator's entries, for `subscript(position:)`.
  func positions(of who: OperatorID) -> Range<Int> { Int(firsts[who.index])..<Int(firsts[who.index + 1]) }

  subscript(position: Int) -> Entry { entries[position] }

  /// The operator's entry of a source.
  func entry(of who: OperatorID, _ source: ManualSourceID) -> Entry {
    for position in positions(of: who) where entries[position].source == source { return entries[position] }
    preconditionFailure("an operator has a call in hand of a source they have no part in")
  }
}
