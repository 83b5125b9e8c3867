import Foundation
import Testing

/// Rows of numbers from a fixture: tab-separated, lines with # are comments.
struct ReferenceTable {
  let rows: [[Double]]

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let text = try String(contentsOf: folder.appendingPathComponent(name + ".tsv"), encoding: .utf8)
    rows = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      try line.split(separator: "\t").map { try #require(Double(String($0))) }
    }
    try #require(rows.count > 100)
  }
}

/// How far `found` lies from the value given as a nearest double and a rest, in units in the last place of that double.
func unitsInLastPlace(_ found: Double, from high: Double, _ low: Double) -> Double {
  if found == high && high.isInfinite { return 0 }
  return (((found - high) - low) / high.ulp).magnitude
}

/// The relative difference, with numbers below `floor` measured against it.
func relativeError(_ found: Double, _ expected: Double, floor: Double = 0) -> Double {
  if found == expected { return 0 }
  return (found - expected).magnitude / max(expected.magnitude, floor)
}

/// The largest of some errors, with the arguments that cause it; NaN counts as infinite.
struct Worst: CustomStringConvertible {
  private(set) var error = 0.0
  private(set) var arguments: [Double] = []

  mutating func note(_ error: Double, at arguments: [Double]) {
    let size = error.isNaN ? .infinity : error
    if size > self.error {
      self.error = size
      self.arguments = arguments
    }
  }

  var description: String { "\(error) at \(arguments)" }
}
