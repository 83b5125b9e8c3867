import CallCenter
import EventCore
import JSONText
import ScenarioFile
import Simulation
import Testing

@Suite("Scripts, transfers, retries and pools from scenario files, worked out by hand")
struct ScenarioTraceTests {
  /// Notes without the operators' own statuses.
  private func notes(_ scenario: String) throws -> [String] {
    let outcome = ScenarioReader.read(bytes: Array(scenario.utf8), fileName: "hand.json") { _ throws(ScenarioFileFault) in
      throw ScenarioFileFault("no file belongs to this scenario")
    } normalise: {
      $0
    }
    let plan = try #require(outcome.plan, "\(outcome.log.rendered())")
    var floor = TestFloor()
    floor.workers = plan.operators.rows.map { .init(name: $0.name) }
    var run = FloorRun(of: plan, seed: 1, replication: 1)
    var events: [FloorEvent] = []
    run.run { events += $0 }
    return SimulationTests.notes(of: events, on: floor)
  }

  private let ideal = #""channels": { "OP": { "pickUp": 0, "missed": 0 } }"#

  @Test("announcements come before the queue, a menu may lead elsewhere, and a script's exits are no abandonments")
  func scripts() throws {
    let notes = try notes(
      """
      { "duration": 200, \(ideal),
        "scripts": [ { "name": "Front", "steps": [ { "play": 8 }, { "menu": [ { "chance": 1, "steps": [
                       { "play": 2 }, { "transfer": "Sales" } ] } ] } ] },
                     { "name": "Sales desk", "steps": [ { "play": 5 } ] } ],
        "queues": [ { "name": "Support", "script": "Front" }, { "name": "Sales", "script": "Sales desk" } ],
        "operators": [ { "name": "A", "email": "a@example.com", "queues": { "Sales": 1 } } ],
        "inbound": [ { "queue": "Support", "talk": 30, "arrivals": { "calls": [ { "at": 10 } ] } } ] }
      """)
    #expect(
      notes == [
        "0 A on", "0 A ready", "10 arrives 1", "20 transferred 1 1", "25 enters 1", "25 offer 1 A", "25 answered 1 A",
        "25 A talking", "55 ends 1 A", "55 A ready", "200 horizon",
      ])
  }

  @Test("how many comfort messages somebody heard does not change what they choose in a menu afterwards")
  func comfortLeavesMenusAlone() throws {
    func whoHangsUp(comfortEvery seconds: Int) throws -> [String] {
      let calls = (1...40).map { "{ \"at\": \($0) }" }.joined(separator: ",")
      return try notes(
        """
        { "duration": 400, \(ideal),
          "scripts": [ { "name": "None", "steps": [] },
                       { "name": "Choice", "steps": [ { "menu": [ { "chance": 0.5, "steps": [ { "hangup": true } ] } ] } ] } ],
          "queues": [ { "name": "First", "script": "None", "maxWait": { "after": 60, "then": { "transfer": "Second" } },
                        "comfort": { "every": \(seconds), "play": { "exponential": { "mean": 2 } } } },
                      { "name": "Second", "script": "Choice" } ],
          "operators": [ { "name": "A", "email": "a@example.com", "shift": [{ "from": 399 }],
                           "queues": { "First": 1, "Second": 1 } } ],
          "inbound": [ { "queue": "First", "talk": 30, "arrivals": { "calls": [\(calls)] } } ] }
        """
      ).filter { $0.contains("hangup") }
    }
    let often = try whoHangsUp(comfortEvery: 7)
    #expect(often.count > 8 && often.count < 32)
    #expect(try whoHangsUp(comfortEvery: 300) == often)
  }

  @Test("a script may take a message or hang up")
  func scriptExits() throws {
    func exits(_ step: String) throws -> [String] {
      try notes(
        """
        { "duration": 100, \(ideal), "scripts": [ { "name": "S", "steps": [ { "play": 3 }, \(step) ] } ],
          "queues": [ { "name": "Q", "script": "S" } ],
          "operators": [ { "name": "A", "email": "a@example.com", "queues": { "Q": 1 } } ],
          "inbound": [ { "queue": "Q", "talk": 30, "arrivals": { "calls": [ { "at": 10 } ] } } ] }
        """
      ).filter { $0.contains("exits") }
    }
    #expect(try exits(#"{ "voicemail": 20 }"#) == ["33 exits 1 voicemail"])
    #expect(try exits(#"{ "hangup": true }"#) == ["13 exits 1 hangup"])
  }

  @Test("comfort messages are heard while waiting and hold nobody back")
  func comfort() throws {
    let notes = try notes(
      """
      { "duration": 100, \(ideal), "scripts": [ { "name": "S", "steps": [] } ],
        "queues": [ { "name": "Q", "script": "S", "comfort": { "every": 10, "play": 4 } } ],
        "operators": [ { "name": "A", "email": "a@example.com", "queues": { "Q": 1 } } ],
        "inbound": [ { "queue": "Q", "talk": 35, "arrivals": { "calls": [ { "at": 0 }, { "at": 5 } ] } } ] }
      """)
    #expect(notes.filter { $0.contains("comfort") } == ["15 comfort 2", "29 comfort 2"])
    #expect(notes.contains("35 answered 2 A"))
  }

  @Test("who gives up may call again, as another attempt of the same caller")
  func retries() throws {
    let notes = try notes(
      """
      { "duration": 200, \(ideal), "scripts": [ { "name": "S", "steps": [] } ],
        "queues": [ { "name": "Q", "script": "S" } ],
        "operators": [ { "name": "A", "email": "a@example.com", "queues": { "Q": 1 } } ],
        "inbound": [ { "queue": "Q", "talk": 40, "patience": 5, "arrivals": { "calls": [ { "at": 0 }, { "at": 10 } ] },
                       "retry": { "chance": [ 1, 1, 0 ], "after": 10, "caller": "same" } } ] }
      """)
    #expect(
      notes.filter { $0.contains("arrives") } == ["0 arrives 1", "10 arrives 2", "25 arrives 3", "40 arrives 4"])
    #expect(notes.contains("40 answered 4 A"))
    #expect(notes.filter { $0.contains("abandons") } == ["15 abandons 2", "30 abandons 3"])
  }

  @Test("a pool shrinks by those ready first, and then by whoever next ends a contact")
  func pool() throws {
    let notes = try notes(
      """
      { "duration": "3h", \(ideal), "scripts": [ { "name": "S", "steps": [] } ],
        "queues": [ { "name": "Q", "script": "S" } ],
        "operators": [ { "count": 3, "name": "P{n}", "email": "p{n}@example.com", "queues": { "Q": 1 },
                         "onDuty": { "every": "1h", "counts": [ 3, 1, 2 ] } } ],
        "inbound": [ { "queue": "Q", "talk": 600, "arrivals": { "calls": [ { "at": 3400 }, { "at": 3500 } ] } } ] }
      """)
    #expect(notes.filter { $0.contains(" on") && !$0.contains("horizon") }.count == 4)
    let offs = notes.filter { $0.hasSuffix(" off") }
    #expect(offs.count == 2)
    #expect(offs[0].hasPrefix("3600 "))
    // The other two were talking; the first to end a contact leaves.
    #expect(offs[1].hasPrefix("4000 "))
    #expect(notes.contains { $0.hasPrefix("7200 ") && $0.hasSuffix(" on") })
  }

  @Test("whoever is called for by two queues takes the more urgent queue first, then the longer wait")
  func precedence() throws {
    let notes = try notes(
      """
      { "duration": 200, \(ideal), "scripts": [ { "name": "S", "steps": [] } ],
        "queues": [ { "name": "Slow", "script": "S" }, { "name": "Hot", "script": "S", "precedence": 5 } ],
        "operators": [ { "name": "A", "email": "a@example.com", "queues": { "Slow": 1, "Hot": 1 } } ],
        "inbound": [ { "queue": "Slow", "talk": 20, "arrivals": { "calls": [ { "at": 0 }, { "at": 1 }, { "at": 2 } ] } },
                     { "queue": "Hot", "talk": 20, "arrivals": { "calls": [ { "at": 3 } ] } } ] }
      """)
    #expect(
      notes.filter { $0.contains("answered") } == [
        "0 answered 1 A", "20 answered 4 A", "40 answered 2 A", "60 answered 3 A",
      ])
  }

  @Test("balking depends on how many already wait, and happens only where nobody can be offered")
  func balking() throws {
    let notes = try notes(
      """
      { "duration": 100, \(ideal), "scripts": [ { "name": "S", "steps": [] } ],
        "queues": [ { "name": "Q", "script": "S" } ],
        "operators": [ { "name": "A", "email": "a@example.com", "queues": { "Q": 1 } } ],
        "inbound": [ { "queue": "Q", "talk": 60, "balk": { "byWaiting": [ 0, 1 ] },
                       "arrivals": { "calls": [ { "at": 0 }, { "at": 1 }, { "at": 2 } ] } } ] }
      """)
    #expect(notes.filter { $0.contains("balks") } == ["2 balks 3"])
  }

  @Test("trunks block an arrival when all lines are taken, and waiting callers hold theirs")
  func trunks() throws {
    let notes = try notes(
      """
      { "duration": 100, "trunks": 2, \(ideal), "scripts": [ { "name": "S", "steps": [] } ],
        "queues": [ { "name": "Q", "script": "S" } ],
        "operators": [ { "name": "A", "email": "a@example.com", "queues": { "Q": 1 } } ],
        "inbound": [ { "queue": "Q", "talk": 20,
                       "arrivals": { "calls": [ { "at": 0 }, { "at": 1 }, { "at": 2 }, { "at": 20 } ] } } ] }
      """)
    #expect(notes.filter { $0.contains("blocked") } == ["2 blocked 3 noTrunk"])
    #expect(notes.contains("40 answered 4 A"))
  }
}
