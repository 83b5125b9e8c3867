import Reports

/// What `callfloor run` was asked for, checked as far as the words alone allow.
struct RunSettings {
  enum Format: String, CaseIterable {
    case text
    case json
    case csv
  }

  enum Coloring: String, CaseIterable {
    case auto
    case always
    case never
  }

  enum Detail: String, CaseIterable {
    case operators
  }

  let scenarios: [String]
  /// By number, ascending.
  let replications: ClosedRange<Int>
  /// How many replications run at a time.
  let threads: Int
  /// `nil`: the scenario's own.
  let seed: UInt64?
  let confidence: Double
  let format: Format
  let table: ResultTables.Name?
  let output: String?
  let calls: String?
  let each: String?
  let trace: String?
  let selection: FigureSelection
  let isDetailed: Bool
  let showsEveryone: Bool
  let isStrict: Bool
  let audits: Bool
  let auditsStrictly: Bool
  /// `nil`: the console's; 0: as wide as needed.
  let width: Int?
  let coloring: Coloring

  /// More would take years; a typo is likelier.
  static let mostReplications = 1_000_000
  /// More than any machine that a planner has; each keeps a floor of its own in memory.
  static let mostThreads = 256

  init(_ arguments: ParsedArguments) throws(UsageFault) {
    typealias Options = RunCommand.Options
    scenarios = arguments.operands
    let count = try arguments.wholeNumber(Options.replications, in: 1...Self.mostReplications)
    let single = try arguments.wholeNumber(Options.replication, in: 1...Self.mostReplications)
    replications = single.map { $0...$0 } ?? 1...(count ?? 1)
    threads = try arguments.wholeNumber(Options.threads, in: 1...Self.mostThreads) ?? 1
    seed = try arguments.wholeNumber(Options.seed, in: UInt64.min...UInt64.max)
    confidence = try arguments.fraction(Options.confidence, between: 0, and: 1) ?? 0.95
    format = try arguments.choice(Options.format) ?? .text
    table = try arguments.choice(Options.table)
    output = arguments.text(Options.output)
    calls = arguments.text(Options.calls)
    each = arguments.text(Options.each)
    trace = arguments.text(Options.trace)
    selection = FigureSelection(
      groups: arguments.texts(Options.group), queues: arguments.texts(Options.queue),
      autodials: arguments.texts(Options.autodial))
    let detail: Detail? = try arguments.choice(Options.detail)
    isDetailed = detail == .operators
    showsEveryone = arguments.has(Options.all)
    isStrict = arguments.has(Options.strict)
    auditsStrictly = arguments.has(Options.strictAudit)
    audits = !arguments.has(Options.noAudit)
    width = try arguments.wholeNumber(Options.width, in: 0...10_000)
    coloring = try arguments.choice(Options.color) ?? .auto
    if count != nil, single != nil {
      throw .clash("--replications and --replication cannot stand together: several runs, or one of them")
    }
    try checkCombinations()
  }

  private func checkCombinations() throws(UsageFault) {
    if !audits, auditsStrictly { throw .clash("--no-audit and --strict-audit contradict each other") }
    if trace != nil, replications.count > 1 {
      throw .clash("--trace records one replication: choose it with --replication")
    }
    if table != nil, format != .csv { throw .clash("--table belongs to --format csv") }
    if table != nil, output != nil {
      throw .clash("--table prints one table; --output writes all of them, each into a file of its own")
    }
    if scenarios.count(where: { $0 == "-" }) > 1 { throw .clash("standard input can be read once only") }
    if [output, calls, each, trace].contains("-") {
      throw .clash("the report goes to standard output by itself; other files need a name")
    }
  }
}
