import Testing

/// C16: deterministic little cases from the tests of other simulators.
@Suite("Published hand-checkable lines")
struct PublishedTraceTests {
  private func floor(until end: Double, every gap: Double, talk: Double, limit: Int? = nil) -> IdealFloor {
    var floor = IdealFloor(counted: end)
    floor.queues = [["name": "Line", "policy": "longestIdle"]]
    var arrivals: [String: JSON] = ["between": .number(gap)]
    if let limit { arrivals["limit"] = .number(Double(limit)) }
    floor.inbound = [["queue": "Line", "arrivals": .object(arrivals), "talk": .number(talk)]]
    return floor
  }

  @Test("C16a: one operator until 4, two more until 10: overtime of 4, 1 and 4")
  func overtime() throws {
    var floor = floor(until: 20, every: 3, talk: 5)
    let shifts: [(from: Double, to: Double)] = [(0, 4), (4, 10), (4, 10)]
    floor.operators = shifts.enumerated().map { index, shift in
      IdealFloor.operatorRow(
        index + 1, queues: ["Line": 1], shift: [["from": .number(shift.from), "to": .number(shift.to)]])
    }
    let result = try ToolRun.result(of: floor.scenario, seed: 1, replications: 1)
    let overtime = (0..<3).compactMap { result[path: "figures.operators.\($0).overtime"]?.number }
    #expect(overtime.first == 4)
    #expect(overtime.dropFirst().sorted() == [1, 4])
  }

  @Test("C16b: with two waiting places the calls at 20, 25, 35, 40 and 45 are refused")
  func refused() throws {
    var floor = floor(until: 51, every: 5, talk: 21)
    floor.queues[0]["capacity"] = 2
    floor.operators = [IdealFloor.operatorRow(1, queues: ["Line": 1])]
    let calls = try ToolRun.calls(of: floor.scenario, seed: 1)
    let blocked = calls.filter { $0["outcome"] == "blocked" }.compactMap { $0["arrived"].flatMap(Double.init) }
    #expect(blocked == [20, 25, 35, 40, 45])
    let waits = calls.filter { $0["outcome"] == "answered" }.compactMap { $0["wait"].flatMap(Double.init) }
    #expect(waits.prefix(2) == [0, 16])
  }

  @Test("C16c: without waiting places every second of a hundred calls is served, the last until 100.5")
  func everySecond() throws {
    var floor = floor(until: 120, every: 1, talk: 1.5, limit: 100)
    floor.queues[0]["capacity"] = 0
    floor.operators = [IdealFloor.operatorRow(1, queues: ["Line": 1])]
    let calls = try ToolRun.calls(of: floor.scenario, seed: 1)
    #expect(calls.count { $0["outcome"] == "answered" } == 50)
    #expect(calls.count { $0["outcome"] == "blocked" } == 50)
    #expect(calls.compactMap { $0["ended"].flatMap(Double.init) }.max() == 100.5)
  }

  @Test("C16d: a talk ends before a call arrives at the same instant")
  func releaseBeforeSeize() throws {
    var floor = floor(until: 20, every: 1, talk: 1, limit: 10)
    floor.queues[0]["capacity"] = 0
    floor.operators = [IdealFloor.operatorRow(1, queues: ["Line": 1])]
    let calls = try ToolRun.calls(of: floor.scenario, seed: 1)
    #expect(calls.count { $0["outcome"] == "answered" } == 10)
  }
}
