/// The entries of the next while, in a ring of buckets of equal width: an entry is put into the bucket of its time and
/// found there when its time comes, in O(1). What does not fit, because it is too far ahead or its bucket is full, is
/// the heap's. A calendar queue (Brown, 1988, Comm. ACM 31(10)) without its sorted lists: four entries fill a line of
/// the cache, and the earliest of four is found without a branch.
///
/// A set of bits, one for each place, finds the next entry however many buckets are empty. With the heap alone a call
/// costs 13 % more with twenty operators (W1), and 20 to 24 % more in W2, W3 and, with ten thousand, W5.
@frozen @usableFromInline struct NearFuture: ~Copyable {
  /// Four places for each bucket; an empty place holds `EventEntry.max`.
  @usableFromInline var places = Column<EventEntry>()
  /// Which places are taken, 64 to a word.
  @usableFromInline var taken = Column<UInt64>()
  /// A bucket is 2 to this power microseconds wide.
  @usableFromInline var shift: UInt64 = 0
  /// A power of two, at least 16; 0: nothing is kept here.
  @usableFromInline var bucketCount: UInt64 = 0
  @usableFromInline var count = 0
  /// The earliest entry and its place; `EventEntry.max` when there is none.
  @usableFromInline var first = EventEntry.max
  @usableFromInline var firstPlace = 0

  @usableFromInline init() {}

  /// Takes in an entry, unless it does not fit.
  ///
  /// - Parameter now: nothing here is earlier; entries earlier than that do not fit.
  @inline(__always) @inlinable mutating func insert(_ entry: EventEntry, now: UInt64) -> Bool {
    let bucket = UInt64(truncatingIfNeeded: entry >> 64) &>> shift
    guard bucket &- now &>> shift < bucketCount else { return false }
    let start = Int(truncatingIfNeeded: (bucket & (bucketCount &- 1)) &<< 2)
    let place = taken.withUnsafeElements { taken -> Int in
      let free = ~(taken[start &>> 6] &>> UInt64(truncatingIfNeeded: start & 63)) & 15
      guard free != 0 else { return -1 }
      let place = start &+ free.trailingZeroBitCount
      taken[start &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
      return place
    }
    guard place >= 0 else { return false }
    places.withUnsafeElements { $0[place] = entry }
    count &+= 1
    if entry < first {
      first = entry
      firstPlace = place
    }
    return true
  }

  /// Takes out the earliest entry.
  @inline(__always) @inlinable mutating func removeFirst() {
    let word = firstPlace &>> 6
    let bits = taken.withUnsafeElements { taken in
      let bits = taken[word] & ~(1 &<< UInt64(truncatingIfNeeded: firstPlace & 63))
      taken[word] = bits
      return bits
    }
    places.withUnsafeElements { $0[firstPlace] = .max }
    count &-= 1
    findFirst(from: firstPlace & ~3, bits: bits)
  }

  /// - Parameters:
  ///   - start: the first place of the earliest bucket that may hold an entry.
  ///   - bits: the word of `taken` with that place.
  @inline(__always) @inlinable mutating func findFirst(from start: Int, bits: UInt64) {
    if count == 0 {
      first = .max
      return
    }
    let last = taken.count &- 1
    let bucket = taken.withUnsafeElements { taken -> Int in
      var word = start &>> 6
      // Places before the start belong to the far end of the ring, and are looked at last.
      var bits = bits & (~0 &<< UInt64(truncatingIfNeeded: start & 63))
      while bits == 0 {
        word = (word &+ 1) & last
        bits = taken[word]
      }
      return (word &<< 6 &+ bits.trailingZeroBitCount) & ~3
    }
    places.withUnsafeElements { places in
      let earliest = EarliestEntry(ofFour: places + bucket)
      first = earliest.entry
      firstPlace = bucket &+ earliest.place
    }
  }

  /// Hands out all entries, in no order, and begins anew with other buckets.
  @usableFromInline mutating func begin(shift: UInt64, bucketCount: UInt64, _ handOut: (EventEntry) -> Void) {
    for index in 0..<places.count where places[index] != .max { handOut(places[index]) }
    self.shift = shift
    self.bucketCount = bucketCount
    places = Column(repeating: .max, count: Int(bucketCount) * 4)
    taken = Column(repeating: 0, count: Int(bucketCount) / 16)
    count = 0
    first = .max
  }

  /// Drops the entries that do not satisfy a condition.
  @usableFromInline mutating func keep(now: UInt64, _ isKept: (EventEntry) -> Bool) {
    for index in 0..<places.count where places[index] != .max && !isKept(places[index]) {
      places[index] = .max
      taken[index >> 6] &= ~(1 << UInt64(index & 63))
      count -= 1
    }
    if bucketCount == 0 { return }
    let start = Int((now >> shift & (bucketCount - 1)) << 2)
    findFirst(from: start, bits: taken[start >> 6])
  }
}
