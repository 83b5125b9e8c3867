import CallCenter

/// `callfloor check`: what is wrong with scenario files, without running them.
struct CheckCommand {
  static let form = CommandForm(
    name: "check",
    summary: "validate scenario files, all problems at once",
    operands: .oneOrMore("SCENARIO"),
    options: [],
    notes: [
      """
      Problems are printed as a compiler prints them, with line, column and a caret. SCENARIO may be - for standard \
      input. Ends with status 3 when a file has errors; warnings alone do not change the status.
      """
    ],
    examples: [
      .init(line: "callfloor check Scenarios/support-floor.json", purpose: "says what the file holds, or what is wrong")
    ])

  private let paths: [String]
  private let console: any Console
  private let loading: ScenarioLoading

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {
    paths = arguments.operands
    self.console = console
    loading = ScenarioLoading(console: console, files: files)
    if paths.count(where: { $0 == "-" }) > 1 { throw .clash("standard input can be read once only") }
  }

  func run() throws -> ExitCode {
    let scenarios = try loading.load(paths)
    for scenario in scenarios {
      console.note(scenario.problems)
      try console.print(verdict(on: scenario))
    }
    return scenarios.contains { $0.plan == nil } ? .badInput : .done
  }

  private func verdict(on scenario: LoadedScenario) -> String {
    let name = scenario.path == "-" ? "standard input" : scenario.path
    guard let plan = scenario.plan else { return "\(name): \(count(scenario.errorCount, "error"))\n" }
    var contents = [
      count(plan.queues.count, "queue"), count(plan.operators.count, "operator"), count(plan.sources.count, "source"),
    ]
    if !plan.autodials.isEmpty { contents.append(count(plan.autodials.count, "autodial")) }
    if !plan.manualSources.isEmpty { contents.append(count(plan.manualSources.count, "manual source")) }
    contents.append(count(plan.expectations.count, "expectation"))
    let warnings = scenario.warningCount == 0 ? "" : ", \(count(scenario.warningCount, "warning"))"
    return "\(name): good: \(contents.joined(separator: ", "))\(warnings)\n"
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
