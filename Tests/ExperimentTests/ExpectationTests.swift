import Audit
import CallCenter
import Experiment
import Testing

@Suite("Expectations")
struct ExpectationTests {
  private func verdicts(_ expectations: [CallCenter.Expectation], replications: Int = 1) -> [ExpectationVerdict] {
    var plan = replications == 1 ? Floors.handWorked : Floors.busy(seed: 3)
    plan.expectations = expectations
    return runExperiment(plan, options: ExperimentOptions(of: plan, replications: replications)).expectations
  }

  private func figure(_ path: String, _ bound: ExpectationBound, _ subject: ExpectationSubject = .queue("Support"))
    -> CallCenter.Expectation
  {
    .figure(ExpectedFigure(subject: subject, path: path, bound: bound))
  }

  @Test("with one run the figure itself is compared, bounds included")
  func oneRun() {
    let found = verdicts([
      figure("answered", .atLeast(3)), figure("answered", .atLeast(4)), figure("answered", .atMost(3)),
      figure("queueLength.mean", .between(0.3, 0.4)), figure("talk", .about(31, within: 1)),
      figure("load", .atMost(0.5), .operator("Anna")), figure("load", .about(0.45, within: 0.01), .group("Trainees")),
      figure("load", .about(0.525, within: 1e-9), .floor),
    ])
    #expect(found.map(\.verdict) == [.holds, .fails, .holds, .holds, .holds, .fails, .holds, .holds])
    #expect(found[0].statement == "queue \"Support\": answered at least 3.0")
    #expect(found[0].evidence == "3")
  }

  @Test("a path to waits means their mean")
  func meanWait() {
    let found = verdicts([figure("wait.answered", .about(8.3333, within: 0.001))])
    #expect(found[0].verdict == .holds)
    #expect(found[0].evidence == "8.3333")
  }

  @Test("with replications the interval decides, and one on both sides of a bound is undecided")
  func interval() throws {
    let plan = Floors.busy(seed: 3)
    let result = runExperiment(plan, options: ExperimentOptions(of: plan, replications: 5))
    let level = try #require(result.figures.leaf("queues/0/serviceLevel"))
    let value = try #require(level.value)
    let halfWidth = try #require(level.halfWidth)
    let found = verdicts(
      [
        figure("serviceLevel", .atLeast(value - 2 * halfWidth)), figure("serviceLevel", .atLeast(value)),
        figure("serviceLevel", .atLeast(value + 2 * halfWidth)),
        figure("serviceLevel", .about(value, within: 2 * halfWidth)),
      ], replications: 5)
    #expect(found.map(\.verdict) == [.holds, .undecided, .fails, .holds])
    #expect(found[1].evidence.contains("95 % interval"))
    #expect(found[1].evidence.hasSuffix("more replications would tell"))
  }

  @Test("rules can be expected to hold, all of them or by name")
  func rules() {
    let found = verdicts([.rules([]), .rules(["R19", "R29"]), .rules(["R17"])])
    #expect(found.map(\.verdict) == [.holds, .holds, .fails])
    #expect(found[2].evidence.hasPrefix("R17 not exercised"))
  }

  @Test("what no result can answer is found before the run, with what could have been meant")
  func problems() throws {
    var plan = Floors.handWorked
    plan.expectations = [
      figure("serviceLevel", .atLeast(0)), figure("servceLevel", .atLeast(0)), figure("wait.answerd.mean", .atLeast(0)),
      figure("formula", .atLeast(0)), figure("bands", .atLeast(0)), figure("load", .atLeast(0), .group("Juniors")),
      figure("queues.Support.promisedShare", .atLeast(0), .operator("Anna")), .rules(["R99", "R20"]),
    ]
    let problems = ExpectationProblem.problems(of: plan)
    #expect(problems.map(\.expectation) == [1, 2, 3, 4, 5, 6, 7])
    #expect(problems[0].message == "queue \"Support\" has no figure \"servceLevel\"")
    #expect(problems[0].candidates.contains("serviceLevel"))
    #expect(problems[1].candidates.contains("wait.answered.mean"))
    #expect(problems[6].name == "R99" && problems[6].candidates.contains("R20"))
  }
}
