import CallCenter
import EventCore

/// Extra work planted into the runs of the lines of callers, to prove that a slowdown is noticed. The engine knows
/// nothing of it: it sits in the observer that every run has.
public struct Burden: Hashable, Sendable {
  /// Rounds of useless arithmetic per event.
  public var perEvent: Double

  public init(perEvent: Double) { self.perEvent = perEvent }

  public static let none = Burden(perEvent: 0)

  /// Does what is due for the events of these steps.
  func carry(_ steps: borrowing Column<FloorStep>, into check: inout UInt64) {
    guard perEvent > 0 else { return }
    let events = steps.elements.reduce(0) { $0 + $1.eventCount }
    for _ in 0..<Int(perEvent * Double(events)) {
      check = (check ^ (check >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 0x9E37_79B9_7F4A_7C15
    }
  }
}
