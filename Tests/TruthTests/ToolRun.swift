import CommandLineTool
import Foundation
import Synchronization

/// The command line's own path from the text of a scenario to the text of a result, in memory.
enum ToolRun {
  /// The JSON result of `callfloor run`. The rules are not judged here: that has tests of its own, and takes time.
  static func result(of scenario: JSON, seed: Int, replications: Int) throws -> JSON {
    try result(of: scenario, seed: seed, replications: replications, each: false).result
  }

  /// The figures of each replication, as `--each` writes them.
  static func each(of scenario: JSON, seed: Int, replications: Int) throws -> [JSON] {
    try result(of: scenario, seed: seed, replications: replications, each: true).each
  }

  /// Both of one experiment.
  static func result(
    of scenario: JSON, seed: Int, replications: Int, each: Bool
  ) throws -> (result: JSON, each: [JSON]) {
    let options = ["--format", "json", "--replications", "\(replications)", "--seed", "\(seed)"]
    let world = try run(scenario, options + (each ? ["--each", "each.jsonl"] : []))
    let lines = try world.file("each.jsonl").split(separator: "\n").map { try JSON(text: String($0)) }
    return (try JSON(text: world.output), lines.map { $0["figures"] ?? .null })
  }

  /// One replication's calls by the columns' names, in order of arrival.
  static func calls(of scenario: JSON, seed: Int) throws -> [[String: String]] {
    let world = try run(scenario, ["--seed", "\(seed)", "--format", "json", "--calls", "calls.csv"])
    let rows = world.file("calls.csv").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = rows.first else { return [] }
    let calls = rows.dropFirst().map { row in Dictionary(uniqueKeysWithValues: zip(names, row)) }
    return calls.sorted { (Int($0["call"] ?? "") ?? 0) < (Int($1["call"] ?? "") ?? 0) }
  }

  /// One replication's events, in order.
  static func trace(of scenario: JSON, seed: Int) throws -> [TracedEvent] {
    let world = try run(scenario, ["--seed", "\(seed)", "--format", "json", "--trace", "trace.jsonl"])
    return TracedEvent.all(of: world.file("trace.jsonl"))
  }

  private static func run(_ scenario: JSON, _ options: [String]) throws -> MemoryWorld {
    let world = MemoryWorld(input: try scenario.written)
    let code = Tool(console: world, files: world).run(["run", "-", "--no-audit"] + options)
    guard code == .done else {
      throw ToolFailed(description: "callfloor ended with \(code):\n\(world.notes)\n\(try scenario.written)")
    }
    return world
  }
}

struct ToolFailed: Error, CustomStringConvertible {
  let description: String
}

/// A console and a file store that exist only here.
final class MemoryWorld: Console, FileStore {
  private struct Written {
    var output: [UInt8] = []
    var notes = ""
    var files: [String: [UInt8]] = [:]
  }

  private let input: [UInt8]
  private let written = Mutex(Written())

  init(input: String) {
    self.input = Array(input.utf8)
  }

  var output: String { written.withLock { String(decoding: $0.output, as: UTF8.self) } }
  var notes: String { written.withLock { $0.notes } }

  func file(_ path: String) -> String {
    written.withLock { String(decoding: $0.files[path] ?? [], as: UTF8.self) }
  }

  func print(_ bytes: [UInt8]) throws(FileFault) { written.withLock { $0.output += bytes } }
  func note(_ text: String) { written.withLock { $0.notes += text } }
  func readInput(limit: Int) throws(FileFault) -> [UInt8] { input }
  var showsOutput: Bool { false }
  var showsNotes: Bool { false }
  var columns: Int? { nil }
  func variable(_ name: String) -> String? { nil }
  var isInterrupted: Bool { false }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard let bytes = written.withLock({ $0.files[path] }) else {
      throw FileFault(path: path, reason: "cannot be read: no such file")
    }
    return bytes
  }

  func kind(of path: String) -> FileKind { written.withLock { $0.files[path] == nil ? .nothing : .file } }
  func identity(of path: String) -> String { path }
  func makeFolder(_ path: String) throws(FileFault) {}
  func create(_ path: String) throws(FileFault) -> any PendingFile { MemoryFile(path: path, world: self) }

  fileprivate func put(_ bytes: [UInt8], at path: String) { written.withLock { $0.files[path] = bytes } }
}

private final class MemoryFile: PendingFile {
  private let path: String
  private let world: MemoryWorld
  private var bytes: [UInt8] = []

  init(path: String, world: MemoryWorld) {
    self.path = path
    self.world = world
  }

  func append(_ bytes: [UInt8]) throws(FileFault) { self.bytes += bytes }
  func commit() throws(FileFault) { world.put(bytes, at: path) }
  func discard() {}
}
