import CommandLineTool
import Foundation
import JSONText
import SpeedGuard

/// Where baselines lie: a file for each kind of machine.
struct BaselineFolder {
  static let usual = "Benchmarks/baselines"

  /// A folder, or one file.
  let path: String
  private let files = DiskFiles()

  init(_ path: String?) { self.path = path ?? Self.usual }

  /// The file of this kind of machine.
  var ownFile: String {
    if path.hasSuffix(".json") { return path }
    return (path.hasSuffix("/") ? path : path + "/") + ThisMachine().kind + ".json"
  }

  /// The baseline of this kind of machine; else any other, of which only the answers count; `nil` when there is none.
  func read() throws -> (file: String, baseline: Baseline)? {
    var candidates = [ownFile]
    if !path.hasSuffix(".json"), let others = try? FileManager.default.contentsOfDirectory(atPath: path) {
      candidates += others.filter { $0.hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
    }
    for file in candidates where files.kind(of: file) == .file {
      do {
        return (file, try Baseline(reading: try files.read(file, limit: 16 << 20), name: file))
      } catch let fault as BaselineFault {
        stop("\(file): \(fault.reason)")
      }
    }
    return nil
  }

  /// Writes the file of this kind of machine, in one step.
  func write(_ baseline: Baseline) throws {
    if !path.hasSuffix(".json") { try files.makeFolder(path) }
    let file = try files.create(ownFile)
    try file.append(baseline.json.bytes(.pretty))
    try file.commit()
  }
}
