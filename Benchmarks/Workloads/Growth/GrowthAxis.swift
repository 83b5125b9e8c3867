/// One size that grows while everything else stays as it is: how the cost of a call grows with it.
public struct GrowthAxis: Sendable {
  /// One point of the curve.
  public struct Point: Sendable {
    public let size: Int
    /// As text of a scenario file.
    public let scenario: String
    /// How often it is run.
    public let trials: Int
  }

  /// What grows, in the plural.
  public let name: String
  /// What stays.
  public let setting: String
  public let sizes: [Int]
  private let make: @Sendable (Int) -> Point

  /// The point of that size. Made when it is needed: some texts are long.
  public func point(_ size: Int) -> Point { make(size) }

  /// All axes. `isSmoke`: only their first sizes, with few calls.
  public static func all(isSmoke: Bool) -> [GrowthAxis] {
    let axes = [operators(isSmoke ? 2_000 : 200_000), queues(isSmoke ? 2_000 : 200_000), calls, waiting(isSmoke ? 1_000 : 100_000)]
    return isSmoke ? axes.map { GrowthAxis(name: $0.name, setting: $0.setting, sizes: [$0.sizes[0]], make: $0.make) } : axes
  }

  private static func operators(_ calls: Int) -> GrowthAxis {
    GrowthAxis(
      name: "operators", setting: "five tiers, 80 % busy (W3S)", sizes: [10, 100, 1_000, 10_000, 100_000]
    ) { size in
      let workload = Workload.w3(scaledTo: size).with(calls: max(calls, 10 * size))
      return Point(size: size, scenario: workload.scenario, trials: 5)
    }
  }

  private static let calls = GrowthAxis(
    name: "calls", setting: "20 operators, 85 % busy (W1)", sizes: [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]
  ) { size in
    Point(size: size, scenario: Workload.w1.with(calls: size).scenario, trials: size > 10_000_000 ? 1 : 5)
  }

  /// A thousand operators, each assigned to at most five of the queues.
  private static func queues(_ calls: Int) -> GrowthAxis {
    GrowthAxis(
      name: "queues", setting: "1,000 operators, each in up to 5 of them, 80 % busy", sizes: [1, 10, 100, 1_000]
    ) { size in
      let names = (0..<size).map { "\"Queue \($0)\"" }
      let queues = names.map { "{ \"name\": \($0), \"script\": \"None\" }" }
      let people = (0..<1_000).map { person in
        let own = (0..<min(size, 5)).map { "\(names[(person + $0) % size]): \($0 + 1)" }
        return """
          { "name": "P\(person)", "email": "p\(person)@example.com", "queues": { \(own.joined(separator: ", ")) } }
          """
      }
      let perHour = 0.8 * 1_000 / 240 * 3_600
      let sources = names.map { name in
        """
        { "queue": \(name), "arrivals": { "perHour": \(perHour / Double(size)) },
          "talk": { "exponential": { "mean": 240 } } }
        """
      }
      return Point(
        size: size, scenario: floor(Double(calls) / perHour * 3_600, queues: queues, people: people, sources: sources),
        trials: 5)
    }
  }

  /// Twice as many callers as can be served, whose patience is such that about so many wait at any time, each with an
  /// end of patience among the pending events. A first rush fills the line.
  private static func waiting(_ calls: Int) -> GrowthAxis {
    GrowthAxis(
      name: "waiting callers", setting: "100 operators, twice the calls that they can take, patience to match",
      sizes: [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
    ) { size in
      let people = [
        #"{ "count": 100, "name": "P{n}", "email": "p{n}@example.com", "queues": { "Calls": 1 } }"#
      ]
      let source = """
        { "queue": "Calls", "arrivals": { "shape": "flat", "rates": [ { "at": 0, "perHour": \(size * 360 + 7_200) },
          { "at": 10, "perHour": 7200 } ] },
          "talk": { "exponential": { "mean": 100 } }, "patience": { "exponential": { "mean": \(size) } } }
        """
      let queue = #"{ "name": "Calls", "script": "None", "policy": "longestIdle" }"#
      return Point(
        size: size, scenario: floor(Double(calls) / 2, queues: [queue], people: people, sources: [source]), trials: 5)
    }
  }

  private static func floor(_ duration: Double, queues: [String], people: [String], sources: [String]) -> String {
    """
    { "name": "Growth", "duration": \(duration), "interval": \(duration),
      "channels": { "OP": { "pickUp": 0, "missed": 0 } }, "scripts": [ { "name": "None", "steps": [] } ],
      "queues": [ \(queues.joined(separator: ",\n")) ],
      "operators": [ \(people.joined(separator: ",\n")) ],
      "inbound": [ \(sources.joined(separator: ",\n")) ] }
    """
  }
}
