/// Philox4x64-10, a counter-based random number generator: a keyed bijection of 256-bit counters.
///
/// Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011). It passes BigCrush, keeps
/// no state, and any of its 2²⁵⁶ blocks of any of its 2¹²⁸ keys costs the same.
@frozen public enum Philox {
  /// The block of the counter `(c0, c1, c2, c3)` under the key `(k0, k1)`.
  /// - Complexity: O(1); ten rounds of two full-width products.
  @inlinable public static func block(
    _ c0: UInt64, _ c1: UInt64, _ c2: UInt64, _ c3: UInt64, key k0: UInt64, _ k1: UInt64
  ) -> RandomBlock {
    var x0 = c0
    var x1 = c1
    var x2 = c2
    var x3 = c3
    var key0 = k0
    var key1 = k1
    var round = 0
    while round < 10 {
      let first = x0.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let second = x2.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      x0 = second.high ^ x1 ^ key0
      x1 = second.low
      x2 = first.high ^ x3 ^ key1
      x3 = first.low
      // Weyl sequences: the golden ratio and √3 − 1.
      key0 &+= 0x9E37_79B9_7F4A_7C15
      key1 &+= 0xBB67_AE85_84CA_A73B
      round &+= 1
    }
    return RandomBlock(x0, x1, x2, x3)
  }
}
