import Audit
import CallCenter
import Chance
import EventCore
import Experiment

/// A result made by hand: two seniors and a trainee on one queue, one run.
struct SampleResult {
  var description = ""
  var replications = [1]
  var policy = Policy.weighted
  var groups = [GroupPlan(name: "Seniors", color: "#2a7fff"), GroupPlan(name: "Trainees", color: "#ff8800")]
  var figures = SampleResult.oneRun
  var rules = [
    RuleVerdict(
      id: "R20", kind: .trace, statement: "calls of one queue and priority are offered in order of arrival",
      verdict: .holds, evidence: "214 offers"),
    RuleVerdict(
      id: "R12", kind: .trace, statement: "priority 0 on an autodial takes nothing from it", verdict: .notExercised,
      evidence: "the scenario has no autodial"),
  ]
  var expectations = [
    ExpectationVerdict(
      statement: "queue \"Support\": serviceLevel at least 0.8", verdict: .holds, evidence: "0.913")
  ]

  var result: ExperimentResult {
    ExperimentResult(
      plan: plan, seed: 7, replications: replications, confidence: 0.95, fingerprint: 0x0123_4567_89ab_cdef,
      figures: figures, rules: rules, expectations: expectations)
  }

  private var plan: FloorPlan {
    let hours = { (hours: Double) in SimDuration(seconds: hours * 3600) }
    let queue = QueuePlan(
      name: "Support", hash: EntityHash(name: "Support"), script: ScriptID(0), policy: policy,
      tieBreaks: [.longestIdle], idleClock: .everyContact, precedence: 0,
      serviceLevel: ServiceLevelPlan(
        within: SimDuration(seconds: 20), target: 0.8, formula: .excludingShortAbandons),
      bands: [SimDuration(seconds: 10)], wrapUp: nil, capacity: nil, longestWait: nil, comfort: nil,
      onUnstaffed: .keep, assignments: [])
    return FloorPlan(
      name: "Two seniors and a trainee", description: description, seed: 7,
      horizon: Horizon(
        startOfDay: hours(9), date: "2026-03-02", duration: hours(8), warmUp: .zero, interval: hours(4), atEnd: .stop),
      trunks: .unlimited, inboundFirst: false, callOrder: .age,
      missedOffers: MissedOfferPlan(
        backOff: SimDuration(seconds: 5), missesUntilAway: 3, returnsAfter: SimDuration(seconds: 30),
        awayAtMost: SimDuration(seconds: 300)),
      distributions: DistributionTable(), busyness: Table(), groups: Table(groups), scripts: Table(),
      queues: Table([queue]), pools: Table(), operators: Table(people), assignments: Table(), sources: Table(),
      expectations: [])
  }

  private var people: [OperatorPlan] {
    [("Anna Petrova", 0), ("Boris Sokolov", 0), ("Vera Kim", 1)].map { name, group in
      OperatorPlan(
        name: name, email: "x@example.com", hash: EntityHash(name: name), channels: [], group: GroupID(group),
        role: "Operator", assignments: [], shift: [], breaks: [], wrapUp: nil, speed: 1, pool: nil)
    }
  }

