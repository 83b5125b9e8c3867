import Testing
import Workloads

@Suite("The benchmarks' cases, small")
struct CaseTests {
  @Test("every case proves its answer, and its timed piece does the same again")
  func smoke() throws {
    let cases = try Case.all(.smoke)
    #expect(cases.count > 15)
    for item in cases {
      #expect(try item.problems().isEmpty, "\(item.name)")
      let piece = try item.prepare()
      let first = piece()
      #expect(first.units > 0, "\(item.name)")
      #expect(piece() == first, "\(item.name)")
    }
  }

  @Test("what is guarded has fingerprints that a second look confirms")
  func fingerprints() throws {
    let guarded = try Case.all(.guarded).filter { $0.unit == "call" }
    for item in guarded.prefix(2) {
      let fingerprint = try #require(try item.fingerprint())
      #expect(fingerprint.count == 16)
    }
  }

  @Test("names of cases are unique in every size", arguments: Case.Size.allCases)
  func names(size: Case.Size) throws {
    let names = try Case.all(size).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("a planted slowdown changes no answer")
  func burden() throws {
    let workload = Workload.w1.with(calls: 2_000)
    let plan = try workload.plan()
    let plain = workload.measure(plan, seed: 3)
    let burdened = workload.measure(plan, seed: 3, burden: Burden(perEvent: 5))
    #expect(plain.waits == burdened.waits && plain.events == burdened.events)
  }

  @Test("replications on two threads are those of one")
  func threads() throws {
    let workload = Workload.w2.with(calls: 500)
    let plan = try workload.plan()
    let one = workload.replicate(plan, replications: 3, threads: 1)
    #expect(workload.replicate(plan, replications: 3, threads: 2) == one)
  }
}
