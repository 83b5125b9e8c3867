// How wide the buckets of the near future are, and how many there are.
extension EventQueue {
  /// Looks whether the buckets fit the events, and chooses others if not.
  ///
  /// A bucket shall be one to two times as wide as events are apart, so that four places suffice, and all buckets
  /// together four to eight times as long as an event waits on average (by Little's law: the waiting events times their
  /// distance), so that few are too far ahead. The buckets stay while the heap takes in less than a quarter of what comes.
  ///
  /// - Complexity: O(waiting events + buckets), after at least as many events.
  @usableFromInline mutating func review() {
    let waiting = near.count + heap.count
    let passed = now - reviewed
    // Three days at most, or the product below would not fit where millions wait; that is far for any bucket.
    let gap = min(passed / UInt64(reviewLength), 1 << 38)
    let heapTakesMany = heaped * 4 > reviewLength
    reviewed = now
    heaped = 0
    reviewLength = max(256, waiting)
    untilReview = reviewLength
    guard heapTakesMany, gap > 0, waiting >= 8 else { return }
    let shift = UInt64(63 - (2 * gap).leadingZeroBitCount)
    let wanted = (4 * UInt64(waiting) * gap) >> shift
    let bucketCount = min(max(16, wanted.nextPowerOfTwo), 1 << 20)
    if shift == near.shift && bucketCount == near.bucketCount { return }
    var moved = Column<EventEntry>(capacity: waiting)
    near.begin(shift: shift, bucketCount: bucketCount) { moved.append($0) }
    heap.keep {
      moved.append($0)
      return false
    }
    for index in 0..<moved.count where !near.insert(moved[index], now: now) { heap.insert(moved[index]) }
  }
}

extension UInt64 {
  /// The smallest power of two that is not below.
  fileprivate var nextPowerOfTwo: UInt64 { self <= 1 ? 1 : 1 << UInt64(64 - (self - 1).leadingZeroBitCount) }
}
