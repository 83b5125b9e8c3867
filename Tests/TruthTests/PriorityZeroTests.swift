import Testing

@Suite("Priority 0, and tiers with impatient callers")
struct PriorityZeroTests {
  static let file = "05_priority0_outbound.json"

  @Test("an operator of priority 0 gets no inbound call, and the others carry the load")
  func excluded() throws {
    let truth = try TruthCase.named("P-01-p0-excluded", in: Self.file)
    let mean = truth.input("mean_service")
    var line = SteadyLine(
      lambda: truth.input("lambda"), talk: Law.exponential(mean), meanTalk: mean,
      seats: (truth.inputs["weights"] ?? .null).numbers.map { SteadyLine.Seat(priority: Int($0)) })
    line.policy = "weightedRandom"
    let length = Length.usual(factor: 2)
    let floor = line.floor(length)
    var figures = [
      Figure("queues.0.delayed", truth.expects("p_wait")),
      Figure("queues.0.queueLength.anyone", truth.expects("p_queue_nonempty")),
    ]
    for index in line.seats.indices {
      figures.append(Figure("operators.\(index).load", truth.list("load")[index]))
      let share = truth.list("share_of_answered_calls")[index]
      // An operator of priority 0 belongs to no tier and has no share, only a count.
      figures.append(
        share > 0
          ? Figure("operators.\(index).queues.\(SteadyLine.name).share", share)
          : Figure("operators.\(index).calls.inbound", 0))
    }
    try expectAgreement(truth.id, of: floor.scenario, replications: length.replications, figures: figures)
  }

  static let tiered = ["P-03-erlang-a-tiers-4-4", "P-04-erlang-a-tiers-overload"]

  @Test("tiers share the load of impatient callers exactly", arguments: tiered)
  func tiers(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let mean = truth.input("mean_service")
    var line = SteadyLine(
      lambda: truth.input("lambda"), talk: Law.exponential(mean), meanTalk: mean,
      patience: truth.input("mean_patience"),
      seats: (truth.inputs["groups"] ?? .null).items.enumerated().flatMap { tier, group in
        Array(repeating: SteadyLine.Seat(priority: 10 - tier), count: Int(group["n"]?.number ?? 0))
      })
    line.policy = "strict"
    line.tieBreak = "random"
    let levels = truth.levels
    line.bands = levels.map(\.limit)
    let length = Length.usual(factor: 2)
    let floor = line.floor(length)
    let arrived = line.lambda * floor.counted
    var figures = [
      Figure("queues.0.delayed", truth.expects("p_wait")),
      Figure("queues.0.busy", truth.expects("mean_inbound_busy")),
      Figure("queues.0.answered", truth.expects("throughput") * floor.counted),
      Figure("queues.0.abandoned", truth.expects("p_abandon") * arrived),
      Figure("queues.0.queueLength.mean", truth.expects("mean_queue")),
      Figure("queues.0.wait.all.mean", truth.expects("mean_wait_all")),
      Figure("queues.0.wait.answered.mean", truth.expects("mean_wait_served")),
      Figure("queues.0.wait.abandoned.mean", truth.expects("mean_wait_abandoned")),
    ]
    for (index, group) in (truth.expected["groups"] ?? .null).items.enumerated() {
      figures.append(Figure("queues.0.tiers.\(index).load", group["total_load_per_operator"]?.number ?? .nan))
      figures.append(Figure("queues.0.tiers.\(index).share", group["share_of_answered_calls"]?.number ?? .nan))
    }
    for (index, level) in levels.enumerated() {
      let answered = level.figures["p_served_within_T"]?.number ?? .nan
      let abandoned = level.figures["p_abandoned_within_T"]?.number ?? .nan
      figures.append(Figure("queues.0.bands.\(index).answered", arrived * answered))
      figures.append(Figure("queues.0.bands.\(index).abandoned", arrived * abandoned))
    }
    try expectAgreement(id, of: floor.scenario, replications: length.replications, figures: figures)
  }
}
