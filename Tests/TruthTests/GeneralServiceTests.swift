import Testing

@Suite("Talk times of any law")
struct GeneralServiceTests {
  static let file = "03_general_and_priority.json"

  static let waiting = [
    "G-01-md1", "G-02-lognormal", "G-03-gamma", "G-04-h2", "G-05-md4", "G-06-md20", "G-07-mh2-3", "G-08-me2-4",
  ]

  @Test("a line with talk times of any law waits as the theory of M/G/c says", arguments: waiting)
  func delay(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    var line = SteadyLine(general: truth)
    let levels = (truth.expected["service_level"] ?? .null).fields.compactMap { key, level in
      Double(key).flatMap { limit in level.number.map { (limit: limit, share: $0) } }
    }.filter { $0.limit > 0 }.sorted { $0.limit < $1.limit }
    line.bands = levels.map(\.limit)
    let length = Length.usual(factor: Self.factors[id] ?? 1)
    let floor = line.floor(length)
    let arrived = line.lambda * floor.counted
    var figures = [
      Figure("queues.0.delayed", truth.expects("p_wait")),
      Figure("queues.0.wait.all.mean", truth.expects("asa")),
      Figure("queues.0.queueLength.mean", truth.expects("mean_queue")),
      Figure("queues.0.talk", line.meanTalk),
      Figure("floor.load", truth.expects("occupancy")),
    ]
    if let deviation = truth.expected["std_wait"]?.number {
      figures.append(Figure("queues.0.wait.all.deviation", deviation).byReplication)
    }
    for (index, level) in levels.enumerated() {
      figures.append(Figure("queues.0.bands.\(index).answered", arrived * level.share))
    }
    try expectAgreement(id, of: floor.scenario, replications: length.replications, figures: figures)
  }

  static let losing = ["G-09-loss-lognormal", "G-10-loss-det", "G-11-loss-h2"]

  @Test("without waiting places only the mean talk time matters", arguments: losing)
  func loss(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    var line = SteadyLine(general: truth)
    line.capacity = 0
    let length = Length.usual(factor: Self.factors[id] ?? 1)
    let floor = line.floor(length)
    let arrived = line.lambda * floor.counted
    try expectAgreement(
      id, of: floor.scenario, replications: length.replications,
      figures: [
        Figure("queues.0.blocked", arrived * truth.expects("p_block")),
        Figure("queues.0.busy", truth.expects("mean_busy")),
        Figure("floor.load", truth.expects("occupancy")),
      ])
  }

  /// How much longer than usual a full run must be for the precision, as pilot runs showed.
  static let factors: [String: Double] = [
    "G-02-lognormal": 2, "G-04-h2": 2, "G-05-md4": 2, "G-06-md20": 6, "G-07-mh2-3": 5.5, "G-08-me2-4": 4,
  ]
}

extension SteadyLine {
  /// The line of an M/G/c case.
  init(general truth: TruthCase) {
    let service = truth.inputs["service"]?.string ?? "det:\(truth.input("service_time"))"
    let moments = Law.moments(service)
    self.init(
      lambda: truth.input("lambda"), talk: Law.of(service), meanTalk: moments.mean, talkVariation: moments.scv,
      seats: Array(repeating: Seat(), count: Int(truth.inputs["c"]?.number ?? 1)))
  }
}
