import CallCenter
import Chance
import EventCore
import Simulation
import Testing

@Suite("Whose chance is whose")
struct OwnChanceTests {
  /// A campaign on which chance decides everything, under some pacing.
  private static func campaign(_ pacing: Pacing, operators: Int) -> TestFloor {
    var floor = TestFloor()
    floor.duration = 7_200
    floor.workers = (0..<operators).map { .init(name: "Operator \($0)", campaign: UInt8(1 + $0 % 3)) }
    floor.campaign = .init(
      contacts: .count(300), live: (0.4, 7), machine: (0.2, 6), busy: (0.15, 3), invalid: (0.1, 2),
      detection: (duration: 1, missesPerson: 0.1, missesMachine: 0.3), pacing: pacing, maxAttempts: 4)
    var rules = RedialRules()
    for reason in RedialReason.allCases {
      rules[reason] = RedialRule(after: SimDuration(seconds: 120), perDay: nil, counts: true)
    }
    floor.campaign?.redial = RedialPlan(default: rules, weekday: [], age: [])
    return floor
  }

  /// What became of the n-th attempt on each contact, by "contact/n": who answered, after how long, and for whom they
  /// were taken.
  private static func fates(of floor: TestFloor) -> [String: String] {
    var attempts: [Int: Int] = [:]
    var names: [CallID: (name: String, began: SimTime)] = [:]
    var fates: [String: String] = [:]
    for event in floor.events() {
      func note(_ call: CallID, _ what: String) {
        guard let attempt = names[call] else { return }
        fates[attempt.name, default: ""] += " \(what) after \((event.time - attempt.began).microseconds)"
      }
      switch event.happening {
      case .attemptBegins(let call, _, let contact):
        attempts[contact.index, default: 0] += 1
        names[call] = ("\(contact.index)/\(attempts[contact.index]!)", event.time)
      case .attemptFails(let call, let outcome): note(call, outcome.name)
      case .attemptIsAnswered(let call, let outcome): note(call, outcome.name)
      case .answerIsDetected(let call, let verdict): note(call, "taken for \(verdict.name)")
      default: break
      }
    }
    return fates
  }

  @Test("the n-th attempt on the m-th contact has the same fate under every pacing and on every floor")
  func sameFate() {
    let bold = Pacing.ratio(
      RatioPacing(lines: 3, per: .active, ahead: 2, minimumFree: 0, minimumFreeOf: .autodial, when: .always))
    let predictive = Pacing.predictive(
      PredictivePacing(limit: 0.03, aim: 0.025, window: SimDuration(seconds: 900), maxRatio: 3))
    let careful = Self.fates(of: Self.campaign(.progressive, operators: 4))
    for other in [Self.campaign(bold, operators: 4), Self.campaign(predictive, operators: 9)] {
      let fates = Self.fates(of: other)
      let common = careful.keys.filter { fates[$0] != nil }
      #expect(common.count > 200)
      for attempt in common {
        // A horizon can cut one of them off before its fate is known.
        let (a, b) = (careful[attempt]!, fates[attempt]!)
        #expect(a.hasPrefix(b) || b.hasPrefix(a), "attempt \(attempt)")
      }
    }
  }

  @Test("a run with campaigns, calls by hand and blending goes the same way twice")
  func sameAgain() {
    var floor = Self.campaign(.progressive, operators: 6)
    floor.byHand = .init(every: 200)
    floor.calls = (0..<200).map { (Double($0 * 30), 45, 60) }
    #expect(floor.events() == floor.events())
  }
}
