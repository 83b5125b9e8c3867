import CallCenter
import JSONText
import ScenarioFile

extension Case {
  /// A scenario with its operators written out one by one, from bytes to plan.
  static func loading(_ size: Size) -> Case {
    let operators = size == .full ? 10_000 : 200
    return Case(
      name: "loading \(operators) operators", unit: "operator",
      prepare: {
        let bytes = Array(scenario(operators: operators).utf8)
        return {
          guard let plan = try? readPlan(bytes, name: "many.json") else { return Outcome(units: 0) }
          return Outcome(units: plan.operators.count)
        }
      },
      problems: {
        let plan = try readPlan(Array(scenario(operators: operators).utf8), name: "many.json")
        let assignments = plan.operators.rows.reduce(0) { $0 + $1.assignments.count }
        return plan.operators.count == operators && assignments == 2 * operators ? [] : ["operators got lost"]
      })
  }

  private static func scenario(operators: Int) -> String {
    let people = (1...operators).map { number in
      """
      { "name": "Operator \(number)", "email": "operator\(number)@example.com", "group": "Team \(number % 20)",
        "channels": ["OP", "INT"], "shift": ["09:00-17:30"], "breaks": [{ "at": "12:00", "for": "30m" }],
        "queues": { "Support": \(number % 100 + 1), "Sales": { "priority": \(number % 7 + 1), "after": "20s" } } }
      """
    }
    let groups = (0..<20).map { "{ \"name\": \"Team \($0)\" }" }.joined(separator: ", ")
    return """
      { "name": "Many", "duration": "24h", "groups": [\(groups)], "scripts": [{ "name": "None", "steps": [] }],
        "queues": [{ "name": "Support", "script": "None" }, { "name": "Sales", "script": "None" }],
        "operators": [\(people.joined(separator: ",\n"))],
        "inbound": [{ "queue": "Support", "arrivals": { "perHour": 60 }, "talk": "3m" }] }
      """
  }

  /// No file besides the scenario.
  static func noFiles(_ path: String) throws(ScenarioFileFault) -> [UInt8] {
    throw ScenarioFileFault("no file is named")
  }

  /// The plan of a scenario.
  static func readPlan(_ bytes: [UInt8], name: String, files: @escaping ScenarioFiles = noFiles) throws -> FloorPlan {
    let outcome = ScenarioReader.read(bytes: bytes, fileName: name, files: files, normalise: { $0 })
    guard let plan = outcome.plan else { throw WorkloadRefused(name: name, problems: outcome.log.rendered()) }
    return plan
  }
}
