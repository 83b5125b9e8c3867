/// The source of all chance of one replication: every random block there is, addressed by what it is for.
///
/// There is no stream position: a block depends only on the key and its address, so no draw can move another.
@frozen public struct ChanceKey: Sendable, BitwiseCopyable {
  public let seed: UInt64
  public let replication: UInt64
  @usableFromInline let key: Philox.Key

  @inlinable public init(seed: UInt64, replication: UInt64) {
    self.seed = seed
    self.replication = replication
    key = Philox.Key(seed, replication)
  }

  /// The block of this purpose, entity, index and block number: Philox with the key (seed, replication) and these four
  /// as the words of the counter, in this order.
  /// - Parameters:
  ///   - purpose: what the draw is for.
  ///   - entity: whom it belongs to, by the hash of a name.
  ///   - index: which of the entity's occasions, for example the k-th arrival.
  ///   - block: further blocks of the same occasion, from 0.
  /// - Complexity: O(1), one block of the generator.
  @inlinable @inline(__always) public func block(
    _ purpose: Purpose, entity: EntityHash, index: UInt64, block: UInt64 = 0
  ) -> RandomBlock {
    Philox.block(purpose.rawValue, entity.value, index, block, key: key)
  }
}
