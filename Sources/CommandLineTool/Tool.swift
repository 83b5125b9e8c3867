import Reports

/// The command `callfloor`, with the world handed in: everything it does can be done to a console and to files that
/// exist only in a test.
public struct Tool {
  let console: any Console
  let files: any FileStore
  let machine: any Machine

  public init(console: any Console, files: any FileStore, machine: any Machine = ThisMachine()) {
    self.console = console
    self.files = files
    self.machine = machine
  }

  /// Does what the arguments ask for.
  ///
  /// - Parameter arguments: without the program's own name.
  public func run(_ arguments: some Sequence<String>) -> ExitCode {
    do {
      return try dispatch(Array(arguments))
    } catch let fault as UsageFault {
      console.note("callfloor: \(fault.message)\nTry 'callfloor --help'.\n")
      return .wrongUsage
    } catch let fault as FileFault {
      console.note("callfloor: \(fault.path): \(fault.reason)\n")
      return .ioFailed
    } catch {
      preconditionFailure("a command threw what is neither the user's fault nor the world's: \(error)")
    }
  }

  private func dispatch(_ words: [String]) throws -> ExitCode {
    guard let first = words.first else {
      console.note(HelpText.text(ofAll: Command.allCases.map(\.form)))
      return .wrongUsage
    }
    switch first {
    case "--help", "-h", "help":
      if words.count == 2, let command = Command(rawValue: words[1]) {
        try console.print(HelpText.text(of: command.form))
      } else {
        try console.print(HelpText.text(ofAll: Command.allCases.map(\.form)))
      }
      return .done
    case "--version":
      try console.print("callfloor \(toolVersion)\n")
      return .done
    default:
      guard let command = Command(rawValue: first) else {
        throw UsageFault.unknownCommand(first, known: Command.allCases.map(\.rawValue))
      }
      return try run(command, words.dropFirst())
    }
  }

  private func run(_ command: Command, _ words: some Sequence<String>) throws -> ExitCode {
    let form = command.form
    do {
      let arguments = try ParsedArguments(words, of: form)
      if arguments.has(.helpText) {
        try console.print(HelpText.text(of: form))
        return .done
      }
      return try command.run(arguments, console, files, machine)
    } catch let fault as UsageFault {
      console.note("callfloor \(form.name): \(fault.message)\nTry 'callfloor \(form.name) --help'.\n")
      return .wrongUsage
    }
  }
}
