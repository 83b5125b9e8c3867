/// One of the reference workloads: a line of callers in front of equal operators, who may stand in priority tiers.
///
/// All gaps, talk times and patiences are exponential; every run starts with an empty floor, makes exactly `calls`
/// calls and ends when the last of them has left.
public struct Workload: Sendable {
  public var name: String
  public var calls: Int
  public var operators: Int
  public var tiers: Int
  /// Calls a second.
  public var lambda: Double
  /// Mean talk time in seconds.
  public var service: Double
  /// Mean patience in seconds; `nil`: callers wait for ever.
  public var patience: Double?

  public init(
    name: String, calls: Int, operators: Int, tiers: Int = 1, lambda: Double, service: Double, patience: Double? = nil
  ) {
    precondition(operators % tiers == 0, "tiers are of equal size")
    self.name = name
    self.calls = calls
    self.operators = operators
    self.tiers = tiers
    self.lambda = lambda
    self.service = service
    self.patience = patience
  }

  /// 20 operators at 85 %.
  public static let w1 = Workload(name: "W1", calls: 200_000, operators: 20, lambda: 10, service: 1.7)
  /// 100 operators at 105 %, callers with patience.
  public static let w2 = Workload(
    name: "W2", calls: 200_000, operators: 100, lambda: 105.0 / 240, service: 240, patience: 120)
  /// 200 operators in four tiers at 80 %.
  public static let w3 = Workload(
    name: "W3", calls: 200_000, operators: 200, tiers: 4, lambda: 160.0 / 240, service: 240)
  /// A day of a million calls and 10,000 operators in five tiers.
  public static let w5 = Workload(
    name: "W5", calls: 1_000_000, operators: 10_000, tiers: 5, lambda: 1_000_000.0 / 86_400, service: 691.2)

  /// Five tiers at 80 % with any number of operators: how the cost of a choice grows with the floor.
  public static func w3(scaledTo operators: Int) -> Workload {
    Workload(
      name: "W3S-\(operators)", calls: 200_000, operators: operators, tiers: 5, lambda: 0.8 * Double(operators) / 240,
      service: 240)
  }

  /// The same floor with another number of calls.
  public func with(calls: Int) -> Workload {
    var copy = self
    copy.calls = calls
    return copy
  }

  /// Offered load in erlangs.
  public var offered: Double { lambda * service }

  /// The workload as the text of a scenario file. The last call comes well before the horizon, and the house is then
  /// served empty.
  public var scenario: String {
    let spread = 8 / Double(calls).squareRoot()
    let duration = Double(calls) / lambda * (1 + spread) + service
    let perTier = operators / tiers
    let people = (1...tiers).map { tier in
      """
      { "count": \(perTier), "name": "Tier \(tier), {n}", "email": "tier\(tier).{n}@example.com", \
      "queues": { "Calls": \(tiers + 1 - tier) } }
      """
    }
    let patience = patience.map { ", \"patience\": { \"exponential\": { \"mean\": \($0) } }" } ?? ""
    return """
      {
        "name": "\(name)",
        "duration": \(duration),
        "interval": \(duration),
        "atEnd": "drain",
        "channels": { "OP": { "pickUp": 0, "missed": 0 } },
        "scripts": [ { "name": "None", "steps": [] } ],
        "queues": [ { "name": "Calls", "script": "None", "policy": "strict", "tieBreak": "longestIdle" } ],
        "operators": [ \(people.joined(separator: ",\n")) ],
        "inbound": [
          { "queue": "Calls", "arrivals": { "perHour": \(lambda * 3600), "limit": \(calls) },
            "talk": { "exponential": { "mean": \(service) } }\(patience) }
        ]
      }
      """
  }
}
