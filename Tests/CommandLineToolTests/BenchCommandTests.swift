import Synchronization
import Testing

@testable import CommandLineTool

@Suite("callfloor bench")
struct BenchCommandTests {
  /// A machine on which every second stretch between two looks at the clock belongs to the scenario and the others to
  /// the reference kernel, which takes a second.
  private final class FakeMachine: Machine {
    private let looks = Mutex((count: 0, seconds: 0.0))
    private let scenario: Double
    let kind: String

    init(scenario: Double = 3, kind: String = "fake-1") {
      self.scenario = scenario
      self.kind = kind
    }

    var threadSeconds: Double {
      looks.withLock { looks in
        if looks.count % 2 == 1 { looks.seconds += looks.count % 4 == 1 ? scenario : 1 }
        looks.count += 1
        return looks.seconds
      }
    }
  }

  private let files = MemoryFiles(["a.json": RunCommandTests.scenario])

  private func bench(
    _ words: String..., machine: FakeMachine = FakeMachine()
  ) -> (code: ExitCode, output: String, notes: String) {
    let console = RecordingConsole()
    let code = Tool(console: console, files: files, machine: machine).run(["bench"] + words)
    return (code, console.output, console.notes)
  }

  private func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try #require(files.text(path))
    let file = try files.create(path)
    try file.append(Array(text.replacing(old, with: new).utf8))
    try file.commit()
  }

  @Test("without a baseline it tells times, fingerprint, events and calls")
  func figures() {
    let ran = bench("a.json")
    #expect(ran.code == .done)
    #expect(ran.notes.isEmpty)
    #expect(ran.output.hasPrefix("scenario  fingerprint "))
    #expect(ran.output.contains("  3000.0       3.0\n"))
    #expect(files.paths == ["a.json"])
  }

  @Test("what --update has written is good afterwards")
  func update() {
    #expect(bench("a.json", "--baseline", "b.json", "--update").code == .done)
    #expect(files.text("b.json")?.contains("\"ratio\": 3") == true)
    #expect(bench("a.json", "--baseline", "b.json").code == .done)
  }

  @Test("a slower scenario ends with 1, and by how much is told")
  func slower() {
    _ = bench("a.json", "--baseline", "b.json", "--update")
    let ran = bench("a.json", "--baseline", "b.json", machine: FakeMachine(scenario: 3.6))
    #expect(ran.code == .expectationFailed)
    #expect(ran.output.contains("takes 20.0 % more time; 10.0 % is allowed"))
    let lenient = bench("a.json", "--baseline", "b.json", "--threshold", "0.3", machine: FakeMachine(scenario: 3.6))
    #expect(lenient.code == .done)
  }

  @Test("on another kind of machine speed is not judged, but the way the scenario goes is")
  func otherMachine() throws {
    _ = bench("a.json", "--baseline", "b.json", "--update")
    let other = { FakeMachine(scenario: 99, kind: "fake-2") }
    #expect(bench("a.json", "--baseline", "b.json", machine: other()).code == .done)
    try change("a.json", "\"2m\"", "\"3m\"")
    let ran = bench("a.json", "--baseline", "b.json", machine: other())
    #expect(ran.code == .expectationFailed)
    #expect(ran.output.contains("fingerprint is "))
  }

  @Test("an update keeps the scenarios that were not named")
  func merging() throws {
    let file = try files.create("c.json")
    try file.append(Array(RunCommandTests.scenario.utf8))
    try file.commit()
    _ = bench("a.json", "--baseline", "b.json", "--update")
    _ = bench("c.json", "--baseline", "b.json", "--update")
    #expect(bench("a.json", "--baseline", "b.json").code == .done)
    #expect(bench("c.json", "--baseline", "b.json").code == .done)
  }

  @Test("a missing or broken baseline is told")
  func badBaseline() throws {
    let missing = bench("a.json", "--baseline", "b.json")
    #expect(missing.code == .ioFailed)
    #expect(missing.notes == "callfloor: b.json: cannot be read: there is no such file; --update writes it\n")
    let file = try files.create("b.json")
    try file.append(Array("{}".utf8))
    try file.commit()
    let broken = bench("a.json", "--baseline", "b.json")
    #expect(broken.code == .badInput)
    #expect(broken.notes == "callfloor: b.json: is no baseline of format 1\n")
  }

  @Test(
    "words that contradict each other are wrong usage",
    arguments: [
      ["a.json", "--update"], ["a.json", "--threshold", "0.1"], ["a.json", "a.json"],
      ["a.json", "--baseline", "a.json"], ["a.json", "--baseline", "-"],
      ["a.json", "--baseline", "b.json", "--update", "--threshold", "0.2"],
    ])
  func contradictions(words: [String]) {
    let console = RecordingConsole()
    #expect(Tool(console: console, files: files, machine: FakeMachine()).run(["bench"] + words) == .wrongUsage)
    #expect(console.output.isEmpty)
  }

  @Test("an interrupted measurement writes nothing")
  func interrupted() {
    let console = RecordingConsole(isInterrupted: true)
    let words = ["bench", "a.json", "--baseline", "b.json", "--update"]
    #expect(Tool(console: console, files: files, machine: FakeMachine()).run(words) == .interrupted)
    #expect(files.paths == ["a.json"])
  }
}
