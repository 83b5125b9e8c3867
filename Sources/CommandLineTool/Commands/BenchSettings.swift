/// What `callfloor bench` was asked for, and the form of its arguments.
struct BenchSettings {
  private static let baselineOption = Option(
    "baseline", .required("FILE"),
    help: "hold speed, fingerprint and numbers of events and calls to those in this file")
  private static let update = Option(
    "update", help: "write what was measured to the baseline instead, and show what changed")
  private static let thresholdOption = Option(
    "threshold", .required("SHARE"),
    help: "how much slower a scenario may get, between 0 and 1 (0.1 unless given)")

  static let form = CommandForm(
    name: "bench",
    summary: "measure how fast scenarios run, and hold them to a baseline",
    operands: .oneOrMore("SCENARIO"),
    options: [baselineOption, update, thresholdOption],
    notes: [
      """
      Each scenario is simulated and audited again and again, in turn with a fixed reference kernel. What is compared \
      is the ratio of their times, which a busy machine hardly changes; what seems slower is measured twice more before \
      it counts. Fingerprint, events and calls must be exactly those of the baseline.
      """,
      """
      Ends with status 1 when a scenario got slower by more than the threshold or goes another way. On another kind of \
      machine than the baseline's only the way it goes is judged. Scenarios are known by their paths, as typed.
      """,
    ],
    examples: [
      .init(line: "callfloor bench Scenarios/equal-share.json", purpose: "how long a run takes"),
      .init(
        line: "callfloor bench Scenarios/equal-share.json --baseline speed.json --update",
        purpose: "today's figures, for a later callfloor bench without --update to hold on to"),
    ])

  let scenarios: [String]
  let baseline: String?
  let isUpdate: Bool
  let threshold: Double

  init(_ arguments: ParsedArguments) throws(UsageFault) {
    scenarios = arguments.operands
    baseline = arguments.text(Self.baselineOption)
    isUpdate = arguments.has(Self.update)
    let threshold = try arguments.fraction(Self.thresholdOption, between: 0, and: 1)
    self.threshold = threshold ?? 0.1
    if baseline == nil, isUpdate { throw .clash("--update needs a file to write: --baseline FILE") }
    if threshold != nil {
      if baseline == nil { throw .clash("--threshold needs something to compare with: --baseline FILE") }
      if isUpdate { throw .clash("--update accepts what is measured; --threshold belongs to comparing") }
    }
    if scenarios.count(where: { $0 == "-" }) > 1 { throw .clash("standard input can be read once only") }
    if Set(scenarios).count < scenarios.count { throw .clash("a scenario stands twice") }
    if baseline == "-" { throw .clash("a baseline needs a file with a name") }
    if let baseline, scenarios.contains(baseline) { throw .clash("\(baseline) would replace the scenario \(baseline)") }
  }
}
