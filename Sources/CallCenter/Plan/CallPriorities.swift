/// The call priorities that can occur in a plan, most urgent first. A call carries its level, the position in here.
public struct CallPriorities: Hashable, Sendable {
  /// Distinct, descending; never empty.
  public let values: [Int]

  /// Collects them from all sources and given calls.
  ///
  /// - Complexity: O(sources + given calls).
  /// - Precondition: at most 256 different ones, which the scenario reader checks.
  public init(of plan: FloorPlan) {
    var found: Set<Int> = [0]
    for source in plan.sources.rows {
      found.insert(source.priority)
      if case .listed(let calls) = source.arrivals {
        for case let priority? in calls.lazy.map(\.priority) { found.insert(priority) }
      }
    }
    values = found.sorted(by: >)
    precondition(values.count <= 256, "more than 256 different call priorities")
  }

  /// The level of a priority that occurs.
  public func level(of priority: Int) -> UInt8 {
    guard let level = values.firstIndex(of: priority) else {
      preconditionFailure("call priority \(priority) does not occur in the plan")
    }
    return UInt8(level)
  }
}
