import CallCenter

/// Groups as a report marks them: by name, and by a dot in the group's colour where there are colours.
struct GroupMarks {
  private let looks: [String: Span.Look]
  private let isShown: Bool

  init(of plan: FloorPlan, on screen: Screen) {
    var looks: [String: Span.Look] = [:]
    for group in plan.groups.rows { looks[group.name] = group.color.flatMap(Self.look) }
    self.looks = looks
    isShown = screen.colors != .none && !plan.groups.isEmpty
  }

  /// What stands before the name of a member.
  func mark(of group: String?) -> [Span] {
    guard isShown else { return [] }
    guard let group else { return ["  "] }
    return [Span("●", looks[group] ?? .plain), " "]
  }

  /// `#rrggbb`; anything else has no colour.
  private static func look(_ color: String) -> Span.Look? {
    guard color.utf8.count == 7, color.first == "#", let number = UInt32(color.dropFirst(), radix: 16) else {
      return nil
    }
    return .color(
      red: UInt8(number >> 16 & 255), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
  }
}
