import Testing

/// Days of call centres that other simulators published, compared with their means over very many days.
///
/// Published means carry a sampling error of their own, known from the published standard deviation and number of
/// days; it is added to ours.
@Suite("Published call-centre days")
struct PublishedDayTests {
  /// One-hour periods: the staff and the base rates of the CallCC example of SSJ and ContactCenters.
  static let staff: [Double] = [4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4]
  static let perHour: [Double] = [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60]

  struct BusyDay {
    var name: String
    /// Coefficient of variation of the day factor.
    var variation: Double
    /// Means over 100,000 days and standard deviations of a day.
    var arrivals: (mean: Double, deviation: Double)
    var waitPerExpected: (mean: Double, deviation: Double)
    var inTarget: (mean: Double, deviation: Double)
    var lost: (mean: Double, deviation: Double)
  }

  static let busyDays = [
    BusyDay(
      name: "C4, gamma day factor of shape 10", variation: 0.31622776601683794, arrivals: (1659.34, 525.2),
      waitPerExpected: (12.489, 29.79), inTarget: (0.8549, 0.1672), lost: (0.0364, 0.0583)),
    BusyDay(
      name: "C4, gamma day factor of shape 400", variation: 0.05, arrivals: (1659.95, 92.23),
      waitPerExpected: (4.7193, 2.003), inTarget: (0.9247, 0.0390), lost: (0.0198, 0.0066)),
  ]

  @Test("a day with a random factor on all arrivals", arguments: busyDays.indices)
  func busyness(index: Int) throws {
    let day = Self.busyDays[index]
    let patience: JSON = ["mixture": [["chance": 0.1, "of": 0], ["chance": 0.9, "of": Law.exponential(1000)]]]
    var floor = Self.day(patience: patience)
    floor.inbound[0]["arrivals"] = .object(
      (floor.inbound[0]["arrivals"] ?? .null).fields.merging(
        ["busyness": ["gamma": ["cv": .number(day.variation)]]]) { $1 })
    floor.queues[0]["serviceLevel"] = ["within": 20, "formula": "shortAbandonsGood"]
    func figure(_ path: String, _ published: (mean: Double, deviation: Double), times factor: Double = 1) -> Figure {
      Figure(path, published.mean * factor)
        .simulated(standardError: published.deviation * factor / (100_000.0).squareRoot())
    }
    // Their ratios divide by the 1,660 calls that an average day brings, and whoever gives up within the target counts
    // as served within it. The sum of all waits is the integral of the queue length.
    try expectAgreement(
      day.name, of: floor.scenario, replications: Effort.choose(full: 5_000, short: 8),
      figures: [
        figure("queues.0.arrived", day.arrivals),
        figure("queues.0.serviceLevel", day.inTarget, times: 1660 / day.arrivals.mean),
        figure("queues.0.abandoned", day.lost, times: 1660).loosely,
        figure("queues.0.queueLength.mean", day.waitPerExpected, times: 1660 / floor.counted).loosely,
      ])
  }

  @Test("C13: a day with balking, its service level hour by hour")
  func balking() throws {
    let hours = [78.48, 85.21, 97.57, 94.00, 89.81, 93.37, 97.60, 97.62, 93.58, 97.02, 87.65, 91.74, 94.86]
    for (within, overall) in [(20.0, 92.51), (30.0, 94.42)] {
      var floor = Self.day(patience: Law.exponential(1000))
      floor.inbound[0]["balk"] = 0.1
      floor.queues[0]["serviceLevel"] = ["within": .number(within), "formula": "excludingShortAbandons"]
      floor.interval = 3600
      var figures = [
        Figure("queues.0.serviceLevel", overall / 100).rounded(to: 0.0001).simulated(standardError: 0.0001)
      ]
      if within == 20 {
        for (hour, level) in hours.enumerated() {
          figures.append(
            Figure("intervals.\(hour).queues.0.serviceLevel", level / 100).rounded(to: 0.0001)
              .simulated(standardError: 0.0004))
        }
      }
      try expectAgreement(
        "C13, within \(within) s", of: floor.scenario, replications: Effort.choose(full: 3_000, short: 8),
        figures: figures)
    }
  }

  /// Thirteen hours of calls, and two more in which those in the house are served by the last hour's staff.
  static func day(patience: JSON) -> IdealFloor {
    var floor = IdealFloor(counted: 15 * 3600)
    floor.queues = [["name": "Line", "policy": "longestIdle", "serviceLevel": ["within": 20]]]
    let counts = staff + [4, 4]
    floor.operators = [
      [
        "count": 8, "name": "Operator {n}", "email": "operator{n}@example.com", "queues": ["Line": 1],
        "onDuty": ["every": "1h", "counts": .list(counts.map { .number($0) })],
      ]
    ]
    floor.inbound = [
      [
        "queue": "Line", "talk": Law.exponential(100), "patience": patience,
        "arrivals": ["perInterval": ["every": "1h", "counts": .list(perHour.map { .number($0) })]],
      ]
    ]
    return floor
  }

  @Test("C5: eight hours of an M/M/12 line from an empty start, served to the last call")
  func openedEmpty() throws {
    let runs = Effort.choose(full: 4_000, short: 8)
    for patience in [nil, 60.0] {
      var floor = IdealFloor(counted: 480 * 60)
      floor.atEnd = "drain"
      let formula: JSON = patience == nil ? "overAnswered" : "excludingShortAbandons"
      floor.queues = [["name": "Line", "policy": "longestIdle", "serviceLevel": ["within": 20, "formula": formula]]]
      floor.operators = (1...12).map { IdealFloor.operatorRow($0, queues: ["Line": 1]) }
      var source: [String: JSON] = ["queue": "Line", "arrivals": ["perHour": 252], "talk": Law.exponential(120)]
      if let patience { source["patience"] = Law.exponential(patience) }
      floor.inbound = [source]
      let error = { (halfWidth: Double) in halfWidth / 1.96 }
      let figures =
        patience == nil
        ? [
          Figure("queues.0.answeredWithin", 1815.357).simulated(standardError: error(0.371)),
          Figure("queues.0.serviceLevel", 0.9005).rounded(to: 0.0001).simulated(standardError: error(0.0002)),
          Figure("queues.0.wait.all.mean", 0.1006 * 60).rounded(to: 0.006).simulated(standardError: 0.045 * 60 / 316),
          Figure("floor.load", 0.6970).rounded(to: 0.0001).simulated(standardError: 0.023 / 316),
        ]
        : [
          Figure("queues.0.answeredWithin", 1906.765).simulated(standardError: error(0.238)),
          Figure("queues.0.abandoned", 59.268).simulated(standardError: error(0.094)),
          Figure("queues.0.serviceLevel", 0.9682).rounded(to: 0.0001).simulated(standardError: 0.0099 / 316),
          Figure("queues.0.wait.answered.mean", 0.0238 * 60).rounded(to: 0.006)
            .simulated(standardError: 0.006 * 60 / 316),
          Figure("floor.load", 0.6766).rounded(to: 0.0001).simulated(standardError: 0.019 / 316),
        ]
      try expectAgreement(
        patience == nil ? "C5, MMC" : "C5, MMCAb", of: floor.scenario, replications: runs, figures: figures)
    }
  }
}
