import Foundation
import Testing

/// Domain reference, section 10.4: the worst case of dialling more lines than there are free operators.
@Suite("Over-dialling in batches")
struct BatchTests {
  struct Cell: Sendable, CustomTestStringConvertible {
    var operators: Int
    var level: Double
    /// The published share of lost answers, in per cent, and how many decimals it has.
    var published: Double
    var decimals: Int

    var batch: Batch {
      // Rounded half to even.
      let lines = Int((level * Double(operators)).rounded(.toNearestOrEven))
      return Batch(operators: operators, lines: lines, answered: 0.3)
    }
    var testDescription: String { "\(operators) operators, \(batch.lines) lines" }
  }

  static let levels = [1.5, 2, 2.5, 3]
  static let table: [(operators: Int, published: [Double], decimals: Int)] = [
    (1, [15.0, 15.0, 15.0, 27.0], 1), (5, [0.53, 1.99, 4.66, 10.65], 2), (10, [0.02, 0.40, 2.24, 6.44], 2),
    (20, [0.00, 0.03, 0.63, 3.56], 2), (50, [0.00, 0.00, 0.04, 1.30], 2),
  ]
  static let cells = table.flatMap { row in
    zip(levels, row.published).map {
      Cell(operators: row.operators, level: $0, published: $1, decimals: row.decimals)
    }
  }
  static var frequent: [Cell] { cells.filter { $0.batch.lostShare > 0.001 } }
  static var rare: [Cell] { cells.filter { $0.batch.lostShare <= 0.001 } }

  @Test("the published table is the binomial law, rounded", arguments: cells)
  func published(cell: Cell) {
    let unit = pow(10, Double(cell.decimals))
    #expect((cell.batch.lostShare * 100 * unit).rounded() == (cell.published * unit).rounded())
  }

  @Test("batch after batch, as many answers are lost as the binomial law says", arguments: frequent)
  func repeated(cell: Cell) throws {
    let batch = cell.batch
    let batches = Effort.choose(full: 1.15 * batch.needed(for: 0.02), short: 4_000 / Double(batch.lines))
    let runs = Effort.choose(full: 200, short: 10)
    let floor = batch.repeated(batches: max(batches, 150), replications: runs)
    try expectAgreement(
      "10.4, \(cell.testDescription)", of: floor.scenario, replications: runs,
      figures: [Figure("autodials.0.nuisanceRate.lostOverPeople", batch.lostShare)])
  }

  @Test("where hardly any answer is lost, the few have the law that the binomial law implies", arguments: rare)
  func rarely(cell: Cell) throws {
    let batch = cell.batch
    let attempts: Double = Effort.choose(full: 2_000_000, short: 4_000)
    let floor = batch.repeated(batches: attempts / Double(batch.lines), replications: 1)
    var found: [Int] = []
    for seed in 1...2 {
      let figures = try ToolRun.result(of: floor.scenario, seed: seed, replications: 1)["figures"] ?? .null
      let lost = Int(try #require(figures[path: "autodials.0.lost"]?.number))
      let dialled = try #require(figures[path: "autodials.0.attempts"]?.number)
      let tails = batch.tails(of: lost, in: dialled / Double(batch.lines))
      found.append(lost)
      if min(tails.atMost, tails.atLeast) > 0.000_05 { break }
    }
    #expect(found.count < 2, "\(found) lost")
    tell("truth 10.4, \(cell.testDescription): \(found) answers lost")
  }

  /// Without the levels that are the same number of lines for a single operator.
  static let large = frequent.filter { $0.batch.lostShare > 0.1 && $0.level != 2 && $0.level != 2.5 }

  @Test("the first batch alone, day after day, loses as many", arguments: large)
  func once(cell: Cell) throws {
    let batch = cell.batch
    let runs = Effort.choose(full: Int(1.15 * batch.needed(for: 0.02)), short: 200)
    try expectAgreement(
      "10.4 once, \(cell.testDescription)", of: batch.once.scenario, replications: runs,
      figures: [
        Figure("autodials.0.attempts", Double(batch.lines)), Figure("autodials.0.live", batch.meanAnswered),
        Figure("autodials.0.nuisanceRate.lostOverPeople", batch.lostShare),
        Figure("autodials.0.lost", batch.meanLost).loosely,
      ])
  }
}

extension Batch {
  /// Everybody who answers does so after half a second; those who do not are known a little later, and talks are over
  /// after them. So all operators are free again when the next batch begins, which needs them all.
  private func campaign(_ pacing: [String: JSON]) -> DiallingCampaign {
    var ratio = pacing
    ratio["lines"] = .number(Double(lines) / Double(operators))
    return DiallingCampaign(
      operators: operators, answered: answered, answerDelay: 0.5, failDelay: 0.6, talk: 0.25,
      pacing: ["ratio": .object(ratio)], attemptRate: attemptRate)
  }

  /// A batch that nobody answered is over when that is known.
  var attemptRate: Double { Double(lines) / (0.75 - 0.15 * chances[0]) }

  /// One batch after the other.
  func repeated(batches: Double, replications: Int) -> IdealFloor {
    campaign(["minimumFree": .number(Double(operators))])
      .floor(attempts: batches * Double(lines), replications: replications, warmUp: 0)
  }

  /// Nothing but the batch of the opening.
  var once: IdealFloor {
    var floor = campaign(["when": "freed"]).floor(attempts: 1, replications: 1, warmUp: 0)
    floor.counted = 0.7
    return floor
  }
}
