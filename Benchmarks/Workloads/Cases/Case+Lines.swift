import CallCenter

extension Case {
  /// The workloads W1, W2, W3, W3S and W5, with the books kept.
  static func lines(_ size: Size, _ burdens: [String: Burden]) -> [Case] {
    workloads(size).map { line($0, size, audited: false, burdens) }
  }

  /// The same with the rules judged, for what the auditor costs on top; where the baseline is held, W3 alone.
  static func audited(_ size: Size, _ burdens: [String: Burden]) -> [Case] {
    let judged = size == .full ? ["W1", "W2", "W3", "W5"] : ["W3"]
    return workloads(size).filter { judged.contains($0.name) }.map { line($0, size, audited: true, burdens) }
  }

  private static func line(
    _ workload: Workload, _ size: Size, audited: Bool, _ burdens: [String: Burden]
  ) -> Case {
    let name = workload.name + (audited ? " audited" : "")
    let burden = burdens[name] ?? .none
    return Case(
      name: name, unit: "call",
      prepare: {
        let plan = try workload.plan()
        return {
          let found = workload.measure(plan, seed: 1, audited: audited, burden: burden)
          return Outcome(units: found.calls, events: found.events, calls: found.calls)
        }
      },
      problems: {
        let plan = try workload.plan()
        let seeds = UInt64(size == .full && workload.calls > 500_000 ? 4 : 8)
        let runs = (1...seeds).map { workload.measure(plan, seed: $0, audited: audited) }
        let lost = runs.contains { $0.events != 2 * workload.calls }
        // A short run that starts empty is no long run: theory is asked where waiting is no rare event.
        let isLong = size == .full || Theory(of: workload).waits > 0.05
        return (isLong ? Proof(workload, runs).problems : []) + (lost ? ["not all calls came and went"] : [])
      },
      fingerprint: {
        let plan = try workload.plan()
        let first = workload.fingerprint(plan, seed: 1)
        return first == workload.fingerprint(plan, seed: 1) ? first : "two runs differ"
      })
  }
}
