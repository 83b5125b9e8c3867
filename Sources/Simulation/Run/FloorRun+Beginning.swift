import CallCenter
import Chance
import EventCore

extension FloorRun {
  /// Schedules the first event of every operator, pool and source, in the order of their names' hashes, so that sequence
  /// numbers never follow the file.
  ///
  /// - Returns: whose shift begins with the run, in this order: see `beginFirstShifts`.
  mutating func scheduleBeginning() -> [OperatorID] {
    var first: [OperatorID] = []
    for who in inOrder(plan.operators.count, by: { plan.operators.rows[$0].hash }) {
      let who = OperatorID(who)
      if plan.operators.rows[who.index].shift.first?.start == .zero {
        first.append(who)
      } else {
        scheduleNextShift(who)
      }
      scheduleNextBreak(who)
    }
    for pool in inOrder(plan.pools.count, by: { plan.operators[plan.pools.rows[$0].members[0]].hash }) {
      scheduleNextSize(PoolID(pool))
    }
    for autodial in inOrder(plan.autodials.count, by: { plan.autodials.rows[$0].hash }) {
      schedule(.pacingTick(AutodialID(autodial)), at: .zero)
    }
    for source in inOrder(plan.sources.count, by: { plan.sources.rows[$0].hash }) {
      scheduleFirstCaller(SourceID(source))
    }
    return first
  }

  private func inOrder(_ count: Int, by hash: (Int) -> EntityHash) -> [Int] {
    HashOrder(of: (0..<count).map { HashOrder.Key(hash($0).value) }).numbers
  }
}
