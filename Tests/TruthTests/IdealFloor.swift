/// A floor that has nothing on it but the model of a reference case: everybody has a web workplace where calls are
/// answered at once and always. It becomes the text of a scenario file.
struct IdealFloor {
  /// The time from which things are counted, and for how long, in seconds.
  var warmUp = 0.0
  var counted: Double
  /// The reporting interval; left out, one interval covers all.
  var interval: Double?
  var atEnd = "stop"
  var queues: [[String: JSON]] = []
  var operators: [[String: JSON]] = []
  var inbound: [[String: JSON]] = []
  /// Further keys of the file.
  var settings: [String: JSON] = [:]

  var scenario: JSON {
    var file = settings
    file["name"] = "A reference case"
    file["duration"] = .number(warmUp + counted)
    file["warmUp"] = .number(warmUp)
    file["interval"] = .number(interval ?? warmUp + counted)
    file["atEnd"] = .text(atEnd)
    file["channels"] = ["OP": ["pickUp": 0, "missed": 0]]
    file["scripts"] = [["name": "None", "steps": []]]
    file["queues"] = .list(queues.map { .object($0.merging(["script": "None"]) { own, _ in own }) })
    file["operators"] = .list(operators.map { .object($0) })
    file["inbound"] = .list(inbound.map { .object($0) })
    return .object(file)
  }

  /// An operator with a name that sorts by number, and a priority on each queue.
  static func operatorRow(
    _ number: Int, queues: [String: JSON], speed: Double = 1, shift: JSON? = nil
  ) -> [String: JSON] {
    var row: [String: JSON] = [
      "name": .text("Operator \(number)"), "email": .text("operator\(number)@example.com"), "queues": .object(queues),
    ]
    if speed != 1 { row["speed"] = .number(speed) }
    if let shift { row["shift"] = shift }
    return row
  }
}

/// Distributions as a scenario file writes them.
enum Law {
  static func exponential(_ mean: Double) -> JSON { ["exponential": ["mean": .number(mean)]] }

  /// The laws of the reference cases: `exp:mean`, `det:value`, `logn:mean:cv`, `gamma:shape:mean`, `erl:k:mean`,
  /// `h2:p:mean1:mean2`.
  static func of(_ text: String) -> JSON {
    let parts = text.split(separator: ":")
    let numbers = parts.dropFirst().compactMap { Double($0) }
    switch parts[0] {
    case "exp": return exponential(numbers[0])
    case "det": return .number(numbers[0])
    case "logn": return ["lognormal": ["mean": .number(numbers[0]), "cv": .number(numbers[1])]]
    case "gamma": return ["gamma": ["mean": .number(numbers[1]), "cv": .number(1 / numbers[0].squareRoot())]]
    case "erl": return ["erlang": ["mean": .number(numbers[1]), "stages": .number(numbers[0])]]
    case "h2":
      let branches: JSON = [
        ["chance": .number(numbers[0]), "mean": .number(numbers[1])],
        ["chance": .number(1 - numbers[0]), "mean": .number(numbers[2])],
      ]
      return ["hyperexponential": ["branches": branches]]
    default: preconditionFailure("unknown law \(text)")
    }
  }

  /// Mean and squared coefficient of variation of the same text.
  static func moments(_ text: String) -> (mean: Double, scv: Double) {
    let parts = text.split(separator: ":")
    let numbers = parts.dropFirst().compactMap { Double($0) }
    switch parts[0] {
    case "exp": return (numbers[0], 1)
    case "det": return (numbers[0], 0)
    case "logn": return (numbers[0], numbers[1] * numbers[1])
    case "gamma": return (numbers[1], 1 / numbers[0])
    case "erl": return (numbers[1], 1 / numbers[0])
    case "h2":
      let mean = numbers[0] * numbers[1] + (1 - numbers[0]) * numbers[2]
      let square = 2 * (numbers[0] * numbers[1] * numbers[1] + (1 - numbers[0]) * numbers[2] * numbers[2])
      return (mean, square / (mean * mean) - 1)
    default: preconditionFailure("unknown law \(text)")
    }
  }
}
