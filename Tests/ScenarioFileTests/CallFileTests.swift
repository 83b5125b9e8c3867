import CallCenter
import EventCore
import JSONText
import ScenarioFile
import Testing

@Suite("Calls from a CSV file")
struct CallFileTests {
  func outcome(_ csv: String) -> ReadingOutcome {
    read(scenario(arrivals: #"{"file": "data/calls.csv"}"#), files: ["data/calls.csv": csv])
  }

  @Test("columns in any order, quoted fields, empty fields drawn, rows in the order of time")
  func rows() throws {
    let csv = "priority,at,\"talk\",patience\r\n2,00:02,\"1m\",never\n,30,,\n,\"120\",61.5,9\n\n"
    let result = outcome(csv)
    let plan = try #require(result.plan, "\(headlines(result))")
    guard case .listed(let calls) = plan.sources.rows[0].arrivals else {
      Issue.record("expected calls")
      return
    }
    #expect(calls.map(\.at.seconds) == [30, 120, 120])
    #expect(calls.map(\.talk?.seconds) == [nil, 60, 61.5])
    #expect(calls.map(\.priority) == [nil, 2, nil])
    #expect(calls.map(\.patience) == [.drawn, .endless, .given(SimDuration(seconds: 9))])
  }

  @Test("what is wrong in the file is placed in the file", arguments: [
    ("", "data/calls.csv:1:1: error: the file is empty; expected a header line"),
    ("at;talk\n1;2\n", "data/calls.csv:1:1: error: fields are separated by commas, not semicolons"),
    ("at,tlak\n", "data/calls.csv:1:4: error: no column is called \"tlak\"; did you mean \"talk\"?"),
    ("talk\n1\n", "data/calls.csv:1:1: error: the column \"at\" is missing"),
    ("at,at\n1,1\n", "data/calls.csv:1:4: error: the column \"at\" stands twice"),
    ("at,talk\n1\n", "data/calls.csv:2:1: error: 1 fields in this row, but 2 in the header"),
    ("at,talk\n1,\n2,-3\n", "data/calls.csv:3:3: error: \"-3\" is no good value for \"talk\""),
    ("at\nnan\n", "data/calls.csv:2:1: error: \"nan\" is no good value for \"at\""),
    ("at\n0x10\n", "data/calls.csv:2:1: error: \"0x10\" is no good value for \"at\""),
    ("at\n\"1\n", "data/calls.csv:2:1: error: the quotes that open here are never closed"),
    ("at\n\"1\"2\n", "data/calls.csv:2:4: error: something stands behind the closing quotes"),
    ("1,2\n3,4\n", "data/calls.csv:1:1: error: this is no header line; the first line names the columns: at, talk"),
    ("at,patience\n1,ever\n", "data/calls.csv:2:3: error: \"ever\" is no good value for \"patience\""),
    ("at,priority\n1,99999999999999999999\n", "is no good value for \"priority\"; expected a whole number"),
  ])
  func problems(csv: String, says: String) {
    let found = outcome(csv).log.diagnostics.map(\.headline)
    #expect(found.contains { $0.contains(says) }, "\(found)")
  }

  @Test("more than 256 call priorities are refused, and a call before the start")
  func limits() {
    let many = "at,priority\n" + (0..<300).map { "\($0),\($0)" }.joined(separator: "\n")
    #expect(headlines(outcome(many)).contains { $0.contains("more than 256 different call priorities") })
    let text = scenario(arrivals: #"{"file": "c.csv"}"#, ["start": "\"09:00\""])
    let early = read(text, files: ["c.csv": "at\n08:00\n"])
    let found = early.log.diagnostics.map(\.headline)
    #expect(found == ["c.csv:2:1: error: this call arrives before the scenario's start"])
  }
}
