/// Quantiles of non-negative durations from a histogram whose buckets widen with the value.
///
/// Values below 256 µs have a bucket each. Above, every octave is cut into 128 buckets of equal width, so that a bucket
/// is at most 1/128 of its values wide and its middle at most 0.4 % off (the layout of HdrHistogram: Tene, 2012).
/// Bucket numbers come from bit operations alone, so equal values always share a bucket, on every machine; merging is
/// exact, in any order.
@frozen public struct QuantileSketch: Hashable, Sendable {
  /// How many values each bucket holds; as many buckets as the largest value seen needs.
  @usableFromInline var counts: [Int]
  @usableFromInline var number: Int
  /// The largest value; exact. 0 while there is none.
  @usableFromInline var largest: Int64
  /// The smallest value; exact. `Int64.max` while there is none.
  @usableFromInline var smallest: Int64

  /// An empty sketch with room for values up to `expected`, so that inserting these allocates nothing.
  /// - Parameter expected: in microseconds; 12 hours unless stated otherwise, which takes 30 kB.
  public init(expecting expected: Int64 = 43_200_000_000) {
    counts = [Int](repeating: 0, count: Self.bucket(of: max(0, expected)) + 1)
    number = 0
    largest = 0
    smallest = .max
  }

  /// Adds a value so many times.
  /// - Parameter microseconds: 0 or positive.
  /// - Complexity: O(1), as for one.
  public mutating func insert(_ microseconds: Int64, count: Int) {
    precondition(count >= 0, "a value is not in a sketch less than no times")
    if count == 0 { return }
    insert(microseconds)
    counts[Self.bucket(of: microseconds)] += count - 1
    number += count - 1
  }

  /// Adds a value.
  /// - Parameter microseconds: 0 or positive.
  /// - Complexity: O(1); grows the storage only for a value in a bucket never provided for.
  @inline(__always) @inlinable public mutating func insert(_ microseconds: Int64) {
    precondition(microseconds >= 0, "a duration in a quantile sketch is not negative")
    let bucket = Self.bucket(of: microseconds)
    if bucket >= counts.count { grow(to: bucket) }
    counts[bucket] &+= 1
    number &+= 1
    largest = max(largest, microseconds)
    smallest = min(smallest, microseconds)
  }

  /// Adds all values of another sketch.
  /// - Complexity: O(buckets).
  public mutating func merge(_ other: QuantileSketch) {
    if other.counts.count > counts.count { grow(to: other.counts.count - 1) }
    for index in other.counts.indices { counts[index] += other.counts[index] }
    number += other.number
    largest = max(largest, other.largest)
    smallest = min(smallest, other.smallest)
  }

  /// The number of values.
  @inlinable public var count: Int { number }

  /// The largest value, exact; nil without values.
  public var maximum: Int64? { count == 0 ? nil : largest }

  /// The smallest value, exact; nil without values.
  public var minimum: Int64? { count == 0 ? nil : smallest }

  /// The value below or at which a share `p` of all values lies: the k-th smallest, k = ⌈p · count⌉ but at least 1.
  ///
  /// The middle of that value's bucket, kept within the extremes: at most 0.4 % off, and exact below 256 µs, for 0 in
  /// particular.
  /// - Parameter p: 0…1.
  /// - Returns: microseconds; nil without values.
  /// - Complexity: O(buckets).
  public func quantile(_ p: Double) -> Int64? {
    precondition(p >= 0 && p <= 1, "a quantile is asked for at a share from 0 to 1")
    if count == 0 { return nil }
    // A share such as 0.07 is not exact in binary: a rank is not raised for a millionth of a value.
    let rank = min(count, max(1, Int((p * Double(count) - 1e-6).rounded(.up))))
    if rank == count { return largest }
    var passed = 0
    for (bucket, held) in counts.enumerated() {
      passed += held
      if passed >= rank { return min(largest, max(smallest, Self.middle(of: bucket))) }
    }
    return largest
  }

  /// Two sketches are equal when they hold the same values bucket by bucket, whatever room each has.
  public static func == (a: QuantileSketch, b: QuantileSketch) -> Bool {
    let (short, long) = a.counts.count <= b.counts.count ? (a, b) : (b, a)
    return a.count == b.count && a.largest == b.largest && a.smallest == b.smallest
      && long.counts.starts(with: short.counts) && long.counts[short.counts.count...].allSatisfy { $0 == 0 }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(largest)
    hasher.combine(smallest)
  }
}

extension QuantileSketch {
  /// The bucket of a value: itself below 256, then 128 to the octave.
  @inlinable static func bucket(of value: Int64) -> Int {
    let bits = UInt64(bitPattern: value)
    if bits < 256 { return Int(truncatingIfNeeded: bits) }
    let octave = 63 &- bits.leadingZeroBitCount
    let upperBits = Int(truncatingIfNeeded: bits &>> UInt64(octave &- 7))
    return (octave &- 7) &* 128 &+ upperBits
  }

  /// The value in the middle of a bucket, rounded down.
  static func middle(of bucket: Int) -> Int64 {
    if bucket < 256 { return Int64(bucket) }
    let shift = bucket / 128 - 1
    let upperBits = bucket - shift * 128
    return Int64(upperBits) << Int64(shift) + (Int64(1) << Int64(shift) - 1) / 2
  }

  @usableFromInline mutating func grow(to bucket: Int) {
    let room = max(bucket + 1, counts.count * 3 / 2)
    counts.append(contentsOf: repeatElement(0, count: room - counts.count))
  }
}
