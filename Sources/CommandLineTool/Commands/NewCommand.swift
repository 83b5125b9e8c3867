import ScenarioFile

/// `callfloor new`: something to start from.
struct NewCommand {
  private static let output = Option(
    "output", .required("FILE"), help: "write it there instead of standard output; the file must not exist yet")

  static let form = CommandForm(
    name: "new",
    summary: "write a starter scenario",
    operands: .atMostOne("NAME"),
    options: [output],
    notes: ["NAME becomes the scenario's name. The file is short, valid and meant to be changed."],
    examples: [
      .init(
        line: "callfloor new \"Night shift\" --output night-shift.json",
        purpose: "then: callfloor run night-shift.json")
    ])

  private let name: String
  private let path: String?
  private let console: any Console
  private let files: any FileStore

  init(_ arguments: ParsedArguments, _ console: any Console, _ files: any FileStore) throws(UsageFault) {
    name = arguments.operands.first ?? StarterScenario.name
    path = arguments.text(Self.output)
    self.console = console
    self.files = files
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .clash("a name holds no control characters")
    }
  }

  func run() throws -> ExitCode {
    let text = StarterScenario.text(name: name)
    guard let path else {
      try console.print(text)
      return .done
    }
    guard files.kind(of: path) == .nothing else {
      throw UsageFault.clash("\(path) exists already, and a scenario is not replaced")
    }
    let file = try files.create(path)
    try file.append(Array(text.utf8))
    try file.commit()
    return .done
  }
}
