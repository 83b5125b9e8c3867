import Audit
import JSONText
import ScenarioFile

/// `callfloor schema`: the published forms of the files that the tool reads and writes.
struct SchemaCommand {
  private static let trace = Option("trace", help: "list the events and fields of a trace file instead")
  private static let reference = Option("reference", help: "explain every key of the scenario file, in Markdown")

  static let form = CommandForm(
    name: "schema",
    summary: "print the JSON Schema of the scenario file",
    operands: .none,
    options: [reference, trace],
    notes: [
      """
      Point an editor at it and it completes keys and marks mistakes while a scenario is written; "$schema" is allowed \
      in scenarios and ignored.
      """
    ],
    examples: [
      .init(line: "callfloor schema", purpose: "JSON Schema, draft 2020-12"),
      .init(line: "callfloor schema --reference", purpose: "every key, its default and its meaning"),
      .init(line: "callfloor schema --trace", purpose: "what a line of a trace means"),
    ])

  private enum Form {
    case schema
    case reference
    case trace
  }

  private let wanted: Form
  private let console: any Console

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {
    if arguments.has(Self.trace), arguments.has(Self.reference) {
      throw .clash("--trace and --reference ask for two different texts")
    }
    wanted = arguments.has(Self.trace) ? .trace : arguments.has(Self.reference) ? .reference : .schema
    self.console = console
  }

  func run() throws -> ExitCode {
    switch wanted {
    case .schema: try console.print(ScenarioSchema.json.bytes(.pretty))
    case .reference: try console.print(ScenarioReference.markdown)
    case .trace: try console.print(TraceSchema.json.bytes(.pretty))
    }
    return .done
  }
}
