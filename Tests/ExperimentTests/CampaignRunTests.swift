import CallCenter
import EventCore
import Experiment
import Testing

@Suite("A floor with campaigns, own calls and callbacks")
struct CampaignRunTests {
  private func run(
    _ plan: FloorPlan, seed: UInt64
  ) -> (figures: FigureNode<Estimate>, counted: [CallRecord], all: [CallRecord]) {
    var records: [CallRecord] = []
    let hooks = ExperimentHooks<Never>(call: { _, record in records.append(record) })
    let figures = runExperiment(plan, options: ExperimentOptions(seed: seed, audit: .none), hooks: hooks).figures
    let counted = records.filter { $0.arrived >= plan.horizon.countedFrom && $0.arrived < plan.horizon.end }
    return (figures, counted, records)
  }

  @Test("the ledger and the records of calls, made apart from each other, agree", arguments: 1...6, ["stop", "drain"])
  func recordsAgree(seed: UInt64, atEnd: String) throws {
    let plan = Floors.campaign(atEnd: atEnd)
    let (figures, counted, all) = run(plan, seed: seed)
    let numbers = all.compactMap(\.number).sorted()
    #expect(numbers == Array(1...numbers.count))
    for autodial in plan.autodials.ids {
      let own = counted.filter { $0.source == .autodial(autodial) }
      func figure(_ path: String) -> Double? { figures.value("autodials/\(autodial.index)/\(path)") }
      func number(_ outcome: CallOutcome) -> Double { Double(own.count { $0.outcome == outcome }) }
      #expect(figure("attempts") == Double(own.count))
      #expect(figure("connected") == number(.answered))
      #expect(figure("lost") == number(.lost))
      #expect(figure("waitingAtEnd") == number(.waitingAtEnd) && figure("inFlightAtEnd") == number(.inFlightAtEnd))
      for outcome in [AttemptOutcome.machine, .busy, .noAnswer, .invalid] {
        #expect(figure("outcomes/\(outcome.name)") == number(.unreached(outcome)))
      }
      let within = plan.autodials[autodial].nuisance.within
      let inTime = own.count { $0.outcome == .answered && ($0.wait ?? .zero) <= within }
      #expect(figure("inTime") == Double(inTime))
      let machines = own.count { $0.outcome == .unreached(.machine) && $0.operator != nil }
      #expect(figure("machinesPassed") == Double(machines))
      let talks = own.filter { $0.outcome == .answered }.compactMap { $0.talk?.seconds }
      let mean = try #require(figure("talk"))
      #expect((mean - talks.reduce(0, +) / Double(talks.count)).magnitude < 1e-6)
    }
    let manual = counted.filter { $0.number == nil }
    #expect(figures.value("queues/0/manual/begun") == Double(manual.count))
    #expect(figures.value("queues/0/manual/answered") == Double(manual.count { $0.outcome == .answered }))
    #expect(figures.value("floor/calls/manual") == Double(manual.count))
    let taken = counted.count { if case .autodial = $0.source { $0.operator != nil } else { false } }
    #expect(figures.value("floor/calls/autodial") == Double(taken))
  }

  @Test("assignments, tiers, channels and intervals add up to the campaign", arguments: 1...4)
  func sums(seed: UInt64) throws {
    let plan = Floors.campaign()
    let figures = run(plan, seed: seed).figures
    let passed =
      try #require(figures.value("autodials/0/connected")) + (try #require(figures.value("autodials/0/machinesPassed")))
    func sum(_ paths: [String]) -> Double { paths.reduce(0) { $0 + (figures.value($1) ?? 0) } }
    #expect(sum((0..<8).map { "operators/\($0)/autodials/Renewals/calls" }) == passed)
    #expect(sum((0..<2).map { "autodials/0/tiers/\($0)/calls" }) == passed)
    let connected = sum(["OP", "INT", "EXT"].map { "autodials/0/channels/\($0)/connected" })
    #expect(connected == figures.value("autodials/0/connected"))
    #expect(
      sum((0..<figures["intervals"]!.count).map { "intervals/\($0)/autodials/0/attempts" })
        == figures.value("autodials/0/attempts"))
    #expect(figures.value("queues/0/callbacks/agreed") ?? 0 > 0)
    let promised = sum((0..<8).map { "operators/\($0)/autodials/Surveys/promisedShare" })
    #expect(promised > 0.9 && promised <= 1 + 1e-9)
  }
}

extension FigureNode {
  fileprivate var count: Int {
    guard case .list(let elements) = self else { return 0 }
    return elements.count
  }
}
