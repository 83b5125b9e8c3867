import CommandLineTool
import Foundation

extension Race {
  private var others: [String] { racers.map(\.name).filter { $0 != "CallFloor" } + EarlierRace.names }

  /// The table that stands in the README.
  var brief: String {
    var table = TextTable(["workload", "CallFloor"] + others)
    let titles = [
      ("W1", "20 operators, 85 % busy"), ("W2", "100 operators, 105 %, impatient callers"),
      ("W3", "200 operators in 4 tiers, 80 %"), ("W5", "10,000 operators, a million calls in a day"),
    ]
    for (course, title) in titles {
      let cells = others.map { other in factor(other, course).map { shown($0) + " ×" } ?? "–" }
      table.add(["\(title) (\(course))", "\(shown(time("CallFloor", course))) ns"] + cells)
    }
    return """
      Time per call, and how many times as long others take for the same model (below 1: they are faster):

      \(table.markdown)
      \(circumstances)

      """
  }

  /// Everything that was raced.
  var full: String {
    var table = TextTable(["workload"] + racers.map(\.name) + ["CallFloor ÷ C++"])
    for course in RaceCourse.all {
      let cells = racers.map { shown(time($0.name, course.name)) }
      let quotient = factor("C++", course.name).map { 1 / $0 }
      table.add([course.name] + cells + [shown(quotient)])
    }
    return """
      Nanoseconds per call, in W4 per hold:

      \(table.markdown)
      \(brief)
      """
  }

  private var circumstances: String {
    let versions = racers.map(\.version)
    let sizes = racers.filter { $0.repetitions < 9 }.map(\.name).joined(separator: ", ")
    let scaled = EarlierRace.names.joined(separator: " and ")
    let rest = """
      \(scaled): measured once beside such a C++ program, scaled by what C++ takes here (ContactCenters in W5 not \
      warmed up)
      """
    let fewer = sizes.isEmpty ? "" : " (\(sizes): fewer calls, 3 runs)"
    return """
      \(today), \(ThisMachine().kind). Medians of 9 runs in turn, time of the simulating thread from the plan to the \
      last event\(fewer); everybody's answers agree with theory. \(versions.joined(separator: "; ")). \(rest).
      """
  }

  private var today: String {
    let parts = Calendar(identifier: .iso8601).dateComponents([.year, .month, .day], from: Date())
    let day = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.year ?? 0)-\(day(parts.month ?? 0))-\(day(parts.day ?? 0))"
  }
}
