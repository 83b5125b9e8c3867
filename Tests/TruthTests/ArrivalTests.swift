import Testing

@Suite("Arrivals whose rate changes over the day")
struct ArrivalTests {
  static let file = "07_time_varying.json"
  static let ids = ["T-01-nhpp-constant", "T-02-nhpp-linear"]

  @Test("as many calls arrive up to any instant as the rate adds up to", arguments: ids)
  func cumulated(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    var expected: [(until: Double, calls: Double)] = []
    for (index, calls) in truth.list("cumulative_expected_arrivals").enumerated() {
      expected.append((truth.list("times")[index + 1], calls))
    }
    expected += truth.pairs("cumulative_at").map { (until: $0.key, calls: $0.value) }
    expected += truth.pairs("time_when_expected_count_reaches").map { (until: $0.value, calls: $0.key) }
    let total = truth.expects("expected_total")
    expected += truth.pairs("arrival_time_quantiles").map { (until: $0.value, calls: $0.key * total) }
    if !Effort.isFull { expected = expected.enumerated().filter { $0.offset % 4 == 0 }.map(\.element) }
    for (until, calls) in expected {
      let runs = Effort.choose(full: max(100, Int(12_000 / calls)), short: 40)
      var floor = truth.floorWithoutWaiting(until: until)
      floor.warmUp = 0
      try expectAgreement(
        "\(id) until \(until)", of: floor.scenario, replications: runs,
        figures: [Figure("queues.0.arrived", calls)])
    }
  }

  @Test("each reporting interval counts its own arrivals")
  func intervals() throws {
    let truth = try TruthCase.named("T-01-nhpp-constant", in: Self.file)
    var floor = truth.floorWithoutWaiting(until: 36_000)
    floor.interval = 1_800
    let figures = truth.list("expected_arrivals_per_interval").enumerated().map { index, calls in
      Figure("intervals.\(index).queues.0.arrived", calls)
    }
    try expectAgreement(
      "\(truth.id) per interval", of: floor.scenario, replications: Effort.choose(full: 500, short: 25),
      figures: figures)
  }

  @Test("the number of calls of a day varies like a Poisson number", arguments: ids)
  func variance(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let total = truth.expects("expected_total")
    let floor = truth.floorWithoutWaiting(until: 36_000)
    let runs = Effort.choose(full: 2_000, short: 40)
    try expectMeans("\(id), day totals", [total, truth.expects("variance_total")]) { seed in
      try ToolRun.each(of: floor.scenario, seed: seed, replications: runs).map { figures in
        let calls = figures[path: "queues.0.arrived"]?.number ?? .nan
        return [calls, (calls - total) * (calls - total)]
      }
    }
  }
}

extension TruthCase {
  /// An object of the expectations whose keys are numbers, ascending.
  func pairs(_ name: String) -> [(key: Double, value: Double)] {
    (expected[name] ?? .null).fields.compactMap { key, value in
      Double(key).flatMap { number in value.number.map { (key: number, value: $0) } }
    }.sorted { $0.key < $1.key }
  }

  /// The rates of the case, those that begin before `end`.
  func rates(until end: Double) -> JSON {
    let times = list("times")
    let rates = list("rates_per_hour")
    var points: [JSON] = zip(times, rates).filter { $0.0 < end }.map {
      ["at": .number($0.0), "perHour": .number($0.1)]
    }
    let isLinear = inputs["form"]?.string == "linear"
    if isLinear, let next = times.firstIndex(where: { $0 >= end }) {
      points.append(["at": .number(times[next]), "perHour": .number(rates[next])])
    } else if rates.count < times.count, let last = times.last, last < end {
      points.append(["at": .number(last), "perHour": 0])
    }
    return ["rates": .list(points), "shape": .text(isLinear ? "linear" : "flat")]
  }

  /// A floor with one operator and no waiting places, on which only arrivals are of interest.
  func floorWithoutWaiting(until end: Double) -> IdealFloor {
    var floor = IdealFloor(counted: end)
    floor.queues = [["name": "Line", "capacity": 0]]
    floor.operators = [IdealFloor.operatorRow(1, queues: ["Line": 1])]
    floor.inbound = [["queue": "Line", "arrivals": rates(until: end), "talk": 60]]
    return floor
  }
}
