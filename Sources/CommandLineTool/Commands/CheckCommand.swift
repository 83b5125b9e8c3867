/// `callfloor check`.
struct CheckCommand {
  static let form = CommandForm(
    name: "check", summary: "validate a scenario file, all problems at once", operands: .oneOrMore("SCENARIO"), options: [], notes: [], examples: [])

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {}

  func run() throws -> ExitCode { preconditionFailure("being built") }
}
