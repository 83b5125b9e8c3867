import CallCenter
import Experiment
import Foundation
import JSONText
import ScenarioFile

/// A scenario file, read.
struct LoadedScenario {
  /// As the user wrote it; `-` is standard input.
  let path: String
  /// `nil` when the file cannot be used.
  let plan: FloorPlan?
  /// What the file says; `nil` when it is no JSON object.
  let document: Scenario?
  let errorCount: Int
  let warningCount: Int
  /// All problems as a compiler prints them; empty when there are none.
  let problems: String
}

/// Reads scenario files with everything that they name.
struct ScenarioLoading {
  /// A scenario file may be so large: 10,000 operators written out one by one take 5 MB.
  static let largestScenario = 64 << 20
  /// A file of calls may be so large.
  static let largestCallFile = 512 << 20

  let console: any Console
  let files: any FileStore

  /// Reads them all, so that their problems can be told in one go.
  func load(_ paths: [String]) throws(FileFault) -> [LoadedScenario] {
    var scenarios: [LoadedScenario] = []
    for path in paths { scenarios.append(try load(path)) }
    return scenarios
  }

  /// The plan of a scenario with its groups' assignments written out for each member; `nil` when no group assigns.
  func planOfSingleAssignments(_ scenario: LoadedScenario) -> FloorPlan? {
    guard let singles = scenario.document?.withSingleAssignments else { return nil }
    return read(singles.json.bytes(.compact), path: scenario.path).plan
  }

  private func read(_ bytes: [UInt8], path: String) -> ReadingOutcome {
    ScenarioReader.read(
      bytes: bytes, fileName: path == "-" ? "standard input" : path, files: neighbours(of: path),
      normalise: { $0.precomposedStringWithCanonicalMapping })
  }

  private func load(_ path: String) throws(FileFault) -> LoadedScenario {
    let bytes =
      path == "-"
      ? try console.readInput(limit: Self.largestScenario) : try files.read(path, limit: Self.largestScenario)
    var outcome = read(bytes, path: path)
    // Assertions about what no result has: the reader knows no figures, so it cannot tell.
    if let plan = outcome.plan {
      for problem in ExpectationProblem.problems(of: plan) {
        outcome.refuseExpectation(
          problem.expectation, because: problem.message, name: problem.name, candidates: problem.candidates)
      }
    }
    let log = outcome.log
    return LoadedScenario(
      path: path, plan: log.isClean ? outcome.plan : nil, document: outcome.document,
      errorCount: log.errorCount, warningCount: log.warningCount, problems: log.rendered())
  }

  /// Hands over files from the scenario's own folder, and no others: not even over a symbolic link.
  private func neighbours(of path: String) -> ScenarioFiles {
    let folder = path == "-" ? "." : path.contains("/") ? String(path[..<path.lastIndex(of: "/")!]) + "/" : "."
    let files = files
    return { (name) throws(ScenarioFileFault) in
      let place = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard files.identity(of: place).hasPrefix(files.identity(of: folder) + "/") || folder == "/" else {
        throw ScenarioFileFault("it lies outside the scenario's folder")
      }
      do throws(FileFault) {
        return try files.read(place, limit: Self.largestCallFile)
      } catch {
        throw ScenarioFileFault(error.cause)
      }
    }
  }
}
