import Foundation
import JSONText
import Testing

@testable import CommandLineTool

@Suite("callfloor run")
struct RunCommandTests {
  static let scenario = """
    {
      "name": "Line", "duration": "1h",
      "groups": [ { "name": "Seniors" } ],
      "scripts": [ { "name": "None", "steps": [] } ],
      "queues": [ { "name": "Support", "script": "None" } ],
      "operators": [
        { "name": "Anna", "email": "anna@example.com", "group": "Seniors", "queues": { "Support": 2 } },
        { "name": "Boris", "email": "boris@example.com", "queues": { "Support": 1 } }
      ],
      "inbound": [ { "queue": "Support", "arrivals": { "perHour": 30 }, "talk": "2m" } ],
      "expect": [ { "queue": "Support", "answered": { "atLeast": 1 } } ]
    }
    """

  private struct Ran {
    let code: ExitCode
    let output: String
    let notes: String
    let files: MemoryFiles
  }

  private func run(_ words: String..., files: MemoryFiles? = nil, console: RecordingConsole? = nil) -> Ran {
    let files = files ?? MemoryFiles(["a.json": Self.scenario, "b.json": Self.scenario])
    let console = console ?? RecordingConsole(input: Self.scenario)
    let code = Tool(console: console, files: files).run(["run"] + words)
    return Ran(code: code, output: console.output, notes: console.notes, files: files)
  }

  @Test("the report goes to standard output and nothing to standard error")
  func streams() {
    let ran = run("a.json")
    #expect(ran.code == .done)
    #expect(ran.output.hasPrefix("Line\n"))
    #expect(ran.output.contains("\nLoad per operator"))
    #expect(ran.notes.isEmpty)
  }

  @Test("the same words give the same bytes, from a file and from standard input")
  func repeatable() {
    #expect(run("a.json").output == run("a.json").output)
    #expect(run("-").output == run("a.json").output)
    #expect(run("a.json", "--seed", "2").output != run("a.json").output)
  }

  @Test("each queue promises and counts by its own assignments where operators have several")
  func severalQueues() throws {
    let scenario = """
      {
        "name": "Two queues", "duration": "8h",
        "scripts": [ { "name": "None", "steps": [] } ],
        "queues": [ { "name": "Support", "script": "None" }, { "name": "Orders", "script": "None" } ],
        "operators": [
          { "name": "Anna", "email": "anna@example.com", "queues": { "Support": 3, "Orders": 1 } },
          { "name": "Boris", "email": "boris@example.com", "queues": { "Support": 1, "Orders": 1 } }
        ],
        "inbound": [
          { "queue": "Support", "arrivals": { "perHour": 20 }, "talk": "1m" },
          { "queue": "Orders", "arrivals": { "perHour": 10 }, "talk": "1m" }
        ]
      }
      """
    let text = run("two.json", files: MemoryFiles(["two.json": scenario])).output
    func row(_ priority: Int, of queue: String) throws -> [Substring] {
      let section = try #require(text.components(separatedBy: "How \(queue) shares its calls").dropFirst().first)
      let rows = section.components(separatedBy: "\n\n")[0].split(separator: "\n").map { $0.split(separator: " ") }
      return try #require(rows.first { $0.first == "\(priority)" })
    }
    // Priority, operators, calls, each, share, %, promised, %.
    #expect(try row(3, of: "Support")[6] == "75.0")
    #expect(try row(1, of: "Support")[6] == "25.0")
    let orders = try row(1, of: "Orders")
    #expect(orders[1] == "2" && orders[4] == "100.0" && orders[6] == "100.0")
    // Both have taken their calls of this queue.
    let section = try #require(text.components(separatedBy: "How Orders shares its calls").last)
    let range = try #require(section.firstMatch(of: /calls run from (\d+) \(\w+\)\s+to\s+(\d+)\s+\(\w+\)/))
    let calls = try #require(Int(orders[2]))
    #expect(try #require(Int(range.1)) + #require(Int(range.2)) == calls)
  }

  @Test("a replication alone is the one that runs among others")
  func replicationAlone() {
    let among = run("a.json", "--replications", "3", "--each", "each").files.text("each") ?? ""
    let alone = run("a.json", "--replication", "3", "--each", "each").files.text("each") ?? ""
    #expect(among.split(separator: "\n").count == 3)
    #expect(among.split(separator: "\n").last == alone.split(separator: "\n").last)
  }

