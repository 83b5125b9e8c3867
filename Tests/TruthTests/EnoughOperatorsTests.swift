import Testing

@Suite("Enough operators for every caller")
struct EnoughOperatorsTests {
  static let file = "07_time_varying.json"
  static let ids = ["T-03-mtginf-exp", "T-04-mtginf-lognormal"]

  /// Long enough to be counted, short enough that nothing happens in it.
  static let moment = 0.001

  @Test("the number of busy operators follows the rate as M(t)/G/∞ says", arguments: ids)
  func busy(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    for (time, mean) in truth.pairs("mean_in_service") where mean >= 2 {
      let runs = Effort.choose(full: Int(11_000 / mean), short: 30)
      try expectAgreement(
        "\(id) at \(time)", of: floor(truth, at: time).scenario, replications: runs,
        figures: [Figure("queues.0.busy", mean)])
    }
  }

  @Test("nobody is busy as often as M(t)/G/∞ says", arguments: ids)
  func empty(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let runs = Effort.choose(full: 2_000, short: 150)
    for (time, chance) in truth.pairs("p_empty") where chance > 0.05 && chance < 0.95 {
      let scenario = floor(truth, at: time).scenario
      try expectMeans("\(id) empty at \(time)", [chance]) { seed in
        try ToolRun.each(of: scenario, seed: seed, replications: runs).map { figures in
          [(figures[path: "queues.0.busy"]?.number ?? .nan) < 0.5 ? 1 : 0]
        }
      }
    }
  }

  private func floor(_ truth: TruthCase, at time: Double) -> IdealFloor {
    var floor = IdealFloor(counted: Self.moment)
    floor.warmUp = time
    floor.queues = [["name": "Line", "policy": "longestIdle"]]
    floor.operators = (1...50).map { IdealFloor.operatorRow($0, queues: ["Line": 1]) }
    let service = truth.inputs["service"]?.string ?? ""
    floor.inbound = [
      ["queue": "Line", "arrivals": truth.rates(until: time + Self.moment), "talk": Law.of(service)]
    ]
    return floor
  }
}
