import Audit
import CallCenter
import EventCore
import Experiment
import Testing

@Suite("Experiments")
struct ExperimentRunTests {
  private func options(_ replications: ClosedRange<Int>) -> ExperimentOptions {
    ExperimentOptions(seed: 7, replications: replications)
  }

  @Test("the same experiment twice gives the same result")
  func repeatable() {
    let plan = Floors.busy(seed: 7)
    let first = runExperiment(plan, options: options(1...3))
    let second = runExperiment(plan, options: options(1...3))
    #expect(first.fingerprint == second.fingerprint)
    #expect(first.rules == second.rules)
    #expect(Self.values(first.figures) == Self.values(second.figures))
  }

  @Test("a replication alone is the same as among others")
  func alone() {
    let plan = Floors.busy(seed: 7)
    var prints: [UInt64] = []
    let hooks = ExperimentHooks<Never>(each: { prints.append($0.fingerprint.value) })
    _ = runExperiment(plan, options: options(1...3), hooks: hooks)
    #expect(runExperiment(plan, options: options(2...2)).fingerprint == prints[1])
    #expect(Set(prints).count == 3)
  }

  @Test("the figures of an experiment are folded from those of each replication")
  func folded() throws {
    let plan = Floors.busy(seed: 7)
    var fold = FigureFold(confidence: 0.95)
    let hooks = ExperimentHooks<Never>(each: { fold.add($0.figures) })
    let result = runExperiment(plan, options: options(1...4), hooks: hooks)
    #expect(Self.values(fold.estimates()) == Self.values(result.figures))
    #expect(result.replications == [1, 2, 3, 4])
    let level = try #require(result.figures.leaf("queues/0/serviceLevel"))
    #expect(level.value != nil && level.halfWidth != nil)
  }

  private struct DiskFull: Error, Equatable {}

  @Test("a fault of a hook ends the experiment with that fault")
  func fault() {
    var replications = 0
    let hooks = ExperimentHooks<DiskFull>(
      call: { replication, record throws(DiskFull) in if replication == 2 && record.number == 5 { throw DiskFull() } },
      each: { _ throws(DiskFull) in replications += 1 })
    #expect(throws: DiskFull()) {
      try runExperiment(Floors.busy(seed: 7), options: options(1...5), hooks: hooks)
    }
    #expect(replications == 1)
  }

  @Test("an experiment that is told to stop returns what was finished")
  func stopped() {
    var finished = 0
    let hooks = ExperimentHooks<Never>(each: { _ in finished += 1 }, goesOn: { finished < 2 })
    let result = runExperiment(Floors.busy(seed: 7), options: options(1...9), hooks: hooks)
    #expect(result.replications == [1, 2])
  }

  @Test("no rule is broken on a busy floor, and groups add up", arguments: 1...6)
  func rules(seed: Int) {
    let result = runExperiment(Floors.busy(seed: seed), options: ExperimentOptions(seed: UInt64(seed), audit: .strict))
    for rule in result.rules { #expect(rule.verdict != .broken, "\(rule.id): \(rule.evidence)") }
    #expect(result.rules.first { $0.id == "R26" }?.verdict == .holds)
  }

  @Test("without an audit there are no verdicts")
  func noAudit() {
    let result = runExperiment(Floors.handWorked, options: ExperimentOptions(seed: 1, audit: .none))
    #expect(result.rules.isEmpty)
  }

  @Test("the ledger and the records of calls, made apart from each other, agree", arguments: 1...10)
  func recordsAgree(seed: UInt64) throws {
    let plan = Floors.busy(seed: 1)
    var records: [CallRecord] = []
    let hooks = ExperimentHooks<Never>(call: { _, record in records.append(record) })
    let figures = runExperiment(plan, options: ExperimentOptions(seed: seed), hooks: hooks).figures
    #expect(records.compactMap(\.number).sorted() == Array(1...records.count))
    let counted = records.filter {
      $0.arrived >= plan.horizon.countedFrom && $0.arrived < plan.horizon.end
    }
    #expect(figures.value("calls") == Double(counted.count))
    for queue in plan.queues.ids {
      let own = counted.filter { $0.queue == queue }
      let path = "queues/\(queue.index)"
      let answered = own.filter { $0.outcome == .answered }
      #expect(figures.value("\(path)/answered") == Double(answered.count))
      #expect(figures.value("\(path)/abandoned") == Double(own.count { $0.outcome == .abandoned }))
      #expect(figures.value("\(path)/balked") == Double(own.count { $0.outcome == .balked }))
      #expect(figures.value("\(path)/blocked") == Double(own.count { $0.outcome == .blocked(.queueFull) }))
      for kind in ExitKind.allCases {
        #expect(figures.value("\(path)/exits/\(kind.name)") == Double(own.count { $0.outcome == .left(kind) }))
      }
      let waits = Self.seconds(answered.map(\.wait))
      #expect(figures.value("\(path)/wait/answered/mean") == waits / Double(answered.count))
      // The house is empty before the last wrap-ups are over: those calls are in no mean of handle time.
      let handled = answered.filter { $0.wrapUp != nil }
      let handle = Self.seconds(handled.map(\.talk) + handled.map(\.wrapUp))
      #expect(figures.value("\(path)/handle") == handle / Double(handled.count))
    }
  }

  private static func seconds(_ durations: [SimDuration?]) -> Double {
    Double(durations.reduce(Int64(0)) { $0 + ($1?.microseconds ?? 0) }) / 1e6
  }

  private static func values(_ figures: FigureNode<Estimate>) -> [Estimate] {
    var values: [Estimate] = []
    _ = figures.map { values.append($0) }
    return values
  }
}
