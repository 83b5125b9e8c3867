import AllocationCount
import Foundation
import Workloads

/// What the package measures of itself. Each row proves its answer before it tells a time.
enum Benchmark {
  static func all() throws {
    print("10 million calls: peak memory \(try peakMemory()) MB (limit 100)")
    for workload in [Workload.w1, .w2, .w3] { try report(workload, trials: 9) }
    for operators in [10, 100, 1_000, 10_000] { try report(.w3(scaledTo: operators), trials: 5) }
    try report(.w5, trials: 3)
    for workload in [Workload.w1, .w2, .w3] { try allocations(workload) }
    for pending in [10, 1_000, 100_000, 1_000_000] { holds(pending: pending) }
  }

  /// Peak resident memory of the process after ten million calls, which must come first.
  private static func peakMemory() throws -> Int {
    let workload = Workload.w1.with(calls: 10_000_000)
    let found = workload.measure(try workload.plan(), seed: 1)
    precondition(found.events == 20_000_000, "ten million calls came and went")
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_048_576
    #endif
  }

  private static func report(_ workload: Workload, trials: Int) throws {
    let plan = try workload.plan()
    let print = workload.fingerprint(plan, seed: 1)
    precondition(print == workload.fingerprint(plan, seed: 1), "\(workload.name): two runs went different ways")
    let found = (1...trials).map { workload.measure(plan, seed: UInt64($0)) }
    let problems = Proof(workload, found).problems
    precondition(problems.isEmpty, "\(workload.name): \(problems.joined(separator: "; "))")
    let times = found.map(\.nanosecondsPerCall).sorted()
    Swift.print(
      """
      \(workload.name): best \(rounded(times[0])) ns a call, median \(rounded(times[times.count / 2])) ns of \
      \(trials) trials, \(workload.calls) calls, fingerprint \(print)
      """)
  }

  /// Allocations that twice the calls cost beyond those of the calls once: none, if only the start allocates.
  private static func allocations(_ workload: Workload) throws {
    func count(_ calls: Int) throws -> (allocations: Int, events: Int) {
      let longer = workload.with(calls: calls)
      let plan = try longer.plan()
      let before = allocation_count()
      let found = longer.measure(plan, seed: 1)
      return (Int(allocation_count() - before), found.events)
    }
    guard allocation_count() >= 0 else { return print("\(workload.name): allocations cannot be counted here") }
    let once = try count(workload.calls)
    let twice = try count(2 * workload.calls)
    let more = twice.allocations - once.allocations
    print("\(workload.name): \(more) more allocations for \(twice.events - once.events) more events")
  }

  private static func holds(pending: Int) {
    var model = HoldModel(pending: pending, seed: 1)
    _ = model.hold(max(pending, 100_000))
    let watch = Stopwatch()
    let step = model.hold(2_000_000)
    let time = watch.threadSeconds * 1e9 / 2_000_000
    precondition(abs(step - 1) < 0.01, "the hold model keeps its pace")
    print("W4-\(pending): \(rounded(time)) ns a hold")
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
