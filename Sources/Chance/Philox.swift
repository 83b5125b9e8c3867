/// Philox4x64-10, a counter-based random number generator: a keyed bijection of 256-bit counters.
///
/// Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011). It passes BigCrush, keeps
/// no state, and any of its 2²⁵⁶ blocks of any of its 2¹²⁸ keys costs the same.
@frozen public enum Philox {
  /// What a key mixes into one round.
  @frozen public struct RoundKey: Sendable, BitwiseCopyable {
    @usableFromInline let word0: UInt64
    @usableFromInline let word1: UInt64

    /// The words of the round with this number, from 0: Weyl sequences that start with the key and go on by the golden
    /// ratio and by √3 − 1.
    @inlinable init(_ round: UInt64, of k0: UInt64, _ k1: UInt64) {
      word0 = k0 &+ round &* 0x9E37_79B9_7F4A_7C15
      word1 = k1 &+ round &* 0xBB67_AE85_84CA_A73B
    }
  }

  /// A key, written out for the ten rounds. Whoever draws many blocks under one key makes it once: 127 instructions a
  /// block instead of 169.
  @frozen public struct Key: Sendable, BitwiseCopyable {
    @usableFromInline let round0, round1, round2, round3, round4: RoundKey
    @usableFromInline let round5, round6, round7, round8, round9: RoundKey

    /// The key `(k0, k1)`.
    @inlinable public init(_ k0: UInt64, _ k1: UInt64) {
      round0 = RoundKey(0, of: k0, k1)
      round1 = RoundKey(1, of: k0, k1)
      round2 = RoundKey(2, of: k0, k1)
      round3 = RoundKey(3, of: k0, k1)
      round4 = RoundKey(4, of: k0, k1)
      round5 = RoundKey(5, of: k0, k1)
      round6 = RoundKey(6, of: k0, k1)
      round7 = RoundKey(7, of: k0, k1)
      round8 = RoundKey(8, of: k0, k1)
      round9 = RoundKey(9, of: k0, k1)
    }
  }

  /// The block of the counter `(c0, c1, c2, c3)` under a key.
  ///
  /// It is unrolled where it is called, for a purpose and a block number known there spare most of the first round: 127
  /// instructions become 110.
  /// - Complexity: O(1); ten rounds of two full-width products.
  @inlinable @inline(__always) public static func block(
    _ c0: UInt64, _ c1: UInt64, _ c2: UInt64, _ c3: UInt64, key: borrowing Key
  ) -> RandomBlock {
    var counter = RandomBlock(c0, c1, c2, c3)
    counter = round(counter, key.round0)
    counter = round(counter, key.round1)
    counter = round(counter, key.round2)
    counter = round(counter, key.round3)
    counter = round(counter, key.round4)
    counter = round(counter, key.round5)
    counter = round(counter, key.round6)
    counter = round(counter, key.round7)
    counter = round(counter, key.round8)
    return round(counter, key.round9)
  }

  @inlinable @inline(__always) static func round(_ x: RandomBlock, _ key: RoundKey) -> RandomBlock {
    let first = x.word0.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
    let second = x.word2.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
    return RandomBlock(
      x.word1 ^ key.word0 ^ second.high, second.low,
      x.word3 ^ key.word1 ^ first.high, first.low)
  }
}
