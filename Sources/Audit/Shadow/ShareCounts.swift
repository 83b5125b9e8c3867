import EventCore

/// The sums of `ShareStatistics` while events happen, in plain columns; those of each operator stand in the
/// assignment's row.
///
/// What is to be counted changes from call to call, without a pattern that a processor could learn: nothing is asked
/// here, and where nothing is to be counted nothing is added.
struct ShareCounts: ~Copyable {
  struct Cell: BitwiseCopyable {
    /// How many are available; never more than a `Double` holds exactly.
    var available = 0.0
    /// Of one part in k of each decision among k.
    var sum = 0.0
    var decisions = 0.0
    /// The couples of other cells with which it stands in pairs.
    @Narrow var firstCouple = 0
    @Narrow var endOfCouples = 0
  }

  /// Two pairs in which one cell stands, side by side because the processor adds two numbers as fast as one: decisions
  /// for somebody of this cell that somebody of the others could have been chosen for.
  struct Couple: BitwiseCopyable {
    var decisions = SIMD2<Double>.zero
    /// What would fall to this cell if all heads were equal, and the variance of that.
    var expected = SIMD2<Double>.zero
    var variance = SIMD2<Double>.zero
    @Narrow var first: Int
    @Narrow var second: Int
  }

  private var cells: Column<Cell>
  private var couples = Column<Couple>()
  /// Where the higher and the lower cell of each pair count it, each as twice the couple and the place in it.
  private var placesOfPairs: [(higher: Int, lower: Int)] = []

  init(of shares: ShareStatistics) {
    // The last cell is nobody's: it fills couples.
    let nobody = shares.cells.count
    cells = Column(repeating: Cell(), count: nobody + 1)
    var partners = Array(repeating: [Int](), count: nobody)
    var places: [(higher: Int, lower: Int)] = []
    for pair in shares.pairs {
      places.append((higher: partners[pair.higher].count, lower: partners[pair.lower].count))
      partners[pair.higher].append(pair.lower)
      partners[pair.lower].append(pair.higher)
    }
    for (cell, own) in partners.enumerated() {
      cells[cell].firstCouple = couples.count
      for first in stride(from: 0, to: own.count, by: 2) {
        couples.append(Couple(first: own[first], second: first + 1 < own.count ? own[first + 1] : nobody))
      }
      cells[cell].endOfCouples = couples.count
    }
    // Where the last cell's end is a place, too.
    couples.append(Couple(first: nobody, second: nobody))
    for (pair, place) in zip(shares.pairs, places) {
      placesOfPairs.append(
        (
          higher: 2 * cells[pair.higher].firstCouple + place.higher,
          lower: 2 * cells[pair.lower].firstCouple + place.lower
        ))
    }
  }

  @inline(__always) mutating func enter(_ row: UnsafeMutablePointer<ShadowAssignment>) {
    let cell = cells.known(row.pointee.cell)
    row.pointee.sumAtEntry = cell.pointee.sum
    cell.pointee.available += 1
  }

  @inline(__always) mutating func leave(_ row: UnsafeMutablePointer<ShadowAssignment>) {
    let cell = cells.known(row.pointee.cell)
    row.pointee.expected += cell.pointee.sum - row.pointee.sumAtEntry
    cell.pointee.available -= 1
  }

  /// Counts a decision, while the chosen one is still among the available.
  @inline(__always) mutating func decide(_ row: UnsafeMutablePointer<ShadowAssignment>) {
    let cell = cells.known(row.pointee.cell)
    let available = cell.pointee.available
    // 1 where there was a choice, else 0.
    let isChoice = min(available - 1, 1)
    cell.pointee.decisions += isChoice
    // The exponent of 1 is odd, and a conversion would first ask whether the number fits.
    row.pointee.chosen &+= Int(truncatingIfNeeded: isChoice.exponentBitPattern & 1)
    cell.pointee.sum += isChoice / available
    let own = SIMD2(repeating: available)
    var couple = couples.known(cell.pointee.firstCouple)
    let end = couples.known(cell.pointee.endOfCouples)
    while couple < end {
      let others = SIMD2(
        cells.known(couple.pointee.first).pointee.available, cells.known(couple.pointee.second).pointee.available)
      let isNobody = others .== 0
      let share = (own / (own + others)).replacing(with: 0, where: isNobody)
      couple.pointee.expected += share
      couple.pointee.variance += share * (1 - share)
      couple.pointee.decisions += SIMD2(repeating: 1).replacing(with: 0, where: isNobody)
      couple += 1
    }
  }

  /// Hands the sums of cells and pairs over.
  func close(into shares: inout ShareStatistics) {
    for cell in shares.cells.indices { shares.cells[cell].decisions = Int(cells[cell].decisions) }
    for (pair, place) in placesOfPairs.enumerated() {
      let (higher, lower) = (couples[place.higher / 2], couples[place.lower / 2])
      let (own, other) = (place.higher % 2, place.lower % 2)
      shares.pairs[pair].decisions = Int(higher.decisions[own] + lower.decisions[other])
      shares.pairs[pair].toHigher = Int(higher.decisions[own])
      shares.pairs[pair].expected = higher.expected[own] + (lower.decisions[other] - lower.expected[other])
      shares.pairs[pair].variance = higher.variance[own] + lower.variance[other]
    }
  }
}
