import Foundation

/// A program that takes part in the race.
struct Racer {
  let name: String
  /// The program and its first arguments.
  let command: [String]
  /// What it says of itself.
  let version: String

  /// Asks the program for its version; `nil` when it cannot be run.
  init?(name: String, command: [String]) {
    self.name = name
    self.command = command
    guard let ran = try? Child.run(command[0], Array(command.dropFirst()) + ["version"]), ran.status == 0 else {
      return nil
    }
    version = ran.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// How much of a workload it gets: slow programs less, so that the race ends.
  func size(of course: RaceCourse) -> Int? {
    switch name {
    case "CallFloor", "C++": return course.fullSize
    case "Ciw":
      let sizes = [
        "W1": 30_000, "W2": 30_000, "W3": 8_000, "W5": 500, "W3S-10": 30_000, "W3S-100": 10_000, "W3S-1000": 2_000,
        "W3S-10000": 500,
      ]
      return sizes[course.name]
    default: return min(course.fullSize, course.name == "W5" ? 100_000 : 50_000)
    }
  }

  /// Fast programs are run more often: their runs are short.
  var repetitions: Int { name == "CallFloor" || name == "C++" ? 9 : 3 }

  /// One run.
  func run(_ course: RaceCourse, size: Int, seed: Int) throws -> RaceAnswer {
    let words = Array(command.dropFirst()) + course.arguments(size: size, seed: seed)
    let ran = try Child.run(command[0], words)
    guard ran.status == 0, let answer = RaceAnswer(output: ran.output) else {
      stop("\(name) fails on \(course.name): \(ran.notes)")
    }
    return answer
  }
}
