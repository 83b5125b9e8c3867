extension Case {
  /// A hold model lives on from piece to piece.
  private final class HoldBox {
    var model: HoldModel

    init(_ pending: Int) {
      model = HoldModel(pending: pending, seed: 1)
      _ = model.hold(max(pending, 20_000))
    }
  }

  /// The event queue alone (W4).
  static func holds(_ size: Size) -> [Case] {
    let sizes =
      switch size {
      case .smoke: [10, 1_000]
      case .guarded: [1_000]
      case .full: [10, 1_000, 100_000, 1_000_000]
      }
    let count = size == .full ? 200_000 : 20_000
    return sizes.map { pending in
      Case(
        name: "W4-\(pending)", unit: "hold",
        prepare: {
          let box = HoldBox(pending)
          return {
            _ = box.model.hold(count)
            return Outcome(units: count, events: count)
          }
        },
        problems: {
          let pace = HoldBox(pending).model.hold(size == .full ? 1_000_000 : 20_000)
          return abs(pace - 1) < 0.05 ? [] : ["the mean time between events is \(pace) of what it must be"]
        })
    }
  }
}
