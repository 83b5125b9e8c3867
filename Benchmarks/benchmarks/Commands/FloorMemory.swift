import MachineCounts
import Workloads

/// How much memory an operator takes: in the plan, and on top of it in a run.
struct FloorMemory {
  let size: Case.Size

  func run() throws {
    let floors = size == .full ? [1_000, 10_000] : [100, 200]
    let found = try floors.map(bytes)
    guard let small = found[0], let large = found[1] else { return }
    let more = Double(floors[1] - floors[0])
    let plan = Double(large.plan - small.plan) / more
    let run = Double(large.run - small.run) / more
    print("an operator takes \(shown(plan)) bytes of the plan and \(shown(run)) bytes of a run with its books")
  }

  private func bytes(operators: Int) throws -> (plan: Int, run: Int)? {
    let workload = Workload.w3(scaledTo: operators).with(calls: 4 * operators)
    let before = heap_bytes()
    let plan = try workload.plan()
    let planBytes = Int(heap_bytes() - before)
    let counted = CountedPiece(once: {
      let found = workload.measure(plan, seed: 1)
      return Case.Outcome(units: found.calls, events: found.events, calls: found.calls)
    })
    return counted.peakBytes.map { (planBytes, $0) }
  }
}
