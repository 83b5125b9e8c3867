import JSONText
import Testing

@testable import CommandLineTool

@Suite("callfloor audit")
struct AuditCommandTests {
  private func tool(_ words: String..., files: MemoryFiles, input: String = "") -> (ExitCode, String, String) {
    let console = RecordingConsole(input: input)
    let code = Tool(console: console, files: files).run(words)
    return (code, console.output, console.notes)
  }

  /// `R20 holds` and so on, from a JSON result.
  private func verdicts(_ text: String) throws -> [String] {
    let tree = try #require(JSONReading(SourceText(name: "result", bytes: Array(text.utf8))).tree)
    return try #require(tree.root["rules"]).elements.map { rule in
      "\(rule["id"]?.string ?? "") \(rule["verdict"]?.string ?? "")"
    }
  }

  @Test("a recorded trace brings the verdicts of the run, save for what only the scenario and the report know")
  func sameVerdicts() throws {
    let files = MemoryFiles(["a.json": RunCommandTests.scenario])
    let ran = tool("run", "a.json", "--trace", "trace", "--format", "json", files: files)
    #expect(ran.0 == .done)
    let audited = tool("audit", "trace", "--format", "json", files: files)
    #expect(audited.0 == .done)
    let elsewhere = ["R01", "R23", "R25", "R26"]
    func trace(_ verdicts: [String]) -> [String] { verdicts.filter { !elsewhere.contains(String($0.prefix(3))) } }
    let ofTrace = trace(try verdicts(audited.1))
    #expect(ofTrace.contains("R19 holds"))
    #expect(ofTrace == trace(try verdicts(ran.1)).filter { ofTrace.map { $0.prefix(3) }.contains($0.prefix(3)) })
  }

  @Test("a recorded trace of a floor that dials is judged as the run was")
  func dialling() throws {
    let scenario = """
      { "name": "Dialling", "duration": "30m", "scripts": [ { "name": "None", "steps": [] } ],
        "queues": [ { "name": "Support", "script": "None" } ],
        "autodials": [ { "name": "Sales", "contacts": 200, "outcomes": { "live": 0.5 }, "talk": 60, "maxAttempts": 2,
          "pacing": { "ratio": { "lines": 1.5, "per": "active" } }, "redial": { "noAnswer": { "after": "5m" } } } ],
        "operators": [
          { "name": "Anna", "email": "anna@example.com", "queues": { "Support": 0 }, "autodials": { "Sales": 2 } },
          { "name": "Boris", "email": "boris@example.com", "channels": ["EXT"], "autodials": { "Sales": 1 } },
          { "name": "Carla", "email": "carla@example.com", "autodials": { "Sales": 0 }, "queues": { "Support": 1 } } ],
        "manual": [ { "name": "Own", "operators": { "names": ["Carla"] }, "queue": "Support", "every": 100, "dial": 10,
          "answered": 0.5, "talk": 40, "wrapUp": 5 } ] }
      """
    let files = MemoryFiles(["a.json": scenario])
    let ran = tool("run", "a.json", "--trace", "trace", "--format", "json", files: files)
    #expect(ran.0 == .done, "\(ran.2)")
    let audited = tool("audit", "trace", "--format", "json", files: files)
    #expect(audited.0 == .done, "\(audited.2)")
    let live = try verdicts(ran.1)
    for id in ["R03", "R04", "R09", "R12", "R13", "R33", "R34", "R35", "R36"] {
      #expect(live.contains("\(id) holds"))
      #expect(try verdicts(audited.1).contains("\(id) holds"))
    }
  }

  @Test("a trace whose events cannot have happened so breaks a rule, and that ends with 1")
  func broken() throws {
    let files = MemoryFiles(["a.json": RunCommandTests.scenario])
    _ = tool("run", "a.json", "--trace", "trace", files: files)
    var lines = try #require(files.text("trace")).split(separator: "\n").map(String.init)
    let answer = try #require(lines.firstIndex { $0.contains("callIsAnswered") })
    lines.insert(lines[answer].replacing("callIsAnswered", with: "offerBegins"), at: answer + 1)
    let ran = tool("audit", "-", files: files, input: lines.joined(separator: "\n"))
    #expect(ran.0 == .expectationFailed || ran.0 == .badInput)
    #expect(ran.1.contains("BROKEN") || ran.2.contains("error:"))
  }

  @Test("assignments of a group are judged against the same ones written out for each member")
  func groupAssignments() throws {
    let grouped = """
      { "name": "Grouped", "duration": "2h", "scripts": [ { "name": "S", "steps": [] } ],
        "queues": [ { "name": "Q", "script": "S" }, { "name": "R", "script": "S" } ],
        "groups": [ { "name": "Team", "queues": { "Q": 3, "R": { "priority": 1, "after": "20s" } } } ],
        "operators": [ { "name": "A", "email": "a@example.com", "group": "Team", "queues": { "Q": 1 } },
                       { "name": "B", "email": "b@example.com", "group": "Team" } ],
        "inbound": [ { "queue": "Q", "arrivals": { "perHour": 40 }, "talk": 60, "patience": 90 },
                     { "queue": "R", "arrivals": { "perHour": 20 }, "talk": 60, "patience": 90 } ] }
      """
    let ran = tool("audit", "--twins", "a.json", "--format", "json", files: MemoryFiles(["a.json": grouped]))
    #expect(try verdicts(ran.1).contains("R25 holds"), "\(ran.2)")
    let bulk = #""queues": { "Q": 3, "R": { "priority": 1, "after": "20s" } }"#
    let single = grouped.replacing(bulk, with: ##""color": "#fff000""##)
      .replacing(#""group": "Team" }"#, with: #""queues": { "Q": 1 } }"#)
    let other = tool("audit", "--twins", "a.json", "--format", "json", files: MemoryFiles(["a.json": single]))
    #expect(try verdicts(other.1).contains("R25 not exercised"), "\(other.2)")
  }

  @Test("what is no trace ends with 3 and its place")
  func noTrace() {
    let ran = tool("audit", "-", files: MemoryFiles(), input: "garbage\n")
    #expect(ran.0 == .badInput)
    #expect(ran.1.isEmpty)
    #expect(ran.2.hasPrefix("standard input:1:1: error:"))
  }

  @Test("twins are compared over a scenario")
  func twins() throws {
    let files = MemoryFiles(["a.json": RunCommandTests.scenario])
    let ran = tool("audit", "--twins", "a.json", "--format", "json", files: files)
    #expect(ran.0 == .done)
    #expect(try verdicts(ran.1).contains("R38 holds"))
  }

  @Test("options that do not belong together are wrong usage")
  func clashes() {
    #expect(tool("audit", "trace", "--seed", "1", files: MemoryFiles()).0 == .wrongUsage)
    #expect(tool("audit", "--twins", "a.json", "--strict-audit", files: MemoryFiles()).0 == .wrongUsage)
    #expect(tool("audit", files: MemoryFiles()).0 == .wrongUsage)
  }
}
