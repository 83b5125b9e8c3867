import CallCenter
import EventCore

/// Lines in use, where there is a limit.
struct ShadowTrunks: Sendable {
  /// Whose line a call holds.
  enum Use: UInt8, BitwiseCopyable {
    case none
    case inbound
    case outbound
  }

  private let plan: TrunkPlan
  let isLimited: Bool
  private var inbound = 0
  private var outbound = 0

  init(_ plan: TrunkPlan) {
    self.plan = plan
    isLimited = plan != .unlimited
  }

  /// Takes a line, or gives one back.
  mutating func change(_ use: Use, by amount: Int) {
    switch use {
    case .none: break
    case .inbound: inbound += amount
    case .outbound: outbound += amount
    }
  }

  /// Outgoing lines beyond the limit.
  var beyondLimit: Int {
    switch plan {
    case .unlimited: 0
    case .shared(let limit): max(0, inbound + outbound - limit)
    case .separate(_, let limit): max(0, outbound - (limit ?? .max))
    }
  }
}
