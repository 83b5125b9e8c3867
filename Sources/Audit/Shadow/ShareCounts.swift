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
    /// The pairs in which it stands.
    var firstPairing: Int32 = 0
    var endOfPairings: Int32 = 0
  }

  struct Pair: BitwiseCopyable {
    var decisions = 0
    var toHigher = 0
    var expected = 0.0
    var variance = 0.0
  }

  /// A pair as one of its two cells sees it.
  private struct Pairing: BitwiseCopyable {
    var pair: Int32
    var other: Int32
    var isHigher: Bool
  }

  private var members: Column<Member>
  private var cells: Column<Cell>
  private var pairs: Column<Pair>
  private var pairings = Column<Pairing>()

  init(of shares: ShareStatistics) {
    members = Column(repeating: Member(), count: shares.members.count)
    cells = Column(repeating: Cell(), count: shares.cells.count)
    pairs = Column(repeating: Pair(), count: shares.pairs.count)
    var ofCell = Array(repeating: [Pairing](), count: shares.cells.count)
    for (number, pair) in shares.pairs.enumerated() {
      ofCell[pair.higher].append(Pairing(pair: Int32(number), other: Int32(pair.lower), isHigher: true))
      ofCell[pair.lower].append(Pairing(pair: Int32(number), other: Int32(pair.higher), isHigher: false))
    }
    for (cell, own) in ofCell.enumerated() {
      cells[cell].firstPairing = Int32(pairings.count)
      for pairing in own { pairings.append(pairing) }
      cells[cell].endOfPairings = Int32(pairings.count)
    }
  }

  @inline(__always) mutating func enter(_ member: Int, cell: Int) {
    let shared = cells.place(of: cell)
    let own = members.place(of: member)
    own.pointee.isIn = true
    own.pointee.sumAtEntry = shared.pointee.sum
    shared.pointee.available &+= 1
  }

  @inline(__always) mutating func leave(_ member: Int, cell: Int) {
    let shared = cells.place(of: cell)
    let own = members.place(of: member)
    own.pointee.isIn = false
    own.pointee.expected += shared.pointee.sum - own.pointee.sumAtEntry
    shared.pointee.available &-= 1
  }

  /// Counts a decision, while the chosen one is still among the available.
  @inline(__always) mutating func decide(_ member: Int, cell: Int) {
    let shared = cells.place(of: cell)
    let available = shared.pointee.available
    if available > 1 {
      shared.pointee.decisions &+= 1
      shared.pointee.sum += 1 / Double(available)
      members[member].chosen &+= 1
    }
    for index in Int(shared.pointee.firstPairing)..<Int(shared.pointee.endOfPairings) {
      let pairing = pairings[index]
      let others = cells[Int(pairing.other)].available
      if others > 0 { decide(between: available, and: others, pairing) }
    }
  }

  /// Counts a decision that one of another cell could have been chosen for.
  @inline(__always) private mutating func decide(between available: Int, and others: Int, _ pairing: Pairing) {
    guard available > 0 else { return }
    let both = Double(available &+ others)
    let share = Double(pairing.isHigher ? available : others) / both
    let pair = pairs.place(of: Int(pairing.pair))
    pair.pointee.decisions &+= 1
    pair.pointee.expected += share
    pair.pointee.variance += share * (1 - share)
    if pairing.isHigher { pair.pointee.toHigher &+= 1 }
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
