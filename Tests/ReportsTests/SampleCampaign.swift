import Audit
import CallCenter
import Chance
import EventCore
import Experiment

/// A result made by hand: three operators on a queue and two campaigns, one of which keeps its nuisance limit.
struct SampleCampaign {
  var replications = [1]
  var figures = SampleCampaign.oneRun

  var result: ExperimentResult {
    ExperimentResult(
      plan: Self.plan, seed: 7, replications: replications, confidence: 0.95, fingerprint: 0x0123_4567_89ab_cdef,
      figures: figures, rules: [], expectations: [])
  }

  static var plan: FloorPlan {
    var plan = SampleResult().result.plan
    plan.name = "Blended floor"
    let nothing = plan.distributions.add(.constant(0))
    plan.groups = Table()
    plan.autodials = Table([autodial("Renewals", .overLive, nothing), autodial("Surveys", .lostOverPassed, nothing)])
    plan.manualSources = Table([
      ManualSourcePlan(
        name: "Reminders", hash: EntityHash(name: "Reminders"), queue: QueueID(0), operators: [], every: nothing,
        dial: nothing, answered: 0.5, talk: nothing, wrapUp: nil)
    ])
    return plan
  }

  private static func autodial(
    _ name: String, _ formula: NuisanceFormula, _ nothing: DistributionID
  ) -> AutodialPlan {
    let never = OutcomeChance(chance: 0, after: nothing)
    return AutodialPlan(
      name: name, hash: EntityHash(name: name), policy: .strict, tieBreaks: [], precedence: 0, contacts: .count(4_000),
      lines: nil, dialTimeout: SimDuration(seconds: 20),
      outcomes: OutcomeTable(live: never, machine: never, busy: never, invalid: never),
      detection: DetectionPlan(duration: nil, missesPerson: 0, missesMachine: 0), talk: nothing, machineTalk: nothing,
      patience: nothing, nuisance: NuisancePlan(within: SimDuration(seconds: 2), limit: 0.03, formula: formula),
      pacing: .progressive, redial: .never, maxAttempts: 1, hours: .always, wrapUp: nil, holdingQueues: [],
      assignments: [])
  }

  static let oneRun: Node = [
    "events": 9_140, "calls": 60,
    "operators": [
      person("Anna Petrova", "OP", load: 0.71, inbound: 60, autodial: [("Renewals", 3, 120), ("Surveys", 1, 30)]),
      person("Boris Sokolov", "OP", load: 0.65, own: 14, dialing: 420, autodial: [("Renewals", 3, 118)]),
      person("Vera Kim", "EXT", load: 0.4, autodial: [("Renewals", 1, 52)]),
    ],
    "groups": [],
    "floor": ["load": 0.58, "calls": ["inbound": 60, "manual": 14, "autodial": 320]],
    "queues": [
      [
        "name": "Support", "offered": 60, "answered": 60, "abandoned": 0, "serviceLevel": 0.9,
        "wait": ["answered": ["mean": 9.2], "all": ["p90": 20, "longest": 44]], "delayed": 0.2, "choice": 0.5,
        "queueLength": ["mean": 0.02, "longest": 2], "talk": 180, "wrapUp": 20, "busy": 0.4,
        "callbacks": ["agreed": 5, "attempts": 7, "unanswered": 2],
        "manual": ["begun": 14, "answered": 8, "dial": 30, "talk": 95, "wrapUp": 25, "busy": 0.1], "tiers": [],
      ]
    ],
    "autodials": [renewals, surveys],
    "intervals": [interval(0, 0.0283, 1.42), interval(14_400, 0.0345, 1.55)],
  ]

  private static func person(
    _ name: String, _ channel: String, load: Double, inbound: Int = 0, own: Int = 0, dialing: Double = 0,
    autodial: [(name: String, priority: Int, calls: Int)]
  ) -> Node {
    let assignments = autodial.map { entry -> (name: String, node: Node) in
      let share = Double(entry.calls) / (entry.name == "Renewals" ? 290 : 30)
      return (
        entry.name,
        [
          "priority": .constant(entry.priority), "calls": .init(integerLiteral: entry.calls),
          "share": .init(floatLiteral: share), "shareInTier": 0.5, "promisedShare": nil,
        ]
      )
    }
    return [
      "name": .text(name), "group": .text(nil), "channels": .texts([channel]),
      "statuses": [
        "ready": 8_000, "reserved": 0, "away": 0, "talking": 19_000, "wrapUp": 1_000,
        "dialing": .init(floatLiteral: dialing),
      ],
      "loggedIn": 28_800, "overtime": 0, "load": .init(floatLiteral: load),
      "calls": [
        "inbound": .init(integerLiteral: inbound), "manual": .init(integerLiteral: own),
        "autodial": .init(integerLiteral: autodial.reduce(0) { $0 + $1.calls }),
      ],
      "offers": .init(integerLiteral: inbound + autodial.reduce(0) { $0 + $1.calls }), "blindOffers": 0, "missed": 2,
      "queues": [
        "Support": [
          "priority": .constant(inbound > 0 ? 2 : 0), "calls": .init(integerLiteral: inbound),
          "share": .init(floatLiteral: inbound > 0 ? 1 : 0), "shareInTier": 0.5, "promisedShare": nil,
        ]
      ], "autodials": .object(assignments),
    ]
  }

