import Foundation
import Testing

@testable import CommandLineTool

@Suite("What is written about the tool works when it is typed in")
struct ExampleTests {
  private static func readme() throws -> String {
    try String(contentsOf: BuiltTool.package.appendingPathComponent("README.md"), encoding: .utf8)
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = try BuiltTool.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("the examples of a command's help", arguments: Command.allCases)
  func help(of command: Command) throws {
    try inFolder { folder in
      for example in command.form.examples {
        let ran = try BuiltTool.shell(example.line, in: folder)
        #expect(ran.status == 0, "\(example.line): \(ran.notes)")
      }
    }
  }

  @Test("the README's command lines, one after the other")
  func commandLines() throws {
    let lines = try Self.readme().split(separator: "\n").map(String.init)
    let blocks = lines.filter { $0.hasPrefix("callfloor ") }
    #expect(blocks.count >= 6)
    try inFolder { folder in
      for line in blocks {
        let ran = try BuiltTool.shell(line, in: folder)
        #expect(ran.status == 0, "\(line): \(ran.notes)")
      }
    }
  }

  @Test("the README's first command prints the load per operator")
  func firstCommand() throws {
    let start = "swift run -c release callfloor "
    let line = try #require(try Self.readme().split(separator: "\n").first { $0.hasPrefix(start) })
    try inFolder { folder in
      let ran = try BuiltTool.shell("callfloor " + line.dropFirst(start.count), in: folder)
      #expect(ran.status == 0)
      #expect(ran.output.contains("\nLoad per operator"))
    }
  }

  @Test("the README's sample is what the tool prints")
  func sample() throws {
    let parts = try Self.readme().components(separatedBy: "```text\n")
    let sample = try #require(parts.dropFirst().first?.components(separatedBy: "\n```").first)
    try inFolder { folder in
      let words = ["run", "Scenarios/two-seniors-and-a-trainee.json", "--width", "100"]
      let ran = try BuiltTool.run(words, in: folder)
      #expect(ran.output.hasPrefix(sample + "\n"))
    }
  }

  @Test("the README's scenario is good")
  func scenario() throws {
    let parts = try Self.readme().components(separatedBy: "```json\n")
    let scenario = try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    try inFolder { folder in
      let ran = try BuiltTool.run(["check", "-"], in: folder, input: scenario)
      #expect(ran.status == 0)
    }
  }

  @Test("the README names every command and every shipped scenario")
  func complete() throws {
    let text = try Self.readme()
    for command in Command.allCases { #expect(text.contains("`callfloor \(command.rawValue)")) }
    let folder = BuiltTool.package.appendingPathComponent("Scenarios").path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".json") {
      #expect(text.contains("`\(name)`"))
    }
  }
}
