import Experiment
import JSONText
import Testing

@testable import Reports

@Suite("The JSON result keeps its shape")
struct JSONReportTests {
  private func member(_ json: JSON, _ names: String...) -> JSON? {
    names.reduce(json) { node, name in
      guard case .object(let members)? = node else { return nil }
      return members.first { $0.key == name }?.value
    }
  }

  @Test("the names of the top level and their order are format 1")
  func topLevel() {
    guard case .object(let members) = JSONReport.json(SampleResult().result) else {
      Issue.record("a result is an object")
      return
    }
    #expect(
      members.map(\.key) == [
        "format", "version", "scenario", "seed", "replications", "confidence", "fingerprint", "figures", "halfWidths",
        "rules", "expectations",
      ])
    #expect(members[0].value == 1)
    #expect(members[3].value == .unsigned(7))
    #expect(members[6].value == "0123456789abcdef")
  }

  @Test("with one run there are no half-widths; with more they have the figures' shape and keep the names")
  func halfWidths() throws {
    #expect(member(JSONReport.json(SampleResult().result), "halfWidths") == .null)
    var sample = SampleResult()
    sample.replications = [1, 2, 3]
    sample.figures = ["queues": [["name": "Support", "serviceLevel": .figure(0.8, 0.01), "wrapUp": nil]]]
    let result = JSONReport.json(sample.result)
    #expect(member(result, "figures") == ["queues": [["name": "Support", "serviceLevel": 0.8, "wrapUp": .null]]])
    #expect(member(result, "halfWidths") == ["queues": [["name": "Support", "serviceLevel": 0.01, "wrapUp": .null]]])
  }

  @Test("a figure that does not exist is null, never 0")
  func missing() {
    let json = JSONReport.json(SampleResult().result)
    guard case .array(let queues)? = member(json, "figures", "queues") else {
      Issue.record("queues are a list")
      return
    }
    #expect(member(queues[0], "wrapUp") == .null)
    #expect(member(queues[0], "blocked") == .number(0))
  }

  @Test("an undecided expectation neither holds nor fails")
  func undecided() {
    var sample = SampleResult()
    sample.expectations = [ExpectationVerdict(statement: "s", verdict: .undecided, evidence: "e")]
    let expected: JSON = [["statement": "s", "holds": .null, "evidence": "e"]]
    #expect(member(JSONReport.json(sample.result), "expectations") == expected)
  }

  @Test("rules carry their verdict in words")
  func rules() {
    guard case .array(let rules)? = member(JSONReport.json(SampleResult().result), "rules") else {
      Issue.record("rules are a list")
      return
    }
    #expect(
      rules.last == [
        "id": "R12", "kind": "trace", "statement": "priority 0 on an autodial takes nothing from it",
        "verdict": "not exercised", "evidence": "the scenario has no autodial",
      ])
  }

  @Test("a replication is one line")
  func replicationLine() {
    let bytes = ReplicationLine.bytes(
      scenario: "Two\nlines", seed: 1, replication: 2, fingerprint: 255,
      figures: .object([(name: "calls", node: .figure(3)), (name: "load", node: .figure(nil))]))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"format":1,"version":"0.1.0","scenario":"Two\nlines","seed":1,"replication":2,"#
        + #""fingerprint":"00000000000000ff","figures":{"calls":3,"load":null}}"# + "\n")
  }
}
