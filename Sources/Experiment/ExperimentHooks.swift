public import CallCenter

/// What a caller wants to see of an experiment while it runs, beside its result. Each hook may fail, with the caller's
/// own kind of fault; the experiment then ends with that fault.
public struct ExperimentHooks<Fault: Error> {
  /// The events of a replication, in order, in batches. For a trace. With it replications run on one thread.
  public var events: ((_ replication: Int, [FloorEvent]) throws(Fault) -> Void)?
  /// Each call of a replication, in the order of completion (see `CallRecorder`).
  public var call: ((_ replication: Int, CallRecord) throws(Fault) -> Void)?
  /// Each replication once it is over, in order.
  public var each: ((ReplicationResult) throws(Fault) -> Void)?
  /// Asked before each replication but the first; `false` ends the experiment with what was finished.
  public var goesOn: () -> Bool

  public init(
    events: ((_ replication: Int, [FloorEvent]) throws(Fault) -> Void)? = nil,
    call: ((_ replication: Int, CallRecord) throws(Fault) -> Void)? = nil,
    each: ((ReplicationResult) throws(Fault) -> Void)? = nil,
    goesOn: @escaping () -> Bool = { true }
  ) {
    self.events = events
    self.call = call
    self.each = each
    self.goesOn = goesOn
  }
}

/// What one replication found.
public struct ReplicationResult: Sendable {
  public let replication: Int
  /// Of this run's events.
  public let fingerprint: Fingerprint
  public let figures: RunFigures

  public init(replication: Int, fingerprint: Fingerprint, figures: RunFigures) {
    self.replication = replication
    self.fingerprint = fingerprint
    self.figures = figures
  }
}
