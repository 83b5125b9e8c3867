/// A length of simulated time in whole microseconds.
@frozen public struct SimDuration: Hashable, Comparable, Sendable {
  /// The length in microseconds.
  public let microseconds: Int64

  /// A length of that many microseconds.
  @inlinable public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The sampled or written length in seconds, rounded once to a microsecond, half away from zero.
  ///
  /// - Precondition: finite and within ±9.2 × 10¹² s; the scenario reader bounds what users write, and
  ///   every sampled law is cut at `longest`.
  @inlinable public init(seconds: Double) {
    // Cutting off and looking at the rest is exact, and needs no rounding function of the platform.
    let exact = seconds * 1_000_000
    let whole = Int64(exact)
    let rest = exact - Double(whole)
    microseconds = rest >= 0.5 ? whole + 1 : (rest <= -0.5 ? whole - 1 : whole)
  }

  /// No time at all.
  @inlinable public static var zero: Self { Self(microseconds: 0) }

  /// A hundred years: the longest duration a scenario may state or a law may yield.
  @inlinable public static var longest: Self { Self(microseconds: 100 * 366 * 86_400 * 1_000_000) }

  /// A sampled duration: rounded once, half up, never negative, never above `longest`; not a number is no time at all.
  @inline(__always) @inlinable public static func sampled(seconds: Double) -> Self {
    // The bits of positive numbers stand in the order of the numbers, those of negative ones and of NaN behind: one
    // comparison finds them all.
    guard seconds.bitPattern < (3_162_240_000 as Double).bitPattern else {
      return seconds > 0 ? longest : zero
    }
    // Between 2⁵² and 2⁵³ doubles are the whole numbers, so the sum is rounded to one, half to even, and its last bits
    // are that number. It takes eight instructions less than a conversion, which checks for what cannot be.
    let exact = seconds * 1_000_000
    let moved = exact + 0x1p52
    let nearest = Int64(bitPattern: moved.bitPattern &- (0x1p52 as Double).bitPattern)
    // Half of the halves went down and have to go up.
    return Self(microseconds: nearest &+ (exact - (moved - 0x1p52) >= 0.5 ? 1 : 0))
  }

  /// The length in seconds, for reports.
  public var seconds: Double { Double(microseconds) / 1_000_000 }

  @inlinable public static func < (a: Self, b: Self) -> Bool {
    a.microseconds < b.microseconds
  }

  @inlinable public static func + (a: Self, b: Self) -> Self {
    Self(microseconds: a.microseconds + b.microseconds)
  }

  @inlinable public static func - (a: Self, b: Self) -> Self {
    Self(microseconds: a.microseconds - b.microseconds)
  }

  @inlinable public static func += (a: inout Self, b: Self) {
    a = a + b
  }
}
