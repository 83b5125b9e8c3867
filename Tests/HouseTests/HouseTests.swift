import Foundation
import Testing

/// The rules of the house that the compiler does not hold, read off the source text.
@Suite("The house")
struct HouseTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Each floor, and the modules of the floors below that it may import.
  private static let floors: [(module: String, below: Set<String>)] = {
    let base: Set = ["ElementaryFunctions"]
    let ground: Set = ["EventCore", "Chance", "Measures", "JSONText", "ElementaryFunctions"]
    let shared = ground.union(["CallCenter"])
    let second: Set = ["Simulation", "Audit", "ScenarioFile"]
    return [
      ("ElementaryFunctions", []), ("EventCore", []), ("JSONText", []), ("Chance", base), ("Measures", base),
      ("SpeedGuard", ["JSONText"]), ("CallCenter", ground), ("Simulation", shared),
      ("Audit", shared.union(["CacheHints"])),
      ("ScenarioFile", shared), ("Experiment", shared.union(second)),
      ("Reports", shared.union(second).union(["Experiment"])),
      ("CommandLineTool", shared.union(second).union(["Experiment", "Reports", "SpeedGuard"])),
      ("callfloor", ["CommandLineTool"]),
    ]
  }()

  private struct Source {
    let name: String
    let lines: [String]
  }

  private static func sources(below folder: String) -> [Source] {
    let start = root.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: start.appendingPathComponent(path), encoding: .utf8) else { return nil }
      return Source(name: "\(folder)/\(path)", lines: text.components(separatedBy: "\n"))
    }
  }

  private static func imports(of source: Source) -> [String] {
    source.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count, !line.hasPrefix("//") else {
        return nil
      }
      return String(words[place + 1])
    }
  }

  @Test("each floor imports only floors below it, and platform modules only where the design allows them")
  func floorsAreOneWay() {
    for floor in Self.floors {
      let files = Self.sources(below: "Sources/\(floor.module)")
      #expect(!files.isEmpty, "\(floor.module) has no files")
      let reachesOut = floor.module == "CommandLineTool" || floor.module == "callfloor"
      let platform = reachesOut ? Self.platform : floor.module == "Experiment" ? Self.threads : []
      let allowed = floor.below.union(platform)
      for file in files {
        for name in Self.imports(of: file) {
          #expect(allowed.contains(name), "\(file.name) imports \(name)")
        }
      }
    }
  }

  /// Replications run side by side.
  private static let threads: Set = ["Synchronization", "Dispatch"]
  private static let platform: Set = ["Foundation", "Glibc", "Darwin", "Musl", "Synchronization", "Dispatch"]

  @Test("what could make a result differ from one machine or day to another is not used below the command line")
  func determinism() {
    let banned = [
      "SystemRandomNumberGenerator", ".random(in", ".hashValue", "Date()", "ContinuousClock", ".randomElement(",
      ".shuffled(",
    ]
    for floor in Self.floors where floor.module != "CommandLineTool" && floor.module != "callfloor" {
      for file in Self.sources(below: "Sources/\(floor.module)") {
        for word in banned {
          #expect(!file.lines.contains { $0.contains(word) }, "\(file.name) uses \(word)")
        }
      }
    }
  }

  /// 120 is what to write; a line that a renaming made longer is not worth a red build.
  @Test("files keep to one idea and lines to a screen")
  func sizes() {
    for file in Self.sources(below: "Sources") + Self.sources(below: "Tests") + Self.sources(below: "Benchmarks") {
      #expect(file.lines.count <= 450, "\(file.name) has \(file.lines.count) lines")
      for (number, line) in file.lines.enumerated() where line.count > 128 {
        Issue.record("\(file.name):\(number + 1) has \(line.count) columns")
      }
    }
  }

  @Test("the package depends on no other package, and nothing is left for later")
  func promises() throws {
    let package = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    #expect(!package.contains(".package("))
    let later = ["TO" + "DO", "FIX" + "ME"]
    for file in Self.sources(below: "Sources") + Self.sources(below: "Benchmarks") {
      for word in later { #expect(!file.lines.contains { $0.contains(word) }, "\(file.name) says \(word)") }
    }
  }
}
