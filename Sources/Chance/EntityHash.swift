/// The name of a simulated entity as 64 bits: FNV-1a of its UTF-8 (Fowler, Noll and Vo; draft-eastlake-fnv).
///
/// Chance and initial order follow it, so that they depend on what an entity is called, never on where it stands in a
/// file. Two names of one plan with the same hash are an error that the reader of the plan reports.
@frozen public struct EntityHash: Hashable, Comparable, Sendable {
  public let value: UInt64

  @inlinable public init(value: UInt64) { self.value = value }

  /// The hash of a name.
  /// - Parameter name: already in Unicode normalization form C; this floor has no tables to bring it there.
  /// - Complexity: O(length of the name).
  public init(name: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    value = hash
  }

  @inlinable public static func < (a: EntityHash, b: EntityHash) -> Bool { a.value < b.value }
}
