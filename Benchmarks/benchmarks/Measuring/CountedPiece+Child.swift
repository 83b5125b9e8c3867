import Workloads

extension CountedPiece {
  /// Counts a guarded case in a process of its own, where nothing that came before can change a number.
  ///
  /// - Parameter tool: counts the instructions; `nil`: the processor does, if it can.
  static func inChild(_ name: String, burden: Burden, tool: CountingTool?) throws -> CountedPiece {
    let arguments = ["count", name, "\(burden.perEvent)"]
    let ran = try Child.run(Child.thisProgram, arguments)
    require(ran.status == 0, "\(name) cannot be counted: \(ran.notes)")
    guard var counted = CountedPiece(line: ran.output) else { stop("\(name) gives no counts: \(ran.output)") }
    if let tool {
      guard let instructions = try tool.count(arguments) else { stop("\(tool.version) does not count \(name)") }
      counted.instructions = instructions
    }
    return counted
  }

  /// The counts as one line, for the parent process.
  var line: String {
    let numbers = [
      outcome.units, outcome.events, outcome.calls, allocations ?? -1, peakBytes ?? -1, instructions ?? -1,
    ]
    return "COUNTS " + numbers.map(String.init).joined(separator: " ") + "\n"
  }

  private init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard words.first == "COUNTS", numbers.count == 6 else { return nil }
    outcome = Case.Outcome(units: numbers[0], events: numbers[1], calls: numbers[2])
    allocations = numbers[3] < 0 ? nil : numbers[3]
    peakBytes = numbers[4] < 0 ? nil : numbers[4]
    instructions = numbers[5] < 0 ? nil : numbers[5]
  }
}
