import Audit
import CallCenter
import EventCore
import Testing

@Suite("By hand, the rule of equal loads at an autodial")
struct EqualLoadTests {
  /// Two operators who are alike, at an autodial whose ties go to the smallest load.
  private var floor: HandFloor {
    var floor = HandFloor(workers: ["Anna", "Boris"].map { .init(name: $0, priorities: [nil], dialPriorities: [1]) })
    floor.autodials = [autodial(tieBreaks: [.leastLoad], contacts: .count(nil))]
    floor.end = 100_000
    return floor
  }

  /// So many calls, one after another, to whom `taker` says, each of so many seconds.
  private func served(_ count: Int, seconds: Double, by taker: (Int) -> Int) -> [(Double, Happening)] {
    (0..<count).flatMap { number in
      let at = 10 + Double(number) * (seconds + 10)
      let who = taker(number)
      return dials(at, 0, contact: number) + reaches(at + 1, 0) + offer(at + 1, 0, to: who)
        + talk(at + 1, 0, by: who, until: at + 1 + seconds)
    }
  }

  @Test("R16 holds where they take turns, and is broken where one does twice the work")
  func shares() throws {
    let fair = try #require(floor.verdicts(served(300, seconds: 20) { $0 % 2 }).first { $0.id == "R16" })
    #expect(fair.verdict == .holds)
    #expect(fair.evidence.contains("Sales at priority 1"))
    let unfair = try #require(floor.verdicts(served(300, seconds: 20) { $0 % 3 == 0 ? 0 : 1 }).first { $0.id == "R16" })
    #expect(unfair.verdict == .broken)
    #expect(unfair.evidence.contains("handled time per available second differs by"))
  }

  @Test("R16 says nothing of few decisions, nor where operators call people themselves")
  func few() {
    #expect(floor.verdict("R16", served(150, seconds: 20) { $0 % 2 }) == .notExercised)
    var manual = floor
    manual.manualSources = [AuditedManualSource(name: "Own", queue: 0, wrapUpFor: nil)]
    #expect(manual.verdict("R16", served(300, seconds: 20) { $0 % 2 }) == .notExercised)
  }
}
