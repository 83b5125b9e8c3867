import Testing

/// Domain reference, section 10.3: an operator who has been freed waits for the failures before the next answer, and
/// for that answer.
@Suite("Progressive dialling as a renewal process")
struct RenewalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var answered = 0.3
    var fail = 20.0
    var answer = 9.0
    var talk = 105.0
    var wrapUp = 0.0
    var operators = 1
    /// Whether talk is exponential, which must not matter.
    var talkVaries = false

    /// E[wait] = ((1 − p) / p) E[fail] + E[answer].
    var wait: Double { (1 - answered) / answered * fail + answer }
    var busy: Double { (talk + wrapUp) / (talk + wrapUp + wait) }
    var testDescription: String {
      let law = talkVaries ? "about \(talk)" : "\(talk)"
      return "\(operators) operators, \(answered) answer in \(answer) s, else \(fail) s, talk \(law) + \(wrapUp) s"
    }
  }

  /// The published one first.
  static let cases = [
    Case(), Case(operators: 2), Case(operators: 20), Case(talk: 90, wrapUp: 15, operators: 10),
    Case(operators: 10, talkVaries: true), Case(answered: 0.05, fail: 25, answer: 12, talk: 300),
    Case(answered: 0.6, fail: 3, answer: 14, talk: 40, wrapUp: 20),
    Case(answered: 1, fail: 20, answer: 9, operators: 5),
  ]

  @Test("the published example waits 55.67 s and is busy 65.35 %")
  func published() {
    #expect((Case().wait * 100).rounded() == 5567)
    #expect((Case().busy * 10_000).rounded() == 6535)
  }

  @Test("operators wait for failures and an answer, and nobody is called in vain", arguments: cases)
  func renewal(one: Case) throws {
    let cycle = one.wait + one.talk + one.wrapUp
    let campaign = DiallingCampaign(
      operators: one.operators, answered: one.answered, answerDelay: .number(one.answer), failDelay: .number(one.fail),
      talk: one.talkVaries ? Law.exponential(one.talk) : .number(one.talk), wrapUp: .number(one.wrapUp),
      attemptRate: Double(one.operators) / cycle / one.answered)
    let runs = Effort.choose(full: 40, short: 6)
    let calls: Double = Effort.choose(full: 20_000, short: 900)
    let floor = campaign.floor(attempts: calls / one.answered, replications: runs, warmUp: 20 * cycle)
    let time = floor.counted
    try expectAgreement(
      "10.3, \(one.testDescription)", of: floor.scenario, replications: runs,
      figures: [
        Figure("autodials.0.operatorWait.mean", one.wait), Figure("floor.load", one.busy),
        Figure("autodials.0.busy", one.busy * Double(one.operators)),
        Figure("autodials.0.linesInFlight", (1 - one.busy) * Double(one.operators)),
        Figure("autodials.0.attempts", campaign.attemptRate * time),
        Figure("autodials.0.connected", campaign.attemptRate * one.answered * time),
        Figure("autodials.0.lost", 0), Figure("autodials.0.nuisance", 0),
        Figure("autodials.0.nuisanceRate.overLive", 0),
      ])
  }
}
