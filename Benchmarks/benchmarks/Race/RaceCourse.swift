import Workloads

/// A workload as the programs of the race are told it.
struct RaceCourse {
  enum Model {
    case line(Workload)
    case hold(pending: Int)
  }

  let name: String
  let model: Model

  static let all: [RaceCourse] =
    ([Workload.w1, .w2, .w3, .w5] + [10, 100, 1_000, 10_000].map { Workload.w3(scaledTo: $0) }).map {
      RaceCourse(name: $0.name, model: .line($0))
    } + [10, 1_000, 100_000, 1_000_000].map { RaceCourse(name: "W4-\($0)", model: .hold(pending: $0)) }

  /// Calls, or holds.
  var fullSize: Int {
    switch model {
    case .line(let workload): workload.calls
    case .hold: 1_000_000
    }
  }

  func arguments(size: Int, seed: Int) -> [String] {
    switch model {
    case .hold(let pending): return ["workload=W4", "pending=\(pending)", "n=\(size)", "seed=\(seed)"]
    case .line(let workload):
      let patience = workload.patience.map { ["patience=\($0)"] } ?? []
      return [
        "workload=\(workload.name)", "n=\(size)", "c=\(workload.operators)", "tiers=\(workload.tiers)",
        "lambda=\(workload.lambda)", "service=\(workload.service)", "seed=\(seed)",
      ] + patience
    }
  }

  /// What is wrong with the answers of several runs; empty when they agree with theory.
  func problems(_ answers: [RaceAnswer], size: Int) -> [String] {
    switch model {
    case .hold:
      return answers.compactMap { answer in
        let pace = answer["mean_step"] ?? .nan
        return abs(pace - 1) < 0.05 ? nil : "the mean time between events is \(pace) of what it must be"
      }
    case .line(let workload):
      let runs = answers.map { $0.measured(workload, calls: size) }
      let lost = runs.contains { $0.events != 2 * size }
      let figures = runs.flatMap { [$0.waits, $0.abandons, $0.wait, $0.busy] + $0.tierShares }
      if !figures.allSatisfy(\.isFinite) { return ["a figure is missing"] }
      return Proof(workload.with(calls: size), runs).problems + (lost ? ["not all calls came and went"] : [])
    }
  }
}

/// What a program said of one run.
struct RaceAnswer {
  private let values: [String: String]

  /// Reads the line `RESULT key=value …`.
  init?(output: String) {
    guard let line = output.split(separator: "\n").first(where: { $0.hasPrefix("RESULT ") }) else { return nil }
    var values: [String: String] = [:]
    for field in line.split(separator: " ").dropFirst() {
      let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    self.values = values
  }

  subscript(name: String) -> Double? { values[name].flatMap { Double($0) } }

  /// Seconds that the simulating thread computed.
  var seconds: Double { self["cpu"] ?? .nan }

  func measured(_ workload: Workload, calls: Int) -> Measured {
    let shares = values["tier_share"]?.split(separator: ",").compactMap { Double($0) } ?? []
    return Measured(
      seconds: self["seconds"] ?? .nan, threadSeconds: seconds, events: Int(self["events"] ?? 0), calls: calls,
      waits: self["p_wait"] ?? .nan, abandons: self["p_abandon"] ?? .nan, wait: self["mean_wait"] ?? .nan,
      busy: self["util"] ?? .nan,
      tierShares: workload.tiers > 1 && shares.count == workload.tiers
        ? shares : Array(repeating: .nan, count: workload.tiers > 1 ? workload.tiers : 0))
  }
}
