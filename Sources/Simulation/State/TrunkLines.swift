import CallCenter

/// Lines in use, against the plan's limits.
struct TrunkLines {
  /// What a line is needed for.
  enum Use {
    case inbound
    /// A forwarding leg to an operator.
    case leg
    /// A call that the system or an operator dials.
    case outbound
  }

  private let plan: TrunkPlan
  private let isUnlimited: Bool
  private var inboundInUse = 0
  private var outboundInUse = 0

  init(_ plan: TrunkPlan) {
    self.plan = plan
    isUnlimited = plan == .unlimited
  }

  /// Takes a line; false when none is free.
  mutating func take(_ use: Use) -> Bool {
    if isUnlimited { return true }
    switch plan {
    case .unlimited:
      return true
    case .shared(let limit):
      guard inboundInUse + outboundInUse < limit else { return false }
    case .separate(let inbound, let outbound):
      switch use {
      case .inbound: if let inbound, inboundInUse >= inbound { return false }
      case .leg, .outbound: if let outbound, outboundInUse >= outbound { return false }
      }
    }
    switch use {
    case .inbound: inboundInUse += 1
    case .leg, .outbound: outboundInUse += 1
    }
    return true
  }

  /// Gives a line back.
  mutating func release(_ use: Use) {
    if isUnlimited { return }
    switch use {
    case .inbound: inboundInUse -= 1
    case .leg, .outbound: outboundInUse -= 1
    }
    precondition(inboundInUse >= 0 && outboundInUse >= 0, "a line was given back twice")
  }
}
