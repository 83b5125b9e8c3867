import CallCenter
import Foundation
import JSONText
import ScenarioFile

/// The package's folder.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Reads a scenario text under the name `t.json`; `files` stands for the scenario's folder.
func read(_ text: String, files: [String: String] = [:]) -> ReadingOutcome {
  read(bytes: Array(text.utf8), files: files)
}

/// Reads a scenario's bytes.
func read(bytes: [UInt8], fileName: String = "t.json", files: [String: String] = [:]) -> ReadingOutcome {
  ScenarioReader.read(
    bytes: bytes, fileName: fileName,
    files: { (path) throws(ScenarioFileFault) in
      guard let text = files[path] else { throw ScenarioFileFault("no such file or directory") }
      return Array(text.utf8)
    },
    normalise: { $0.precomposedStringWithCanonicalMapping })
}

/// The headlines of everything wrong with a scenario, without the file's name.
func headlines(_ outcome: ReadingOutcome) -> [String] {
  outcome.log.diagnostics.map { String($0.headline.drop { $0 != ":" }.dropFirst()) }
}

/// The small scenario with some of its parts replaced: `parts` are top-level members as JSON text.
func scenario(_ parts: [String: String] = [:]) -> String {
  var members: [(String, String)] = [
    ("duration", "\"8h\""),
    ("queues", #"[{"name": "Support", "script": "Greeting"}]"#),
    ("scripts", #"[{"name": "Greeting", "steps": [{"play": "8s"}]}]"#),
    ("operators", #"[{"name": "Anna", "email": "anna@example.com", "queues": {"Support": 3}}]"#),
    (
      "inbound",
      #"[{"queue": "Support", "arrivals": {"perHour": 6}, "talk": {"exponential": {"mean": "4m"}}, "patience": "3m"}]"#
    ),
  ]
  for (key, value) in parts.sorted(by: { $0.key < $1.key }) {
    if let index = members.firstIndex(where: { $0.0 == key }) {
      members[index].1 = value
    } else {
      members.append((key, value))
    }
  }
  return "{\n" + members.filter { !$0.1.isEmpty }.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}"
}

/// A scenario whose only source has these arrivals.
func scenario(arrivals: String, _ parts: [String: String] = [:]) -> String {
  var parts = parts
  parts["inbound"] = #"[{"queue": "Support", "talk": 60, "patience": "3m", "arrivals": \#(arrivals)}]"#
  return scenario(parts)
}

/// A scenario with one autodial, served by Anna, with some of its keys replaced or added.
func campaign(_ keys: String..., parts: [String: String] = [:]) -> String {
  let standard = [
    ("contacts", "\"contacts\": 100"), ("outcomes", "\"outcomes\": {\"live\": 0.5}"), ("talk", "\"talk\": 60"),
  ]
  let kept = standard.filter { key, _ in !keys.contains { $0.contains("\"\(key)\":") } }.map(\.1)
  var parts = parts
  parts["autodials"] = "[{\"name\": \"Winback\", " + (kept + keys.filter { !$0.isEmpty }).joined(separator: ", ") + "}]"
  parts["operators"] =
    parts["operators"] ?? #"[{"name": "Anna", "email": "anna@example.com", "autodials": {"Winback": 3}}]"#
  parts["inbound"] = parts["inbound"] ?? ""
  return scenario(parts)
}
