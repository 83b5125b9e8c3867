import CallCenter
import JSONText
import ScenarioFile
import Testing

@Suite("Writing scenarios")
struct RoundTripTests {
  @Test("a scenario written out and read back is the same scenario, and so is what is written then")
  func roundTrip() throws {
    for text in [fullScenario, StarterScenario.text(), scenario()] {
      let outcome = read(text, files: fullScenarioFiles)
      #expect(headlines(outcome).isEmpty)
      let document = try #require(outcome.document)
      let written = document.json.text(.pretty)
      let again = try #require(read(written, files: fullScenarioFiles).document)
      let isSame = again == document
      #expect(isSame)
      #expect(again.json.text(.pretty) == written)
      let compact = try #require(read(document.json.text(.compact), files: fullScenarioFiles).document)
      let isCompactSame = compact == document
      #expect(isCompactSame)
    }
  }

  @Test("every top-level key of the full scenario survives, so that nothing is lost unnoticed")
  func nothingLost() throws {
    let tree = try #require(JSONReading(SourceText(name: "t", bytes: Array(fullScenario.utf8))).tree)
    let document = try #require(read(fullScenario, files: fullScenarioFiles).document)
    guard case .object(let members) = document.json else {
      Issue.record("a scenario is an object")
      return
    }
    #expect(members.map(\.key) == tree.root.members.map(\.key).filter { $0 != "$schema" })
  }

  @Test("two documents that differ in one value are not equal")
  func inequality() throws {
    let one = try #require(read(scenario()).document)
    var other = one
    other.operators[0].queues[0].priority = 4
    #expect(one != other)
  }
}
