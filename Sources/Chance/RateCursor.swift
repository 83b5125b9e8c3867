/// How far the arrivals of one source have been followed along its ``RateProfile``.
@frozen public struct RateCursor: Hashable, Sendable {
  /// The time of the last arrival, or where following begins, in seconds.
  public var position: Double
  /// The piece that holds the position or comes next.
  @usableFromInline var piece: Int
  /// The rate of the flat piece that holds the position, and where it ends; ended before time without such a piece.
  @usableFromInline var rate: Double
  @usableFromInline var end: Double

  /// A cursor before all pieces.
  @inlinable public init() {
    position = -.infinity
    piece = 0
    rate = 1
    end = -.infinity
  }

  /// The next arrival, if it falls into the same piece as the last and the piece is flat: exactly what
  /// ``RateProfile/next(after:mass:dayFactors:)`` gives then, without a look at the profile. Otherwise nil, and the
  /// cursor stays where it was.
  /// - Complexity: O(1).
  @inlinable public mutating func nextInSamePiece(mass: Double) -> Double? {
    let time = position + mass / rate
    guard time < end else { return nil }
    position = time
    return time
  }
}

extension RateProfile {
  /// The next arrival after the cursor: where the expected count has grown by `mass`.
  ///
  /// With unit-exponential masses (−ln u, a fresh u for each arrival) the times are those of a Poisson process with
  /// this rate (Çinlar, "Introduction to Stochastic Processes", 1975: inversion of the cumulative rate).
  /// - Parameters:
  ///   - cursor: moved to the arrival; past the last piece if there is none.
  ///   - mass: positive.
  ///   - dayFactors: one factor per day that multiplies the rate of the pieces of that day; empty means all 1.
  /// - Returns: the time in seconds, always inside a piece, or nil when the profile ends first.
  /// - Complexity: O(1), plus the pieces passed.
  @inlinable public func next(
    after cursor: inout RateCursor, mass: Double, dayFactors: [Double]
  ) -> Double? {
    var left = mass
    while cursor.piece < pieces.count {
      let piece = pieces[cursor.piece]
      let from = max(cursor.position, piece.start)
      let factor = dayFactors.isEmpty ? 1 : dayFactors[piece.day]
      if piece.startRate == piece.endRate {
        let rate = piece.startRate * factor
        let time = from + left / rate
        if time < piece.end {
          cursor.position = time
          cursor.rate = rate
          cursor.end = piece.end
          return time
        }
        left = max(0, left - rate * (piece.end - from))
      } else if let time = linearArrival(in: piece, from: from, factor: factor, left: &left) {
        cursor.position = time
        return time
      }
      cursor.end = -.infinity
      cursor.position = piece.end
      cursor.piece += 1
    }
    return nil
  }

  /// The arrival inside a piece of changing rate, or nil with the piece's mass taken off.
  @usableFromInline func linearArrival(
    in piece: Piece, from: Double, factor: Double, left: inout Double
  ) -> Double? {
    let mass = factor * piece.expectedCount(from: from, to: piece.end)
    if left < mass {
      let rate = factor * piece.rate(at: from)
      let time = from + delay(untilMass: left, rate: rate, slope: factor * piece.slope)
      if time < piece.end { return time }
    }
    left = max(0, left - mass)
    return nil
  }
}