  private static let renewals: Node = [
    "name": "Renewals", "attempts": 980,
    "outcomes": ["live": 286, "machine": 210, "busy": 98, "noAnswer": 376, "invalid": 6], "live": 286,
    "connected": 280, "inTime": 277, "lost": 5, "nuisance": 8,
    "nuisanceRate": [
      "overLive": 0.0281, "lostOverPassedAndLost": 0.0169, "lostOverPassed": 0.0172, "lostOverPeople": 0.0175,
      "scaledByLiveShare": 0.0169,
    ],
    "formula": "overLive", "limit": 0.03, "penetration": 0.2425, "wait": ["mean": 0.31, "p90": 1.1],
    "lostToDetection": 2, "machinesPassed": 10, "machinesLost": 0, "waitingAtEnd": 1, "inFlightAtEnd": 4, "talk": 184.4,
    "wrapUp": 12, "linesInFlight": 4.2, "linesPerOperator": 1.48, "staffed": 2.84, "busy": 2.1,
    "operatorWait": ["mean": 24.1], "talkPerHour": 2_470, "choice": 0.31,
    "channels": [
      "OP": ["offers": 238, "missed": 0, "connected": 230, "late": 0, "lost": 0, "wait": ["mean": 0.04]],
      "EXT": ["offers": 60, "missed": 6, "connected": 50, "late": 3, "lost": 2, "wait": ["mean": 1.56]],
    ],
    "tiers": [
      ["priority": .constant(3), "operators": .constant(2), "calls": 238, "share": 0.8207, "load": 0.68],
      ["priority": .constant(1), "operators": .constant(1), "calls": 52, "share": 0.1793, "load": 0.4],
    ],
  ]

  private static let surveys: Node = [
    "name": "Surveys", "attempts": 90,
    "outcomes": ["live": 32, "machine": 0, "busy": 10, "noAnswer": 48, "invalid": 0], "live": 32, "connected": 30,
    "inTime": 30, "lost": 2, "nuisance": 2,
    "nuisanceRate": [
      "overLive": 0.0625, "lostOverPassedAndLost": 0.0625, "lostOverPassed": 0.0667, "lostOverPeople": 0.0625,
      "scaledByLiveShare": 0.0625,
    ],
    "formula": "lostOverPassed", "limit": 0.03, "penetration": 0.0225, "wait": ["mean": 0.05, "p90": 0.2],
    "lostToDetection": 0, "machinesPassed": 0, "machinesLost": 0, "waitingAtEnd": 0, "inFlightAtEnd": 0, "talk": 61,
    "wrapUp": 5, "linesInFlight": 0.6, "linesPerOperator": 0.6, "staffed": 1, "busy": 0.1,
    "operatorWait": ["mean": 31], "talkPerHour": 229, "choice": 0,
    "channels": ["OP": ["offers": 30, "missed": 0, "connected": 30, "late": 0, "lost": 0, "wait": ["mean": 0.05]]],
    "tiers": [["priority": .constant(1), "operators": .constant(1), "calls": 30, "share": 1, "load": 0.71]],
  ]

  private static func interval(_ start: Int, _ rate: Double, _ ratio: Double) -> Node {
    [
      "start": .init(integerLiteral: start), "queues": [["name": "Support", "offered": 30, "answered": 30]],
      "autodials": [
        [
          "name": "Renewals", "attempts": 490, "live": 143, "connected": 140, "lost": 2,
          "nuisanceRate": ["overLive": .init(floatLiteral: rate)], "wait": ["mean": 0.31], "staffed": 2.84,
          "linesInFlight": 4.2, "linesPerOperator": .init(floatLiteral: ratio), "talkPerHour": 2_470,
        ]
      ],
      "staffed": 3, "busy": 1.7, "load": 0.58,
    ]
  }
}
