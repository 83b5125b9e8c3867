import Testing

@Suite("Progressive, power and over-dialling")
struct DiallingTests {
  static let file = "06_dialling.json"
  static let ids = [
    "D-01-progressive", "D-02-progressive-wrap", "D-03-power-2", "D-04-power-3-hold", "D-05-predictive-ahead",
    "D-06-ring-by-outcome",
  ]

  @Test("a campaign keeps its operators busy and loses its calls as the exact chain says", arguments: ids)
  func campaign(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let model = DiallingCampaign(truth)
    let runs = Effort.choose(full: 40, short: 6)
    let attempts: Double = Effort.choose(full: Self.attempts[id] ?? 400_000, short: 6_000)
    let floor = model.floor(attempts: attempts, replications: runs, warmUp: 2_000)
    let time = floor.counted
    let seats = Double(model.operators) * time
    func exact(_ key: String) -> Double { truth.expects(key) }
    try expectAgreement(
      id, of: floor.scenario, replications: runs,
      figures: [
        Figure("floor.statuses.talking", exact("talk_fraction") * seats),
        Figure("floor.statuses.wrapUp", exact("wrap_fraction") * seats),
        Figure("floor.statuses.ready", exact("idle_fraction") * seats),
        Figure("floor.load", exact("talk_fraction") + exact("wrap_fraction")),
        Figure("autodials.0.linesInFlight", exact("mean_dials_in_progress")),
        Figure("autodials.0.attempts", exact("dials_per_second") * time),
        Figure("autodials.0.live", exact("answered_per_second") * time),
        Figure("autodials.0.connected", exact("connected_per_second") * time),
        Figure("autodials.0.lost", exact("nuisance_per_second") * time),
        Figure("autodials.0.nuisanceRate.lostOverPeople", exact("nuisance_probability")),
        // Only who waits no time at all is in time here.
        Figure("autodials.0.nuisance", exact("p_no_operator_at_answer") * exact("answered_per_second") * time),
        Figure("autodials.0.nuisanceRate.overLive", exact("p_no_operator_at_answer")),
        Figure("autodials.0.operatorWait.mean", exact("mean_idle_time_between_calls")),
      ])
  }

  @Test("as many called persons hold the line as the exact chain says", arguments: ids)
  func held(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let model = DiallingCampaign(truth)
    let runs = Effort.choose(full: 40, short: 6)
    let exact = truth.expects("mean_held")
    let attempts: Double = Effort.choose(full: exact > 0 ? 480_000 : 10_000, short: 3_000)
    let floor = model.floor(attempts: attempts, replications: runs, warmUp: 2_000)
    try expectMeans("\(id), held", [exact], precision: 0.02) { seed in
      try (0..<runs).map { run in
        let events = try ToolRun.trace(of: floor.scenario, seed: seed * 1000 + run)
        return [events.meanHeld(from: floor.warmUp, to: floor.warmUp + floor.counted)]
      }
    }
  }

  /// Attempts of a full run, where the precision asks for more, as pilot runs showed.
  static let attempts: [String: Double] = ["D-03-power-2": 460_000, "D-04-power-3-hold": 480_000]
}
