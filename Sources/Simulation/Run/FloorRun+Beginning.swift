import CallCenter
import Chance
import EventCore

extension FloorRun {
  /// Schedules the first event of every operator, pool and source, in the order of their names' hashes, so that sequence
  /// numbers never follow the file.
  mutating func scheduleBeginning() {
    for who in sorted(plan.operators, by: { $0.hash.value }) {
      scheduleNextShift(who)
      scheduleNextBreak(who)
    }
    for pool in sorted(plan.pools, by: { plan.operators[$0.members[0]].hash.value }) { scheduleNextSize(pool) }
    for autodial in sorted(plan.autodials, by: { $0.hash.value }) { schedule(.pacingTick(autodial), at: .zero) }
    for source in sorted(plan.sources, by: { $0.hash.value }) { scheduleFirstCaller(source) }
  }

  private func sorted<Row>(_ table: Table<Row>, by hash: (Row) -> UInt64) -> [ID<Row>] {
    table.rows.indices.map { (ID<Row>($0), hash(table.rows[$0])) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
