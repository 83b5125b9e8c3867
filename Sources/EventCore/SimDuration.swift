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

  /// A sampled duration: rounded once, never negative, never above `longest`.
  @inline(__always) @inlinable public static func sampled(seconds: Double) -> Self {
    guard seconds > 0 else { return Self(microseconds: 0) }
    guard seconds < 3_162_240_000 else { return Self(microseconds: 100 * 366 * 86_400 * 1_000_000) }
    let exact = seconds * 1_000_000
    // From 2⁵² to 2⁵³ doubles are the whole numbers: the sum is rounded to one, half to even, and its last 52 bits are
    // that number. What was half and went down goes up instead. `Int64(exact)` would look three times whether it fits
    // (7 instructions more).
    let shifted = exact + 0x1p52
    let whole = Int64(bitPattern: shifted.bitPattern & 0x000F_FFFF_FFFF_FFFF)
    return Self(microseconds: whole &+ (exact - (shifted - 0x1p52) >= 0.5 ? 1 : 0))
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
