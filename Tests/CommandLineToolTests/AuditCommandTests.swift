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
