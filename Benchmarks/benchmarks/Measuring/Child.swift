import Foundation

/// Other programs, and this one in a process of its own.
enum Child {
  struct Ran {
    let status: Int32
    let output: String
    let notes: String
  }

  static let thisProgram = Bundle.main.executablePath ?? CommandLine.arguments[0]

  /// Runs a program to its end.
  static func run(_ program: String, _ arguments: [String]) throws -> Ran {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    // Else the layout of every dictionary differs from process to process, and with it some instructions.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
    // Files, not pipes: a full pipe that nobody reads would stop both sides.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("callfloor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let streams = ["out", "err"].map { folder.appendingPathComponent($0) }
    for stream in streams { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Ran(status: process.terminationStatus, output: texts[0], notes: texts[1])
  }
}
