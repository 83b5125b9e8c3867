/// The earliest of some neighbours, and which of them it is. It is found without a branch, for whoever comes first among
/// four is as good as random: with branches that were mispredicted time and again W1 to W5 took 3 to 7 % longer.
@frozen @usableFromInline struct EarliestEntry {
  @usableFromInline let entry: EventEntry
  @usableFromInline let place: Int

  @inline(__always) @inlinable init(entry: EventEntry, place: Int) {
    self.entry = entry
    self.place = place
  }

  /// The earliest of four: two pairs, then their winners.
  @inline(__always) @inlinable init(ofFour four: UnsafeMutablePointer<EventEntry>) {
    let left = Self(entry: four[0], place: 0).orEarlier(Self(entry: four[1], place: 1))
    let right = Self(entry: four[2], place: 2).orEarlier(Self(entry: four[3], place: 3))
    self = left.orEarlier(right)
  }

  /// The earlier of the two.
  @inline(__always) @inlinable func orEarlier(_ other: Self) -> Self {
    let isOther = other.entry < entry
    // Two numbers to choose from tempt the compiler into a branch; a mask does not.
    let mask = 0 &- Int(truncatingIfNeeded: unsafeBitCast(isOther, to: UInt8.self))
    return Self(entry: isOther ? other.entry : entry, place: place ^ ((place ^ other.place) & mask))
  }
}
