import Audit
import CallCenter
import EventCore
import JSONText
import Simulation
import Testing

@Suite("A trace")
struct TraceTests {
  private func trace(of plan: FloorPlan, seed: UInt64) -> (bytes: [UInt8], verdicts: [RuleVerdict]) {
    let floor = AuditedFloor(of: plan, seed: seed, replication: 1)
    let collected = Collected()
    var writer = TraceWriter(of: floor) { collected.bytes += $0 }
    var auditor = Auditor(of: floor)
    var run = FloorRun(of: plan, seed: seed, replication: 1)
    run.run {
      writer.observe($0)
      auditor.observe($0)
    }
    return (collected.bytes, auditor.finish().verdicts())
  }

  @Test("is judged exactly as the live run", arguments: 0..<10 as Range<UInt64>, [false, true])
  func roundTrip(seed: UInt64, dials: Bool) {
    let plan = dials ? RandomFloor.dialling(seed: seed) : RandomFloor.plan(seed: seed)
    let (bytes, live) = trace(of: plan, seed: seed)
    var audit = TraceAudit(name: "t.jsonl")
    // In uneven pieces, as a file is read.
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + 1 + (start * 7 + 13) % 4_000)
      audit.read(Array(bytes[start..<end]))
      start = end
    }
    let (findings, log) = audit.finish()
    #expect(log.rendered() == "")
    #expect(findings?.verdicts() == live)
  }

  @Test("is written again byte for byte from what was read", arguments: 20..<28 as Range<UInt64>)
  func sameBytes(seed: UInt64) throws {
    let plan = seed % 2 == 0 ? RandomFloor.dialling(seed: seed) : RandomFloor.plan(seed: seed)
    let (bytes, _) = trace(of: plan, seed: seed)
    var reader = TraceReader(name: "t.jsonl")
    let events = reader.read(bytes) + reader.finish()
    let collected = Collected()
    var writer = TraceWriter(of: try #require(reader.floor)) { collected.bytes += $0 }
    writer.observe(events)
    #expect(collected.bytes == bytes)
  }

  private func problems(_ text: String) -> [String] {
    var audit = TraceAudit(name: "t.jsonl")
    audit.read(Array(text.utf8))
    return audit.finish().log.diagnostics.map(\.headline)
  }

  private let header = #"{"trace":1,"operators":[{"name":"Anna"}],"queues":[{"name":"Support"}]}"# + "\n"

  @Test("names every bad line with its number, and what was meant")
  func badLines() {
    let found = problems(
      header + #"{"t":1,"event":"dutyBegins","operator":"Ana"}"# + "\n" + #"{"t":-1,"event":"dutyEnd"}"# + "\n{oops\n")
    #expect(found.contains { $0.contains("t.jsonl:2:") && $0.contains("no operator is called") })
    #expect(found.contains { $0.contains("t.jsonl:3:") && $0.contains("a time is not negative") })
    #expect(found.contains { $0.contains("t.jsonl:3:") && $0.contains("expected one of") })
    #expect(found.contains { $0.contains("t.jsonl:4:") })
  }

  @Test("without a header is refused", arguments: ["", "{}\n", "[1]\n{}\n", #"{"trace":2}"#, "not JSON"])
  func noHeader(text: String) {
    #expect(!problems(text).isEmpty)
  }

  @Test("that leaves out what it does not know leaves the rules unexercised that need it")
  func foreign() throws {
    var audit = TraceAudit(name: "t.jsonl")
    audit.read(
      Array(
        (#"{"trace":1,"operators":[{"name":"Anna"}],"queues":[{"name":"Support"}],"unrecorded":["operatorTurns"]}"#
          + """

          {"t":0,"event":"callArrives","call":7}
          {"t":0,"event":"callEntersQueue","call":7,"queue":"Support"}
          {"t":5,"event":"offerBegins","call":7,"operator":"Anna","channel":"SIP"}
          {"t":5,"event":"callIsAnswered","call":7,"operator":"Anna"}
          {"t":9,"event":"talkEnds","call":7,"operator":"Anna"}

          """).utf8))
    let result = audit.finish()
    let verdicts = try #require(result.findings).verdicts()
    #expect(result.log.isClean)
    #expect(verdicts.complaints == [])
    #expect(verdicts.ids(.holds).contains("R29"))
    #expect(verdicts.ids(.notExercised).contains("R19"))
    #expect(verdicts.ids(.notExercised).contains("R08"))
  }

  @Test("has a description that lists every event")
  func schema() throws {
    guard case .object(let members) = TraceSchema.json, case .object(let events)? = members.last?.value else {
      Issue.record("the description is no object")
      return
    }
    #expect(events.map(\.key) == TraceEvent.allCases.map(\.rawValue))
  }
}

/// Where a writer's pieces are put together.
final class Collected {
  var bytes: [UInt8] = []
}
