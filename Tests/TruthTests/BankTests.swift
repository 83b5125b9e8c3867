import Testing

/// C10, the bank of the ContactCenters documentation: three kinds of calls, two kinds of specialists, 15 lines.
///
/// The published figures are sums over five days that are independent and alike; here every replication is one day.
@Suite("A published bank with specialists")
struct BankTests {
  struct Line {
    var name: String
    var firstHour: Double
    var later: Double
    var patience: (Double, Double)
    var talk: Double
    var within: Double
    /// Means over 100,000 weeks of five days.
    var arrived: Double
    var blocked: Double
    var levelOfArrived: Double
    var abandoned: Double
    var dropped: Double
    var wait: Double
  }

  static let lines = [
    Line(
      name: "Savings", firstHour: 4, later: 2, patience: (180, 300), talk: 300, within: 60, arrived: 100.06,
      blocked: 0.0761, levelOfArrived: 0.99229, abandoned: 0.0195, dropped: 0.0006, wait: 0.0241),
    Line(
      name: "Checking", firstHour: 40, later: 20, patience: (180, 300), talk: 300, within: 90, arrived: 999.97,
      blocked: 0.7615, levelOfArrived: 0.99467, abandoned: 0.1510, dropped: 0.0065, wait: 0.0278),
    Line(
      name: "Balance", firstHour: 100, later: 50, patience: (150, 210), talk: 60, within: 30, arrived: 2499.75,
      blocked: 1.9028, levelOfArrived: 0.97323, abandoned: 5.1839, dropped: 0.0211, wait: 0.0359),
  ]

  @Test("C10: specialists first, free operators by their own speciality, and 15 lines")
  func bank() throws {
    let days = Effort.choose(full: 12_000, short: 20)
    // Weeks that the published means rest on, in days.
    let published = 500_000.0
    let share = (Double(days) / published).squareRoot()
    let scenario = Self.floor.scenario
    let result = try ToolRun.result(of: scenario, seed: 1, replications: days)
    func figure(_ path: String, _ value: Double, unit: Double) -> Figure {
      // Their sampling error is that of the same model over more days.
      let halfWidth = result["halfWidths"]?[path: path]?.number ?? 0
      let own = halfWidth / StudentT.quantile(confidence: 0.95, degrees: days - 1)
      return Figure(path, value).rounded(to: unit).simulated(standardError: own * share)
    }
    var figures = [
      figure("groups.0.load", 0.25369, unit: 0.00001), figure("groups.1.load", 0.43097, unit: 0.00001),
      figure("floor.load", 0.35505, unit: 0.00001),
    ]
    for (index, line) in Self.lines.enumerated() {
      let place = "queues.\(index)"
      figures += [
        figure("\(place).arrived", line.arrived / 5, unit: 0.002),
        figure("\(place).blocked", line.blocked / 5, unit: 0.00002).loosely,
        figure("\(place).abandoned", line.abandoned / 5, unit: 0.00002).loosely,
        figure("\(place).answeredWithin", line.levelOfArrived * line.arrived / 5, unit: 0.002),
        // Their mean wait sums the waits of those who were served, and divides by all arrivals.
        figure(
          "\(place).wait.answered.mean",
          line.wait * 60 * line.arrived / (line.arrived - line.blocked - line.abandoned - line.dropped), unit: 0.006
        ).loosely,
      ]
    }
    // A count of a few calls in all has no interval worth the name.
    figures.removeAll { $0.value * Double(days) < 50 }
    try expectAgreement("C10", of: scenario, replications: days, figures: figures)
  }

  static var floor: IdealFloor {
    var floor = IdealFloor(counted: 10 * 3600)
    floor.settings = ["trunks": 15, "callOrder": "operatorPriority"]
    floor.settings["groups"] = [["name": "Savings specialists"], ["name": "Checking specialists"]]
    floor.queues = lines.map { line in
      [
        "name": .text(line.name), "policy": line.name == "Balance" ? "random" : "strict", "tieBreak": "random",
        "serviceLevel": ["within": .number(line.within)], "onUnstaffed": "drop",
      ]
    }
    let shift: JSON = [["from": 0, "to": 32_400]]
    floor.operators = (0..<7).map { index in
      let own = index < 3 ? "Savings" : "Checking"
      let other = index < 3 ? "Checking" : "Savings"
      let queues: [String: JSON] = [own: ["priority": 2, "speed": 0.75], other: 1, "Balance": 1]
      var row = IdealFloor.operatorRow(index + 1, queues: queues, shift: shift)
      row["group"] = .text("\(own) specialists")
      return row
    }
    floor.inbound = lines.map { line in
      let counts = [line.firstHour] + Array(repeating: line.later, count: 8)
      return [
        "queue": .text(line.name), "talk": Law.exponential(line.talk),
        "arrivals": ["perInterval": ["every": "1h", "counts": .list(counts.map { .number($0) })]],
        "patience": ["uniform": ["from": .number(line.patience.0), "to": .number(line.patience.1)]],
      ]
    }
    return floor
  }
}
