import CallCenter
import EventCore
import Testing

@testable import Audit

@Suite("What is counted of choices among operators who are alike")
struct ShareCountTests {
  /// Three at priority 2 and one at priority 1, who stand in a pair.
  private var shares: ShareStatistics {
    var shares = ShareStatistics()
    for priority: UInt8 in [2, 1] {
      shares.cells.append(
        ShareStatistics.Cell(desk: 0, priority: priority, comparesShares: true, comparesLoad: false))
    }
    shares.pairs = [ShareStatistics.Pair(higher: 0, lower: 1)]
    return shares
  }

  private var rows: Column<ShadowAssignment> {
    var rows = Column<ShadowAssignment>()
    for who in 0..<4 {
      var row = ShadowAssignment(operator: who, desk: 0, priority: who < 3 ? 2 : 1, after: 0)
      row.cell = who < 3 ? 0 : 1
      rows.append(row)
    }
    return rows
  }

  @Test("is a choice only between two, and its share of each who could have been chosen")
  func choices() {
    var rows = rows
    var shares = shares
    var counts = ShareCounts(of: shares)
    // The first two can be chosen, then all three of their priority, then the last one alone.
    for who in [0, 1] { counts.enter(rows.place(of: who)) }
    counts.decide(rows.place(of: 0))
    counts.leave(rows.place(of: 0))
    counts.enter(rows.place(of: 0))
    counts.enter(rows.place(of: 2))
    counts.decide(rows.place(of: 1))
    for who in [0, 1] { counts.leave(rows.place(of: who)) }
    counts.decide(rows.place(of: 2))
    counts.leave(rows.place(of: 2))
    counts.close(into: &shares)
    #expect(shares.cells[0].decisions == 2)
    #expect(rows.elements.map(\.chosen) == [1, 1, 0, 0])
    let both = 1.0 / 2 + 1.0 / 3
    #expect(rows[0].expected == both)
    #expect(rows[1].expected == both)
    #expect(abs(rows[2].expected - 1.0 / 3) < 1e-15)
    #expect(shares.pairs[0].decisions == 0)
  }

  @Test("is one between two priorities whoever of the two is chosen, as long as both could have been")
  func pairs() {
    var rows = rows
    var shares = shares
    var counts = ShareCounts(of: shares)
    for who in [0, 1, 3] { counts.enter(rows.place(of: who)) }
    // One of the two higher ones among three, then the lower one beside a higher, then the higher one alone.
    counts.decide(rows.place(of: 0))
    counts.leave(rows.place(of: 0))
    counts.decide(rows.place(of: 3))
    counts.leave(rows.place(of: 3))
    counts.decide(rows.place(of: 1))
    counts.leave(rows.place(of: 1))
    counts.close(into: &shares)
    #expect(shares.pairs[0].decisions == 2)
    #expect(shares.pairs[0].toHigher == 1)
    #expect(abs(shares.pairs[0].expected - (2.0 / 3 + 1.0 / 2)) < 1e-15)
    #expect(abs(shares.pairs[0].variance - (2.0 / 9 + 1.0 / 4)) < 1e-15)
    #expect(shares.cells.map(\.decisions) == [1, 0])
  }

  @Test("pairs priorities of one desk, and never those of two")
  func pairsWithinDesks() {
    var floor = HandFloor(workers: [
      .init(name: "Anna", priorities: [4]), .init(name: "Boris", priorities: [2]),
      .init(name: "Clara", priorities: [nil, 4]), .init(name: "Denis", priorities: [nil, 2]),
    ])
    floor.queues = 2
    floor.policy = .strict
    let shadow = ShadowFloor(of: floor.floor, isRun: false)
    let shares = shadow.shares
    #expect(shares.cells.map(\.desk) == [0, 0, 1, 1])
    #expect(shares.pairs.map { [$0.higher, $0.lower] } == [[0, 1], [2, 3]])
  }
}
