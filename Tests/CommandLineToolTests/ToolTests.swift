import Testing

@testable import CommandLineTool

@Suite("The tool explains itself and ends with the right status")
struct ToolTests {
  private func run(_ words: String...) -> (code: ExitCode, output: String, notes: String) {
    let console = RecordingConsole()
    let code = Tool(console: console, files: MemoryFiles()).run(words)
    return (code, console.output, console.notes)
  }

  @Test("the exit codes are those that scripts rely on")
  func exitCodes() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 130])
  }

  @Test("--version prints one line on standard output")
  func version() {
    let ran = run("--version")
    #expect(ran == (.done, "callfloor 0.1.0\n", ""))
  }

  @Test("without a command the help goes to standard error")
  func nothing() {
    let ran = run()
    #expect(ran.code == .wrongUsage)
    #expect(ran.output.isEmpty)
    #expect(ran.notes.hasPrefix("CallFloor simulates a call center"))
  }

  @Test("a misspelt command is named, with the nearest")
  func misspeltCommand() {
    let ran = run("runn")
    #expect(ran.code == .wrongUsage)
    #expect(
      ran.notes == "callfloor: no command is called \"runn\"; did you mean run?\nTry 'callfloor --help'.\n")
  }

  @Test("a complaint names its command")
  func misspeltOption() {
    let ran = run("run", "a.json", "--replicatons", "3")
    #expect(ran.code == .wrongUsage)
    #expect(
      ran.notes
        == "callfloor run: run has no option --replicatons; did you mean --replications?\n"
        + "Try 'callfloor run --help'.\n")
  }

  @Test("every command has help with an example, on standard output", arguments: Command.allCases)
  func help(of command: Command) {
    let ran = run(command.rawValue, "--help")
    #expect(ran.code == .done)
    #expect(ran.notes.isEmpty)
    #expect(ran.output.contains("usage: callfloor \(command.rawValue)"))
    #expect(ran.output.contains("example"))
    #expect(ran.output.contains("callfloor \(command.rawValue) "))
    #expect(ran.output.split(separator: "\n").allSatisfy { $0.count <= 96 })
    #expect(run("help", command.rawValue).output == ran.output)
  }
}
