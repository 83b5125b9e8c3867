import Audit
import CallCenter
import EventCore
import Experiment
import JSONText
import Reports

/// `callfloor audit`: the rules over a recorded trace, or over pairs of runs.
struct AuditCommand {
  private enum Format: String, CaseIterable {
    case text
    case json
  }

  private static let twins = Option(
    "twins",
    help: """
      TRACE is a scenario: judge the rules that need a second run, by running it and its twins (with the groups taken \
      away, with everything twice as long, …) and comparing them event by event
      """)
  private static let strictAudit = Option(
    "strict-audit", help: "check the auditor's picture of the floor against a full recount at every event (slow)")
  private static let seed = Option(
    "seed", .required("N"), help: "with --twins: use this seed instead of the scenario's")
  private static let format = Option("format", .required("text|json"), help: "text, unless given")

  static let form = CommandForm(
    name: "audit",
    summary: "judge the rules over a recorded trace, or over pairs of runs",
    operands: .exactlyOne("TRACE"),
    options: [twins, strictAudit, seed, format],
    notes: [
      """
      TRACE is a file that callfloor run --trace has written, or that another system has written in the same form \
      (callfloor schema --trace); - is standard input. Rules that need what a trace does not know are not exercised. \
      Ends with status 1 when a rule is broken.
      """
    ],
    examples: [
      .init(
        line: "callfloor run Scenarios/equal-share.json --trace day.jsonl && callfloor audit day.jsonl",
        purpose: "the same verdicts again, from the recorded events alone"),
      .init(line: "callfloor audit --twins Scenarios/equal-share.json", purpose: "the rules that take two runs"),
    ])

  private let path: String
  private let wantsTwins: Bool
  private let isStrict: Bool
  private let ownSeed: UInt64?
  private let wantedFormat: Format
  private let console: any Console
  private let files: any FileStore

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {
    path = arguments.operands[0]
    wantsTwins = arguments.has(Self.twins)
    isStrict = arguments.has(Self.strictAudit)
    ownSeed = try arguments.wholeNumber(Self.seed, in: UInt64.min...UInt64.max)
    wantedFormat = try arguments.choice(Self.format) ?? .text
    self.console = console
    self.files = files
    if ownSeed != nil, !wantsTwins { throw .clash("--seed belongs to --twins: a trace has its own") }
    if isStrict, wantsTwins { throw .clash("--strict-audit is for traces: twins are compared event by event") }
  }

  func run() throws -> ExitCode {
    guard let rules = wantsTwins ? try twinVerdicts() : try traceVerdicts() else { return .badInput }
    switch wantedFormat {
    case .json: try console.print(JSONReport.json(rules).bytes(.pretty))
    case .text:
      let choice = ScreenChoice(console: console, width: nil, coloring: .auto, showsEveryone: false)
      try console.print(RuleSection.text(rules, on: choice.screen(isFile: false)))
    }
    return rules.contains { $0.verdict == .broken } ? .expectationFailed : .done
  }

  private func twinVerdicts() throws(FileFault) -> [RuleVerdict]? {
    let loading = ScenarioLoading(console: console, files: files)
    let scenario = try loading.load([path])[0]
    console.note(scenario.problems)
    guard let plan = scenario.plan else { return nil }
    let progress = Progress(on: console)
    progress.say("\(plan.name): comparing twins")
    defer { progress.end() }
    let singles = loading.planOfSingleAssignments(scenario)
    return judgeTwins(of: plan, seed: ownSeed ?? plan.seed, singles: singles)
  }

  private func traceVerdicts() throws(FileFault) -> [RuleVerdict]? {
    var audit = TraceAudit(name: path == "-" ? "standard input" : path, strict: isStrict)
    let take = { (piece: [UInt8]) in
      audit.read(piece)
      return !audit.hasGivenUp
    }
    if path == "-" { try console.readInput(inPieces: take) } else { try files.read(path, inPieces: take) }
    let (findings, log) = audit.finish()
    console.note(log.rendered())
    return findings?.verdicts()
  }
}
