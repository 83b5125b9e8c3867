import Foundation
import Testing

/// How long the runs are. A debug build is some thirty times slower: there the runs are short and only the verdict
/// counts; an optimized build must also reach the precision.
enum Effort {
  #if DEBUG
    static let isFull = false
  #else
    static let isFull = true
  #endif

  static func choose<Value>(full: Value, short: Value) -> Value { isFull ? full : short }
}

/// Runs a scenario and compares its figures with their exact values: a figure fails only if two runs with different
/// fixed seeds both exclude it at 99.99 %. A full run must have 95 % half-widths of at most
/// `precision` times the value.
func expectAgreement(
  _ id: String, of scenario: JSON, replications: Int, precision: Double = 0.02, figures: [Figure],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let first = try findings(of: scenario, seed: 1, replications: replications, figures: figures)
  let excluded = first.filter(\.excludes)
  if !excluded.isEmpty {
    let second = try findings(of: scenario, seed: 2, replications: replications, figures: excluded.map(\.figure))
    for (once, again) in zip(excluded, second) where again.excludes {
      Issue.record("\(id): \(once.text); again \(again.text)", sourceLocation: sourceLocation)
    }
  }
  let held = first.filter(\.figure.isHeldToPrecision)
  let widest = held.max { $0.relativeHalfWidth < $1.relativeHalfWidth }
  if Effort.isFull {
    for finding in held where finding.relativeHalfWidth > precision {
      Issue.record("\(id): too short a run for \(finding.text)", sourceLocation: sourceLocation)
    }
  }
  let width = widest.map { "\(($0.relativeHalfWidth * 1000).rounded() / 10) % of \($0.figure.path)" } ?? "none"
  tell("truth \(id): \(figures.count) figures, seed 1, \(excluded.count) judged twice, widest half-width \(width)")
}

private func findings(of scenario: JSON, seed: Int, replications: Int, figures: [Figure]) throws -> [Finding] {
  let wantsEach = figures.contains(where: \.isJudgedByReplication)
  let (result, each) = try ToolRun.result(of: scenario, seed: seed, replications: replications, each: wantsEach)
  return figures.map { Finding($0, in: result, each: each, replications: replications) }
}

/// Prints a line at once, so that a long run shows how far it is.
func tell(_ line: String) {
  print(line)
  fflush(nil)
}