  @Test("two threads give the bytes of one, in the report and in every file")
  func threads() {
    let words = ["a.json", "--replications", "5", "--format", "json", "--output", "out", "--calls", "c", "--each", "e"]
    func files(_ more: [String]) -> [String?] {
      let files = MemoryFiles(["a.json": Self.scenario])
      #expect(Tool(console: RecordingConsole(), files: files).run(["run"] + words + more) == .done)
      return ["out", "c", "e"].map(files.text)
    }
    #expect(files(["--threads", "2"]) == files([]))
    #expect(run("a.json", "--threads", "0").code == .wrongUsage)
  }

  @Test("a failed expectation ends with 1, and the report is still printed")
  func failedExpectation() {
    let impossible = Self.scenario.replacing(#""atLeast": 1 "#, with: #""atLeast": 100000 "#)
    let ran = run("a.json", files: MemoryFiles(["a.json": impossible]))
    #expect(ran.code == .expectationFailed)
    #expect(ran.output.contains("FAILS          queue \"Support\": answered at least 100000"))
  }

  @Test("a bad scenario ends with 3, before anything is simulated or written")
  func badScenario() {
    let files = MemoryFiles(["a.json": Self.scenario, "bad.json": "{ \"duration\": -1 }"])
    let ran = run("a.json", "bad.json", "--output", "out", files: files)
    #expect(ran.code == .badInput)
    #expect(ran.output.isEmpty)
    #expect(ran.notes.contains("bad.json:1:15: error:"))
    #expect(files.paths == ["a.json", "bad.json"])
  }

  @Test("a file that cannot be read ends with 4")
  func unreadable() {
    let ran = run("none.json")
    #expect(ran.code == .ioFailed)
    #expect(ran.notes == "callfloor: none.json: cannot be read: no such file or directory\n")
  }

  @Test("an output that cannot be written is found out before simulating, and nothing is left behind")
  func unwritable() {
    let files = MemoryFiles(["a.json": Self.scenario], forbidden: ["calls.csv"])
    let ran = run("a.json", "--output", "report.txt", "--calls", "calls.csv", files: files)
    #expect(ran.code == .ioFailed)
    #expect(ran.notes == "callfloor: calls.csv: cannot be written: permission denied\n")
    #expect(files.paths == ["a.json"])
  }

  @Test(
    "words that contradict each other are wrong usage",
    arguments: [
      (["a.json", "--replications", "2", "--replication", "1"], "--replications and --replication cannot stand"),
      (["a.json", "--no-audit", "--strict-audit"], "--no-audit and --strict-audit contradict each other"),
      (["a.json", "--trace", "t", "--replications", "2"], "--trace records one replication"),
      (["a.json", "--table", "queues"], "--table belongs to --format csv"),
      (["a.json", "--format", "yaml"], "--format must be one of text, json, csv, found \"yaml\""),
      (["a.json", "--replications", "0"], "--replications must be a whole number from 1 to 1000000, found \"0\""),
      (["a.json", "--confidence", "1"], "--confidence must be a number between 0.0 and 1.0, found \"1\""),
      (["a.json", "--group", "Senior"], "--group must be a group of \"Line\", found \"Senior\"; did you mean Seniors?"),
      (["a.json", "--queue", "Sales"], "--queue must be a queue of \"Line\", found \"Sales\""),
      (["-", "-"], "standard input can be read once only"),
      (["a.json", "--output", "a.json"], "a.json would replace the scenario a.json"),
      (["a.json", "--output", "x", "--calls", "x"], "x would replace another output of the same run"),
      (["a.json", "a.json", "--output", "out"], "two scenarios are called \"a\""),
    ])
  func contradictions(words: [String], message: String) {
    let console = RecordingConsole()
    let files = MemoryFiles(["a.json": Self.scenario])
    let code = Tool(console: console, files: files).run(["run"] + words)
    #expect(code == .wrongUsage)
    #expect(console.notes.hasPrefix("callfloor run: " + message))
    #expect(console.output.isEmpty)
    #expect(files.paths == ["a.json"])
  }

  @Test("the JSON result is one document with the fixed names, and --output keeps standard output empty")
  func json() throws {
    let ran = run("a.json", "--format", "json", "--replications", "2", "--output", "out.json")
    #expect(ran.output.isEmpty)
    let text = try #require(ran.files.text("out.json"))
    let tree = try #require(JSONReading(SourceText(name: "out.json", bytes: Array(text.utf8))).tree)
    #expect(tree.root["format"]?.int64 == 1)
    #expect(tree.root["replications"]?.int64 == 2)
    #expect(tree.root["figures"]?["queues"]?.elements.map { $0["name"]?.string } == ["Support"])
    #expect(tree.root["halfWidths"]?["operators"]?.count == 2)
  }

  @Test("CSV prints one table, or writes all that have rows into a folder")
  func csv() {
    #expect(run("a.json", "--format", "csv").output.hasPrefix("scenario,seed,name,group,role,"))
    #expect(run("a.json", "--format", "csv", "--table", "queues").output.contains("\r\nLine,1,Support,"))
    let ran = run("a.json", "b.json", "--format", "csv", "--output", "out")
    #expect(ran.output.isEmpty)
    #expect(ran.files.paths.filter { $0.hasPrefix("out/") }.contains("out/interval-queues.csv"))
    #expect(ran.files.text("out/operators.csv")?.split(separator: "\r\n").count == 5)
  }

  @Test("calls have a row each, and say which replication they are from when there are several")
  func calls() throws {
    let one = try #require(run("a.json", "--calls", "calls.csv").files.text("calls.csv"))
    let names = "call,source,queue,arrived,outcome,operator,answered,ended,wait,ring,talk,wrapUp"
    #expect(one.hasPrefix(names + "\r\n"))
    let two = try #require(run("a.json", "--calls", "calls.csv", "--replications", "2").files.text("calls.csv"))
    #expect(two.hasPrefix("replication," + names + "\r\n1,"))
    #expect(two.contains("\r\n2,"))
  }

  @Test("filters show a part of the floor and leave its figures as they are")
  func filters() {
    let whole = run("a.json").output.split(separator: "\n").first { $0.contains("  Anna ") }
    let part = run("a.json", "--group", "Seniors").output
    #expect(part.split(separator: "\n").first { $0.contains("  Anna ") } == whole)
    #expect(!part.contains("Boris"))
  }

  @Test("colours are for terminals, unless NO_COLOR is set or something else is asked for")
  func colors() {
    func isColored(_ words: String..., terminal: Bool, variables: [String: String] = [:]) -> Bool {
      let console = RecordingConsole(showsOutput: terminal, columns: 100, variables: variables)
      _ = Tool(console: console, files: MemoryFiles(["a.json": Self.scenario])).run(["run", "a.json"] + words)
      return console.output.contains("\u{1B}[")
    }
    #expect(isColored(terminal: true))
    #expect(!isColored(terminal: false))
    #expect(!isColored(terminal: true, variables: ["NO_COLOR": "1"]))
    #expect(isColored(terminal: true, variables: ["NO_COLOR": ""]))
    #expect(!isColored(terminal: true, variables: ["TERM": "dumb"]))
    #expect(isColored("--color", "always", terminal: false))
    #expect(!isColored("--color=never", terminal: true))
  }

  @Test("progress is a line on a terminal only, and nothing is left of it")
  func progress() {
    let console = RecordingConsole(showsNotes: true)
    let files = MemoryFiles(["a.json": Self.scenario])
    #expect(Tool(console: console, files: files).run(["run", "a.json", "--replications", "2"]) == .done)
    #expect(console.notes.contains("\rLine: replication 2 of 2\u{1B}[K"))
    #expect(console.notes.hasSuffix("\r\u{1B}[K"))
  }

  @Test("an interrupted run ends with 130 and leaves no half-written file")
  func interrupted() {
    let console = RecordingConsole(isInterrupted: true)
    let files = MemoryFiles(["a.json": Self.scenario])
    let code = Tool(console: console, files: files).run(["run", "a.json", "--output", "out.txt"])
    #expect(code == .interrupted)
    #expect(files.paths == ["a.json"])
  }

  @Test("what was finished before the interruption is written out")
  func interruptedBetweenReplications() throws {
    let console = RecordingConsole(interruptedAfter: 3)
    let files = MemoryFiles(["a.json": Self.scenario])
    let words = ["run", "a.json", "--replications", "1000", "--format", "json", "--each", "each"]
    #expect(Tool(console: console, files: files).run(words) == .interrupted)
    let finished = try #require(files.text("each")).split(separator: "\n").count
    #expect((1...4).contains(finished))
    #expect(console.output.contains("\"replications\": \(finished),"))
  }
}
