/// The means by which an operator gets and makes calls.
public enum Channel: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  /// The web workplace.
  case webWorkplace
  /// A softphone or desk phone.
  case softphone
  /// Forwarding to a work number.
  case workNumber
  /// Forwarding to a personal number.
  case personalNumber

  /// The name in scenario files, reports and traces: `OP`, `SIP`, `INT` or `EXT`.
  public var name: String {
    switch self {
    case .webWorkplace: "OP"
    case .softphone: "SIP"
    case .workNumber: "INT"
    case .personalNumber: "EXT"
    }
  }

  /// The channel of that name; `nil` for any other spelling.
  public init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }
}
