import Audit
import CallCenter
import EventCore
import Testing

@Suite("By hand, the rule of nuisance calls")
struct NuisanceRuleTests {
  private var floor: HandFloor {
    var floor = HandFloor(workers: [.init(name: "Anna", dialPriorities: [1])])
    floor.autodials = [
      autodial(
        pacing: .ratio(
          RatioPacing(lines: 9, per: .active, ahead: 0, minimumFree: 0, minimumFreeOf: .autodial, when: .always)))
    ]
    return floor
  }

  /// Anna talks from 12 on until 60.
  private let busy =
    dials(10, 0) + reaches(12, 0) + offer(12, 0, to: 0)
    + [(12, Happening.callIsAnswered(call(0), who(0))), (12, turn(0, .talking))]

  private let freed: [(Double, Happening)] = [(60, .talkEnds(call(0), who(0))), (60, turn(0, .ready))]

  /// Another person answers while she talks, and holds the line for three seconds.
  private let lost = dials(20, 1) + reaches(22, 1) + [(25, Happening.callAbandons(call(1)))]

  @Test("R33 holds where who was not served in time counts as a nuisance, and names formula and window")
  func counted() throws {
    let verdict = try #require(floor.verdicts(busy + lost + freed).first { $0.id == "R33" })
    #expect(verdict.verdict == .holds)
    #expect(verdict.evidence.contains("2 people, 1 in time, 1 nuisance"))
    #expect(verdict.evidence.contains("within 2 s"))
    #expect(verdict.evidence.contains("09:00:00 to 09:16:40"))
    #expect(verdict.evidence.contains("overLive 50.0 %"))
    #expect(floor.verdict("R33", []) == .notExercised)
  }

  @Test("R33 counts a late answer, and a person taken for a machine, as nuisance; a machine never")
  func kinds() throws {
    let late = dials(50, 1) + reaches(57, 1)
      + freed + offer(60, 1, to: 0) + talk(60, 1, by: 0, until: 70)
    let mistaken = dials(80, 2) + [
      (85, Happening.attemptIsAnswered(call(2), .live)), (86, .answerIsDetected(call(2), takenFor: .machine)),
    ]
    let machine = dials(90, 3) + [
      (95, Happening.attemptIsAnswered(call(3), .machine)), (96, .answerIsDetected(call(3), takenFor: .live)),
    ] + offer(96, 3, to: 0) + talk(96, 3, by: 0, until: 99)
    let verdict = try #require(floor.verdicts(busy + late + mistaken + machine).first { $0.id == "R33" })
    #expect(verdict.verdict == .holds)
    #expect(verdict.evidence.contains("3 people, 1 in time, 2 nuisance"))
  }

  @Test("R33 finds an answer of somebody who had hung up, whose patience had ended, or who was offered to nobody")
  func reported() {
    let ghost: [(Double, Happening)] = [(26, .callIsAnswered(call(1), who(0)))]
    #expect(floor.verdict("R33", busy + lost + ghost + freed) == .broken)
    let unoffered = dials(20, 1) + reaches(22, 1) + [(23, Happening.callIsAnswered(call(1), who(0)))]
    #expect(floor.verdict("R33", busy + unoffered + freed) == .broken)
    let patient = dials(50, 1) + reaches(55, 1)
      + freed + offer(60, 1, to: 0) + talk(60, 1, by: 0, until: 70)
    #expect(floor.verdict("R33", busy + patient) == .broken)
  }

  @Test("R33 finds a talk without an operator who talks")
  func silentOperator() {
    let talk: [(Double, Happening)] = [(15, .callIsAnswered(call(0), who(0))), (40, .talkEnds(call(0), who(0)))]
    #expect(floor.verdict("R33", dials(10, 0) + reaches(15, 0) + offer(15, 0, to: 0) + talk) == .broken)
  }
}
