import Foundation
import SpeedGuard

/// Runs programs in turn on the same workloads, checks everyone's answers, and tells the times.
struct Race {
  let racers: [Racer]
  /// Nanoseconds per call or hold: the median, by course and racer.
  private(set) var times: [String: [String: Double]] = [:]

  init(_ racers: [Racer]) { self.racers = racers }

  /// Runs everything: repetition by repetition everybody once, so that a slow spell of the machine hits all alike.
  mutating func run() throws {
    for course in RaceCourse.all {
      note("racing \(course.name)")
      var answers: [String: [RaceAnswer]] = [:]
      for seed in 1...(racers.map(\.repetitions).max() ?? 0) {
        for racer in racers where seed <= racer.repetitions {
          guard let size = racer.size(of: course) else { continue }
          answers[racer.name, default: []].append(try racer.run(course, size: size, seed: seed))
        }
      }
      for racer in racers {
        guard let size = racer.size(of: course), let own = answers[racer.name] else { continue }
        let problems = course.problems(own, size: size)
        require(problems.isEmpty, "\(racer.name), \(course.name): \(problems.joined(separator: "; "))")
        times[course.name, default: [:]][racer.name] = middle(own.map { $0.seconds * 1e9 / Double(size) })
      }
    }
  }

  /// A racer's time.
  func time(_ racer: String, _ course: String) -> Double? { times[course]?[racer] }

  /// How many times as long as CallFloor it takes.
  func factor(_ racer: String, _ course: String) -> Double? {
    guard let own = time("CallFloor", course) else { return nil }
    return (time(racer, course) ?? EarlierRace.time(racer, course, of: self)).map { $0 / own }
  }
}

/// Programs that are not raced here, measured once beside a C++ program of the same kind on one machine (two cores of an
/// AMD EPYC, Java warmed up by three to five runs): their times are scaled by what C++ takes today.
enum EarlierRace {
  static let names = ["SSJ", "ContactCenters"]
  /// Nanoseconds per call.
  private static let measured: [String: [String: Double]] = [
    "W1": ["C++": 52, "SSJ": 401, "ContactCenters": 491], "W2": ["C++": 84, "SSJ": 751, "ContactCenters": 758],
    "W3": ["C++": 63, "SSJ": 436, "ContactCenters": 897], "W5": ["C++": 83, "SSJ": 647, "ContactCenters": 2_269],
  ]

  static func time(_ racer: String, _ course: String, of race: Race) -> Double? {
    guard let then = measured[course], let theirs = then[racer], let reference = then["C++"],
      let today = race.time("C++", course)
    else { return nil }
    return theirs / reference * today
  }
}
