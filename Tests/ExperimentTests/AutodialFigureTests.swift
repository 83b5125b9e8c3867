import Audit
import CallCenter
import EventCore
import Testing

@testable import Experiment

@Suite("Figures of a campaign worked out by hand")
struct AutodialFigureTests {
  let figures = SmallCampaign.figures()

  @Test(
    "every figure is what the timetable says",
    arguments: [
      ("attempts", 6), ("outcomes/live", 3), ("outcomes/machine", 1), ("outcomes/busy", 1), ("outcomes/noAnswer", 0),
      ("outcomes/invalid", 0), ("inFlightAtEnd", 1), ("live", 3), ("connected", 2), ("inTime", 1), ("lost", 1),
      ("nuisance", 2), ("nuisanceRate/overLive", 2.0 / 3), ("nuisanceRate/lostOverPassedAndLost", 1.0 / 4),
      ("nuisanceRate/lostOverPassed", 1.0 / 3), ("nuisanceRate/lostOverPeople", 1.0 / 3),
      ("nuisanceRate/scaledByLiveShare", 1.0 / 4), ("limit", 0.03), ("penetration", 0.6), ("wait/mean", 2),
      ("wait/longest", 4), ("wait/p50", 0), ("wait/p99", 4), ("lostToDetection", 0), ("machinesPassed", 1),
      ("machinesLost", 0), ("waitingAtEnd", 0), ("talk", 40), ("machineTalk", 5), ("wrapUp", 10.0 / 3),
      ("handle", 95.0 / 3), ("linesInFlight", 0.62), ("linesPerOperator", 0.31), ("staffed", 2), ("busy", 0.95),
      ("operatorWait/mean", 47.0 / 3), ("talkPerHour", 1440), ("choice", 1.0 / 3), ("channels/OP/offers", 2),
      ("channels/OP/connected", 1), ("channels/OP/late", 0), ("channels/OP/wait/mean", 0), ("channels/EXT/offers", 1),
      ("channels/EXT/connected", 1), ("channels/EXT/late", 1), ("channels/EXT/lost", 0), ("channels/EXT/missed", 0),
      ("channels/EXT/wait/mean", 4), ("tiers/0/calls", 2), ("tiers/0/share", 2.0 / 3), ("tiers/0/load", 0.45),
      ("tiers/1/calls", 1), ("tiers/1/load", 0.65),
    ] as [(String, Double)])
  func autodial(path: String, expected: Double) throws {
    let value = try #require(figures.value("autodials/0/" + path))
    #expect((value - expected).magnitude < 1e-12)
  }

  @Test(
    "operators, groups and the floor have all their calls, and load from all of them",
    arguments: [
      ("calls", 0), ("operators/0/calls/inbound", 0), ("operators/0/calls/autodial", 2),
      ("operators/0/calls/manual", 0), ("operators/1/calls/autodial", 1),
      ("operators/1/calls/manual", 1), ("groups/1/calls/manual", 1),
      ("floor/calls/manual", 1), ("floor/calls/autodial", 3), ("operators/0/handleTime", 22.5),
      ("operators/1/handleTime", 30), ("floor/handleTime", 26.25), ("operators/0/load", 0.45),
      ("operators/1/load", 0.65), ("operators/1/statuses/dialing", 5), ("floor/talkPerHour", 1440),
      ("operators/0/autodials/Renewals/calls", 2), ("operators/0/autodials/Renewals/share", 2.0 / 3),
      ("operators/0/autodials/Renewals/shareInTier", 1), ("operators/1/manual/begun", 1),
      ("operators/1/manual/answered", 1), ("queues/0/manual/begun", 1), ("queues/0/manual/dial", 5),
      ("queues/0/manual/talk", 10), ("queues/0/manual/wrapUp", 0), ("queues/0/manual/busy", 0.15),
      ("queues/0/busy", 0),
    ] as [(String, Double)])
  func people(path: String, expected: Double) throws {
    let value = try #require(figures.value(path))
    #expect((value - expected).magnitude < 1e-12)
  }

