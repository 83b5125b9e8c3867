/// What one run of a workload found, and how long it took.
public struct Measured: Sendable {
  /// From the plan to the last event, in seconds: by the wall clock, and of the simulating thread alone.
  public var seconds: Double
  public var threadSeconds: Double
  /// Arrivals, ends of talk and abandonments: the events of the model, whatever is scheduled inside.
  public var events: Int
  public var calls: Int
  public var waits: Double
  public var abandons: Double
  public var wait: Double
  /// Talk time ÷ (operators × time until the last arrival, as the rate has it).
  public var busy: Double
  public var tierShares: [Double]

  public init(
    seconds: Double, threadSeconds: Double, events: Int, calls: Int, waits: Double, abandons: Double, wait: Double,
    busy: Double, tierShares: [Double]
  ) {
    self.seconds = seconds
    self.threadSeconds = threadSeconds
    self.events = events
    self.calls = calls
    self.waits = waits
    self.abandons = abandons
    self.wait = wait
    self.busy = busy
    self.tierShares = tierShares
  }

  public var nanosecondsPerCall: Double { threadSeconds * 1e9 / Double(calls) }
}
