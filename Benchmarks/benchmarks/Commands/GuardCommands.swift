import MachineCounts
import SpeedGuard
import Workloads

/// `benchmarks compare` and `benchmarks update`.
enum GuardCommands {
  /// Whether nothing got worse than the baseline.
  static func compare(_ words: [String]) throws -> Bool {
    let folder = BaselineFolder(words.first { !$0.hasPrefix("--") })
    guard let (file, baseline) = try folder.read() else {
      stop("\(folder.path): there is no baseline; benchmarks update writes one")
    }
    print("against \(file)")
    let byTime = words.contains("--time")
    sayHow(byTime: byTime, baseline)
    let burdens = try planted(words)
    let only = words.first { $0.hasPrefix("--only=") }?.dropFirst("--only=".count)
    let names = only?.split(separator: ",").map(String.init)
    let verdict = try GuardComparison(baseline: baseline, byTime: byTime, burdens: burdens, names: names).run()
    print(verdict.comparison.method)
    print(verdict.text, terminator: "")
    if verdict.comparison.rows.contains(where: { !$0.remarks.isEmpty }) {
      print("benchmarks update holds what got better.")
    }
    return verdict.isGood
  }

  /// `--plant=W1=2.5,W2=3`: useless work per event of those cases, for proving the guard.
  private static func planted(_ words: [String]) throws -> [String: Burden] {
    guard let text = words.first(where: { $0.hasPrefix("--plant=") })?.dropFirst("--plant=".count) else { return [:] }
    let items = text.split(separator: ",").map { burden(String($0)) }
    return Dictionary(items, uniquingKeysWith: { $1 })
  }

  /// `W1=2.5`: a case, and useless work per event of it.
  private static func burden(_ word: String) -> (name: String, burden: Burden) {
    let parts = word.split(separator: "=").map(String.init)
    guard parts.count == 2, let number = Double(parts[1]) else { stop("\"\(word)\" should be CASE=NUMBER") }
    return (parts[0], Burden(perEvent: number))
  }

  /// What cannot be measured as well as it should is told aloud.
  private static func sayHow(byTime: Bool, _ baseline: Baseline) {
    if byTime { return }
    guard let counter = GuardMeasurement.Counter.best else {
      return note("no instructions are counted here (no processor counter, no valgrind): speed is judged by time")
    }
    if counter.name != baseline.counter {
      let theirs = baseline.counter ?? "nothing"
      note("the baseline's instructions are counted by \(theirs), not by \(counter.name): speed is judged by time")
    }
  }

  /// Measures everything anew and shows what changed.
  static func update(_ words: [String]) throws {
    let folder = BaselineFolder(words.first)
    let counter = GuardMeasurement.Counter.best
    if counter == nil { note("no instructions are counted here: the baseline will hold times only") }
    var measurement = try GuardMeasurement(counter: counter)
    try measurement.prove()
    try measurement.count()
    try measurement.time(processes: 4 * GuardComparison.processes)
    if let (file, known) = try folder.read(), file == folder.ownFile {
      let comparison = Comparison(
        measurement.figures, to: known, threshold: GuardComparison.instructionThreshold)
      print("changes against the old \(file)")
      print(comparison.text, terminator: "")
    }
    try folder.write(measurement.figures)
    print("written: \(folder.ownFile)")
  }

  /// Counts one guarded case in this process.
  static func count(_ words: [String]) throws {
    heap_be_repeatable()
    guard let name = words.first else { stop("count needs the name of a case") }
    let burden = Burden(perEvent: words.dropFirst().first.flatMap { Double($0) } ?? 0)
    guard let item = try Case.all(.guarded, burdens: [name: burden]).first(where: { $0.name == name }) else {
      stop("no case is called \"\(name)\"")
    }
    print(CountedPiece(try item.prepare()).line, terminator: "")
  }

  /// Times some guarded cases in this process.
  static func time(_ words: [String]) throws {
    let burdens = Dictionary(words.map { burden($0) }, uniquingKeysWith: { $1 })
    let cases = try Case.all(.guarded, burdens: burdens).filter { burdens[$0.name] != nil }
    require(cases.count == burdens.count, "one of these is not the name of a case: \(words.joined(separator: ", "))")
    print(try TimedCases(cases).text, terminator: "")
  }

  /// Whether the processor lends its counter of instructions.
  static var countsInstructions: Bool { instructions_open() == 0 && instructions_read() >= 0 }
}
