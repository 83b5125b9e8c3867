import Testing

@Suite("A day with changing staff")
struct DayTests {
  static let file = "07_time_varying.json"

  @Test("a pool of changing size gives the waits, abandonments and busy operators of the exact day")
  func pool() throws {
    let truth = try TruthCase.named("T-05-pool-day", in: Self.file)
    let staff = truth.list("staff")
    var floor = truth.day()
    floor.interval = 1_800
    floor.operators = [
      [
        "count": .number(staff.max() ?? 0), "name": "Operator {n}", "email": "operator{n}@example.com",
        "queues": ["Line": 1], "onDuty": ["every": "30m", "counts": .list(staff.map { .number($0) })],
      ]
    ]
    var figures = dayFigures(truth)
    for index in staff.indices {
      func exact(_ name: String) -> Double { truth.expects("per_interval.\(name).\(index)") }
      let place = "intervals.\(index).queues.0"
      figures += [
        Figure("\(place).abandonedDuring", exact("abandoned_in_interval")).loosely,
        Figure("\(place).queueLength.mean", exact("mean_queue")).loosely,
        Figure("\(place).busy", exact("mean_busy")).loosely,
      ]
      guard exact("offered") > 0 else { continue }
      figures += [
        Figure("\(place).offered", exact("offered")),
        Figure("\(place).delayed", exact("delayed_arrivals") / exact("offered")).loosely,
        Figure("\(place).answeredWithin", exact("answered_within_T_of_arrivals")),
      ]
    }
    let days = Effort.choose(full: 4_000, short: 12)
    try expectAgreement(truth.id, of: floor.scenario, replications: days, figures: figures)
  }

  static let shifts = ["T-06-shifts-3-cohorts", "T-07-shifts-tiers"]

  @Test("named shifts give the load and the overtime of the exact day", arguments: shifts)
  func shiftDay(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    var figures = dayFigures(truth)
    for (index, cohort) in truth.cohorts.enumerated() {
      func exact(_ name: String) -> Double { truth.expects("cohorts.\(index).\(name)") }
      let talk = exact("talk_time_in_shift_per_operator") + exact("overtime_per_operator")
      let present = cohort.end - cohort.start + exact("overtime_per_operator")
      figures += [
        Figure("operators.\(cohort.first).calls.inbound", exact("calls_per_operator")),
        Figure("operators.\(cohort.first).overtime", exact("overtime_per_operator")),
        Figure("operators.\(cohort.first).statuses.talking", talk),
        Figure("operators.\(cohort.first).load", talk / present),
      ]
    }
    let days = Effort.choose(full: id == "T-06-shifts-3-cohorts" ? 23_000 : 33_000, short: 20)
    try expectAgreement(id, of: truth.shiftFloor().scenario, replications: days, figures: figures)
  }

  @Test("every part of a day with shifts has its exact queue and busy operators", arguments: shifts)
  func segments(id: String) throws {
    let truth = try TruthCase.named(id, in: Self.file)
    let starts = truth.list("per_segment.start")
    let ends = truth.list("per_segment.end")
    for index in starts.indices where Effort.isFull || index % 3 == 1 {
      let floor = truth.shiftFloor(from: starts[index], to: ends[index])
      // After the last shift few are busy.
      let days = index == starts.count - 1 ? 4_500 : 2_500
      try expectAgreement(
        "\(id) from \(starts[index])", of: floor.scenario, replications: Effort.choose(full: days, short: 20),
        figures: [
          Figure("queues.0.queueLength.mean", truth.expects("per_segment.mean_queue.\(index)")).loosely,
          Figure("queues.0.busy", truth.expects("per_segment.mean_busy.\(index)")),
        ])
    }
  }

  private func dayFigures(_ truth: TruthCase) -> [Figure] {
    [
      Figure("queues.0.offered", truth.expects("day.offered")),
      Figure("queues.0.abandoned", truth.expects("day.abandoned")),
      Figure("queues.0.answered", truth.expects("day.answered")),
      Figure("queues.0.delayed", truth.expects("day.p_wait")),
      Figure("queues.0.wait.all.mean", truth.expects("day.mean_wait_all")),
      Figure("queues.0.queueLength.mean", truth.expects("day.total_waiting_time") / truth.input("end")),
    ]
  }
}

/// Operators of one shift.
struct Cohort {
  /// The position of the first of them among all operators.
  var first: Int
  var count: Int
  var start: Double
  var end: Double
  var priority: Int
}

extension TruthCase {
  var cohorts: [Cohort] {
    let tiers = (inputs["tiers"] ?? .null).numbers
    var found: [Cohort] = []
    for (index, cohort) in (inputs["cohorts"] ?? .null).items.enumerated() {
      found.append(
        Cohort(
          first: found.map(\.count).reduce(0, +), count: Int(cohort["n"]?.number ?? 0),
          start: cohort["start"]?.number ?? .nan, end: cohort["end"]?.number ?? .nan,
          priority: tiers.isEmpty ? 1 : 10 - Int(tiers[index])))
    }
    return found
  }

  /// The queue and the callers of the case's day, without operators.
  func day(from start: Double = 0, to end: Double? = nil) -> IdealFloor {
    let until = end ?? input("end")
    var floor = IdealFloor(counted: until - start)
    floor.warmUp = start
    floor.queues = [["name": "Line", "policy": "longestIdle", "serviceLevel": ["within": .number(input("T"))]]]
    floor.inbound = [
      [
        "queue": "Line", "arrivals": rates(until: until), "talk": Law.exponential(input("mean_service")),
        "patience": Law.exponential(input("mean_patience")),
      ]
    ]
    return floor
  }

  /// The day with its cohorts on shift; the choice inside a tier is random, as in the exact solution.
  func shiftFloor(from start: Double = 0, to end: Double? = nil) -> IdealFloor {
    var floor = day(from: start, to: end)
    floor.queues[0]["policy"] = "strict"
    floor.queues[0]["tieBreak"] = "random"
    floor.operators = cohorts.flatMap { cohort in
      (0..<cohort.count).map { member in
        let shift: JSON = [["from": .number(cohort.start), "to": .number(cohort.end)]]
        let priority = JSON.number(Double(cohort.priority))
        return IdealFloor.operatorRow(cohort.first + member + 1, queues: ["Line": priority], shift: shift)
      }
    }
    return floor
  }
}
