import Workloads

/// What the package measures of itself. Each row proves its answer before it tells a time; times are of the simulating
/// thread, from the plan to the last event, with the books kept.
struct Benchmark {
  /// Small sizes, to see that everything works.
  let isSmoke: Bool

  func all() throws {
    // The process's peak, so it comes before anything larger.
    try memory(calls: isSmoke ? 100_000 : 10_000_000)
    for workload in [Workload.w1, .w2, .w3] { try speed(sized(workload), trials: 10) }
    for operators in [10, 100, 1_000, 10_000] where !isSmoke || operators <= 100 {
      try speed(sized(.w3(scaledTo: operators)), trials: 10)
    }
    if !isSmoke { try speed(.w5, trials: 6) }
    for workload in [Workload.w1, .w2, .w3] { try allocations(sized(workload)) }
    try audit(sized(.w3))
    for pending in [10, 1_000, 100_000, 1_000_000] where !isSmoke || pending <= 1_000 {
      holds(pending: pending, count: isSmoke ? 50_000 : 2_000_000)
    }
  }

  private func sized(_ workload: Workload) -> Workload {
    isSmoke ? workload.with(calls: workload.calls / 10) : workload
  }

  /// Best and median time a call, after the answers of all trials have been held to theory.
  private func speed(_ workload: Workload, trials: Int) throws {
    let plan = try workload.plan()
    let fingerprint = workload.fingerprint(plan, seed: 1)
    require(fingerprint == workload.fingerprint(plan, seed: 1), "\(workload.name): two runs went different ways")
    let found = (1...UInt64(trials)).map { workload.measure(plan, seed: $0) }
    let problems = Proof(workload, found).problems
    require(problems.isEmpty, "\(workload.name): \(problems.joined(separator: "; "))")
    let times = found.map(\.nanosecondsPerCall).sorted()
    print(
      """
      \(workload.name): best \(rounded(times[0])), median \(rounded(times[times.count / 2])) ns a call of \(trials) \
      trials of \(workload.calls) calls; seed 1 has fingerprint \(fingerprint)
      """)
  }

  /// What the auditor costs on top, best of several pairs.
  private func audit(_ workload: Workload) throws {
    let plan = try workload.plan()
    let pairs = (1...5 as ClosedRange<UInt64>).map { seed in
      (workload.measure(plan, seed: seed), workload.measure(plan, seed: seed, audited: true))
    }
    for pair in pairs { require(pair.0.waits == pair.1.waits, "an observer changed the run") }
    let plain = pairs.map(\.0.nanosecondsPerCall).min() ?? .nan
    let audited = pairs.map(\.1.nanosecondsPerCall).min() ?? .nan
    print("\(workload.name): the auditor costs \(rounded((audited / plain - 1) * 100)) % on top")
  }

  private func holds(pending: Int, count: Int) {
    var model = HoldModel(pending: pending, seed: 1)
    _ = model.hold(max(pending, 100_000))
    let watch = Stopwatch()
    let pace = model.hold(count)
    let time = watch.threadSeconds * 1e9 / Double(count)
    require(abs(pace - 1) < 0.03, "the hold model does not keep its pace")
    print("W4-\(pending): \(rounded(time)) ns a hold")
  }

  func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
