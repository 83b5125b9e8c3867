/// The values that a truncation lets through, ends included.
struct Window: Hashable, Sendable {
  var from: Double
  var to: Double

  static let everything = Window(from: -.infinity, to: .infinity)

  var isEverything: Bool { self == .everything }

  func contains(_ x: Double) -> Bool { from <= x && x <= to }

  func intersection(_ other: Window) -> Window {
    Window(from: max(from, other.from), to: min(to, other.to))
  }

  /// This window as a law sees it that is moved by `distance` afterwards.
  func moved(by distance: Double) -> Window { Window(from: from + distance, to: to + distance) }
}
