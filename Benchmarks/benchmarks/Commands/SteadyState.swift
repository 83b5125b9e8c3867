import Workloads

/// What twice as many calls allocate more: nothing, if only the start and new peaks of the house allocate.
struct SteadyState {
  let size: Case.Size

  func run() throws {
    for workload in Case.workloads(size).prefix(3) {
      let once = try counted(workload)
      let twice = try counted(workload.with(calls: 2 * workload.calls))
      guard let first = once.allocations, let second = twice.allocations else {
        return note("allocations cannot be counted here")
      }
      let events = twice.outcome.events - once.outcome.events
      print("\(workload.name): \(second - first) more allocations for \(shown(events)) more events")
    }
    let calls = size == .full ? 10_000_000 : 20_000
    let many = try counted(.w1.with(calls: calls))
    require(many.outcome.events == 2 * calls, "not all calls came and went")
    guard let peak = many.peakBytes else { return }
    print("\(shown(calls)) calls: \(shown(Double(peak) / 1e6)) MB of heap at most (100 are allowed for ten million)")
  }

  private func counted(_ workload: Workload) throws -> CountedPiece {
    let plan = try workload.plan()
    return CountedPiece(once: {
      let found = workload.measure(plan, seed: 1)
      return Case.Outcome(units: found.calls, events: found.events, calls: found.calls)
    })
  }
}
