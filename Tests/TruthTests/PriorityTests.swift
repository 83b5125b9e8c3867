import Testing

@Suite("Urgent callers first, nobody cut off")
struct PriorityTests {
  static let file = "03_general_and_priority.json"
  static let ids = ["G-12-cobham-mm1", "G-13-mm5-2class", "G-14-mg1-2class"]

  @Test("queues of higher precedence are served first, as Cobham's formula says", arguments: ids)
  func precedence(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let model = PriorityModel(truth)
    let length = Length.usual(factor: Self.factors[id] ?? 2)
    let floor = model.floorOfQueues(length)
    var figures = [Figure("floor.load", truth.expects("occupancy"))]
    for (index, share) in model.classes.enumerated() {
      figures.append(Figure("queues.\(index).wait.all.mean", truth.expects("class.\(index).asa")))
      figures.append(Figure("queues.\(index).delayed", truth.expects("class.\(index).p_wait")))
      figures.append(Figure("queues.\(index).queueLength.mean", truth.expects("class.\(index).mean_queue")))
      for (place, limit) in model.limits.enumerated() {
        let exact = truth.expects("class.\(index).service_level.\(Int(limit))")
        figures.append(Figure("queues.\(index).bands.\(place).answered", share.lambda * floor.counted * exact))
      }
    }
    try expectAgreement(id, of: floor.scenario, replications: length.replications, figures: figures)
  }

  @Test("inside one queue calls of higher priority are served first, as Cobham's formula says", arguments: ids)
  func callPriority(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let model = PriorityModel(truth)
    let runs = Effort.choose(full: 16, short: 6)
    let length = Length(calls: Effort.choose(full: 320_000, short: 6_000), replications: runs)
    let scenario = model.floorOfSources(length).scenario
    let warmUp = model.settlingTime
    let exact = model.classes.indices.map { truth.expects("class.\($0).asa") }
    try expectMeans("\(id), call priority", exact) { seed in
      try (0..<runs).map { run in
        let calls = try ToolRun.calls(of: scenario, seed: seed * 1000 + run)
        return model.classes.indices.map { index in
          let waits = calls.filter { $0["source"] == "Class \(index)" && Double($0["arrived"] ?? "") ?? 0 >= warmUp }
            .compactMap { $0["wait"].flatMap(Double.init) }
          return waits.reduce(0, +) / Double(waits.count)
        }
      }
    }
  }

  static let factors: [String: Double] = ["G-13-mm5-2class": 9]
}

/// Several classes of callers in front of the same operators.
struct PriorityModel {
  var classes: [(lambda: Double, service: String)]
  var operators: Int
  var limits: [Double]

  init(_ truth: TruthCase) {
    let rates = (truth.inputs["lambdas"] ?? .null).items.map { rate in
      rate.number ?? rate.numbers[0] / rate.numbers[1]
    }
    let services = (truth.inputs["services"] ?? .null).items.compactMap(\.string)
    classes = Array(zip(rates, services)).map { (lambda: $0, service: $1) }
    operators = Int(truth.input("c"))
    limits = (truth.inputs["T"] ?? .null).numbers
  }

  var lambda: Double { classes.map(\.lambda).reduce(0, +) }

  /// Eight relaxation times of the whole line; the last class settles no faster than that.
  var settlingTime: Double {
    let moments = classes.map { (weight: $0.lambda / lambda, of: Law.moments($0.service)) }
    let mean = moments.map { $0.weight * $0.of.mean }.reduce(0, +)
    let square = moments.map { $0.weight * $0.of.mean * $0.of.mean * (1 + $0.of.scv) }.reduce(0, +)
    let rate = Double(operators) / mean
    let root = 1 - (lambda / rate).squareRoot()
    return 20 * mean + 8 * square / (2 * mean * mean) / (rate * root * root)
  }

  private func floor(_ length: Length) -> IdealFloor {
    var floor = IdealFloor(counted: length.calls / Double(length.replications) / lambda)
    floor.warmUp = settlingTime
    return floor
  }

  /// A queue per class, told apart by precedence; every operator serves all.
  func floorOfQueues(_ length: Length) -> IdealFloor {
    var floor = floor(length)
    let names = classes.indices.map { "Class \($0)" }
    floor.queues = names.enumerated().map { index, name in
      [
        "name": .text(name), "policy": "longestIdle", "precedence": .number(Double(classes.count - index)),
        "bands": limits.isEmpty ? ["20s"] : .list(limits.map { .number($0) }),
      ]
    }
    let all = JSON.object(Dictionary(uniqueKeysWithValues: names.map { ($0, 1) })).fields
    floor.operators = (1...operators).map { IdealFloor.operatorRow($0, queues: all) }
    floor.inbound = zip(names, classes).map { name, share in
      ["queue": .text(name), "arrivals": ["perHour": .number(share.lambda * 3600)], "talk": Law.of(share.service)]
    }
    return floor
  }

  /// One queue, and a source of calls per class, told apart by the calls' priority.
  func floorOfSources(_ length: Length) -> IdealFloor {
    var floor = floor(length)
    floor.queues = [["name": "Line", "policy": "longestIdle"]]
    floor.operators = (1...operators).map { IdealFloor.operatorRow($0, queues: ["Line": 1]) }
    floor.inbound = classes.enumerated().map { index, share in
      [
        "name": .text("Class \(index)"), "queue": "Line", "priority": .number(Double(classes.count - index)),
        "arrivals": ["perHour": .number(share.lambda * 3600)], "talk": Law.of(share.service),
      ]
    }
    return floor
  }
}
