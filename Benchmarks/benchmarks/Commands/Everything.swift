import CommandLineTool
import MachineCounts
import SpeedGuard
import Workloads

/// Measures all cases: every answer is proven before its time is told.
struct Everything {
  let size: Case.Size

  private struct Measured {
    let item: Case
    let piece: Case.Piece
    let counted: CountedPiece
    let fingerprint: String?
  }

  func run() throws {
    let measured = try Case.all(size).map { item in
      note("proving \(item.name)")
      let problems = try item.problems()
      require(problems.isEmpty, "\(item.name): \(problems.joined(separator: "; "))")
      let piece = try item.prepare()
      return Measured(item: item, piece: piece, counted: CountedPiece(piece), fingerprint: try item.fingerprint())
    }
    let machine = ThisMachine()
    var timing = PairedTiming(of: measured.map { row in { _ = row.piece() } }, clock: { machine.threadSeconds })
    let rounds = size == .full ? 9 : 2
    note("timing \(measured.count) cases in turn, \(rounds) rounds")
    timing.run(rounds: rounds...rounds)
    print("\(machine.kind), times of the simulating thread, \(rounds) rounds in turn with the reference kernel\n")
    print(table(measured, timing).text)
    print(auditCost(measured, timing))
    try SteadyState(size: size).run()
    try FloorMemory(size: size).run()
    try ThreadScaling(size: size).run()
  }

  private func table(_ measured: [Measured], _ timing: PairedTiming) -> TextTable {
    var table = TextTable([
      "case", "per", "best ns", "median ns", "× kernel", "events", "calls", "allocations", "peak kB", "fingerprint",
    ])
    for (position, row) in measured.enumerated() {
      let units = Double(row.counted.outcome.units)
      table.add([
        row.item.name, row.item.unit, shown(timing.best(of: position) * 1e9 / units),
        shown(timing.median(of: position) * 1e9 / units), shown(timing.ratio(of: position)),
        shown(row.counted.outcome.events), shown(row.counted.outcome.calls),
        row.counted.allocations.map { shown($0) } ?? "–", row.counted.peakBytes.map { shown($0 / 1_000) } ?? "–",
        row.fingerprint ?? "–",
      ])
    }
    return table
  }

  private func auditCost(_ measured: [Measured], _ timing: PairedTiming) -> String {
    let names = measured.map(\.item.name)
    let costs: [String] = names.indices.compactMap { plain in
      guard let audited = names.firstIndex(of: names[plain] + " audited") else { return nil }
      let costs = zip(timing.samples[plain], timing.samples[audited]).map { $1.ratio / $0.ratio - 1 }
      return "\(shown(middle(costs) * 100)) % on top of \(names[plain])"
    }
    return "The auditor costs \(costs.joined(separator: ", ")) (40 are allowed)."
  }
}
