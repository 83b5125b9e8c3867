/// One waiting line in its long run: Poisson arrivals, first come first served, and operators who may differ.
struct SteadyLine {
  /// Calls a second.
  var lambda: Double
  var talk: JSON
  /// Mean and squared coefficient of variation of the talk at speed 1.
  var meanTalk: Double
  var talkVariation = 1.0
  /// Mean of exponential patience; `nil`: callers wait for ever.
  var patience: Double?
  /// Waiting places; `nil`: unlimited.
  var capacity: Int?
  var seats: [Seat]
  var policy = "longestIdle"
  var tieBreak = "longestIdle"
  var within = 20.0
  var formula: String?
  var bands: [Double] = []
  /// Calls to wait for beyond the relaxation of the queue, where something else settles more slowly.
  var settlingCalls = 0.0

  struct Seat {
    var priority = 1
    var speed = 1.0
  }

  static let name = "Line"

  /// Calls per second that all operators together can take.
  var serviceRate: Double { seats.filter { $0.priority > 0 }.map { 1 / (meanTalk * $0.speed) }.reduce(0, +) }

  /// After so long the start from an empty floor is forgotten: eight relaxation times of the queue, where it is the
  /// queue that settles slowest (for M/M/c the relaxation time is 1 / (cμ (1 − √ρ)²)).
  var settlingTime: Double {
    let slowestTalk = meanTalk * (seats.map(\.speed).max() ?? 1)
    let plain = 10 * max(slowestTalk, patience ?? 0) + settlingCalls / lambda
    guard patience == nil, capacity == nil else { return plain }
    let root = 1 - (lambda / serviceRate).squareRoot()
    return plain + 8 * (1 + talkVariation) / 2 / (serviceRate * root * root)
  }

  /// A floor that counts about `calls` calls in all replications together.
  func floor(_ length: Length) -> IdealFloor {
    var floor = IdealFloor(counted: length.calls / Double(length.replications) / lambda)
    floor.warmUp = settlingTime
    var queue: [String: JSON] = [
      "name": .text(Self.name), "policy": .text(policy), "tieBreak": .text(tieBreak),
    ]
    var serviceLevel: [String: JSON] = ["within": .number(within)]
    if let formula { serviceLevel["formula"] = .text(formula) }
    queue["serviceLevel"] = .object(serviceLevel)
    if !bands.isEmpty { queue["bands"] = .list(bands.map { .number($0) }) }
    if let capacity { queue["capacity"] = .number(Double(capacity)) }
    floor.queues = [queue]
    floor.operators = seats.enumerated().map { index, seat in
      IdealFloor.operatorRow(index + 1, queues: [Self.name: .number(Double(seat.priority))], speed: seat.speed)
    }
    var source: [String: JSON] = [
      "queue": .text(Self.name), "arrivals": ["perHour": .number(lambda * 3600)], "talk": talk,
    ]
    if let patience { source["patience"] = Law.exponential(patience) }
    floor.inbound = [source]
    return floor
  }
}

/// How many calls a comparison counts, in how many replications.
struct Length {
  var calls: Double
  var replications: Int

  /// The usual length; `factor` makes full runs longer where a figure is noisy by nature.
  static func usual(factor: Double = 1) -> Length {
    Effort.choose(
      full: Length(calls: 1_000_000 * factor, replications: 40), short: Length(calls: 8_000, replications: 6))
  }
}
