import Foundation

/// The real binary, as the build put it beside the tests.
enum BuiltTool {
  struct Ran {
    let status: Int32
    let output: String
    let notes: String
  }

  /// The package's own folder.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let binary: URL = {
    // On Linux the test process is a binary in the build folder; on macOS the tests are a bundle in it.
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folders = bundles.map { $0.deletingLastPathComponent() } + [
      Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ]
    let candidates = folders.map { $0.appendingPathComponent("callfloor") }
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      preconditionFailure("callfloor is not in \(folders.map(\.path))")
    }
    return found
  }()

  /// Runs the tool to its end.
  static func run(_ arguments: [String], in folder: URL, input: String = "") throws -> Ran {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    return try finish(process, input: input)
  }

  /// Runs the tool and presses Ctrl-C as soon as one of the files that it writes beside their places has grown.
  static func interrupt(_ arguments: [String], in folder: URL, once hasGrown: (URL) -> Bool) throws -> Int32 {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    try process.run()
    var isPressed = false
    while process.isRunning && !isPressed {
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      isPressed = files.contains { $0.pathExtension == "part" && hasGrown($0) }
    }
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Runs a shell line in which `callfloor` is the tool.
  static func shell(_ line: String, in folder: URL) throws -> Ran {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "callfloor() { \"\(binary.path)\" \"$@\"; }; " + line]
    process.currentDirectoryURL = folder
    return try finish(process, input: "")
  }

  private static func finish(_ process: Process, input: String) throws -> Ran {
    // Files, not pipes: a full pipe that nobody reads would stop both sides.
    let folder = try emptyFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let streams = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: streams[0])
    for stream in streams[1...] { try Data().write(to: stream) }
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    return Ran(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      notes: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
  }

  /// A new folder, in which `Scenarios` leads to the shipped ones.
  static func folder() throws -> URL {
    let folder = try emptyFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Scenarios"), withDestinationURL: package.appendingPathComponent("Scenarios"))
    return folder
  }

  private static func emptyFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("callfloor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
