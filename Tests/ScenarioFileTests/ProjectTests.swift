import CallCenter
import ScenarioFile
import Testing

@Suite("Projects and roles")
struct ProjectTests {
  func parts(_ person: String, _ more: [String: String] = [:]) -> [String: String] {
    let standard = [
      "projects": #"[{"name": "East"}, {"name": "West"}]"#,
      "roles": #"[{"name": "Chief", "permissions": ["see all"], "projects": ["West"]}]"#,
      "queues": #"[{"name": "Support", "script": "Greeting", "project": "East"}]"#,
      "groups": #"[{"name": "G", "queues": {"Support": 1}}]"#,
      "autodials":
        #"[{"name": "Winback", "contacts": 1, "outcomes": {"live": 1}, "talk": 1, "project": "West"}]"#,
      "operators": #"[{"name": "Anna", "email": "a@b.c", \#(person)}, {"name": "B", "email": "b@b.c", "#
        + #""queues": {"Support": 1}, "autodials": {"Winback": 1}}]"#,
    ]
    return standard.merging(more) { $1 }
  }

  @Test("an operator without projects works everywhere, one with projects in those, and a role is a word of reports")
  func good() throws {
    let own = #""role": "Chief", "projects": ["East"], "queues": {"Support": 2}"#
    let outcome = read(scenario(parts(own)))
    let plan = try #require(outcome.plan, "\(headlines(outcome))")
    #expect(headlines(outcome).isEmpty)
    #expect(plan.operators.rows.map(\.role) == ["Chief", nil] && plan.assignments.count == 3)
    let everywhere = #""role": "Operator", "queues": {"Support": 2}, "autodials": {"Winback": 2}"#
    #expect(read(scenario(parts(everywhere))).plan?.operators.rows[0].role == "Operator")
  }

  @Test("a mistake in projects is named", arguments: [
    (#""projects": ["West"], "queues": {"Support": 2}"#,
      #"operators[0].queues: "Anna" is not in the project "East" of the queue "Support"; add it to the operator's"#),
    (#""projects": ["East"], "autodials": {"Winback": 2}"#,
      #"operators[0].autodials: "Anna" is not in the project "West" of the autodial "Winback""#),
    (#""projects": ["West"], "group": "G""#,
      #"operators[0]: "Anna" is not in the project "East" of the queue "Support""#),
    (#""projects": ["Est"], "queues": {"Support": 2}"#,
      #"operators[0].projects[0]: no project is called "Est"; did you mean "East"?"#),
    (#""projects": ["East", "East"], "queues": {"Support": 2}"#, "something stands twice in this list"),
    (#""role": "chief", "queues": {"Support": 2}"#, #"no role is called "chief"; did you mean "Chief"?"#),
    (#""role": 7, "queues": {"Support": 2}"#, "operators[0].role: expected a name in double quotes, found 7"),
  ])
  func mistakes(person: String, says: String) {
    let found = headlines(read(scenario(parts(person))))
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("a mistake in roles or in the project of a thing is named", arguments: [
    ("roles", #"[{"name": "Operator", "permissions": []}]"#,
      #"roles[0].name: there is a role called "Operator" already"#),
    ("roles", #"[{"name": "Chief"}]"#, #"roles[0]: the key "permissions" is missing"#),
    ("roles", #"[{"name": "Chief", "permissions": [], "projects": ["Nord"]}]"#,
      #"roles[0].projects[0]: no project is called "Nord""#),
    ("projects", #"[{"name": "East"}, {"name": "East"}]"#,
      #"projects[1].name: there is a project called "East" already"#),
    ("queues", #"[{"name": "Support", "script": "Greeting", "project": "Eest"}]"#,
      #"queues[0].project: no project is called "Eest"; did you mean "East"?"#),
    ("autodials", #"[{"name": "Winback", "contacts": 1, "outcomes": {"live": 1}, "talk": 1, "project": "Nord"}]"#,
      #"autodials[0].project: no project is called "Nord""#),
  ])
  func more(key: String, value: String, says: String) {
    let found = headlines(read(scenario(parts(#""queues": {"Support": 1}"#, [key: value]))))
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }
}
