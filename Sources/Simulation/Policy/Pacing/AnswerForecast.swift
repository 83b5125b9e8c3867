import CallCenter
import EventCore

/// How many people will answer on the lines that ring now, from what became of earlier attempts.
///
/// What has rung for long is less likely to be answered by a person: the chance that belongs to a line's age is the
/// share of answers by a person still to come among all ends still to come (Kaplan and Meier, 1958, J. Amer. Statist.
/// Assoc. 53(282), with whole seconds).
struct AnswerForecast {
  /// Ends of attempts by whole seconds since the dialling, and those by a person's answer.
  private var ends: [Double]
  private var people: [Double]
  private var machines = 0.0
  private var detectedPeople = 0.0
  /// Lines that ring, by the second in which they began, in a ring.
  private var ringing: [Int32]
  private var ringingInAll = 0
  /// Per age in seconds: the chance that a person will answer; fitted.
  private var chances: [Double]
  /// The chance of a line that begins now.
  private(set) var chance = 0.0
  /// Mean time to a person's answer, seconds.
  private(set) var meanDelay = 0.0
  private var seenEnds = 0
  private var seenPeople = 0

  init(dialTimeout: SimDuration) {
    let seconds = Int(min(dialTimeout.microseconds / 1_000_000, 600)) + 2
    ends = Array(repeating: 0, count: seconds)
    people = ends
    chances = ends
    ringing = Array(repeating: 0, count: seconds)
  }

  /// Enough has been seen.
  var isReliable: Bool { seenEnds >= 50 && seenPeople >= 15 && chance > 0 }

  mutating func begins(at now: SimTime) {
    ringing[slot(of: now)] += 1
    ringingInAll += 1
  }

  mutating func resolves(after: SimDuration, _ outcome: AttemptOutcome, at now: SimTime) {
    ringing[slot(of: SimTime(microseconds: now.microseconds - after.microseconds))] -= 1
    ringingInAll -= 1
    let second = min(Int(after.microseconds / 1_000_000), ends.count - 1)
    ends[second] += 1
    seenEnds += 1
    switch outcome {
    case .live:
      people[second] += 1
      detectedPeople += 1
      seenPeople += 1
    case .machine: machines += 1
    case .busy, .noAnswer, .invalid: break
    }
  }

  /// Fits the chances, and lets what is old fade.
  mutating func fit(keeping kept: Double) {
    var endsToCome = 0.0
    var peopleToCome = 0.0
    var delays = 0.0
    for second in ends.indices.reversed() {
      endsToCome += ends[second]
      peopleToCome += people[second]
      delays += people[second] * (Double(second) + 0.5)
      chances[second] = endsToCome > 0 ? peopleToCome / endsToCome : 0
    }
    chance = chances[0]
    meanDelay = peopleToCome > 0 ? delays / peopleToCome : 0
    for second in ends.indices {
      ends[second] *= kept
      people[second] *= kept
    }
    machines *= kept
    detectedPeople *= kept
  }

  /// The people who will answer on lines in flight, those included who are being told from machines.
  ///
  /// - Complexity: O(seconds of the dial time-out).
  func expected(at now: SimTime, inFlight: Int) -> (mean: Double, variance: Double) {
    var mean = 0.0
    var variance = 0.0
    var slot = slot(of: now)
    for age in chances.indices {
      let lines = ringing[slot]
      if lines > 0 {
        mean += Double(lines) * chances[age]
        variance += Double(lines) * chances[age] * (1 - chances[age])
      }
      slot = slot == 0 ? ringing.count - 1 : slot - 1
    }
    let detected = Double(max(0, inFlight - ringingInAll))
    if detected > 0, detectedPeople > 0 {
      let share = detectedPeople / (detectedPeople + machines)
      mean += detected * share
      variance += detected * share * (1 - share)
    }
    return (mean, variance)
  }

  private func slot(of time: SimTime) -> Int { Int(time.microseconds / 1_000_000) % ringing.count }
}
