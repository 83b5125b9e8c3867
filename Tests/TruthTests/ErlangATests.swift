import Testing

@Suite("Erlang A")
struct ErlangATests {
  static let file = "02_erlang_a.json"
  static let ids = [
    "A-01-gmr", "A-02-single", "A-03-typical", "A-04-overload-120", "A-05-overload-200", "A-06-theta-eq-mu",
    "A-07-impatient", "A-08-large",
  ]

  @Test("callers with exponential patience wait and leave by the Erlang A formulas", arguments: ids)
  func abandonment(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    var line = SteadyLine(truth)
    let levels = truth.levels
    line.bands = levels.map(\.limit)
    line.within = levels[0].limit
    let length = Length.usual(factor: Self.factors[id] ?? 1)
    let floor = line.floor(length)
    let arrived = line.lambda * floor.counted
    var figures = [
      Figure("queues.0.offered", arrived),
      Figure("queues.0.delayed", truth.expects("p_wait")),
      Figure("queues.0.abandoned", arrived * truth.expects("p_abandon")),
      Figure("queues.0.answered", truth.expects("throughput") * floor.counted),
      Figure("queues.0.wait.all.mean", truth.expects("mean_wait_all")),
      Figure("queues.0.wait.answered.mean", truth.expects("mean_wait_served")),
      Figure("queues.0.wait.abandoned.mean", truth.expects("mean_wait_abandoned")),
      Figure("queues.0.queueLength.mean", truth.expects("mean_queue")),
      Figure("queues.0.busy", truth.expects("mean_busy")),
      Figure("floor.load", truth.expects("occupancy")),
      Figure("queues.0.serviceLevel", levels[0].figures["sl_excl_short_abandons"]?.number ?? .nan),
    ]
    if let tail = truth.expected["wait_p90_all"]?.number {
      figures.append(Figure("queues.0.wait.all.p90", tail).fromSketch)
    }
    for (index, level) in levels.enumerated() {
      let answered = level.figures["p_served_within_T"]?.number ?? .nan
      let abandoned = level.figures["p_abandoned_within_T"]?.number ?? .nan
      figures.append(Figure("queues.0.bands.\(index).answered", arrived * answered))
      figures.append(Figure("queues.0.bands.\(index).abandoned", arrived * abandoned).loosely)
    }
    try expectAgreement(id, of: floor.scenario, replications: length.replications, figures: figures)
  }

  static let formulas = [
    "answeredOverOffered": "sl_answered_over_offered", "overAnswered": "sl_answered_over_answered",
    "excludingShortAbandons": "sl_excl_short_abandons", "shortAbandonsGood": "sl_short_abandons_count_as_good",
  ]

  @Test("each service level formula is the one of its name", arguments: formulas.keys.sorted())
  func serviceLevel(formula: String) throws {
    let truth = try TruthCase.named("A-04-overload-120", in: Self.file)
    for level in truth.levels {
      var line = SteadyLine(truth)
      line.within = level.limit
      line.formula = formula
      let length = Length.usual(factor: 0.3)
      let exact = level.figures[Self.formulas[formula] ?? ""]?.number ?? .nan
      try expectAgreement(
        "\(truth.id), \(formula) in \(level.limit) s", of: line.floor(length).scenario,
        replications: length.replications, figures: [Figure("queues.0.serviceLevel", exact)])
    }
  }

  /// How much longer than usual a full run must be for the precision, as pilot runs showed.
  static let factors: [String: Double] = [
    "A-01-gmr": 6, "A-03-typical": 1.6, "A-05-overload-200": 6, "A-06-theta-eq-mu": 1.2, "A-08-large": 8,
  ]
}

extension TruthCase {
  /// The figures by time limit, limits above 0 ascending.
  var levels: [(limit: Double, figures: JSON)] {
    (expected["by_T"] ?? .null).fields.compactMap { key, level in Double(key).map { ($0, level) } }
      .filter { $0.0 > 0 }.sorted { $0.0 < $1.0 }
  }
}
