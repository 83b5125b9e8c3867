import Foundation

/// Time that has gone by since it was made.
public struct Stopwatch {
  private let wall = Self.now(CLOCK_MONOTONIC)
  private let thread = Self.now(CLOCK_THREAD_CPUTIME_ID)

  public init() {}

  /// Seconds by the wall clock.
  public var seconds: Double { Self.now(CLOCK_MONOTONIC) - wall }

  /// Seconds that this thread has computed: on a machine shared with others the number to compare.
  public var threadSeconds: Double { Self.now(CLOCK_THREAD_CPUTIME_ID) - thread }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
