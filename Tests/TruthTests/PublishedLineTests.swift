import Testing

/// Long-run figures that textbooks and other tools print, and exact loads per operator.
@Suite("Published waiting lines")
struct PublishedLineTests {
  static func line(
    perHour: Double, talk: Double, patience: Double? = nil, count: Int, within: Double = 20
  ) -> SteadyLine {
    SteadyLine(
      lambda: perHour / 3600, talk: Law.exponential(talk), meanTalk: talk, patience: patience,
      seats: Array(repeating: .init(), count: count), within: within, formula: "shortAbandonsGood")
  }

  @Test("C14: Palm's line with and without patience, as Mandelbaum and Zeltyn print it")
  func palm() throws {
    let length = Length.usual(factor: 6)
    let columns: [(patience: Double?, figures: [Figure])] = [
      (
        nil,
        [
          // The same line runs long enough for these as case C-04.
          Figure("queues.0.wait.all.mean", 20.834).rounded(to: 0.001).loosely,
          Figure("queues.0.queueLength.mean", 16.67).rounded(to: 0.01).loosely, Figure("floor.load", 0.96),
          Figure("queues.0.delayed", 0.6945).rounded(to: 0.0001),
          Figure("queues.0.serviceLevel", 0.6435).rounded(to: 0.0001).loosely,
        ]
      ),
      (
        120,
        [
          Figure("queues.0.wait.all.mean", 3.709).rounded(to: 0.001),
          Figure("queues.0.queueLength.mean", 2.97).rounded(to: 0.01),
          Figure("floor.load", 0.9303).rounded(to: 0.0001),
          Figure("queues.0.delayed", 0.4678).rounded(to: 0.0001),
          Figure("queues.0.serviceLevel", 0.9729).rounded(to: 0.0001),
        ]
      ),
    ]
    for column in columns {
      let line = Self.line(perHour: 48 * 60, talk: 60, patience: column.patience, count: 50)
      try expectAgreement(
        column.patience == nil ? "C14" : "C14, patience 2 min", of: line.floor(length).scenario,
        replications: length.replications, figures: column.figures)
    }
  }

  @Test("C15: two classes of callers, urgent first (Cobham)")
  func cobham() throws {
    let length = Length.usual(factor: 5)
    let cases = [
      (name: "C15, M/M/1", rates: [0.2, 0.6], talk: "exp:1", operators: 1, waits: [1.0, 5.0], unit: 0.0),
      (
        name: "C15, M/M/13", rates: [100 / 3600.0, 100 / 3600.0], talk: "exp:180", operators: 13,
        waits: [6.419, 27.814], unit: 0.001
      ),
    ]
    for one in cases {
      let model = PriorityModel(classes: one.rates.map { (lambda: $0, service: one.talk) }, operators: one.operators)
      let floor = model.floorOfQueues(length)
      try expectAgreement(
        one.name, of: floor.scenario, replications: length.replications,
        figures: one.waits.enumerated().map {
          Figure("queues.\($0.offset).wait.all.mean", $0.element).rounded(to: one.unit)
        })
    }
  }

  struct Staffed {
    var patience: Double?
    var count: Int
    var level: Double
    var busy: Double
    var delayed: Double
    var abandoned: Double?
    var wait: Double?
    var unit: Double
  }

  static let staffed = [
    Staffed(count: 14, level: 0.88835, busy: 0.71429, delayed: 0.17413, unit: 0.00001),
    Staffed(count: 15, level: 0.941, busy: 0.667, delayed: 0.102, unit: 0.001),
    Staffed(
      patience: 300, count: 14, level: 0.916792, busy: 0.704297, delayed: 0.14526, abandoned: 0.013984,
      wait: 0.069919 * 60, unit: 0.00001),
    Staffed(
      patience: 300, count: 13, level: 0.858, busy: 0.750, delayed: 0.226, abandoned: 0.025, wait: 7.5, unit: 0.001),
  ]

  @Test("C17: the staffing table of pyworkforce", arguments: staffed.indices)
  func pyworkforce(index: Int) throws {
    let row = Self.staffed[index]
    let length = Length.usual(factor: 4)
    let line = Self.line(perHour: 200, talk: 180, patience: row.patience, count: row.count)
    let floor = line.floor(length)
    var figures = [
      Figure("floor.load", row.busy).rounded(to: row.unit),
      Figure("queues.0.delayed", row.delayed).rounded(to: row.unit),
    ]
    // With patience their service level counts answered within the target over all calls that were offered.
    var scenario = floor
    let formula: JSON = row.patience == nil ? "overAnswered" : "answeredOverOffered"
    scenario.queues[0]["serviceLevel"] = ["within": 20, "formula": formula]
    figures.append(Figure("queues.0.serviceLevel", row.level).rounded(to: row.unit))
    let arrived = line.lambda * floor.counted
    if let lost = row.abandoned {
      figures.append(Figure("queues.0.abandoned", arrived * lost).rounded(to: arrived * row.unit))
    }
    if let wait = row.wait { figures.append(Figure("queues.0.wait.all.mean", wait).rounded(to: 60 * row.unit)) }
    try expectAgreement(
      "C17, row \(index + 1)", of: scenario.scenario, replications: length.replications, figures: figures)
  }

