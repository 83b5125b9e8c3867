import CallCenter
import EventCore
import Simulation
import Testing

@Suite("Who takes the next call, worked out by hand")
struct PolicyTraceTests {
  /// Calls far apart, so that everybody is ready at each: who answers them, in order.
  private func takers(
    _ policy: Policy, tieBreaks: [TieBreak] = [.longestIdle], priorities: [UInt8], calls: Int, seed: UInt64 = 1
  ) -> [String] {
    var floor = TestFloor()
    floor.policy = policy
    floor.tieBreaks = tieBreaks
    floor.duration = Double(calls) * 100 + 10
    floor.workers = priorities.enumerated().map { .init(name: "\($0)", priority: $1) }
    floor.calls = (0..<calls).map { (Double($0) * 100 + 1, 10, nil) }
    return notes(of: floor.events(seed: seed), on: floor).filter { $0.contains("answered") }.map { String($0.last!) }
  }

  private func counts(_ takers: [String]) -> [String: Int] {
    takers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test(
    "equal operators who are all ready at each call differ by at most one call, after every call",
    arguments: [
      (Policy.weighted, [TieBreak.longestIdle]), (.weighted, [.roundRobin]), (.strict, [.fewestCalls]),
      (.strict, [.longestIdle]), (.strict, [.roundRobin]), (.longestIdle, []), (.fewestCalls, []), (.roundRobin, []),
      (.leastLoad, []), (.strict, [.leastLoad]),
    ])
  func equalShares(policy: Policy, tieBreaks: [TieBreak]) {
    let takers = takers(policy, tieBreaks: tieBreaks, priorities: [2, 2, 2, 2, 2], calls: 53)
    for length in 1...takers.count {
      let counts = counts(Array(takers.prefix(length)))
      let most = counts.values.max()!
      let fewest = counts.count < 5 ? 0 : counts.values.min()!
      #expect(most - fewest <= 1, "after \(length) calls: \(counts)")
    }
  }

  @Test("weighted shares follow the priorities exactly when everybody is ready")
  func weightedShares() {
    let counts = counts(takers(.weighted, priorities: [3, 3, 1], calls: 700))
    #expect(counts == ["0": 300, "1": 300, "2": 100])
  }

  @Test("strict priority leaves the lower tier idle while a higher one is free")
  func strict() {
    #expect(counts(takers(.strict, priorities: [3, 1, 3], calls: 20)) == ["0": 10, "2": 10])
  }

  @Test("with tiers turned upside down, which the auditor must find, the lower tier takes the calls")
  func upsideDown() {
    var floor = TestFloor()
    floor.duration = 1_000
    floor.workers = [.init(name: "H", priority: 3), .init(name: "L", priority: 1)]
    floor.calls = (0..<8).map { (Double($0) * 100 + 1, 10, nil) }
    let notes = notes(of: floor.events(fault: .lowerTierFirst), on: floor)
    #expect(notes.filter { $0.contains("answered") }.allSatisfy { $0.hasSuffix("L") })
  }

  @Test("policies that only ask for eligibility pay no heed to priority", arguments: [Policy.longestIdle, .fewestCalls])
  func eligibilityOnly(policy: Policy) {
    #expect(counts(takers(policy, priorities: [9, 1], calls: 20)) == ["0": 10, "1": 10])
  }

  @Test("weighted random shares come near the priorities, and random ones near equality")
  func randomShares() {
    let weighted = counts(takers(.weightedRandom, priorities: [3, 1], calls: 4_000))
    // Binomial(4000, 3/4): 4 standard deviations are 110.
    #expect(abs(weighted["0"]! - 3_000) < 110)
    let equal = counts(takers(.random, priorities: [3, 1], calls: 4_000))
    #expect(abs(equal["0"]! - 2_000) < 127)
    let tied = counts(takers(.strict, tieBreaks: [.random], priorities: [2, 2], calls: 4_000))
    #expect(abs(tied["0"]! - 2_000) < 127)
  }

  @Test("a tie follows the ring, whose order belongs to the seed and not to the file")
  func rotation() {
    let orders = (1...40 as ClosedRange<UInt64>).map {
      takers(.strict, tieBreaks: [], priorities: [1, 1, 1], calls: 6, seed: $0)
    }
    for order in orders {
      #expect(Set(order.prefix(3)).count == 3)
      #expect(Array(order.prefix(3)) == Array(order.suffix(3)))
    }
    #expect(Set(orders.map { $0[0] }).count == 3)
  }

  @Test("whoever logs in late continues at the smallest share of the others, and is not flooded")
  func newcomerIsNotFlooded() {
    var floor = TestFloor()
    floor.policy = .weighted
    floor.duration = 4_010
    floor.workers = [
      .init(name: "A"), .init(name: "B"), .init(name: "N", shift: [(2_000, 4_010)]),
    ]
    floor.calls = (0..<40).map { (Double($0) * 100 + 1, 10, nil) }
    let takers = notes(of: floor.events(), on: floor).filter { $0.contains("answered") }.map { String($0.last!) }
    let late = counts(Array(takers.suffix(20)))
    #expect(late.values.max()! - late.values.min()! <= 1)
  }
}