  @Test(
    "an interval has its own attempts, and the nuisance rate by the campaign's formula",
    arguments: [
      ("0/autodials/0/attempts", 4), ("1/autodials/0/attempts", 2), ("0/autodials/0/live", 3),
      ("0/autodials/0/nuisance", 2), ("0/autodials/0/nuisanceRate/overLive", 2.0 / 3),
      ("0/autodials/0/linesInFlight", 0.84), ("1/autodials/0/linesPerOperator", 0.2),
      ("0/autodials/0/talkPerHour", 64.0 * 36), ("0/autodials/0/wait/mean", 2),
    ] as [(String, Double)])
  func interval(path: String, expected: Double) throws {
    let value = try #require(figures.value("intervals/" + path))
    #expect((value - expected).magnitude < 1e-9)
  }

  @Test("a rate of nothing does not exist, and a policy that promises nothing has no promised share")
  func nothing() {
    #expect(figures.leaf("intervals/1/autodials/0/nuisanceRate/overLive")?.value == nil)
    #expect(figures.leaf("intervals/1/autodials/0/nuisanceRate/overLive") != nil)
    #expect(figures.leaf("operators/0/autodials/Renewals/promisedShare")?.value == nil)
    let weighted = SmallCampaign.figures(of: SmallCampaign.plan(policy: .weighted))
    let promised = weighted.value("operators/0/autodials/Renewals/promisedShare") ?? 0
    #expect((promised - 2.0 / 3).magnitude < 1e-12)
  }

  @Test("names of an autodial are complete")
  func names() {
    guard case .list(let autodials)? = figures["autodials"], case .object(let fields) = autodials[0] else {
      Issue.record("autodials are a list of objects")
      return
    }
    #expect(
      fields.map(\.name) == [
        "name", "attempts", "outcomes", "live", "connected", "inTime", "lost", "nuisance", "nuisanceRate", "formula",
        "limit", "penetration", "wait", "lostToDetection", "machinesPassed", "machinesLost", "waitingAtEnd",
        "inFlightAtEnd", "talk", "machineTalk", "wrapUp", "handle", "linesInFlight", "linesPerOperator", "staffed",
        "busy", "operatorWait", "talkPerHour", "choice", "channels", "tiers",
      ])
  }

  @Test("over replications every kind of figure has its half-width")
  func halfWidths() {
    let figures = SmallCampaign.figures(runs: 3)
    for path in ["attempts", "nuisanceRate/scaledByLiveShare", "linesInFlight", "operatorWait/mean", "talkPerHour"] {
      #expect(figures.leaf("autodials/0/" + path)?.halfWidth?.rounded(.toNearestOrEven) == 0, "\(path)")
    }
  }

  @Test("expectations can be about an autodial")
  func expectations() {
    func expected(_ path: String, _ bound: ExpectationBound) -> CallCenter.Expectation {
      .figure(ExpectedFigure(subject: .autodial("Renewals"), path: path, bound: bound))
    }
    var plan = SmallCampaign.plan()
    plan.expectations = [
      expected("nuisanceRate.overLive", .atMost(0.03)), expected("linesInFlight", .between(0.6, 0.7)),
      expected("wait", .atMost(2)), expected("operatorWait", .atLeast(15)),
      expected("nuisanceRate.overLife", .atMost(1)),
      .figure(ExpectedFigure(subject: .autodial("Renewal"), path: "live", bound: .atLeast(0))),
      expected("limit", .atMost(1)),
    ]
    let problems = ExpectationProblem.problems(of: plan)
    #expect(problems.map(\.expectation) == [4, 5, 6])
    #expect(problems[0].candidates.contains("nuisanceRate.overLive"))
    let judge = ExpectationJudge(figures: figures, rules: [], confidence: 0.95, replications: 1)
    #expect(plan.expectations.prefix(4).map { judge.verdict(on: $0).verdict } == [.fails, .holds, .holds, .holds])
    #expect(judge.verdict(on: plan.expectations[0]).evidence == "0.6667")
  }

  @Test("groups and operators without one add up to the floor, own calls and calls of autodials included")
  func sums() {
    let plan = SmallCampaign.plan()
    var ledger = Ledger(of: plan)
    ledger.observe(SmallCampaign.events)
    var sums = GroupSums(of: plan)
    sums.check(FigureCatalogue(of: plan).figures(of: ledger.closed()), replication: 1)
    #expect(sums.verdict.verdict == .holds)
  }
}
