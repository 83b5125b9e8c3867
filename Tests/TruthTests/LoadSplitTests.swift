import Testing

@Suite("Load per operator")
struct LoadSplitTests {
  static let file = "04_load_split.json"

  /// Expected lists per operator: `ordered` is `strict` with a priority of its own for each.
  static let byOperator = [
    "L-01-ordered-loss-4", "L-02-ordered-delay-5", "L-03-ordered-delay-30", "L-06-random-8", "L-07-longest-idle-8",
    "L-08-weighted-1234", "L-09-weighted-loss-6", "L-10-longest-idle-hetero-3", "L-11-fewest-hetero-2-stable",
    "L-12-fewest-hetero-2-runaway", "L-13-fewest-2-count-difference", "L-14-ordered-hetero-4", "L-16-fewest-5",
    "L-17-ordered-abandon-6", "L-18-weighted-hetero-4",
  ]

  @Test("each operator carries the load and the share of calls that the rule implies", arguments: byOperator)
  func operators(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let length = Length.usual(factor: Self.factors[id] ?? 2)
    let line = SteadyLine(loadSplit: truth)
    let floor = line.floor(length)
    var figures = commonFigures(truth, line, counted: floor.counted)
    let loads = truth.list("load").isEmpty ? truth.list("load_per_operator") : truth.list("load")
    let listed = truth.list("share_of_answered_calls")
    let shares = listed.isEmpty ? truth.list("tier_share_of_answered_calls") : listed
    for index in loads.indices {
      figures.append(Figure("operators.\(index).load", loads[index]))
      figures.append(Figure("operators.\(index).queues.\(SteadyLine.name).share", shares[index]))
    }
    if let mean = truth.expected["mean_idle_period"]?.number {
      figures.append(Figure("operators.0.idleSpell.mean", mean))
      figures.append(Figure("operators.0.idleSpell.deviation", truth.expects("std_idle_period")).byReplication)
    }
    try expectAgreement(id, of: floor.scenario, replications: length.replications, figures: figures)
  }

  static let byTier = ["L-04-tiers-3-5", "L-05-tiers-2-4-6-loss", "L-15-tiers-100"]

  @Test("each priority tier carries the load and the share of calls that hunting implies", arguments: byTier)
  func tiers(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let length = Length.usual(factor: Self.factors[id] ?? 2)
    let line = SteadyLine(loadSplit: truth)
    let floor = line.floor(length)
    var figures = commonFigures(truth, line, counted: floor.counted)
    let loads = truth.list("tier_load_per_operator")
    let shares = truth.list("tier_share_of_answered_calls")
    for index in loads.indices {
      figures.append(Figure("queues.0.tiers.\(index).load", loads[index]))
      figures.append(Figure("queues.0.tiers.\(index).share", shares[index]))
    }
    try expectAgreement(id, of: floor.scenario, replications: length.replications, figures: figures)
  }

  @Test("fewest calls keeps the difference of two operators' call counts in its stationary law")
  func callCountDifference() throws {
    for id in ["L-11-fewest-hetero-2-stable", "L-13-fewest-2-count-difference"] {
      let truth = try TruthCase.named(id, in: Self.file)
      let runs = Effort.choose(full: 1_000, short: 30)
      let length = Length(calls: 0, replications: runs)
      var floor = SteadyLine(loadSplit: truth).floor(length)
      floor.counted += floor.warmUp
      floor.warmUp = 0
      let exact = [
        truth.expects("mean_abs_call_count_difference"), truth.expects("p_abs_difference_le_1"),
        truth.expects("mean_call_count_difference"),
      ]
      try expectMeans("\(id), call counts", exact) { seed in
        try ToolRun.each(of: floor.scenario, seed: seed, replications: runs).map { figures in
          let counts = (0..<2).map { figures[path: "operators.\($0).calls.inbound"]?.number ?? .nan }
          let difference = counts[0] - counts[1]
          return [abs(difference), abs(difference) <= 1 ? 1 : 0, difference]
        }
      }
    }
  }

  private func commonFigures(_ truth: TruthCase, _ line: SteadyLine, counted: Double) -> [Figure] {
    let busy = truth.expects("p_all_busy")
    var figures = [
      line.capacity == 0
        ? Figure("queues.0.blocked", line.lambda * counted * busy) : Figure("queues.0.delayed", busy),
      Figure("queues.0.queueLength.anyone", truth.expects("p_queue_nonempty")),
    ]
    if let throughput = truth.expected["throughput"]?.number {
      figures.append(Figure("queues.0.answered", throughput * counted))
    }
    if let lost = truth.expected["p_abandon"]?.number {
      figures.append(Figure("queues.0.abandoned", line.lambda * counted * lost))
    }
    return figures
  }

  static let factors: [String: Double] = ["L-03-ordered-delay-30": 3, "L-15-tiers-100": 12]
}

extension SteadyLine {
  /// The line of a load-split case: `mean_services` becomes the operators' speeds, the rule a policy.
  init(loadSplit truth: TruthCase) {
    let count = Int(truth.input("c"))
    let means = (truth.inputs["mean_services"] ?? .null).numbers
    let mean = means.first ?? truth.input("mean_services")
    self.init(
      lambda: truth.input("lambda"), talk: Law.exponential(mean), meanTalk: mean,
      patience: truth.inputs["mean_patience"]?.number,
      seats: (0..<count).map { Seat(speed: means.isEmpty ? 1 : means[$0] / mean) })
    if truth.inputs["kind"]?.string == "loss" { capacity = 0 }
    choose(rule: truth.inputs["rule"]?.string ?? "", truth)
  }

  private mutating func choose(rule: String, _ truth: TruthCase) {
    switch rule {
    case "ordered":
      policy = "strict"
      for index in seats.indices { seats[index].priority = 100 - index }
    case "tiers":
      policy = "strict"
      tieBreak = truth.inputs["inside"]?.string == "longest_idle" ? "longestIdle" : "random"
      let tiers = (truth.inputs["tier_sizes"] ?? .null).numbers.enumerated()
        .flatMap { Array(repeating: 100 - $0.offset, count: Int($0.element)) }
      for index in seats.indices { seats[index].priority = tiers[index] }
    case "random": policy = "random"
    case "longest_idle": policy = "longestIdle"
    case "weighted":
      policy = "weightedRandom"
      for (index, weight) in (truth.inputs["weights"] ?? .null).numbers.enumerated() {
        seats[index].priority = Int(weight)
      }
    case "fewest_calls":
      policy = "fewestCalls"
      tieBreak = "random"
      settlingCalls = 4_000
    default: preconditionFailure("unknown rule \(rule)")
    }
  }
}
