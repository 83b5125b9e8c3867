/// Where an operator's assignments lie among the shadow's: side by side, those to queues first.
struct OwnAssignments: BitwiseCopyable {
  @Narrow private var first: Int
  @Narrow private var firstAutodial: Int
  @Narrow private var end: Int

  /// None yet; the first will be the `first` of all.
  init(from first: Int) {
    self.first = first
    firstAutodial = first
    end = first
  }

  /// One more, behind the others.
  mutating func append(isAutodial: Bool) {
    end += 1
    if !isAutodial { firstAutodial = end }
  }

  var all: Range<Int> { Range(uncheckedBounds: (first, end)) }
  var toQueues: Range<Int> { Range(uncheckedBounds: (first, firstAutodial)) }
  var toAutodials: Range<Int> { Range(uncheckedBounds: (firstAutodial, end)) }
  var hasAutodials: Bool { firstAutodial < end }
}
