import EventCore

/// The sums of `ShareStatistics` while events happen, in plain columns.
struct ShareCounts: ~Copyable {
  struct Member: BitwiseCopyable {
    var chosen = 0
    var expected = 0.0
    var sumAtEntry = 0.0
    var isIn = false
  }

  struct Cell: BitwiseCopyable {
    var available = 0
    var decisions = 0
    /// Of one part in k of each decision among k.
    var sum = 0.0
  }

  struct Pair: BitwiseCopyable {
    var higher: Int
    var lower: Int
    var decisions = 0
    var toHigher = 0
    var expected = 0.0
    var variance = 0.0
  }

  private var members: Column<Member>
  private var cells: Column<Cell>
  private var pairs = Column<Pair>()
  private var memberOf: Column<Int32>

  init(of shares: ShareStatistics) {
    members = Column(repeating: Member(), count: shares.members.count)
    cells = Column(repeating: Cell(), count: shares.cells.count)
    for pair in shares.pairs { pairs.append(Pair(higher: pair.higher, lower: pair.lower)) }
    memberOf = Column(shares.memberOf.map { Int32($0) })
  }

  mutating func enter(_ assignment: Int, cell: Int) {
    let member = Int(memberOf[assignment])
    members[member].isIn = true
    members[member].sumAtEntry = cells[cell].sum
    cells[cell].available += 1
  }

  mutating func leave(_ assignment: Int, cell: Int) {
    let member = Int(memberOf[assignment])
    members[member].isIn = false
    members[member].expected += cells[cell].sum - members[member].sumAtEntry
    cells[cell].available -= 1
  }

  /// Counts a decision, while the chosen one is still among the available.
  mutating func decide(_ assignment: Int, cell: Int, pairs range: Range<Int>) {
    let available = cells[cell].available
    if available > 1 {
      cells[cell].decisions += 1
      cells[cell].sum += 1 / Double(available)
      members[Int(memberOf[assignment])].chosen += 1
    }
    for index in range where pairs[index].higher == cell || pairs[index].lower == cell {
      let high = Double(cells[pairs[index].higher].available)
      let low = Double(cells[pairs[index].lower].available)
      guard high > 0, low > 0 else { continue }
      let share = high / (high + low)
      pairs[index].decisions += 1
      pairs[index].expected += share
      pairs[index].variance += share * (1 - share)
      if pairs[index].higher == cell { pairs[index].toHigher += 1 }
    }
  }

  /// Settles the expectations of those who are still available, and hands the sums over.
  mutating func close(into shares: inout ShareStatistics) {
    for cell in shares.cells.indices {
      shares.cells[cell].decisions = cells[cell].decisions
      for member in shares.cells[cell].members where members[member].isIn {
        members[member].expected += cells[cell].sum - members[member].sumAtEntry
        members[member].sumAtEntry = cells[cell].sum
      }
    }
    for member in shares.members.indices {
      shares.members[member].chosen = members[member].chosen
      shares.members[member].expected = members[member].expected
    }
    for pair in shares.pairs.indices {
      shares.pairs[pair].decisions = pairs[pair].decisions
      shares.pairs[pair].toHigher = pairs[pair].toHigher
      shares.pairs[pair].expected = pairs[pair].expected
      shares.pairs[pair].variance = pairs[pair].variance
    }
  }
}
