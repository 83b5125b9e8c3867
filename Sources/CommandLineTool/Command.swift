/// What the tool can do. Each command has a file of its own.
enum Command: String, CaseIterable {
  case run
  case check
  case audit
  case bench
  case new
  case schema

  /// What may be typed after it.
  var form: CommandForm {
    switch self {
    case .run: RunCommand.form
    case .check: CheckCommand.form
    case .audit: AuditCommand.form
    case .bench: BenchSettings.form
    case .new: NewCommand.form
    case .schema: SchemaCommand.form
    }
  }

  /// Does it.
  func run(
    _ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore, _ machine: any Machine
  ) throws -> ExitCode {
    switch self {
    case .run: try RunCommand(arguments, console, files).run()
    case .check: try CheckCommand(arguments, console, files).run()
    case .audit: try AuditCommand(arguments, console, files).run()
    case .bench: try BenchCommand(arguments, console, files, machine).run()
    case .new: try NewCommand(arguments, console, files).run()
    case .schema: try SchemaCommand(arguments, console, files).run()
    }
  }
}
