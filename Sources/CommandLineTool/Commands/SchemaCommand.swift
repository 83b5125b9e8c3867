/// `callfloor schema`.
struct SchemaCommand {
  static let form = CommandForm(
    name: "schema", summary: "print the JSON Schema of the scenario file", operands: .none, options: [], notes: [], examples: [])

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {}

  func run() throws -> ExitCode { preconditionFailure("being built") }
}
