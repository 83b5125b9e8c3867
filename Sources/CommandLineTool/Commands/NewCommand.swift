/// `callfloor new`.
struct NewCommand {
  static let form = CommandForm(
    name: "new", summary: "write a starter scenario", operands: .atMostOne("NAME"), options: [], notes: [], examples: [])

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {}

  func run() throws -> ExitCode { preconditionFailure("being built") }
}
