import Audit
import CallCenter
import Experiment
import Foundation
import ScenarioFile

extension Case {
  /// The package's own folder.
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The scenarios that are shipped, as `callfloor run` runs them: audited, without the report.
  static func shipped(_ size: Size) throws -> [Case] {
    let folder = package.appendingPathComponent("Scenarios")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var names = files.filter { $0.hasSuffix(".json") }.sorted()
    // The textbook line is long, and much like W1.
    if size != .full { names.removeAll { $0 == "erlang.json" } }
    return names.map { name in
      let path = folder.appendingPathComponent(name)
      return Case(
        name: String(name.dropLast(5)), unit: "call",
        prepare: {
          let plan = try plan(at: path)
          return {
            let result = run(plan)
            let calls = result.count("calls") + result.attempts
            return Outcome(units: calls, events: result.count("events"), calls: calls)
          }
        },
        problems: {
          let result = run(try plan(at: path))
          return result.rules.filter { $0.verdict == .broken }.map { "\($0.id) is broken: \($0.evidence)" }
            + result.expectations.filter { $0.verdict == .fails }.map { "\($0.statement): \($0.evidence)" }
        },
        fingerprint: { Fingerprint.text(of: run(try plan(at: path)).fingerprint) })
    }
  }

  private static func plan(at path: URL) throws -> FloorPlan {
    let folder = path.deletingLastPathComponent()
    return try readPlan(
      Array(Data(contentsOf: path)), name: path.lastPathComponent,
      files: { name throws(ScenarioFileFault) in
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
          throw ScenarioFileFault("it is not beside the scenario")
        }
        return Array(data)
      })
  }

  private static func run(_ plan: FloorPlan) -> ExperimentResult {
    runExperiment(plan, options: ExperimentOptions(of: plan))
  }
}

extension ExperimentResult {
  /// Attempts of all autodials.
  var attempts: Int {
    guard case .list(let autodials)? = figures["autodials"] else { return 0 }
    return autodials.reduce(0) { sum, autodial in
      guard case .figure(let estimate)? = autodial["attempts"], let value = estimate.value else { return sum }
      return sum + Int(value)
    }
  }

  /// A whole number at the top of the figures.
  func count(_ name: String) -> Int {
    guard case .figure(let estimate)? = figures[name], let value = estimate.value else { return 0 }
    return Int(value)
  }
}
