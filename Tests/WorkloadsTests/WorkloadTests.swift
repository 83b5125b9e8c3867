import CallCenter
import EventCore
import Testing
import Workloads

@Suite("The benchmarks' workloads, small")
struct WorkloadTests {
  static let all = [
    Workload.w1.with(calls: 4_000), .w2.with(calls: 2_000), .w3.with(calls: 3_000),
    .w3(scaledTo: 10).with(calls: 3_000), .w3(scaledTo: 100).with(calls: 3_000),
  ]

  @Test("a workload makes exactly its calls, and every one is answered or gives up", arguments: all.indices)
  func calls(index: Int) throws {
    let workload = Self.all[index]
    let found = workload.measure(try workload.plan(), seed: 1)
    // An event for each arrival, and one for the end of each talk or wait.
    #expect(found.events == 2 * workload.calls)
  }

  @Test("a workload goes the same way twice", arguments: all.indices)
  func repetition(index: Int) throws {
    let workload = Self.all[index]
    let plan = try workload.plan()
    #expect(workload.fingerprint(plan, seed: 7) == workload.fingerprint(plan, seed: 7))
    #expect(workload.fingerprint(plan, seed: 7) != workload.fingerprint(plan, seed: 8))
  }

  @Test("a workload's answers agree with theory")
  func theory() throws {
    // Those in which waiting is no rare event, so that a small run shows it.
    for workload in Self.all.filter({ Theory(of: $0).waits > 0.05 }) {
      let plan = try workload.plan()
      let runs = (1...8 as ClosedRange<UInt64>).map { workload.measure(plan, seed: $0) }
      #expect(Proof(workload, runs).problems.isEmpty, "\(workload.name)")
    }
  }

  @Test("a wrong answer does not pass for a proof")
  func disproof() throws {
    let workload = Workload.w1.with(calls: 4_000)
    let plan = try workload.plan()
    let runs = (1...8 as ClosedRange<UInt64>).map { seed in
      var run = workload.measure(plan, seed: seed)
      run.waits += 0.2
      return run
    }
    #expect(!Proof(workload, runs).problems.isEmpty)
  }

  @Test("the formulas give the published values")
  func formulas() {
    let w1 = Theory(of: .w1)
    #expect(abs(w1.waits - 0.38506) < 0.00001)
    #expect(abs(w1.wait - 0.21820) < 0.00001)
    let w2 = Theory(of: .w2)
    #expect(abs(w2.waits - 0.59222) < 0.00001)
    #expect(abs(w2.abandons - 0.07396) < 0.00001)
    #expect(abs(w2.wait - 8.8752) < 0.0001)
    let w3 = Theory(of: .w3)
    #expect(abs(w3.waits - 0.001377) < 0.000001)
    for (share, published) in zip(w3.tierShares, [0.30973, 0.30565, 0.28091, 0.10371]) {
      #expect(abs(share - published) < 0.00001)
    }
  }

  @Test("the hold model keeps its pace", arguments: [10, 1_000])
  func holds(pending: Int) {
    var model = HoldModel(pending: pending, seed: 1)
    #expect(abs(model.hold(20_000) - 1) < 0.05)
  }
}
