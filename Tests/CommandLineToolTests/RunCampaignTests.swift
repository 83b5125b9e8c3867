import JSONText
import Testing

@testable import CommandLineTool

@Suite("callfloor run with campaigns")
struct RunCampaignTests {
  private static let scenario = """
    {
      "name": "Blended", "duration": "1h",
      "scripts": [ { "name": "None", "steps": [] } ],
      "queues": [ { "name": "Support", "script": "None" } ],
      "autodials": [
        { "name": "Renewals", "contacts": 500, "talk": 60, "pacing": { "ratio": { "lines": 2, "per": "available" } },
          "outcomes": { "live": { "chance": 0.4, "after": 6 }, "busy": { "chance": 0.2, "after": 2 } } },
        { "name": "Surveys", "contacts": 50, "talk": 30, "outcomes": { "live": { "chance": 0.5, "after": 5 } } } ],
      "operators": [
        { "name": "Anna", "email": "anna@example.com", "queues": { "Support": 1 }, "autodials": { "Renewals": 2 } },
        { "name": "Boris", "email": "boris@example.com", "queues": { "Support": 0 }, "autodials": { "Surveys": 1 } } ],
      "inbound": [ { "queue": "Support", "arrivals": { "perHour": 20 }, "talk": 60, "patience": 30 } ],
      "manual": [ { "name": "Reminders", "queue": "Support", "operators": { "names": ["Boris"] }, "every": 120,
                    "dial": 20, "answered": 0.5, "talk": 40 } ],
      "expect": [ { "autodial": "Renewals", "nuisanceRate.overLive": { "atMost": 0.0001 } },
                  { "autodial": "Surveys", "linesInFlight": { "atLeast": 0.01 } } ]
    }
    """

  private func run(_ words: String...) -> (code: ExitCode, output: String, notes: String, files: MemoryFiles) {
    let files = MemoryFiles(["a.json": Self.scenario])
    let console = RecordingConsole(input: "")
    let code = Tool(console: console, files: files).run(["run", "a.json", "--no-audit"] + words)
    return (code, console.output, console.notes, files)
  }

  @Test("--autodial shows that autodial and those who work for it; a wrong name is a wrong use")
  func selection() throws {
    let bytes = Array(run("--format", "json", "--autodial", "Surveys").output.utf8)
    let figures = try #require(JSONReading(SourceText(name: "out.json", bytes: bytes)).tree).root["figures"]
    #expect(figures?["autodials"]?.elements.map { $0["name"]?.string } == ["Surveys"])
    #expect(figures?["operators"]?.elements.map { $0["name"]?.string } == ["Boris"])
    #expect(figures?["queues"]?.count == 0)
    let wrong = run("--autodial", "Survey")
    #expect(wrong.code == .wrongUsage)
    #expect(wrong.notes.contains("--autodial must be an autodial of \"Blended\", found \"Survey\""))
  }

  @Test("--calls has a row for every call of a caller, attempt and own call")
  func calls() {
    let ran = run("--calls", "calls.csv")
    let rows = (ran.files.text("calls.csv") ?? "").split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(Set(rows.map { $0[1] }) == ["Support", "Renewals", "Surveys", "Reminders"])
    for row in rows {
      #expect((row[1] == "Renewals" || row[1] == "Surveys") == row[2].isEmpty)
      #expect((row[1] == "Reminders") == row[0].isEmpty)
    }
    #expect(rows.contains { $0[1] == "Renewals" && $0[4] == "busy" && $0[5].isEmpty })
  }

  @Test("expectations about an autodial decide the status, and tables hold the campaigns")
  func expectations() {
    let ran = run()
    #expect(ran.code == .expectationFailed)
    #expect(ran.output.contains("FAILS          autodial \"Renewals\": nuisanceRate.overLive at most 0.0001"))
    #expect(ran.output.contains("  nuisance limits: "))
    let table = run("--format", "csv", "--table", "interval-autodials").output
    #expect(table.split(separator: "\r\n").count == 5)
  }
}
