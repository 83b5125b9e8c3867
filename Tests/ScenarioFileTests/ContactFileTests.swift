import CallCenter
import JSONText
import ScenarioFile
import Testing

@Suite("Contacts from a CSV file")
struct ContactFileTests {
  let text = campaign(#""contacts": {"file": "lists/c.csv"}"#)

  func outcome(_ csv: String) -> ReadingOutcome { read(text, files: ["lists/c.csv": csv]) }

  func contacts(_ csv: String) throws -> [ContactPlan] {
    let result = outcome(csv)
    let plan = try #require(result.plan, "\(headlines(result))")
    guard case .listed(let contacts) = plan.autodials.rows[0].contacts else {
      Issue.record("expected a list")
      return []
    }
    return contacts
  }

  @Test("columns in any order, all of them optional, empty fields as for the others, rows in the order of the file")
  func rows() throws {
    let csv = "live,\"name\",attempts,utcOffset\n0.5,\"Petrova, \"\"Anna\"\"\",2,+03:00\n,,,\n 1 , x , 0 ,\"-9:30\"\n\n"
    #expect(try contacts(csv) == [
      ContactPlan(utcOffset: 180, live: 0.5, attempts: 2), ContactPlan(utcOffset: nil, live: nil, attempts: 0),
      ContactPlan(utcOffset: -570, live: 1, attempts: 0),
    ])
    #expect(try contacts("name\nAnna\nBoris").count == 2)
  }

  @Test("line ends of any kind and a byte-order mark do no harm")
  func harmless() throws {
    for end in ["\n", "\r\n", "\r"] {
      let csv = "\u{FEFF}utcOffset,attempts" + end + "3,1" + end + "-4.5,2"
      #expect(try contacts(csv) == [
        ContactPlan(utcOffset: 180, live: nil, attempts: 1), ContactPlan(utcOffset: -270, live: nil, attempts: 2),
      ])
    }
  }

  @Test("offsets are hours and minutes, or hours", arguments: [
    ("+03:00", 180), ("-03:30", -210), ("3:00", 180), ("03:00", 180), ("5", 300), ("+5.75", 345), ("-14", -840),
    ("0", 0), ("-00:00", 0),
  ])
  func offsets(text: String, minutes: Int) throws {
    #expect(try contacts("utcOffset\n\(text)\n").first?.utcOffset == minutes)
  }

  @Test("what is wrong in the file is placed in the file", arguments: [
    ("", "lists/c.csv:1:1: error: the file is empty; expected a header line"),
    ("Anna,+03:00,0.5,1\n", "lists/c.csv:1:1: error: this is no header line; the first line names the columns: name,"),
    ("name;live\nA;1\n", "lists/c.csv:1:1: error: fields are separated by commas, not semicolons"),
    ("name,lvie\n", "lists/c.csv:1:6: error: no column is called \"lvie\"; did you mean \"live\"?"),
    ("name,phone\n", "lists/c.csv:1:6: error: no column is called \"phone\"; there are name, utcOffset, live,"),
    ("live,live\n", "lists/c.csv:1:6: error: the column \"live\" stands twice"),
    ("name,live\nA\n", "lists/c.csv:2:1: error: 1 fields in this row, but 2 in the header"),
    ("name,live\nA,1.5\n", "lists/c.csv:2:3: error: \"1.5\" is no good value for \"live\"; expected a chance from 0"),
    ("live\nnan\n", "lists/c.csv:2:1: error: \"nan\" is no good value for \"live\""),
    ("live\n0x1\n", "\"0x1\" is no good value for \"live\""), ("live\n-0.5\n", "\"-0.5\" is no good value"),
    ("attempts\n1.5\n", "\"1.5\" is no good value for \"attempts\"; expected a whole number from 0 to 1000000"),
    ("attempts\n-1\n", "\"-1\" is no good value for \"attempts\""),
    ("utcOffset\n180\n", "\"180\" is no good value for \"utcOffset\"; expected +03:00, or hours such as 3 or -4.5"),
    ("utcOffset\n+15:00\n", "\"+15:00\" is no good value"), ("utcOffset\n1.001\n", "\"1.001\" is no good value"),
    ("utcOffset\n+3:00:30\n", "is no good value"), ("utcOffset\n+\n", "\"+\" is no good value"),
    ("name,live\n\"Anna,0.5\nBoris,0.5\n", "lists/c.csv:2:1: error: the quotes that open here are never closed"),
    ("name,live\n\"Anna\" P,0.5\n", "lists/c.csv:2:8: error: something stands behind the closing quotes; quotes"),
  ])
  func problems(csv: String, says: String) {
    let result = outcome(csv)
    let found = result.log.diagnostics.map(\.headline)
    #expect(found.contains { $0.contains(says) }, "\(found)")
    #expect(result.plan == nil)
  }

  @Test("broken UTF-8, a file that is not there and a path out of the folder are told")
  func files() {
    let broken = ScenarioReader.read(
      bytes: Array(text.utf8), fileName: "t.json",
      files: { (_) throws(ScenarioFileFault) in Array("name\nA".utf8) + [0xFF, 0x0A] }, normalise: { $0 })
    #expect(broken.log.diagnostics.map(\.headline) == [
      "lists/c.csv:2:2: error: broken UTF-8 at offset 6; save the file as UTF-8"
    ])
    #expect(headlines(read(text)).contains {
      $0.contains("error: autodials[0].contacts.file: cannot read \"lists/c.csv\": no such file")
    })
    let outside = read(campaign(#""contacts": {"file": "../c.csv"}"#))
    #expect(headlines(outside).contains { $0.contains("autodials[0].contacts.file: only files in the scenario's") })
  }

  @Test("a file without contacts is warned of")
  func empty() {
    let found = headlines(outcome("name,live\n"))
    #expect(found.contains { $0.contains("warning: autodials[0].contacts.file: \"lists/c.csv\" holds no contacts") })
  }

  @Test("all problems of a long file are counted, and the first of them told")
  func manyProblems() {
    let result = outcome("live\n" + String(repeating: "2\n", count: 5000))
    #expect(result.log.errorCount == 5000)
    #expect(result.log.diagnostics.count == DiagnosticLog.kept)
  }

  @Test("a hundred thousand contacts are read without a word")
  func long() throws {
    let row = "Contact,+05:30,0.25,1\n"
    let found = try contacts("name,utcOffset,live,attempts\n" + String(repeating: row, count: 100_000))
    #expect(found.count == 100_000)
    #expect(found.last == ContactPlan(utcOffset: 330, live: 0.25, attempts: 1))
  }
}
