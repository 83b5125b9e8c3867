import Audit
import CallCenter
import Experiment
import JSONText
import Reports

/// `callfloor run`: simulate and report.
struct RunCommand {
  let settings: RunSettings
  let console: any Console
  private let files: any FileStore

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {
    settings = try RunSettings(arguments)
    self.console = console
    self.files = files
  }

  func run() throws -> ExitCode {
    let scenarios = try ScenarioLoading(console: console, files: files).load(settings.scenarios)
    for scenario in scenarios { console.note(scenario.problems) }
    let plans = scenarios.compactMap(\.plan)
    guard plans.count == scenarios.count else { return .badInput }
    for plan in plans { try checkSelection(of: plan) }
    let places = try OutputPlaces(settings, in: files)
    do {
      return try run(plans, writingTo: places)
    } catch {
      places.discard()
      throw error
    }
  }

  private func run(_ plans: [FloorPlan], writingTo places: OutputPlaces) throws(FileFault) -> ExitCode {
    var tables = ResultTables()
    var isGood = true
    for (index, plan) in plans.enumerated() where !console.isInterrupted {
      let result = try simulate(plan, writingTo: places.files[index])
      if settings.format == .csv { tables.add(result, showing: settings.selection) }
      try report(result, number: index, to: places.files[index].report)
      for file in places.files[index].all { try file.commit() }
      isGood = isGood && passes(result)
    }
    if settings.format == .csv { try write(tables, to: places) }
    places.discard()
    if console.isInterrupted { return .interrupted }
    return isGood ? .done : .expectationFailed
  }

  private func report(_ result: ExperimentResult, number: Int, to file: (any PendingFile)?) throws(FileFault) {
    let bytes: [UInt8]
    switch settings.format {
    case .csv: return
    case .json: bytes = JSONReport.json(result, showing: settings.selection).bytes(.pretty)
    case .text:
      let choice = ScreenChoice(
        console: console, width: settings.width, coloring: settings.coloring, showsEveryone: settings.showsEveryone)
      let text = TextReport.text(result, showing: settings.selection, on: choice.screen(isFile: file != nil))
      bytes = Array(((number > 0 && file == nil ? "\n" : "") + text).utf8)
    }
    if let file { try file.append(bytes) } else { try console.print(bytes) }
  }

  private func write(_ tables: ResultTables, to places: OutputPlaces) throws(FileFault) {
    guard settings.output != nil else {
      try console.print(tables[settings.table ?? .operators].text)
      return
    }
    for (name, file) in places.tables where tables[name].rowCount > 0 {
      try file.append(Array(tables[name].text.utf8))
      try file.commit()
    }
  }

  /// Whether the status is 0.
  private func passes(_ result: ExperimentResult) -> Bool {
    if result.expectations.contains(where: { $0.verdict == .fails }) { return false }
    guard settings.isStrict else { return true }
    return !result.expectations.contains { $0.verdict == .undecided }
      && !result.rules.contains { $0.verdict == .broken }
  }

  /// A filter that selects nothing because of a typo must not look like an empty floor.
  private func checkSelection(of plan: FloorPlan) throws(UsageFault) {
    let chosen = [
      (Options.group, "a group", settings.selection.groups, plan.groups.rows.map(\.name)),
      (Options.queue, "a queue", settings.selection.queues, plan.queues.rows.map(\.name)),
      (Options.autodial, "an autodial", settings.selection.autodials, plan.autodials.rows.map(\.name)),
    ]
    for (option, what, names, known) in chosen {
      for name in names where !known.contains(name) {
        throw .badValue(
          option: option.typed, found: name, expected: "\(what) of \(quoted(plan.name))", known: known)
      }
    }
  }
}