  struct Tiers {
    var erlangs: Double
    var sizes: [Int]
    var patience: Double?
    var queued: Double
    var loads: [Double]
    var shares: [Double]
  }

  static let tiers = [
    Tiers(
      erlangs: 2, sizes: [1, 1, 1, 1], queued: 0.086957, loads: [0.69565, 0.57391, 0.43295, 0.29748],
      shares: [0.34783, 0.28696, 0.21648, 0.14874]),
    Tiers(erlangs: 3.2, sizes: [2, 2], queued: 0.477146, loads: [0.85414, 0.74586], shares: [0.26692, 0.23308]),
    Tiers(
      erlangs: 10, sizes: [4, 4, 6], queued: 0.124380, loads: [0.89785, 0.79936, 0.53519],
      shares: [0.08979, 0.07994, 0.05352]),
    Tiers(
      erlangs: 6, sizes: [2, 3, 5], patience: 4, queued: 0.053858, loads: [0.84862, 0.73432, 0.41406],
      shares: [0.14213, 0.12299, 0.06935]),
  ]

  @Test("L1: strict tiers load their operators as the loss system inside the line says", arguments: tiers.indices)
  func strictTiers(index: Int) throws {
    let row = Self.tiers[index]
    let talk = 180.0
    var line = Self.line(
      perHour: row.erlangs / talk * 3600, talk: talk, patience: row.patience.map { $0 * talk },
      count: row.sizes.reduce(0, +))
    line.policy = "strict"
    let priorities = row.sizes.enumerated().flatMap { Array(repeating: 9 - $0.offset, count: $0.element) }
    for seat in line.seats.indices { line.seats[seat].priority = priorities[seat] }
    let length = Length.usual(factor: 3)
    var figures = [Figure("queues.0.queueLength.anyone", row.queued).rounded(to: 0.000001)]
    for (tier, size) in row.sizes.enumerated() {
      // Shares are printed of all calls, with patience too (2 × .14213 + 3 × .12299 + 5 × .06935 < 1): the report's are
      // of answered calls, so with patience the printed ones are compared with each other.
      let answered = zip(row.sizes, row.shares).map { Double($0) * $1 }.reduce(0, +)
      let scale = row.patience == nil ? 1 : 1 / answered
      figures.append(Figure("queues.0.tiers.\(tier).load", row.loads[tier]).rounded(to: 0.00001))
      figures.append(
        Figure("queues.0.tiers.\(tier).share", row.shares[tier] * Double(size) * scale)
          .rounded(to: 0.00001 * Double(size)))
    }
    try expectAgreement(
      "L1, row \(index + 1)", of: line.floor(length).scenario, replications: length.replications, figures: figures)
  }

  @Test("L2: equal priority and unequal speed load operators alike under random and longest-idle choice")
  func unequalSpeed() throws {
    let rows = [
      (lambda: 1.0, loads: [0.28846, 0.42308], shares: [0.28846, 0.21154]),
      (lambda: 2.0, loads: [0.63115, 0.73770], shares: [0.31557, 0.18443]),
    ]
    let length = Length.usual(factor: 2)
    for row in rows {
      for policy in ["random", "longestIdle"] {
        var line = Self.line(perHour: row.lambda * 60, talk: 60, count: 4)
        line.seats[2].speed = 2
        line.seats[3].speed = 2
        line.policy = policy
        let figures = (0..<4).flatMap { index in
          [
            Figure("operators.\(index).load", row.loads[index / 2]).rounded(to: 0.00001),
            Figure("operators.\(index).queues.Line.share", row.shares[index / 2]).rounded(to: 0.00001),
          ]
        }
        try expectAgreement(
          "L2, λ \(row.lambda), \(policy)", of: line.floor(length).scenario, replications: length.replications,
          figures: figures)
      }
    }
  }
}

extension PriorityModel {
  init(classes: [(lambda: Double, service: String)], operators: Int) {
    self.classes = classes
    self.operators = operators
    limits = []
  }
}
