import Testing

/// A figure of a reference case that no report shows. Every case itself runs.
struct MissingFigure {
  let name: String
  let reason: String

  static let all = [
    MissingFigure(name: "mean_in_system", reason: "the report gives waiting and busy apart; both are compared"),
    MissingFigure(name: "mean_wait_given_wait", reason: "no figure: mean wait ÷ delayed share, both compared"),
    MissingFigure(name: "p_abandon_given_wait", reason: "no figure: abandoned ÷ delayed calls, both compared"),
    MissingFigure(name: "T-01, T-02: median_of_first_arrival_time, mean_arrival_time, p_no_arrival_in_first_interval",
      reason: "no figure of a report; the cumulated counts at every stated instant are compared"),
    MissingFigure(name: "T-03, T-04: expected_departures_by",
      reason: "no figure counts ends of talk; arrivals and those in service are compared"),
    MissingFigure(name: "T-05: snapshots p_all_busy, p_queue_empty", reason: "no figure at one instant"),
    MissingFigure(name: "T-06, T-07: p_all_busy_time_fraction, busy_per_cohort at an instant",
      reason: "no figure of a report; busy operators and load per cohort are compared"),
    MissingFigure(name: "P-03 to P-08: by_T, p_wait_le_T_all",
      reason: "no figure: the answered and the abandoned within T, both compared"),
  ]
}

@Suite("Every reference case is accounted for")
struct CoverageTests {
  static let byFile: [(file: String, run: [String])] = [
    (ErlangTests.file, ErlangTests.lossCases + ErlangTests.delayCases + ErlangTests.extremeCases),
    (ErlangATests.file, ErlangATests.ids),
    (GeneralServiceTests.file, GeneralServiceTests.waiting + GeneralServiceTests.losing + PriorityTests.ids),
    (LoadSplitTests.file, LoadSplitTests.byOperator + LoadSplitTests.byTier),
    (PriorityZeroTests.file, ["P-01-p0-excluded"] + PriorityZeroTests.tiered + ManualCallTests.ids),
    (DiallingTests.file, DiallingTests.ids),
    (ArrivalTests.file, ArrivalTests.ids + EnoughOperatorsTests.ids + ["T-05-pool-day"] + DayTests.shifts),
    (MicroTraceTests.file, MicroTraceTests.ids),
  ]

  @Test("each case of the truth set runs, and each figure left out has a stated reason")
  func coverage() throws {
    for (file, run) in Self.byFile {
      let all = try TruthCase.all(of: file).map(\.id)
      #expect(Set(all) == Set(run), "\(file)")
      tell("truth \(file): \(run.count) of \(all.count) cases run")
    }
    for one in MissingFigure.all { tell("truth, not expressed: \(one.name): \(one.reason)") }
  }
}
