import CallCenter
import EventCore
import Experiment
import Testing

@Suite("Figures of a run worked out by hand")
struct FigureTests {
  let figures = runExperiment(Floors.handWorked, options: ExperimentOptions(of: Floors.handWorked)).figures

  @Test(
    "every figure is what the timetable says",
    arguments: [
      ("calls", 4), ("operators/0/load", 0.6), ("operators/1/load", 0.45), ("groups/0/load", 0.6),
      ("groups/1/load", 0.45), ("floor/load", 0.525), ("operators/0/statuses/talking", 50),
      ("operators/0/statuses/wrapUp", 10), ("operators/0/statuses/ready", 40), ("operators/0/loggedIn", 100),
      ("operators/0/handleTime", 30), ("operators/1/handleTime", 45), ("operators/0/calls/inbound", 2),
      ("operators/0/calls/manual", 0), ("operators/0/queues/Support/share", 2.0 / 3),
      ("operators/0/queues/Support/shareInTier", 1), ("operators/1/idleSpell/mean", 5),
      ("queues/0/arrived", 4), ("queues/0/offered", 4), ("queues/0/answered", 3), ("queues/0/abandoned", 1),
      ("queues/0/answeredWithin", 2), ("queues/0/abandonedWithin", 1), ("queues/0/serviceLevel", 2.0 / 3),
      ("floor/serviceLevel", 2.0 / 3), ("queues/0/delayed", 0.5), ("queues/0/wait/answered/mean", 25.0 / 3),
      ("queues/0/wait/abandoned/mean", 8), ("queues/0/wait/all/mean", 33.0 / 4), ("queues/0/wait/all/longest", 25),
      ("queues/0/wait/all/p50", 0), ("queues/0/wait/all/p99", 25), ("queues/0/queueLength/mean", 0.33),
      ("queues/0/queueLength/longest", 2), ("queues/0/queueLength/anyone", 0.25), ("queues/0/talk", 30),
      ("queues/0/wrapUp", 5), ("queues/0/handle", 35), ("queues/0/busy", 1.05), ("queues/0/choice", 1.0 / 3),
      ("queues/0/bands/0/answered", 2), ("queues/0/bands/1/abandoned", 1), ("queues/0/bands/2/answered", 3),
      ("queues/0/bands/2/upTo", 30), ("queues/0/tiers/0/share", 2.0 / 3), ("queues/0/tiers/0/load", 0.6),
      ("queues/0/tiers/1/calls", 1), ("queues/0/exits/drop", 0), ("intervals/0/start", 0), ("intervals/1/start", 50),
      ("intervals/0/busy", 1.9), ("intervals/1/busy", 0.2), ("intervals/0/staffed", 2), ("intervals/0/load", 0.95),
      ("intervals/0/queues/0/abandonedDuring", 1), ("intervals/1/queues/0/offered", 0),
      ("intervals/0/queues/0/queueLength/mean", 0.66),
    ] as [(String, Double)])
  func value(path: String, expected: Double) throws {
    let value = try #require(figures.value(path))
    #expect((value - expected).magnitude < 1e-12)
  }

  @Test(
    "a figure of nothing does not exist, and is not 0",
    arguments: ["intervals/1/queues/0/serviceLevel", "intervals/1/queues/0/wait/all/mean"])
  func nothing(path: String) throws {
    let leaf = try #require(figures.leaf(path))
    #expect(leaf.value == nil && leaf.halfWidth == nil)
  }

