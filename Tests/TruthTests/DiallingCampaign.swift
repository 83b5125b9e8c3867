/// A campaign that is dialled for ever, on a floor where an operator takes an answered call at once.
struct DiallingCampaign {
  var operators: Int
  /// The chance that a person answers; nobody is there otherwise.
  var answered: Double
  /// From the dialling to the answer, and to the end of an attempt that nobody answers.
  var answerDelay: JSON
  var failDelay: JSON
  var talk: JSON
  var wrapUp: JSON = 0
  /// How long the person who answered waits for an operator.
  var hold: JSON = 0
  /// A wait up to this is in time, in seconds.
  var within = 0.0
  var pacing: JSON = "progressive"
  /// Attempts a second: the list is to last the whole run.
  var attemptRate: Double

  static let name = "Campaign"

  /// - Parameter attempts: counted in all replications together, about.
  func floor(attempts: Double, replications: Int, warmUp: Double) -> IdealFloor {
    var floor = IdealFloor(counted: attempts / Double(replications) / attemptRate)
    floor.warmUp = warmUp
    // The last attempts get their answers.
    floor.atEnd = "drain"
    floor.operators = (1...operators).map { number in
      var row = IdealFloor.operatorRow(number, queues: [:])
      row["autodials"] = [Self.name: 1]
      return row
    }
    let dialled = attemptRate * (warmUp + floor.counted)
    floor.settings["autodials"] = [
      [
        "name": .text(Self.name), "contacts": .number((1.5 * dialled + 1_000).rounded()), "dialTimeout": "100h",
        "outcomes": [
          "live": ["chance": .number(answered), "after": answerDelay],
          "busy": ["chance": .number(1 - answered), "after": failDelay],
        ],
        "talk": talk, "wrapUp": wrapUp, "patience": hold, "nuisance": ["within": .number(within)],
        "pacing": pacing,
      ]
    ]
    return floor
  }

  /// Lines per available operator, and so many more.
  static func ratio(_ lines: Double, ahead: Int = 0) -> JSON {
    ["ratio": ["lines": .number(lines), "ahead": .number(Double(ahead))]]
  }
}

extension DiallingCampaign {
  /// A case whose dials in progress are a straight line of the idle operators.
  init(_ truth: TruthCase) {
    let ring = truth.inputs["mean_ring"]?.number
    let targets = truth.list("targets")
    operators = Int(truth.input("n"))
    answered = truth.input("p_answer")
    answerDelay = Law.exponential(ring ?? truth.input("mean_ring_answered"))
    failDelay = Law.exponential(ring ?? truth.input("mean_ring_unanswered"))
    talk = Law.exponential(truth.input("mean_talk"))
    if let mean = truth.inputs["mean_wrap"]?.number { wrapUp = Law.exponential(mean) }
    if let mean = truth.inputs["mean_hold"]?.number { hold = Law.exponential(mean) }
    let lines = targets[1] - targets[0]
    precondition(targets == targets.indices.map { targets[0] + lines * Double($0) }, "\(truth.id) is no straight line")
    if targets[0] > 0 || lines > 1 { pacing = Self.ratio(lines, ahead: Int(targets[0])) }
    attemptRate = truth.expects("dials_per_second")
  }
}
