/// `callfloor run`: simulate and report.
struct RunCommand {
  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {}

  func run() throws -> ExitCode { preconditionFailure("being built") }
}