  @Test(
    "each service level has its own formula",
    arguments: [
      (10, .answeredOverOffered, 2.0 / 4), (10, .overAnswered, 2.0 / 3), (10, .excludingShortAbandons, 2.0 / 3),
      (5, .excludingShortAbandons, 2.0 / 4), (10, .shortAbandonsGood, 3.0 / 4), (5, .shortAbandonsGood, 2.0 / 4),
      (10, .shortAbandonsGoodUpTo(SimDuration(seconds: 7)), 2.0 / 4),
      (5, .shortAbandonsGoodUpTo(SimDuration(seconds: 8)), 3.0 / 4),
    ] as [(Double, ServiceLevelFormula, Double)])
  func formulas(within: Double, formula: ServiceLevelFormula, expected: Double) {
    var plan = Floors.handWorked
    var queue = plan.queues.rows[0]
    queue.serviceLevel = ServiceLevelPlan(within: SimDuration(seconds: within), target: 0.8, formula: formula)
    plan.queues = Table([queue])
    let figures = runExperiment(plan, options: ExperimentOptions(of: plan)).figures
    for path in ["queues/0", "floor", "intervals/0/queues/0"] {
      #expect(figures.value(path + "/serviceLevel") == expected)
    }
  }

  @Test("a policy that promises nothing has no promised share")
  func noPromise() throws {
    let leaf = try #require(figures.leaf("operators/0/queues/Support/promisedShare"))
    #expect(leaf.value == nil)
  }

  @Test("one run has no half-widths")
  func noHalfWidths() {
    var found = 0
    _ = figures.map { if $0.halfWidth != nil { found += 1 } }
    #expect(found == 0)
  }
}

@Suite("Names of the JSON result")
struct FigureNameTests {
  /// The names of the published result; `choice` of queues is the share of decisions that had a choice, which a
  /// promised share is printed with.
  static let names: [String: Set<String>] = [
    "": ["events", "calls", "operators", "groups", "projects", "floor", "queues", "autodials", "intervals"],
    "operators": [
      "name", "group", "role", "channels", "statuses", "loggedIn", "overtime", "load", "handleTime", "idleSpell",
      "calls", "offers", "blindOffers", "missed", "queues", "autodials",
    ],
    "operators/statuses": ["offline", "away", "ready", "reserved", "dialing", "talking", "wrapUp"],
    "operators/idleSpell": ["mean", "deviation"],
    "operators/calls": ["inbound", "manual", "autodial"],
    "operators/queues/Support": ["priority", "calls", "share", "shareInTier", "promisedShare"],
    "queues": [
      "name", "arrived", "offered", "answered", "abandoned", "balked", "exits", "transferredOut", "blocked",
      "waitingAtEnd", "inScriptAtEnd", "answeredWithin", "abandonedWithin", "serviceLevel", "formula", "delayed",
      "wait", "bands", "queueLength", "talk", "wrapUp", "handle", "busy", "retries", "tiers", "choice",
    ],
    "queues/exits": ["drop", "voicemail", "hangup", "personalVoicemail", "unreachedCallback"],
    "queues/wait": ["answered", "abandoned", "all"],
    "queues/wait/all": ["mean", "deviation", "longest", "p50", "p90", "p95", "p99"],
    "queues/bands": ["upTo", "answered", "abandoned"],
    "queues/queueLength": ["mean", "longest", "anyone"],
    "queues/tiers": ["priority", "operators", "calls", "share", "load"],
    "intervals": ["start", "queues", "autodials", "staffed", "busy", "load"],
  ]

  @Test("are complete", arguments: names.keys.sorted())
  func complete(path: String) throws {
    var node: FigureNode? = runExperiment(Floors.handWorked, options: ExperimentOptions(of: Floors.handWorked)).figures
    for step in path.split(separator: "/") {
      node = node?[String(step)]
      if case .list(let elements)? = node { node = elements.first }
    }
    guard case .object(let fields)? = node else {
      Issue.record("nothing at \(path)")
      return
    }
    #expect(Set(fields.map(\.name)) == Self.names[path])
    #expect(fields.count == Self.names[path]?.count)
  }

  @Test("intervals have operators on demand")
  func detail() {
    var options = ExperimentOptions(of: Floors.handWorked)
    options.detail = true
    let figures = runExperiment(Floors.handWorked, options: options).figures
    #expect(figures.value("intervals/0/operators/0/load") == 1)
    #expect(figures.value("intervals/1/operators/0/load") == 0.2)
    #expect(figures.value("intervals/0/operators/0/calls") == 2)
  }
}
