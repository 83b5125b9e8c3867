import CallCenter

/// A fixed number of lines per operator, less those in flight.
struct RatioRule: PacingRule {
  private let plan: RatioPacing

  init(_ plan: RatioPacing) {
    self.plan = plan
  }

  func attempts(_ floor: PacingView) -> Int {
    switch plan.minimumFreeOf {
    case .autodial: if floor.available < plan.minimumFree { return 0 }
    case .floor: if floor.readyOnFloor < plan.minimumFree { return 0 }
    }
    switch plan.per {
    case .available:
      if floor.available == 0 && plan.ahead == 0 { return 0 }
      return lines(for: floor.available) - floor.inFlight
    case .waiting:
      if floor.available == 0 && plan.ahead == 0 { return 0 }
      return lines(for: max(0, floor.available - floor.waiting)) - floor.inFlight
    case .active:
      return lines(for: floor.active) - floor.inFlight - floor.connected - floor.waiting
    }
  }

  /// Rounded down, but a product that only rounding keeps from being whole is taken as whole.
  private func lines(for operators: Int) -> Int { Int(plan.lines * Double(operators) + 1e-9) + plan.ahead }
}
