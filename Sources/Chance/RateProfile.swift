/// Arrivals per second over time: a Poisson process whose rate is flat or linear on each of several pieces and 0
/// elsewhere.
///
/// Times are in seconds from the run's start.
public struct RateProfile: Hashable, Sendable {
  /// A stretch of time on which the rate is linear; flat if the two rates agree.
  @frozen public struct Piece: Hashable, Sendable {
    /// Start and end, seconds; the end does not belong to the piece.
    public let start: Double
    public let end: Double
    /// Arrivals per second at the start and towards the end.
    public let startRate: Double
    public let endRate: Double
    /// Which day factor multiplies the rate: an index into the list given to
    /// ``RateProfile/next(after:mass:dayFactors:)``.
    public let day: Int

    /// - Precondition: `start < end`, both finite; rates finite and not negative; `day` not negative.
    public init(start: Double, end: Double, startRate: Double, endRate: Double, day: Int = 0) {
      precondition(start.isFinite && end.isFinite && start < end, "a piece ends after it starts")
      precondition(startRate >= 0 && startRate < .infinity, "an arrival rate is finite and not negative")
      precondition(endRate >= 0 && endRate < .infinity, "an arrival rate is finite and not negative")
      precondition(day >= 0, "days count from 0")
      self.start = start
      self.end = end
      self.startRate = startRate
      self.endRate = endRate
      self.day = day
    }

    /// A piece of constant rate.
    public init(start: Double, end: Double, rate: Double, day: Int = 0) {
      self.init(start: start, end: end, startRate: rate, endRate: rate, day: day)
    }

    /// The rate at a time inside the piece.
    public func rate(at time: Double) -> Double {
      startRate + (endRate - startRate) * ((time - start) / (end - start))
    }

    /// The arrivals expected on [a, b], both inside the piece.
    func expectedCount(from a: Double, to b: Double) -> Double {
      0.5 * (rate(at: a) + rate(at: b)) * (b - a)
    }
  }

  /// The pieces in order of time; between them the rate is 0.
  public let pieces: [Piece]

  /// - Precondition: the pieces are in order of time and do not overlap.
  public init(pieces: [Piece]) {
    for (earlier, later) in zip(pieces, pieces.dropFirst()) {
      precondition(earlier.end <= later.start, "the pieces of a rate profile follow one another")
    }
    self.pieces = pieces
  }

  /// A constant rate, in arrivals per second, on [start, end).
  public static func constant(rate: Double, from start: Double, to end: Double) -> RateProfile {
    RateProfile(pieces: [Piece(start: start, end: end, rate: rate)])
  }

  /// The arrivals expected on [a, b], with all day factors 1.
  /// - Complexity: O(pieces).
  public func expectedCount(from a: Double, to b: Double) -> Double {
    var sum = 0.0
    for piece in pieces {
      let from = max(a, piece.start)
      let to = min(b, piece.end)
      if from < to { sum += piece.expectedCount(from: from, to: to) }
    }
    return sum
  }

  /// The arrivals expected up to a time.
  /// - Complexity: O(pieces).
  public func cumulative(at time: Double) -> Double { expectedCount(from: -.infinity, to: time) }

  /// The arrivals expected in all.
  /// - Complexity: O(pieces).
  public var expectedTotal: Double { cumulative(at: .infinity) }

  /// The time at which the expected count reaches `count`; nil if it never does.
  /// - Parameter count: not negative.
  /// - Complexity: O(pieces).
  public func time(whenExpectedCountReaches count: Double) -> Double? {
    var left = count
    for piece in pieces {
      let mass = piece.expectedCount(from: piece.start, to: piece.end)
      if left <= mass, mass > 0 {
        return min(piece.end, piece.start + delay(untilMass: left, rate: piece.startRate, slope: piece.slope))
      }
      left -= mass
    }
    return nil
  }
}

extension RateProfile.Piece {
  /// Change of the rate per second.
  @inlinable var slope: Double { (endRate - startRate) / (end - start) }
}

/// The time in which a rate that starts at `rate` and changes by `slope` per second gathers `mass` arrivals: the
/// smaller root of rate · t + ½ slope · t² = mass, in the form that does not cancel.
///
/// Infinite for a rate that stays 0; the time to the end of a falling rate that never gathers so much.
@inlinable func delay(untilMass mass: Double, rate: Double, slope: Double) -> Double {
  if slope == 0 { return mass / rate }
  // Rounding may leave a little less than nothing under the root where a rate falls to 0.
  let root = max(0, rate * rate + 2 * slope * mass).squareRoot()
  return mass == 0 ? 0 : 2 * mass / (rate + root)
}
