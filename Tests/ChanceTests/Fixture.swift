import Foundation
import Testing

/// The cases of a JSON file in the fixtures folder, by id.
struct Fixture {
  private let cases: [String: [String: Any]]

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let data = try Data(contentsOf: folder.appendingPathComponent(name + ".json"))
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let list = try #require(file["cases"] as? [[String: Any]])
    var cases: [String: [String: Any]] = [:]
    for item in list { cases[try #require(item["id"] as? String)] = item }
    self.cases = cases
  }

  /// What stands at this path in a case.
  func value<Value>(_ id: String, _ path: String..., as type: Value.Type = Value.self) throws -> Value {
    var found: Any = try #require(cases[id], "no case \(id)")
    for key in path {
      let object = try #require(found as? [String: Any])
      found = try #require(object[key], "case \(id) has no \(key)")
    }
    return try #require(found as? Value)
  }
}

/// A 64-bit word written in hexadecimal, with or without 0x.
func word(_ text: String) throws -> UInt64 {
  let digits = text.hasPrefix("0x") ? String(text.dropFirst(2)) : text
  return try #require(UInt64(digits, radix: 16))
}

/// The relative difference of two numbers.
func relativeError(_ found: Double, _ expected: Double) -> Double {
  found == expected ? 0 : (found - expected).magnitude / expected.magnitude
}
