import CommandLineTool
import SpeedGuard
import Workloads

/// Measures what is guarded.
struct GuardMeasurement {
  /// What counts instructions.
  enum Counter {
    case processor
    case tool(CountingTool)

    var name: String {
      switch self {
      case .processor: "processor"
      case .tool(let tool): tool.version
      }
    }

    /// The best there is on this machine.
    static var best: Counter? {
      if let counted = try? Child.run(Child.thisProgram, ["counts-instructions"]), counted.status == 0 {
        return .processor
      }
      return CountingTool.installed.map { .tool($0) }
    }
  }

  let cases: [Case]
  let burdens: [String: Burden]
  let counter: Counter?
  private(set) var figures: Baseline
  /// Of each case, what each process so far found.
  private var ratios: [String: [Double]] = [:]

  /// - Parameters:
  ///   - names: only these cases; `nil`: all that are guarded.
  ///   - burdens: planted slowdowns by the names of cases.
  init(names: [String]? = nil, burdens: [String: Burden] = [:], counter: Counter?) throws {
    cases = try Case.all(.guarded, burdens: burdens).filter { names?.contains($0.name) ?? true }
    self.burdens = burdens
    self.counter = counter
    figures = Baseline(machine: ThisMachine().kind, counter: counter?.name, cases: [])
  }

  /// Holds the answers to theory.
  func prove() throws {
    for item in cases {
      let problems = try item.problems()
      require(problems.isEmpty, "\(item.name): \(problems.joined(separator: "; "))")
    }
  }

  /// Takes all counts.
  mutating func count() throws {
    figures.cases = try cases.map { item in
      let tool: CountingTool? = if case .tool(let tool)? = counter { tool } else { nil }
      let counted = try CountedPiece.inChild(item.name, burden: burdens[item.name] ?? .none, tool: tool)
      return GuardedCase(
        name: item.name, fingerprint: try item.fingerprint(),
        answers: [.init("events", counted.outcome.events), .init("calls", counted.outcome.calls)],
        costs: counted.allocations.map { [.init("allocations", $0)] } ?? [], bytes: counted.peakBytes.map(Int64.init),
        instructions: counter == nil ? nil : counted.instructions.map(Int64.init))
    }
  }

  /// Takes the times, of some cases or of all, in some processes one after another. When a case is timed again, the
  /// median over all its processes counts.
  mutating func time(_ names: [String]? = nil, processes: Int) throws {
    let chosen = cases.map(\.name).filter { names?.contains($0) ?? true }
    for _ in 0..<processes {
      for found in try TimedCases.inChild(chosen, burdens: burdens).ratios {
        ratios[found.name, default: []].append(found.ratio)
      }
    }
    for row in figures.cases.indices {
      if let found = ratios[figures.cases[row].name] { figures.cases[row].ratio = middle(found) }
    }
  }
}
