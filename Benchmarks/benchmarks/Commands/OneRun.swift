import Reports
import Workloads

/// One timed run for a comparison with other programs: arguments `key=value`, one line as the answer.
struct OneRun {
  let values: [String: String]
  private let isAskedForVersion: Bool

  init(_ arguments: some Sequence<String>) {
    var values: [String: String] = [:]
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    self.values = values
    isAskedForVersion = arguments.contains("version")
  }

  func number(_ name: String, _ otherwise: Double) -> Double { values[name].flatMap { Double($0) } ?? otherwise }

  func run() throws -> String {
    if isAskedForVersion { return "CallFloor \(toolVersion)" }
    let name = values["workload"] ?? "W1"
    return name == "W4" ? hold() : try simulate(name)
  }

  private func simulate(_ name: String) throws -> String {
    let patience = number("patience", 0)
    let workload = Workload(
      name: name, calls: Int(number("n", 200_000)), operators: Int(number("c", 20)), tiers: Int(number("tiers", 1)),
      lambda: number("lambda", 10), service: number("service", 1.7), patience: patience > 0 ? patience : nil)
    let found = workload.measure(
      try workload.plan(), seed: UInt64(number("seed", 1)), audited: number("audit", 0) > 0)
    let shares = found.tierShares.map { "\($0)" }.joined(separator: ",")
    let tiers = shares.isEmpty ? "" : " tier_share=\(shares)"
    return """
      RESULT seconds=\(found.seconds) cpu=\(found.threadSeconds) events=\(found.events) mean_wait=\(found.wait) \
      p_wait=\(found.waits) p_abandon=\(found.abandons) util=\(found.busy)\(tiers)
      """
  }

  private func hold() -> String {
    let pending = Int(number("pending", 1_000))
    let count = Int(number("n", 1_000_000))
    var model = HoldModel(pending: pending, seed: UInt64(number("seed", 1)))
    _ = model.hold(max(pending, 100_000))
    let watch = Stopwatch()
    let step = model.hold(count)
    return "RESULT seconds=\(watch.seconds) cpu=\(watch.threadSeconds) events=\(count) mean_step=\(step)"
  }
}
