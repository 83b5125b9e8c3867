public import EventCore

/// Something that reads the events of a run: the auditor, the fingerprint, the trace.
///
/// A run hands over in batches what happens, so that a call through this protocol costs nothing per event and a run
/// pays only for the observers it has. What an observer keeps must grow with the floor and with the callers in the
/// house, never with the calls made.
public protocol FloorObserver: ~Copyable {
  /// Reads the next events, in the order in which they happened. Batches may be cut anywhere, also inside one instant.
  mutating func observe(_ events: [FloorEvent])
}

/// Something that reads a run in steps, as it says them, without the detour over events: the ledger.
public protocol StepObserver: ~Copyable {
  /// Reads the next steps, in the order in which they happened. Batches may be cut anywhere, also inside one instant.
  mutating func observe(_ steps: borrowing Column<FloorStep>)
}
