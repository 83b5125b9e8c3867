import CommandLineTool
import SpeedGuard
import Workloads

/// Times of cases as ratios to the reference kernel, as one process finds them.
///
/// A process stays what it is until its end: of 64 in a row, each over some seconds, short scenarios took up to 14 % more
/// in the slowest than in most, with a spread of 1 to 4 %; within one, over a minute, stretches as long differed by 1 %.
/// (Where in memory things come to lie may be why; that is not proven.) More rounds change nothing about that, more
/// processes do.
struct TimedCases {
  static let rounds = 5

  /// The median over the rounds of each case.
  let ratios: [(name: String, ratio: Double)]

  /// Times the cases in turn, in this process.
  init(_ cases: [Case]) throws {
    let pieces = try cases.map { item in
      let piece = try item.prepare()
      return { _ = piece() }
    }
    let machine = ThisMachine()
    var timing = PairedTiming(of: pieces, clock: { machine.threadSeconds })
    timing.run(rounds: Self.rounds...Self.rounds)
    ratios = cases.indices.map { (cases[$0].name, timing.ratio(of: $0)) }
  }

  /// Times the guarded cases of these names in a process of its own.
  static func inChild(_ names: [String], burdens: [String: Burden]) throws -> TimedCases {
    let arguments = names.map { "\($0)=\(burdens[$0, default: .none].perEvent)" }
    let ran = try Child.run(Child.thisProgram, ["time"] + arguments)
    require(ran.status == 0, "the cases cannot be timed: \(ran.notes)")
    let timed = TimedCases(text: ran.output)
    require(timed.ratios.map(\.name) == names, "not all cases were timed: \(ran.output)")
    return timed
  }

  /// A line for each case, for the parent process.
  var text: String { ratios.map { "\($0.ratio) \($0.name)\n" }.joined() }

  private init(text: String) {
    ratios = text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let ratio = Double(words[0]) else { return nil }
      return (String(words[1]), ratio)
    }
  }
}