  static let oneRun: Node = [
    "events": 2_140, "calls": 240,
    "operators": [
      person("Anna Petrova", "Seniors", "OP", 3, load: 0.671, calls: 95, share: 0.434, promised: 0.4286, talk: 18_012),
      person(
        "Boris Sokolov", "Seniors", "OP", 3, load: 0.642, calls: 91, share: 0.4155, promised: 0.4286, talk: 17_200),
      person("Vera Kim", "Trainees", "SIP", 1, load: 0.25, calls: 33, share: 0.1507, promised: 0.1429, talk: 6_650),
    ],
    "groups": [
      group("Seniors", load: 0.6565, calls: 186, talk: 35_212), group("Trainees", load: 0.25, calls: 33, talk: 6_650),
    ],
    "floor": group(nil, load: 0.521, calls: 219, talk: 41_862),
    "queues": [
      [
        "name": "Support", "arrived": 240, "offered": 240, "answered": 219, "abandoned": 21, "balked": 0,
        "exits": ["drop": 0, "voicemail": 0, "hangup": 0, "personalVoicemail": 0], "transferredOut": 0, "blocked": 0,
        "waitingAtEnd": 0, "inScriptAtEnd": 0, "answeredWithin": 201, "abandonedWithin": 8, "serviceLevel": 0.8664,
        "formula": "excludingShortAbandons", "delayed": 0.31, "choice": 0.47,
        "wait": [
          "answered": waits(mean: 14.2, p90: 48), "abandoned": waits(mean: 41.5, p90: 95),
          "all": waits(mean: 16.6, p90: 52.4),
        ],
        "bands": [["upTo": 10, "answered": 180, "abandoned": 4]],
        "queueLength": ["mean": 0.1383, "longest": 6, "anyone": 0.09], "talk": 191.1, "wrapUp": nil, "handle": 191.1,
        "busy": 1.45, "retries": 0,
        "tiers": [
          ["priority": .constant(1), "operators": .constant(1), "calls": 33, "share": 0.1507, "load": 0.25],
          ["priority": .constant(3), "operators": .constant(2), "calls": 186, "share": 0.8493, "load": 0.6565],
        ],
      ]
    ],
    "autodials": [],
    "intervals": [interval(0, 2.9, 130), interval(14_400, 3, 110)],
  ]

  private static func person(
    _ name: String, _ group: String, _ channel: String, _ priority: Int, load: Double, calls: Int, share: Double,
    promised: Double, talk: Double
  ) -> Node {
    let calls = Node(integerLiteral: calls)
    return [
      "name": .text(name), "group": .text(group), "role": "Operator", "channels": .texts([channel]),
      "statuses": statuses(talk), "loggedIn": 28_800, "overtime": 0, "load": .init(floatLiteral: load),
      "handleTime": .init(floatLiteral: talk), "idleSpell": ["mean": 120.5, "deviation": 80],
      "calls": ["inbound": calls, "manual": 0, "autodial": 0], "offers": calls, "blindOffers": 0, "missed": 1,
      "queues": [
        "Support": [
          "priority": .constant(priority), "calls": calls, "share": .init(floatLiteral: share), "shareInTier": 0.5,
          "promisedShare": .init(floatLiteral: promised),
        ]
      ], "autodials": [:],
    ]
  }

  private static func statuses(_ talk: Double, of time: Double = 28_800) -> Node {
    [
      "offline": 0, "away": 900, "ready": .init(floatLiteral: time - 900 - talk), "reserved": 0, "dialing": 0,
      "talking": .init(floatLiteral: talk), "wrapUp": 0,
    ]
  }

  private static func group(_ name: String?, load: Double, calls: Int, talk: Double) -> Node {
    [
      "name": .text(name), "statuses": statuses(talk, of: 86_400), "loggedIn": 86_400,
      "load": .init(floatLiteral: load),
      "calls": ["inbound": .init(integerLiteral: calls), "manual": 0, "autodial": 0],
      "offers": .init(integerLiteral: calls + 2), "missed": 2,
    ]
  }

  private static func waits(mean: Double, p90: Double) -> Node {
    [
      "mean": .init(floatLiteral: mean), "deviation": 20, "longest": 211, "p50": 2, "p90": .init(floatLiteral: p90),
      "p95": 80, "p99": 150,
    ]
  }

  private static func interval(_ start: Int, _ staffed: Double, _ offered: Int) -> Node {
    [
      "start": .init(integerLiteral: start),
      "queues": [
        [
          "name": "Support", "offered": .init(integerLiteral: offered),
          "answered": .init(integerLiteral: offered - 10), "abandoned": 10, "serviceLevel": 0.86,
          "wait": ["answered": ["mean": 14.2]], "abandonedDuring": 10,
        ]
      ], "autodials": [],
      "staffed": .init(floatLiteral: staffed), "busy": 1.5, "load": 0.51,
    ]
  }
}
