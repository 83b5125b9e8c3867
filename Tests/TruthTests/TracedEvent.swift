/// A line of a trace, of which only the time and the kind are of interest here.
struct TracedEvent {
  /// Microseconds.
  var time: Int
  var kind: Substring

  /// The lines after the header. Traces are long: a line is looked at by its bytes, and must begin as all do.
  static func all(of trace: String) -> [TracedEvent] {
    let start = "{\"t\":"
    let middle = ",\"event\":\""
    return trace.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      let digits = line.dropFirst(start.utf8.count).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      let kind = line[digits.endIndex...].dropFirst(middle.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
      guard line.starts(with: start.utf8), line[digits.endIndex...].starts(with: middle.utf8),
        let time = Int(Substring(digits))
      else { preconditionFailure("a trace has the line \(Substring(line))") }
      return TracedEvent(time: time, kind: Substring(kind))
    }
  }
}

extension [TracedEvent] {
  /// The time average of the called persons who wait for an operator, on a floor that has no other calls; times in
  /// seconds.
  func meanHeld(from start: Double, to end: Double) -> Double {
    let first = Int((start * 1e6).rounded())
    let last = Int((end * 1e6).rounded())
    var held = 0
    var area = 0
    var since = first
    for event in self {
      let now = Swift.min(Swift.max(event.time, first), last)
      area += held * (now - since)
      since = now
      switch event.kind {
      case "answerIsDetected": held += 1
      case "callIsAnswered", "callAbandons": held -= 1
      default: break
      }
    }
    return Double(area) / Double(last - first)
  }
}
