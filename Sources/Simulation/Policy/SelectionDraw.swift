import Chance

/// The random number behind one choice. It belongs to the call and the number of its offer, and is computed only where a
/// policy draws.
struct SelectionDraw {
  let key: ChanceKey
  let source: EntityHash
  let caller: UInt64
  let attempt: UInt32
  let offer: UInt32

  /// Strictly inside (0,1).
  var uniform: Double {
    let block = UInt64(attempt) << 32 | UInt64(offer)
    return key.block(.selection, entity: source, index: caller, block: block).uniform(0)
  }
}
