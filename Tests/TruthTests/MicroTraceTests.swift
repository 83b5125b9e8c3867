import Testing

@Suite("Hand-checkable days, call by call")
struct MicroTraceTests {
  static let file = "10_micro_traces.json"
  static let ids = ["M-01-ordered", "M-02-longest-idle", "M-03-fewest-abandon", "M-04-tiers-wrap", "M-05-shifts"]

  @Test("each call meets its operator at its instant", arguments: ids)
  func trace(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let rows = try ToolRun.calls(of: truth.traceFloor().scenario, seed: 1)
    let expected = (truth.expected["calls"] ?? .null).items
    try #require(rows.count == expected.count)
    for (row, call) in zip(rows, expected) {
      let number = row["call"] ?? "?"
      #expect(row["outcome"] == call["outcome"]?.string, "call \(number)")
      #expect(row["wait"].flatMap(Double.init) == call["wait"]?.number, "wait of call \(number)")
      if let index = call["operator"]?.number {
        #expect(row["operator"] == "Operator \(Int(index) + 1)", "call \(number)")
        #expect(row["answered"].flatMap(Double.init) == call["start"]?.number, "answer of call \(number)")
        let talk = row["talk"].flatMap(Double.init) ?? .nan
        #expect((call["start"]?.number ?? .nan) + talk == call["end"]?.number, "end of talk of call \(number)")
      } else {
        #expect(row["operator"] == "", "call \(number)")
        #expect(row["ended"].flatMap(Double.init) == call["end"]?.number, "end of call \(number)")
      }
    }
    tell("truth \(id): \(rows.count) calls as worked out by hand")
  }

  static let formulas = [
    "sl_answered_over_offered": "answeredOverOffered", "sl_answered_over_answered": "overAnswered",
    "sl_excl_short_abandons": "excludingShortAbandons", "sl_short_abandons_count_as_good": "shortAbandonsGood",
  ]

  @Test("the summary of each day is exact", arguments: ids)
  func summary(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    for (name, formula) in Self.formulas.sorted(by: { $0.key < $1.key }) {
      var floor = truth.traceFloor()
      floor.queues[0]["serviceLevel"] = ["within": .number(truth.input("T")), "formula": .text(formula)]
      let figures = try ToolRun.result(of: floor.scenario, seed: 1, replications: 1)["figures"] ?? .null
      func expectFigure(_ path: String, _ exact: Double?) {
        guard let exact, let found = figures[path: path]?.number else {
          Issue.record("\(id) has no \(path)")
          return
        }
        #expect(abs(found - exact) <= 1e-12 * max(1, abs(exact)), "\(id) \(path)")
      }
      func exact(_ key: String) -> Double? { truth.expected[path: "summary.\(key)"]?.number }
      expectFigure("queues.0.serviceLevel", exact(name))
      expectFigure("queues.0.offered", exact("offered"))
      expectFigure("queues.0.answered", exact("answered"))
      expectFigure("queues.0.abandoned", exact("abandoned"))
      expectFigure("queues.0.wait.all.mean", exact("mean_wait_all"))
      expectFigure("queues.0.wait.answered.mean", exact("mean_wait_answered"))
      expectFigure("queues.0.wait.all.longest", exact("max_wait"))
      expectFigure("queues.0.queueLength.mean", exact("mean_queue_over_horizon"))
      expectFigure("queues.0.delayed", exact("delayed").flatMap { d in exact("offered").map { d / $0 } })
      for (index, talk) in truth.list("summary.talk_time_per_operator").enumerated() {
        expectFigure("operators.\(index).statuses.talking", talk)
        expectFigure("operators.\(index).calls.inbound", truth.list("summary.calls_per_operator")[index])
      }
    }
  }
}

extension TruthCase {
  /// The trace as a scenario. The reference breaks a tie at the start by position, so everybody logs in some
  /// microseconds after the one before, which leaves no tie at all.
  func traceFloor() -> IdealFloor {
    var floor = IdealFloor(counted: input("horizon"))
    let rule = inputs["rule"]?.string
    floor.queues = [["name": "Line", "tieBreak": "longestIdle", "wrapUp": .number(input("wrap"))]]
    floor.queues[0]["policy"] = rule == "fewest_calls" ? "fewestCalls" : "strict"
    floor.operators = (inputs["operators"] ?? .null).items.enumerated().map { index, row in
      let tier = row["tier"]?.number ?? (rule == "ordered" ? Double(index) : 0)
      let from = (row["on"]?.number ?? 0) + Double(index) * 0.000001
      var shift: JSON = [["from": .number(from)]]
      if let off = row["off"]?.number { shift = [["from": .number(from), "to": .number(off)]] }
      return IdealFloor.operatorRow(index + 1, queues: ["Line": .number(50 - tier)], shift: shift)
    }
    let calls: [JSON] = (inputs["calls"] ?? .null).items.map { call in
      var row: [String: JSON] = ["at": call.items[0], "talk": call.items[1]]
      if call.items[2] != .null { row["patience"] = call.items[2] }
      return .object(row)
    }
    floor.inbound = [["queue": "Line", "arrivals": ["calls": .list(calls)], "talk": 60]]
    return floor
  }
}
