/// An instant of simulated time: whole microseconds since the scenario's start.
///
/// Integers make simultaneity exact and addition associative. `Int64` lasts 292,000 years either way.
@frozen public struct SimTime: Hashable, Comparable, Sendable {
  /// Microseconds since the scenario's start.
  public let microseconds: Int64

  /// The instant that many microseconds after the scenario's start.
  @inlinable public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The scenario's start.
  @inlinable public static var zero: Self { Self(microseconds: 0) }

  /// Later than anything that happens: the end of what has no end.
  @inlinable public static var never: Self { Self(microseconds: .max) }

  /// Seconds since the scenario's start, for reports.
  public var seconds: Double { Double(microseconds) / 1_000_000 }

  @inlinable public static func < (a: Self, b: Self) -> Bool {
    a.microseconds < b.microseconds
  }

  /// Traps on overflow: the scenario reader bounds every duration far below it.
  @inlinable public static func + (time: Self, duration: SimDuration) -> Self {
    Self(microseconds: time.microseconds + duration.microseconds)
  }

  /// How long `later` comes after `earlier`; negative when it comes before.
  @inlinable public static func - (later: Self, earlier: Self) -> SimDuration {
    SimDuration(microseconds: later.microseconds - earlier.microseconds)
  }
}
