import CallCenter
import Experiment
import Testing

@Suite("Replications on several threads")
struct ThreadTests {
  /// Everything that an experiment shows, as one text.
  private func shown(threads: Int, replications: ClosedRange<Int> = 1...7) -> String {
    let plan = Floors.busy(seed: 7, expect: #"[ { "queue": "Support", "serviceLevel": { "atLeast": 0.5 } } ]"#)
    var lines: [String] = []
    let hooks = ExperimentHooks<Never>(
      call: { replication, call in lines.append("\(replication): \(call)") },
      each: { lines.append("\($0.replication): \($0.fingerprint.text) \($0.figures.tree)") })
    let options = ExperimentOptions(seed: 7, replications: replications, threads: threads)
    let result = runExperiment(plan, options: options, hooks: hooks)
    lines.append("\(result.fingerprint) \(result.replications) \(result.rules) \(result.expectations)")
    _ = result.figures.map { lines.append("\($0)") }
    return lines.joined(separator: "\n")
  }

  @Test("any number of threads gives the same figures, verdicts and calls, in the same order", arguments: [2, 3, 16])
  func sameBytes(threads: Int) {
    #expect(shown(threads: threads) == shown(threads: 1))
  }

  @Test("more threads than replications do no harm")
  func fewReplications() {
    #expect(shown(threads: 8, replications: 3...4) == shown(threads: 1, replications: 3...4))
  }

  private struct DiskFull: Error, Equatable {}

  @Test("a fault of a hook ends the experiment with that fault")
  func fault() {
    var replications = 0
    let hooks = ExperimentHooks<DiskFull>(
      call: { replication, record throws(DiskFull) in if replication == 2 && record.number == 5 { throw DiskFull() } },
      each: { _ throws(DiskFull) in replications += 1 })
    #expect(throws: DiskFull()) {
      try runExperiment(
        Floors.busy(seed: 7), options: ExperimentOptions(seed: 7, replications: 1...9, threads: 2), hooks: hooks)
    }
    #expect(replications == 1)
  }

  @Test("an experiment that is told to stop returns what was finished, without a gap")
  func stopped() {
    var finished = 0
    let hooks = ExperimentHooks<Never>(each: { _ in finished += 1 }, goesOn: { finished < 3 })
    let options = ExperimentOptions(seed: 7, replications: 1...100, threads: 2)
    #expect(runExperiment(Floors.busy(seed: 7), options: options, hooks: hooks).replications == [1, 2, 3])
  }

  @Test("whoever wants to see the events gets one replication after another")
  func events() {
    var order: [Int] = []
    let hooks = ExperimentHooks<Never>(events: { replication, _ in
      if order.last != replication { order.append(replication) }
    })
    let options = ExperimentOptions(seed: 7, replications: 1...4, threads: 2)
    _ = runExperiment(Floors.busy(seed: 7), options: options, hooks: hooks)
    #expect(order == [1, 2, 3, 4])
  }
}
