import AllocationCount
import Foundation
import Workloads

extension Benchmark {
  /// Peak resident memory of the process after many calls: it must not grow with them.
  func memory(calls: Int) throws {
    let workload = Workload.w1.with(calls: calls)
    let found = workload.measure(try workload.plan(), seed: 1)
    require(found.events == 2 * calls, "not all calls came and went")
    print("\(calls) calls: peak memory \(peakMegabytes) MB (100 are allowed for ten million)")
  }

  private var peakMegabytes: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_048_576
    #endif
  }

  /// What twice as many calls allocate more: nothing, if only the start and new peaks of the house allocate.
  func allocations(_ workload: Workload) throws {
    guard allocation_count() >= 0 else { return print("\(workload.name): allocations cannot be counted here") }
    let once = try allocated(workload)
    let twice = try allocated(workload.with(calls: 2 * workload.calls))
    let more = twice.allocations - once.allocations
    print("\(workload.name): \(more) more allocations for \(twice.events - once.events) more events")
  }

  private func allocated(_ workload: Workload) throws -> (allocations: Int, events: Int) {
    let plan = try workload.plan()
    let before = allocation_count()
    let found = workload.measure(plan, seed: 1)
    return (Int(allocation_count() - before), found.events)
  }
}
