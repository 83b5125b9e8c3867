import CallCenter
import Chance
import EventCore
import JSONText
import ScenarioFile
import Testing

@Suite("Manual calls, callbacks, projects and roles")
struct ManualTests {
  let operators = #"""
    [{"name": "Anna", "email": "a@b.c", "group": "G", "queues": {"Support": 3}},
     {"name": "Boris", "email": "b@b.c", "queues": {"Support": 0}},
     {"name": "Vera", "email": "v@b.c", "group": "G", "queues": {"Other": 1}}]
    """#

  func parts(_ manual: String) -> [String: String] {
    [
      "queues": #"[{"name": "Support", "script": "Greeting"}, {"name": "Other", "script": "Greeting"}]"#,
      "groups": #"[{"name": "G"}, {"name": "H"}]"#, "operators": operators, "manual": manual,
    ]
  }

  func source(_ keys: String) -> String {
    "{\(keys), \"every\": {\"exponential\": {\"mean\": \"10m\"}}, \"dial\": 9, \"answered\": 0.5, \"talk\": 60}"
  }

  @Test("all, a group or some by name, of whom only those assigned to the queue make calls, priority 0 included")
  func callers() throws {
    let sources = [
      source(#""queue": "Support""#), source(#""queue": "Support", "operators": {"group": "G"}"#),
      source(#""queue": "Support", "operators": {"names": ["Boris", "Anna"]}, "wrapUp": 5"#),
      source(#""name": "Mine", "queue": "Other", "operators": "all""#),
    ]
    let outcome = read(scenario(parts("[\(sources.joined(separator: ","))]")))
    let plan = try #require(outcome.plan, "\(headlines(outcome))")
    let rows = plan.manualSources.rows
    #expect(rows.map { $0.operators.map(\.index) } == [[0, 1], [0], [0, 1], [2]])
    #expect(rows.map(\.name) == ["Support", "Support: group G", "Support: Boris, Anna", "Mine"])
    #expect(rows.map(\.hash) == rows.map { EntityHash(name: $0.name) })
    #expect(rows.map(\.queue.index) == [0, 0, 0, 1])
    #expect(rows.map(\.answered) == [0.5, 0.5, 0.5, 0.5] && plan.distributions.isConstant(rows[0].dial) == 9)
    #expect(rows.map { $0.wrapUp.flatMap { plan.distributions.isConstant($0) } } == [nil, nil, 5, nil])
  }

  @Test("a mistake in a manual source is named", arguments: [
    (#""queue": "Support", "operators": {"names": ["Anna", "Vera"]}"#,
      #"manual[0].operators.names[1]: "Vera" is not assigned to "Support" and cannot make its calls; priority 0 is"#),
    (#""queue": "Support", "operators": {"names": ["Ana"]}"#,
      #"manual[0].operators.names[0]: no operator is called "Ana"; did you mean "Anna"?"#),
    (#""queue": "Support", "operators": {"names": []}"#, "manual[0].operators.names: expected at least one element"),
    (#""queue": "Support", "operators": {"names": ["Anna", "Anna"]}"#, "something stands twice in this list"),
    (#""queue": "Support", "operators": {"group": "H"}"#,
      #"manual[0].operators.group: nobody of the group "H" is assigned to "Support", so nobody can make these calls"#),
    (#""queue": "Support", "operators": {"group": "X"}"#, #"manual[0].operators.group: no group is called "X""#),
    (#""queue": "Support", "operators": {}"#, #"expected exactly one of "group", "names", found none"#),
    (#""queue": "Support", "operators": "everybody""#, #"expected "all", { "group": GROUP } or { "names": [OPERATOR"#),
    (#""queue": "Suport""#, #"manual[0].queue: no queue is called "Suport"; did you mean "Support"?"#),
    (#""name": "X""#, #"manual[0]: the key "queue" is missing"#),
    (#""queue": "Support"}, {"every": 1, "dial": 1, "talk": 1, "answered": 1, "queue": "Support""#,
      "manual[1].queue: a second manual source of one queue and the same operators needs a name of its own"),
    (#""queue": "Support", "name": "X"}, {"name": "X", "queue": "Other""#,
      #"manual[1].name: there is a manual source called "X" already"#),
  ])
  func mistakes(keys: String, says: String) {
    let parts = keys.split(separator: "}, {").map(String.init)
    let second = parts.count > 1 ? ", {\(parts[1])}" : ""
    let found = headlines(read(scenario(self.parts("[\(source(parts[0]))\(second)]"))))
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("nobody on the queue, and calls without any time, are refused")
  func impossible() {
    var none = parts("[\(source(#""queue": "Support""#))]")
    none["operators"] = #"[{"name": "Vera", "email": "v@b.c", "queues": {"Other": 1}}]"#
    let found = headlines(read(scenario(none)))
    #expect(found.contains { $0.contains(#"nobody is assigned to "Support", so nobody can make these calls"#) })
    let instant = #"[{"queue": "Support", "every": 0, "dial": 0, "answered": 0, "talk": "1h"}]"#
    let endless = headlines(read(scenario(parts(instant))))
    #expect(endless.contains { $0.contains("manual[0].every: operators who call again at once never end") })
  }

  @Test("a callback becomes an instruction with its defaults")
  func callback() throws {
    let steps = #"[{"play": 2}, {"callback": {"chance": 0.25, "dial": "10s", "answered": 0.75}}]"#
    let plan = try #require(read(scenario(["scripts": #"[{"name": "Greeting", "steps": \#(steps)}]"#])).plan)
    guard case .offerCallback(let callback) = plan.scripts.rows[0].instructions[1] else {
      Issue.record("expected a callback")
      return
    }
    #expect(callback.chance == 0.25 && callback.answered == 0.75 && callback.attempts == 1)
    #expect(callback.again == SimDuration(seconds: 300) && plan.distributions.isConstant(callback.dial) == 10)
  }

  @Test("who accepts a callback waits, so a transfer behind it is no circle")
  func callbackIsAWay() {
    let steps = #"[{"callback": {"chance": 0.5, "dial": 1, "answered": 1}}, {"transfer": "Support"}]"#
    #expect(read(scenario(["scripts": #"[{"name": "Greeting", "steps": \#(steps)}]"#])).plan != nil)
    let never = steps.replacing("0.5", with: "0")
    let found = headlines(read(scenario(["scripts": #"[{"name": "Greeting", "steps": \#(never)}]"#])))
    #expect(found.contains { $0.contains("in a circle for ever") })
  }
}
