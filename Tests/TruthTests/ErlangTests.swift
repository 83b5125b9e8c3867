import Testing

@Suite("Erlang B and C")
struct ErlangTests {
  static let file = "01_erlang_bc.json"

  static let lossCases = ["B-01-single-line", "B-02-ten-ten", "B-03-overload", "B-04-table-1pct", "B-05-large"]

  @Test("a floor without waiting places loses calls by Erlang's B formula", arguments: lossCases)
  func loss(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    var line = SteadyLine(truth)
    line.capacity = 0
    let length = Length.usual(factor: Self.factors[id] ?? 1)
    let floor = line.floor(length)
    let arrived = line.lambda * floor.counted
    try expectAgreement(
      id, of: floor.scenario, replications: length.replications,
      figures: [
        Figure("queues.0.arrived", arrived),
        Figure("queues.0.blocked", arrived * truth.expects("p_block")),
        Figure("queues.0.answered", arrived * (1 - truth.expects("p_block"))),
        Figure("queues.0.busy", truth.expects("carried_erlangs")),
        Figure("floor.load", truth.expects("occupancy")),
      ])
  }

  static let delayCases = [
    "C-01-mm1", "C-02-mm2", "C-03-tanner", "C-04-gmr", "C-05-adan-resing-5", "C-06-mid", "C-09-large",
  ]
  /// Near-critical or rare by design: only a long run says anything.
  static let extremeCases = ["C-07-heavy", "C-08-light"]

  @Test("calls that wait for ever wait by Erlang's C formula", arguments: delayCases)
  func delay(id: String) throws {
    try expectErlangC(id, length: .usual(factor: Self.factors[id] ?? 1), precision: 0.02)
  }

  @Test(
    "99 % occupancy and very rare waits follow Erlang's C formula too", .enabled(if: Effort.isFull),
    arguments: extremeCases)
  func extremes(id: String) throws {
    try expectErlangC(id, length: Length(calls: 24_000_000, replications: 20), precision: 0.10)
  }

  /// How much longer than usual a full run must be for the precision: the asymptotic variance of the queue's length (of
  /// the blocked calls) in the birth–death chain, and a third more.
  static let factors: [String: Double] = [
    "B-04-table-1pct": 15, "B-05-large": 46, "C-01-mm1": 3.2, "C-02-mm2": 1.5, "C-03-tanner": 27, "C-04-gmr": 70,
    "C-05-adan-resing-5": 9, "C-06-mid": 10.5, "C-09-large": 250,
  ]
}

extension SteadyLine {
  /// The line of an Erlang B, C or A case.
  init(_ truth: TruthCase) {
    let mean = truth.input("mean_service")
    self.init(
      lambda: truth.input("lambda"), talk: Law.exponential(mean), meanTalk: mean,
      patience: truth.inputs["mean_patience"]?.number, seats: Array(repeating: Seat(), count: Int(truth.input("c"))))
  }
}

private func expectErlangC(_ id: String, length: Length, precision: Double) throws {
  let truth = try TruthCase.named(id, in: ErlangTests.file)
  var line = SteadyLine(truth)
  let levels = (truth.expected["service_level"] ?? .null).fields.compactMap { key, level in
    Double(key).flatMap { limit in level.number.map { (limit: limit, share: $0) } }
  }.filter { $0.limit > 0 }.sorted { $0.limit < $1.limit }
  line.bands = levels.map(\.limit)
  line.within = levels[0].limit
  let floor = line.floor(length)
  let arrived = line.lambda * floor.counted
  var figures = [
    Figure("queues.0.arrived", arrived),
    Figure("queues.0.delayed", truth.expects("p_wait")),
    Figure("queues.0.wait.all.mean", truth.expects("asa")),
    Figure("queues.0.wait.answered.mean", truth.expects("asa")),
    Figure("queues.0.wait.all.deviation", truth.expects("std_wait")).byReplication,
    Figure("queues.0.queueLength.mean", truth.expects("mean_queue")),
    Figure("queues.0.busy", truth.expects("mean_busy")),
    Figure("floor.load", truth.expects("occupancy")),
    Figure("queues.0.serviceLevel", levels[0].share),
    Figure("queues.0.wait.all.p90", truth.expects("wait_p90")).fromSketch,
    Figure("queues.0.wait.all.p50", truth.expects("wait_p50")).fromSketch,
  ]
  for (index, level) in levels.enumerated() {
    figures.append(Figure("queues.0.bands.\(index).answered", arrived * level.share))
  }
  try expectAgreement(
    id, of: floor.scenario, replications: length.replications, precision: precision, figures: figures)
}
