import Foundation

/// One reference case as it stands in a fixture file; its numbers were computed without this simulator.
struct TruthCase {
  let id: String
  let inputs: JSON
  let expected: JSON

  func input(_ path: String) -> Double {
    guard let value = inputs[path: path]?.number else { preconditionFailure("\(id) has no input \(path)") }
    return value
  }

  func expects(_ path: String) -> Double {
    guard let value = expected[path: path]?.number else { preconditionFailure("\(id) expects no \(path)") }
    return value
  }

  func list(_ path: String) -> [Double] {
    (expected[path: path] ?? inputs[path: path])?.numbers ?? []
  }

  /// All cases of a fixture file, in its order.
  static func all(of file: String) throws -> [TruthCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    return try (JSON(text: text)["cases"] ?? .null).items.map { item in
      TruthCase(id: item["id"]?.string ?? "?", inputs: item["inputs"] ?? .null, expected: item["expected"] ?? .null)
    }
  }

  /// The case of that id; an id that is missing is the test's own mistake.
  static func named(_ id: String, in file: String) throws -> TruthCase {
    guard let found = try all(of: file).first(where: { $0.id == id }) else {
      preconditionFailure("no case \(id) in \(file)")
    }
    return found
  }
}
