import Testing

@Suite("Operators who call out on their own while idle")
struct ManualCallTests {
  static let file = PriorityZeroTests.file
  static let ids = [
    "P-05-manual-outbound-abandon", "P-06-manual-outbound-delay", "P-07-outbound-second-tier", "P-08-p0-dials-only",
    "P-09-outbound-loss",
  ]

  @Test(
    "calls out and calls in share the operators exactly, and callers wait for both", arguments: ids,
    ManualLine.Form.allCases)
  func manualCalls(id: String, form: ManualLine.Form) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let model = ManualLine(truth, form: form)
    let length = Length.usual(factor: Self.factors[id] ?? 1)
    let floor = model.floor(length)
    let figures =
      inbound(truth, model, counted: floor.counted) + outbound(truth, counted: floor.counted)
      + model.groups.indices.flatMap { group($0, truth, model, counted: floor.counted) }
    try expectAgreement(
      "\(id), \(form)", of: floor.scenario, replications: length.replications, figures: figures)
  }

  private func inbound(_ truth: TruthCase, _ model: ManualLine, counted: Double) -> [Figure] {
    let arrived = model.line.lambda * counted
    var figures = [
      Figure("queues.0.answered", truth.expects("throughput") * counted),
      Figure("queues.0.busy", truth.expects("mean_inbound_busy")),
    ]
    func add(_ path: String, _ key: String, times factor: Double = 1) {
      if let exact = truth.expected[key]?.number { figures.append(Figure(path, exact * factor)) }
    }
    add("queues.0.blocked", "p_block", times: arrived)
    add("queues.0.delayed", "p_wait")
    add("queues.0.abandoned", "p_abandon", times: arrived)
    add("queues.0.queueLength.mean", "mean_queue")
    add("queues.0.wait.all.mean", "mean_wait_all")
    add("queues.0.wait.answered.mean", "mean_wait_served")
    add("queues.0.wait.abandoned.mean", "mean_wait_abandoned")
    for (index, level) in truth.levels.enumerated() {
      let answered = level.figures["p_served_within_T"]?.number ?? .nan
      let abandoned = level.figures["p_abandoned_within_T"]?.number ?? .nan
      figures.append(Figure("queues.0.bands.\(index).answered", arrived * answered))
      figures.append(Figure("queues.0.bands.\(index).abandoned", arrived * abandoned))
    }
    return figures
  }

  private func outbound(_ truth: TruthCase, counted: Double) -> [Figure] {
    [
      Figure("queues.0.manual.begun", truth.expects("outbound_calls_per_second") * counted),
      Figure("queues.0.manual.busy", truth.expects("mean_outbound_busy")),
    ]
  }

  private func group(_ index: Int, _ truth: TruthCase, _ model: ManualLine, counted: Double) -> [Figure] {
    func exact(_ key: String) -> Double { truth.expects("groups.\(index).\(key)") }
    let group = model.groups[index]
    let time = Double(group.size) * counted
    var figures = [
      Figure("groups.\(index).load", exact("total_load_per_operator")),
      Figure("groups.\(index).calls.manual", exact("outbound_calls_per_second_per_operator") * time),
      group.priority == 0
        ? Figure("groups.\(index).calls.inbound", 0)
        : Figure("queues.0.tiers.\(index).share", exact("share_of_answered_calls")),
    ]
    switch model.form {
    case .talk:
      let talking = exact("inbound_load_per_operator") + exact("outbound_load_per_operator")
      figures.append(Figure("groups.\(index).statuses.talking", talking * time))
    case .dial:
      figures.append(Figure("groups.\(index).statuses.talking", exact("inbound_load_per_operator") * time))
      figures.append(Figure("groups.\(index).statuses.dialing", exact("outbound_load_per_operator") * time))
    }
    return figures
  }

  /// How much longer than usual a full run must be for the precision, as pilot runs showed.
  static let factors: [String: Double] = ["P-06-manual-outbound-delay": 1.8]
}
