import EventCore

/// The sums of `ShareStatistics` while events happen, in plain columns; those of each operator stand in the
/// assignment's row.
struct ShareCounts: ~Copyable {
  struct Cell: BitwiseCopyable {
    var available = 0
    var decisions = 0
    /// Of one part in k of each decision among k.
    var sum = 0.0
    /// The pairs in which it stands.
    @Narrow var firstPairing = 0
    @Narrow var endOfPairings = 0
  }

  struct Pair: BitwiseCopyable {
    var decisions = 0
    var toHigher = 0
    var expected = 0.0
    var variance = 0.0
  }

  /// A pair as one of its two cells sees it.
  private struct Pairing: BitwiseCopyable {
    @Narrow var pair: Int
    @Narrow var other: Int
    var isHigher: Bool
  }

  private var cells: Column<Cell>
  private var pairs: Column<Pair>
  private var pairings = Column<Pairing>()

  init(of shares: ShareStatistics) {
    cells = Column(repeating: Cell(), count: shares.cells.count)
    pairs = Column(repeating: Pair(), count: shares.pairs.count)
    var ofCell = Array(repeating: [Pairing](), count: shares.cells.count)
    for (number, pair) in shares.pairs.enumerated() {
      ofCell[pair.higher].append(Pairing(pair: number, other: pair.lower, isHigher: true))
      ofCell[pair.lower].append(Pairing(pair: number, other: pair.higher, isHigher: false))
    }
    for (cell, own) in ofCell.enumerated() {
      cells[cell].firstPairing = pairings.count
      for pairing in own { pairings.append(pairing) }
      cells[cell].endOfPairings = pairings.count
    }
  }

  @inline(__always) mutating func enter(_ row: UnsafeMutablePointer<ShadowAssignment>) {
    let cell = cells.known(row.pointee.cell)
    row.pointee.sumAtEntry = cell.pointee.sum
    cell.pointee.available &+= 1
  }

  @inline(__always) mutating func leave(_ row: UnsafeMutablePointer<ShadowAssignment>) {
    let cell = cells.known(row.pointee.cell)
    row.pointee.expected += cell.pointee.sum - row.pointee.sumAtEntry
    cell.pointee.available &-= 1
  }

  /// Counts a decision, while the chosen one is still among the available.
  ///
  /// Where nothing is to be counted, nothing is added: to ask would take longer, for the answer changes from call to
  /// call.
  @inline(__always) mutating func decide(_ row: UnsafeMutablePointer<ShadowAssignment>) {
    let cell = cells.known(row.pointee.cell)
    let available = cell.pointee.available
    let isChoice = available > 1 ? 1 : 0
    cell.pointee.decisions &+= isChoice
    cell.pointee.sum += Double(isChoice) / Double(available)
    row.pointee.chosen &+= isChoice
    var pairing = pairings.known(cell.pointee.firstPairing)
    let end = pairings.known(cell.pointee.endOfPairings)
    while pairing < end {
      let others = cells.known(pairing.pointee.other).pointee.available
      let pair = pairs.known(pairing.pointee.pair)
      let isChoice = others > 0 ? 1 : 0
      let higher = pairing.pointee.isHigher ? available &* isChoice : others
      let share = Double(higher) / Double(available &+ others)
      pair.pointee.decisions &+= isChoice
      pair.pointee.toHigher &+= pairing.pointee.isHigher ? isChoice : 0
      pair.pointee.expected += share
      pair.pointee.variance += share * (1 - share)
      pairing += 1
    }
  }

  /// Hands the sums of cells and pairs over.
  func close(into shares: inout ShareStatistics) {
    for cell in shares.cells.indices { shares.cells[cell].decisions = cells[cell].decisions }
    for pair in shares.pairs.indices {
      shares.pairs[pair].decisions = pairs[pair].decisions
      shares.pairs[pair].toHigher = pairs[pair].toHigher
      shares.pairs[pair].expected = pairs[pair].expected
      shares.pairs[pair].variance = pairs[pair].variance
    }
  }
}
