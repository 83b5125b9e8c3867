/// A number that changes over time, such as a queue's length, with its integral in whole microseconds.
///
/// Visits of no length leave no mark: a call that is answered on entry never makes the queue one long.
struct Level: Hashable, Sendable {
  private(set) var value = 0
  private var since: Int64 = 0
  /// Integral of the value since the last `takeArea`, up to the last change, in microseconds.
  private var area: Int64 = 0
  /// Time during which the value was above 0, since `restart`, in microseconds.
  private(set) var positive: Int64 = 0
  /// The largest value that lasted, since `restart`.
  private(set) var longest = 0

  /// Changes the value at an instant that is not before any earlier one.
  @inline(__always) mutating func change(by step: Int, at time: Int64) {
    if value > 0 { advance(to: time) }
    since = time
    value &+= step
  }

  /// Forgets what was measured, and measures on from here.
  mutating func restart(at time: Int64) {
    since = time
    area = 0
    positive = 0
    longest = 0
  }

  /// The integral since the last call of this, up to `time`.
  mutating func takeArea(at time: Int64) -> Int64 {
    if value > 0 { advance(to: time) }
    since = time
    defer { area = 0 }
    return area
  }

  private mutating func advance(to time: Int64) {
    guard time != since else { return }
    let length = time &- since
    area &+= Int64(value) &* length
    positive &+= length
    if value > longest { longest = value }
  }
}

/// A number that changes over time, with nothing but its integral.
///
/// Each step up at t takes t off a sum, each step down adds it back: the sum plus value × T is the integral up to T.
struct Headcount: Hashable, Sendable {
  private var value: Int64 = 0
  private var moment: Int64 = 0
  private var taken: Int64 = 0

  mutating func change(by step: Int64, at time: Int64) {
    value &+= step
    moment &-= step &* time
  }

  /// The integral since the last call of this, up to `time`, in microseconds.
  @discardableResult
  mutating func takeArea(at time: Int64) -> Int64 {
    let whole = moment &+ value &* time
    defer { taken = whole }
    return whole &- taken
  }
}
