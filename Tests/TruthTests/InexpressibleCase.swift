import Testing

/// A reference case, or a figure of one, that no scenario with inbound calls can state or no report shows.
struct InexpressibleCase {
  let id: String
  let reason: String

  static let all = [
    InexpressibleCase(id: "P-05-manual-outbound-abandon", reason: "needs manual outbound calls"),
    InexpressibleCase(id: "P-06-manual-outbound-delay", reason: "needs manual outbound calls"),
    InexpressibleCase(id: "P-07-outbound-second-tier", reason: "needs manual outbound calls"),
    InexpressibleCase(id: "P-08-p0-dials-only", reason: "needs manual outbound calls"),
    InexpressibleCase(id: "P-09-outbound-loss", reason: "needs manual outbound calls"),
  ]

  /// Figures of cases that do run.
  static let figures = [
    InexpressibleCase(id: "mean_in_system", reason: "the report gives waiting and busy apart; both are compared"),
    InexpressibleCase(id: "mean_wait_given_wait", reason: "no figure: mean wait ÷ delayed share, both compared"),
    InexpressibleCase(id: "p_abandon_given_wait", reason: "no figure: abandoned ÷ delayed calls, both compared"),
    InexpressibleCase(id: "T-01, T-02: median_of_first_arrival_time, mean_arrival_time, p_no_arrival_in_first_interval",
      reason: "no figure of a report; the cumulated counts at every stated instant are compared"),
    InexpressibleCase(id: "T-03, T-04: expected_departures_by",
      reason: "no figure counts ends of talk; arrivals and those in service are compared"),
    InexpressibleCase(id: "T-05: snapshots p_all_busy, p_queue_empty", reason: "no figure at one instant"),
    InexpressibleCase(id: "T-06, T-07: p_all_busy_time_fraction, busy_per_cohort at an instant",
      reason: "no figure of a report; busy operators and load per cohort are compared"),
  ]
}

@Suite("Every reference case is accounted for")
struct CoverageTests {
  static let byFile: [(file: String, run: [String])] = [
    (ErlangTests.file, ErlangTests.lossCases + ErlangTests.delayCases + ErlangTests.extremeCases),
    (ErlangATests.file, ErlangATests.ids),
    (GeneralServiceTests.file, GeneralServiceTests.waiting + GeneralServiceTests.losing + PriorityTests.ids),
    (LoadSplitTests.file, LoadSplitTests.byOperator + LoadSplitTests.byTier),
    (PriorityZeroTests.file, ["P-01-p0-excluded"] + PriorityZeroTests.tiered),
    (ArrivalTests.file, ArrivalTests.ids + EnoughOperatorsTests.ids + ["T-05-pool-day"] + DayTests.shifts),
    (MicroTraceTests.file, MicroTraceTests.ids),
  ]

  @Test("each case of the truth set runs or has a stated reason why it cannot")
  func coverage() throws {
    let left = Set(InexpressibleCase.all.map(\.id))
    for (file, run) in Self.byFile {
      let all = try TruthCase.all(of: file).map(\.id)
      #expect(Set(all).subtracting(left) == Set(run), "\(file)")
      tell("truth \(file): \(run.count) of \(all.count) cases run")
    }
    for one in InexpressibleCase.all + InexpressibleCase.figures {
      tell("truth, not expressed: \(one.id): \(one.reason)")
    }
  }
}
