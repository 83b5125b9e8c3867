/// `callfloor audit`.
struct AuditCommand {
  static let form = CommandForm(
    name: "audit", summary: "judge the rules over a recorded trace, or over pairs of runs", operands: .atMostOne("TRACE"), options: [], notes: [], examples: [])

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {}

  func run() throws -> ExitCode { preconditionFailure("being built") }
}
