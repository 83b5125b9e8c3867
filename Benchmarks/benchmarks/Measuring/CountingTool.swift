import Foundation

/// A tool that runs a program instruction by instruction and counts them: slow, and the same count every time.
struct CountingTool {
  let path: String
  /// Name and version: counts of two versions are not compared.
  let version: String

  /// The tool, where it is installed.
  static let installed: CountingTool? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/valgrind" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
    guard let ran = try? Child.run(path, ["--version"]), ran.status == 0 else { return nil }
    return CountingTool(path: path, version: ran.output.trimmingCharacters(in: .whitespacesAndNewlines))
  }()

  /// Instructions inside the counted section of this program with those arguments; `nil` when the tool fails.
  func count(_ arguments: [String]) throws -> Int? {
    let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=counted_section"]
    guard let program = PlainCopy.path else { return nil }
    let ran = try Child.run(path, options + [program] + arguments)
    guard ran.status == 0, let place = ran.notes.range(of: "Collected : ") else { return nil }
    return Int(ran.notes[place.upperBound...].prefix { $0.isNumber })
  }

  /// The tool's account of each function of the counted section, as text.
  func account(_ arguments: [String]) throws -> String? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("callfloor-parts-\(getpid())")
    defer { try? FileManager.default.removeItem(at: file) }
    let options = [
      "--tool=callgrind", "--callgrind-out-file=\(file.path)", "--toggle-collect=counted_section",
      "--compress-strings=no", "--compress-pos=no",
    ]
    guard let program = PlainCopy.path else { return nil }
    let ran = try Child.run(path, options + [program] + arguments)
    return ran.status == 0 ? try String(contentsOf: file, encoding: .utf8) : nil
  }
}
