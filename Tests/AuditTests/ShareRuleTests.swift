import Audit
import CallCenter
import EventCore
import Testing

@Suite("By hand, the statistical rules of shares at a queue")
struct ShareRuleTests {
  /// Two operators who are alike but for their priorities, at a queue that draws whom to ask.
  private func floor(_ policy: Policy, priorities: [UInt8]) -> HandFloor {
    var floor = HandFloor(workers: zip(["Anna", "Boris"], priorities).map { .init(name: $0, priorities: [$1]) })
    floor.policy = policy
    floor.end = 100_000
    return floor
  }

  /// So many calls, one after another while both are free, to whom `taker` says.
  private func served(_ count: Int, by taker: (Int) -> Int) -> [(Double, Happening)] {
    (0..<count).flatMap { number in
      let at = 10 + Double(number) * 30
      let who = taker(number)
      return enters(at, 0) + offer(at, 0, to: who) + talk(at, 0, by: who, until: at + 20)
    }
  }

  @Test("R16 holds for shares that chance explains, and is broken where one of two equals gets two calls in three")
  func equalShares() throws {
    let floor = floor(.random, priorities: [1, 1])
    #expect(floor.verdict("R16", served(300) { $0 * 7 % 15 < 7 ? 0 : 1 }) == .holds)
    let unfair = try #require(floor.verdicts(served(300) { $0 % 3 == 0 ? 1 : 0 }).first { $0.id == "R16" })
    #expect(unfair.verdict == .broken)
    #expect(unfair.evidence.contains("got 200 of 150") || unfair.evidence.contains("got 100 of 150"))
  }

  @Test("R16 says nothing of few decisions, nor where nobody had a choice")
  func tooFew() {
    let floor = floor(.random, priorities: [1, 1])
    #expect(floor.verdict("R16", served(150) { $0 % 2 }) == .notExercised)
    // Boris is never there: under saturation, too, each call has one taker only.
    let away = [(5.0, turn(1, .away))]
    #expect(floor.verdict("R16", away + served(300) { _ in 0 }) == .notExercised)
  }

  @Test("R17 holds where the higher priority gets more, and is broken where the lower one does")
  func higherPriority() throws {
    let floor = floor(.weightedRandom, priorities: [3, 1])
    #expect(floor.verdict("R17", served(300) { $0 % 4 == 0 ? 1 : 0 }) == .holds)
    let upsideDown = try #require(floor.verdicts(served(300) { $0 % 4 == 0 ? 0 : 1 }).first { $0.id == "R17" })
    #expect(upsideDown.verdict == .broken)
    #expect(upsideDown.evidence.contains("priority 3 got 75 of 300"))
  }

  @Test("R17 is not exercised where priorities are equal, or hardly anybody could choose")
  func noComparison() {
    #expect(
      floor(.weightedRandom, priorities: [2, 2]).verdict("R17", served(300) { $0 % 2 }) == .notExercised)
    #expect(
      floor(.weightedRandom, priorities: [3, 1]).verdict("R17", served(100) { _ in 1 }) == .notExercised)
  }
}
