import Foundation
import JSONText
import ScenarioFile
import Testing

/// Whether Python with the jsonschema package is here: an independent judge of the published schema.
let hasValidator: Bool = {
  let isThere = runPython(["-c", "import jsonschema"])?.status == 0
  if !isThere { print("SKIPPED: python3 with jsonschema is not installed; the published schema is not validated") }
  return isThere
}()

/// Runs python3; `nil` when there is none.
func runPython(_ arguments: [String]) -> (status: Int32, output: String)? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3"] + arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  guard (try? process.run()) != nil else { return nil }
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return (process.terminationStatus, text)
}

@Suite("The published schema")
struct SchemaTests {
  /// Validates texts against the schema with Python's jsonschema: one verdict per text.
  func verdicts(_ texts: [String]) throws -> [Bool] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appendingPathComponent("schema.json")
    try Data(ScenarioSchema.json.bytes(.pretty)).write(to: schema)
    let list = folder.appendingPathComponent("texts.json")
    try Data(JSON.array(texts.map(JSON.string)).bytes(.compact)).write(to: list)
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(open(sys.argv[1]))
      Draft202012Validator.check_schema(schema)
      judge = Draft202012Validator(schema)
      for text in json.load(open(sys.argv[2])):
          errors = list(judge.iter_errors(json.loads(text)))
          print("good" if not errors else "bad " + errors[0].message[:200].replace("\\n", " "))
      """
    let run = try #require(runPython(["-c", script, schema.path, list.path]))
    try #require(run.status == 0, "\(run.output)")
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == texts.count, "\(run.output)")
    return lines.map { $0 == "good" }
  }

  @Test("is valid draft 2020-12 and accepts every shipped scenario and every key", .enabled(if: hasValidator))
  func accepts() throws {
    var texts = [fullScenario, StarterScenario.text(), scenario()]
    let document = try #require(read(fullScenario, files: fullScenarioFiles).document)
    texts.append(document.json.text(.compact))
    let folder = packageFolder.appendingPathComponent("Scenarios")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in names where name.hasSuffix(".json") {
      texts.append(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
    let verdicts = try verdicts(texts)
    for (text, isGood) in zip(texts, verdicts) { #expect(isGood, "\(text.prefix(200))") }
  }

  @Test("refuses what the reader refuses about a single value", .enabled(if: hasValidator))
  func refuses() throws {
    let wrong = [
      scenario(["seeed": "1"]), scenario(["seed": "-1"]), scenario(["duration": ""]), scenario(["duration": "0"]),
      scenario(["duration": "\"8 hours\""]), scenario(["duration": "true"]), scenario(["atEnd": "\"drian\""]),
      scenario(["start": "\"25:00\""]), scenario(["autodials": "[7]"]), scenario(["utcOffset": "\"+15:00\""]),
      scenario(["channels": #"{"SIP": {"autodial": true}}"#]), scenario(["channels": #"{"OP": {"missed": 1.5}}"#]),
      scenario(["groups": ##"[{"name": "G", "color": "red"}]"##]), scenario(["operators": #"[{"name": "A"}]"#]),
      scenario(["operators": #"[{"name": "A", "email": "nobody"}]"#]),
      scenario(["operators": #"[{"name": "A", "email": "a@b.c", "queues": {"Support": 2.5}}]"#]),
      scenario(["operators": #"[{"name": "A", "email": "a@b.c", "queues": {"Support": 101}}]"#]),
      scenario(["operators": #"[{"name": "A\u0007", "email": "a@b.c"}]"#]),
      scenario(["operators": #"[{"name": "A", "email": "a@b.c", "shift": ["9-17"]}]"#]),
      scenario(["operators": #"[{"name": "A", "email": "a@b.c", "channels": ["PO"]}]"#]),
      scenario(["queues": #"[{"name": "Support"}]"#]), scenario(["queues": "{}"]),
      scenario(["queues": #"[{"name": "S", "script": "G", "policy": "wieghted"}]"#]),
      scenario(["queues": #"[{"name": "S", "script": "G", "maxWait": {"after": 5, "then": "vanish"}}]"#]),
      scenario(["scripts": #"[{"name": "G", "steps": [{"paly": 3}]}]"#]),
      scenario(["scripts": #"[{"name": "G", "steps": [{"callback": {}}]}]"#]),
      scenario(arrivals: #"{"perHour": -1}"#), scenario(arrivals: #"{"perDay": {"Mon-Fir": {"perHour": 1}}}"#),
      scenario(arrivals: #"{"between": {"exponental": {"mean": 3}}}"#),
      scenario(arrivals: #"{"between": {"gamma": {"mean": 3}}}"#),
      scenario(["expect": #"[{"queue": "Support", "load": {"atMots": 1}}]"#]),
      campaign(#""contacts": -1"#), campaign(#""contacts": {"fiel": "c.csv"}"#), campaign(#""lines": 0"#),
      campaign(#""outcomes": {"noAnswer": 0.5}"#), campaign(#""outcomes": {"live": {"after": 3}}"#),
      campaign(#""nuisance": {"limit": 0}"#), campaign(#""nuisance": {"formula": "overLife"}"#),
      campaign(#""pacing": "predictive""#), campaign(#""pacing": {"ratio": {}}"#), campaign(#""maxAttempts": 0"#),
      campaign(#""pacing": {"predictive": {"limit": 1.1}}"#), campaign(#""pacing": {"differenceTarget": {"maxLevel": 0}}"#),
      campaign(#""redial": {"busy": {}}"#), campaign(#""redial": {"weekday": {"Sta": {}}}"#),
      campaign(#""redial": {"weekday": {}}"#), campaign(#""redial": {"age": [{}]}"#), campaign(#""hours": []"#),
      campaign(#""detection": {"missesPerson": 2}"#), campaign(#""dialTimeout": 0"#),
      scenario(["manual": #"[{"queue": "Support", "every": 60, "dial": 5, "answered": 1}]"#]),
      scenario(["manual": #"[{"queue": "Support", "every": 60, "dial": 5, "answered": 1, "talk": 1, "operators": "x"}]"#]),
      scenario(["roles": #"[{"name": "Chief"}]"#]), scenario(["projects": #"[{"nmae": "East"}]"#]),
    ]
    for text in wrong { #expect(!read(text).log.isClean, "\(text)") }
    let verdicts = try verdicts(wrong)
    for (text, isGood) in zip(wrong, verdicts) { #expect(!isGood, "\(text)") }
  }

  @Test("accepts whatever the reader accepts, of hundreds of random edits", .enabled(if: hasValidator))
  func agrees() throws {
    var mutator = Mutator(state: 77)
    let json = try #require(JSONReading(SourceText(name: "t", bytes: Array(fullScenario.utf8))).tree).root.json
    var accepted: [String] = []
    for _ in 0..<400 {
      var edited = json
      for _ in 0...mutator.below(2) { edited = mutator.edit(edited) }
      let text = edited.text(.compact)
      if read(text, files: fullScenarioFiles).plan != nil { accepted.append(text) }
    }
    #expect(accepted.count > 20)
    let verdicts = try verdicts(accepted)
    for (text, isGood) in zip(accepted, verdicts) { #expect(isGood, "\(text)") }
  }

  @Test("describes every key, and the reference lists every key of every object")
  func descriptions() throws {
    let tree = try #require(
      JSONReading(SourceText(name: "schema", bytes: ScenarioSchema.json.bytes(.compact))).tree)
    var keys = 0
    func visit(_ node: JSONNode) {
      // Objects of the tables have a text of their own; a law's one-key wrapper has none.
      if let properties = node["properties"], node["additionalProperties"]?.bool == false, node["description"] != nil {
        for member in properties.members {
          keys += 1
          #expect(member.value["description"] != nil, "\(member.value.path)")
        }
      }
      for member in node.members { visit(member.value) }
      for element in node.elements { visit(element) }
    }
    visit(tree.root)
    #expect(keys > 100)
    #expect(ScenarioReference.markdown.contains("| `policy` | `\"weighted\"` | Which operator takes the next call. |"))
    #expect(ScenarioReference.markdown.contains("| `script` | required |"))
  }
}
