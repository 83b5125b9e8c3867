import Foundation
import Testing

@testable import CommandLineTool

@Suite("The built tool keeps its word to the shell")
struct BuiltToolTests {
  /// Runs in a folder of its own, which is gone afterwards.
  private func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = try BuiltTool.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "Scenarios" }.sorted()
  }

  @Test("a report is on standard output, and its bytes are those of a run in the test's own process")
  func report() throws {
    let ran = try inFolder { try BuiltTool.run(["run", "Scenarios/two-seniors-and-a-trainee.json"], in: $0) }
    #expect(ran.status == 0)
    #expect(ran.notes.isEmpty)
    let path = BuiltTool.package.appendingPathComponent("Scenarios/two-seniors-and-a-trainee.json").path
    let console = RecordingConsole()
    #expect(Tool(console: console, files: DiskFiles()).run(["run", path]) == .done)
    #expect(ran.output == console.output)
  }

  @Test(
    "each kind of end has its status, and only results are on standard output",
    arguments: [
      (["--version"], 0, true), (["run", "--help"], 0, true), ([], 2, false), (["fly"], 2, false),
      (["run"], 2, false), (["run", "none.json"], 4, false), (["check", "Scenarios"], 4, false),
      (["run", "Scenarios/equal-share.json", "--output", "none/report.txt"], 4, false),
    ])
  func statuses(arguments: [String], status: Int32, printsResults: Bool) throws {
    try inFolder { folder in
      let ran = try BuiltTool.run(arguments, in: folder)
      #expect(ran.status == status)
      #expect(ran.output.isEmpty != printsResults)
      #expect(ran.notes.isEmpty == printsResults)
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test("a bad scenario ends with 3 and its problems on standard error")
  func badScenario() throws {
    try inFolder { folder in
      let ran = try BuiltTool.run(["run", "-"], in: folder, input: "{ \"duraton\": \"8h\" }")
      #expect(ran.status == 3)
      #expect(ran.output.isEmpty)
      #expect(ran.notes.contains("standard input:1:3: error:"))
      #expect(ran.notes.contains("did you mean \"duration\"?"))
    }
  }

  @Test("an output replaces what was there in one step, keeps its permissions and follows a link")
  func replacing() throws {
    try inFolder { folder in
      let place = folder.appendingPathComponent("report.json")
      let link = folder.appendingPathComponent("latest.json")
      try Data("old".utf8).write(to: place)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: place)
      let words = ["run", "Scenarios/equal-share.json", "--format", "json", "--output", "latest.json"]
      let ran = try BuiltTool.run(words, in: folder)
      #expect(ran.status == 0)
      #expect(try names(in: folder) == ["latest.json", "report.json"])
      let text = try String(contentsOf: place, encoding: .utf8)
      #expect(text.hasPrefix("{\n  \"format\": 1,"))
      let mode = try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link.path)) != nil)
    }
  }

  @Test("a device is written to and never replaced")
  func device() throws {
    try inFolder { folder in
      let ran = try BuiltTool.run(["run", "Scenarios/equal-share.json", "--output", "/dev/null"], in: folder)
      #expect(ran.status == 0)
      #expect(DiskFiles().kind(of: "/dev/null") == .special)
    }
  }

  @Test("a reader that goes away is no failure")
  func brokenPipe() throws {
    try inFolder { folder in
      let line = "{ callfloor run Scenarios/support-floor.json --all --width 0; echo $? >status; } | head -n 1"
      let output = try BuiltTool.shell(line, in: folder).output
      let status = try String(contentsOf: folder.appendingPathComponent("status"), encoding: .utf8)
      #expect(output == "Support floor\n")
      #expect(status == "0\n")
    }
  }

  @Test("a full disk is told, with status 4", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    try inFolder { folder in
      let ran = try BuiltTool.shell("callfloor run Scenarios/equal-share.json >/dev/full", in: folder)
      #expect(ran.status == 4)
      #expect(ran.notes == "callfloor: standard output: cannot be written: no space left on device\n")
    }
  }

  @Test("Ctrl-C ends a long experiment with 130, a report of what was finished, and nothing half-written")
  func interrupted() throws {
    try inFolder { folder in
      let words = [
        "run", "Scenarios/two-seniors-and-a-trainee.json", "--replications", "1000000", "--no-audit", "--format",
        "json", "--each", "each.jsonl", "--output", "result.json",
      ]
      let status = try BuiltTool.interrupt(words, in: folder) {
        FileManager.default.contents(atPath: $0.path)?.isEmpty == false
      }
      #expect(status == 130)
      #expect(try names(in: folder) == ["each.jsonl", "result.json"])
      let lines = try String(contentsOf: folder.appendingPathComponent("each.jsonl"), encoding: .utf8)
      let result = try String(contentsOf: folder.appendingPathComponent("result.json"), encoding: .utf8)
      #expect(result.contains("\"replications\": \(lines.split(separator: "\n").count),"))
    }
  }

  @Test("a scenario reads no file outside its folder, not even over a link")
  func linkOutOfFolder() throws {
    try inFolder { folder in
      let inside = folder.appendingPathComponent("inside")
      try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
      try Data("at\n1\n".utf8).write(to: folder.appendingPathComponent("calls.csv"))
      try FileManager.default.createSymbolicLink(
        at: inside.appendingPathComponent("calls.csv"), withDestinationURL: folder.appendingPathComponent("calls.csv"))
      let scenario = RunCommandTests.scenario.replacing(#"{ "perHour": 30 }"#, with: #"{ "file": "calls.csv" }"#)
      try Data(scenario.utf8).write(to: inside.appendingPathComponent("a.json"))
      let ran = try BuiltTool.run(["check", "inside/a.json"], in: folder)
      #expect(ran.status == 3)
      #expect(ran.notes.contains("it lies outside the scenario's folder"))
      try FileManager.default.removeItem(at: inside.appendingPathComponent("calls.csv"))
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent("calls.csv"), to: inside.appendingPathComponent("calls.csv"))
      let copied = try BuiltTool.run(["check", "inside/a.json"], in: folder)
      #expect(copied.status == 0)
    }
  }
}
