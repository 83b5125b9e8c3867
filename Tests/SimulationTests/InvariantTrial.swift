import Foundation
import Testing

/// Tries one property on many random floors. A floor on which it fails is made as small as the failure allows and kept
/// as a scenario file whose path is printed.
enum InvariantTrial {
  /// How many floors each property is tried on.
  #if DEBUG
    static let count = 150
  #else
    static let count = 3_000
  #endif

  /// - Parameters:
  ///   - check: `nil` when the property holds on a floor, else what went wrong.
  static func run(
    _ property: String, sourceLocation: SourceLocation = #_sourceLocation,
    make: (inout InvariantGenerator) -> InvariantFloor, check: (InvariantFloor) throws -> String?
  ) {
    print("invariant, \(property): seeds 1 to \(count)")
    for seed in 1...UInt64(count) {
      var generator = InvariantGenerator(seed: seed)
      let floor = make(&generator)
      guard let problem = outcome(floor, check) else { continue }
      let (small, remaining) = shrink(floor, problem, check)
      let path = keep(small, "\(property) \(seed)")
      Issue.record("\(property), seed \(seed): \(remaining); see \(path)", sourceLocation: sourceLocation)
      return
    }
  }

  private static func outcome(_ floor: InvariantFloor, _ check: (InvariantFloor) throws -> String?) -> String? {
    do { return try check(floor) } catch { return "\(error)" }
  }

  /// Takes the first smaller floor that still fails, until none does.
  private static func shrink(
    _ floor: InvariantFloor, _ problem: String, _ check: (InvariantFloor) throws -> String?
  ) -> (InvariantFloor, String) {
    var best = (floor, problem)
    for _ in 0..<400 {
      var next: (InvariantFloor, String)?
      for candidate in best.0.smaller {
        if let problem = outcome(candidate, check), problem.hasPrefix("refused") == best.1.hasPrefix("refused") {
          next = (candidate, problem)
          break
        }
      }
      guard let next else { break }
      best = next
    }
    return best
  }

  private static func keep(_ floor: InvariantFloor, _ name: String) -> String {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent(name.replacing(" ", with: "-") + ".json")
    try? floor.text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }
}
