/// Four random words that belong to one counter value: what a single use of ``ChanceKey`` yields.
@frozen public struct RandomBlock: Hashable, Sendable {
  public let word0: UInt64
  public let word1: UInt64
  public let word2: UInt64
  public let word3: UInt64

  @inlinable public init(_ word0: UInt64, _ word1: UInt64, _ word2: UInt64, _ word3: UInt64) {
    self.word0 = word0
    self.word1 = word1
    self.word2 = word2
    self.word3 = word3
  }

  /// One of the four words.
  /// - Precondition: `word` is 0, 1, 2 or 3.
  @inlinable public subscript(word: Int) -> UInt64 {
    switch word {
    case 0: word0
    case 1: word1
    case 2: word2
    case 3: word3
    default: preconditionFailure("a random block has four words")
    }
  }

  /// A word as a uniform number strictly inside (0, 1); see ``RandomBlock/uniform(of:)``.
  /// - Precondition: `word` is 0, 1, 2 or 3.
  @inlinable public func uniform(_ word: Int) -> Double { Self.uniform(of: self[word]) }

  /// The upper 52 bits of `bits` as the middle of one of 2⁵² equal cells of (0, 1).
  ///
  /// Never 0 or 1, symmetric about ½, and both u and 1 − u are exact, so that a tail drawn by 1 − u is as fine as one
  /// drawn by u.
  @inlinable public static func uniform(of bits: UInt64) -> Double {
    // As the last bits of 1 they are a number from [1, 2), of which 1 − 2⁻⁵³ is taken off without rounding.
    Double(bitPattern: (1 as Double).bitPattern | bits >> 12) - (1 - 0x1p-53)
  }
}
