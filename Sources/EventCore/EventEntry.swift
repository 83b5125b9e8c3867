/// One event that waits, as the queue orders it: the time above, and below it what decides at one instant and who it
/// is. One comparison of 128 bits, which needs no branch, gives the total order.
///
/// The lower half holds rank (4 bits), sequence (37), whether the rest is the event's number or its slot (1), number or
/// slot (22).
@usableFromInline typealias EventEntry = UInt128

extension EventEntry {
  @usableFromInline static var slotBits: UInt64 { 23 }
  /// In the bits of the slot: they are an event's number.
  @usableFromInline static var numberFlag: UInt64 { 1 << 22 }
  @usableFromInline static var sequenceBits: UInt64 { 37 }

  @inline(__always) @inlinable init(time: SimTime, rank: EventRank, sequence: UInt64, slot: UInt64) {
    let order = UInt64(rank.rawValue) << (Self.sequenceBits + Self.slotBits) | sequence << Self.slotBits | slot
    self = Self(UInt64(bitPattern: time.microseconds)) << 64 | Self(order)
  }

  /// What orders the events of one instant; no two entries share it, and it is never 0.
  @inlinable var order: UInt64 { UInt64(truncatingIfNeeded: self) }

  @inlinable var time: SimTime { SimTime(microseconds: Int64(truncatingIfNeeded: self >> 64)) }

  /// Also right for `max`, which stands for no event.
  @inlinable func happens(before end: SimTime) -> Bool {
    UInt64(truncatingIfNeeded: self >> 64) < UInt64(bitPattern: end > .zero ? end.microseconds : 0)
  }

  @inlinable var rank: EventRank {
    EventRank(rawValue: UInt8(truncatingIfNeeded: order >> (Self.sequenceBits + Self.slotBits)))!
  }

  /// The event's number, where it was scheduled by number.
  @inlinable var number: UInt32? {
    order & Self.numberFlag == 0 ? nil : UInt32(truncatingIfNeeded: order & (Self.numberFlag - 1))
  }

  /// - Precondition: the event was not scheduled by number.
  @inlinable var slot: Int { Int(truncatingIfNeeded: order & (1 << Self.slotBits - 1)) }
}
