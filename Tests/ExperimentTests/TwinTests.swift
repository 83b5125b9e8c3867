import Audit
import Experiment
import Testing

@Suite("Twins")
struct TwinTests {
  @Test("of a busy floor go the way they must", arguments: [3, 4])
  func busy(seed: Int) {
    let verdicts = judgeTwins(of: Floors.busy(seed: seed), seed: UInt64(seed), replications: 10)
    #expect(verdicts.map(\.id) == ["R06", "R07", "R18", "R24", "R25", "R27", "R38", "R39", "R40"])
    for verdict in verdicts {
      #expect(verdict.verdict != .broken, "\(verdict.id): \(verdict.evidence)")
    }
    let held = verdicts.filter { $0.verdict == .holds }.map(\.id)
    #expect(held == ["R06", "R24", "R38", "R39", "R40"])
  }

  @Test("of a strict floor keep their way under other priorities, and to the microsecond at double time")
  func strict() {
    let verdicts = judgeTwins(of: Floors.handWorked, seed: 1)
    let held = verdicts.filter { $0.verdict == .holds }.map(\.id)
    #expect(held == ["R18", "R24", "R38", "R39", "R40"])
    #expect(verdicts.last?.evidence.contains("until") == false)
  }

  @Test("of forwarded phones keep their way when the labels change places")
  func forwarding() {
    let plan = Floors.plan(
      """
      { "name": "Forwarded", "duration": "1h", "scripts": [ { "name": "None", "steps": [] } ],
        "channels": { "INT": { "missed": 0.3 } },
        "queues": [ { "name": "Support", "script": "None" } ],
        "operators": [
          { "name": "Anna", "email": "anna@example.com", "channels": ["INT"], "queues": { "Support": 1 } },
          { "name": "Boris", "email": "boris@example.com", "channels": ["EXT"], "queues": { "Support": 2 } } ],
        "inbound": [ { "queue": "Support", "arrivals": { "perHour": 60 }, "talk": 30 } ] }
      """)
    let verdict = judgeTwins(of: plan, seed: 5).first { $0.id == "R07" }
    #expect(verdict?.verdict == .holds, "\(verdict?.evidence ?? "")")
  }

  @Test("of a floor that dials go the way they must, and time cannot be doubled where a second is a second")
  func dialling() {
    let plan = Floors.plan(
      """
      { "name": "Dialling", "duration": "1h", "scripts": [ { "name": "None", "steps": [] } ],
        "queues": [ { "name": "Support", "script": "None" } ],
        "groups": [ { "name": "Team" } ], "roles": [ { "name": "Senior", "permissions": [] } ],
        "autodials": [ { "name": "Sales", "contacts": 500, "outcomes": { "live": 0.5 },
          "talk": { "exponential": { "mean": 60 } },
          "pacing": "progressive", "maxAttempts": 2, "redial": { "noAnswer": { "after": "5m" } } } ],
        "operators": [
          { "name": "Anna", "email": "anna@example.com", "group": "Team", "role": "Senior", "queues": { "Support": 1 },
            "autodials": { "Sales": 3 } },
          { "name": "Boris", "email": "boris@example.com", "channels": ["INT"], "queues": { "Support": 0 },
            "autodials": { "Sales": 1 } },
          { "name": "Carla", "email": "carla@example.com", "channels": ["EXT"], "queues": { "Support": 1 },
            "autodials": { "Sales": 1 } } ],
        "inbound": [ { "queue": "Support", "arrivals": { "perHour": 30 }, "talk": 30 } ],
        "manual": [ { "name": "Own", "operators": { "names": ["Anna", "Boris"] }, "queue": "Support",
          "every": { "exponential": { "mean": 120 } }, "dial": 10, "answered": 0.5, "talk": 40, "wrapUp": 5 } ] }
      """)
    let verdicts = judgeTwins(of: plan, seed: 3, replications: 2)
    for verdict in verdicts { #expect(verdict.verdict != .broken, "\(verdict.id): \(verdict.evidence)") }
    let held = verdicts.filter { $0.verdict == .holds }.map(\.id)
    #expect(held == ["R07", "R18", "R24", "R27", "R38", "R39"])
    #expect(verdicts.last?.evidence.contains("every second") == true)
  }
}
