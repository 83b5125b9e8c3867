import EventCore

/// How many busy operators will be free in time for a line that begins now, from how long earlier talks and wrap-ups
/// took, given how long each has lasted already. The law is the observed one: a clock that forgets what has elapsed
/// would promise an operator just as likely after ten seconds as at the end of a script of fixed length.
struct ReleaseForecast {
  private var talks = LengthHistogram()
  private var wrapUps = LengthHistogram()
  /// Per elapsed bin: the chance to be free in time, talk and wrap-up over; fitted.
  private var fromTalk: [Double] = []
  private var fromWrapUp: [Double] = []
  private var hasWrapUps = false

  /// Enough has been seen.
  var isReliable: Bool { talks.seen >= 15 && !fromTalk.isEmpty }

  mutating func ends(_ phase: BusyOperator.Phase, after length: SimDuration) {
    switch phase {
    case .talk: talks.add(length)
    case .wrapUp: wrapUps.add(length)
    }
  }

  /// Fits the chances for a time, in seconds, and lets what is old fade.
  mutating func fit(within horizon: Double, keeping kept: Double) {
    talks.accumulate()
    wrapUps.accumulate()
    hasWrapUps = wrapUps.seen * 2 > talks.seen
    let rests = hasWrapUps ? [1, 3, 5, 7].map { wrapUps.quantile(Double($0) / 8) } : [0]
    fromTalk = (0..<LengthHistogram.bins).map { bin in
      rests.reduce(0) { $0 + talks.chanceToEnd(within: horizon - $1, afterBin: bin) } / Double(rests.count)
    }
    fromWrapUp = (0..<LengthHistogram.bins).map { wrapUps.chanceToEnd(within: horizon, afterBin: $0) }
    talks.fade(keeping: kept)
    wrapUps.fade(keeping: kept)
  }

  /// - Complexity: O(busy operators).
  func expected(of busy: UnsafeBufferPointer<BusyOperator>) -> (mean: Double, variance: Double) {
    var mean = 0.0
    var variance = 0.0
    if fromTalk.isEmpty { return (0, 0) }
    for one in busy {
      let bin = LengthHistogram.bin(of: one.elapsed)
      let chance = one.phase == .talk ? fromTalk[bin] : fromWrapUp[bin]
      mean += chance
      variance += chance * (1 - chance)
    }
    return (mean, variance)
  }
}

/// Lengths counted in bins of two seconds, those beyond the last together.
struct LengthHistogram {
  static var bins: Int { 1024 }
  private static var width: Double { 2 }

  private var counts = Array(repeating: 0.0, count: LengthHistogram.bins)
  /// How many are at least as long as the bin's start.
  private var remaining = Array(repeating: 0.0, count: LengthHistogram.bins + 1)
  private(set) var seen = 0

  static func bin(of length: SimDuration) -> Int {
    Int(min(length.microseconds / 2_000_000, Int64(bins - 1)))
  }

  mutating func add(_ length: SimDuration) {
    counts[Self.bin(of: length)] += 1
    seen += 1
  }

  mutating func accumulate() {
    var sum = 0.0
    for bin in counts.indices.reversed() {
      sum += counts[bin]
      remaining[bin] = sum
    }
  }

  mutating func fade(keeping kept: Double) {
    for bin in counts.indices { counts[bin] *= kept }
  }

  /// The chance that what has lasted into a bin ends within so many further seconds.
  ///
  /// Where hardly anything has lasted so long the mean rate of all ends decides.
  func chanceToEnd(within seconds: Double, afterBin bin: Int) -> Double {
    guard seconds > 0 else { return 0 }
    guard remaining[bin] >= 3 else { return min(1, seconds * meanRate) }
    let end = Double(bin) + 0.5 + seconds / Self.width
    return min(1, max(0, 1 - survivors(at: end) / survivors(at: Double(bin) + 0.5)))
  }

  /// The length, in seconds, that a share of all stays below.
  func quantile(_ share: Double) -> Double {
    guard remaining[0] > 0 else { return 0 }
    let wanted = (1 - share) * remaining[0]
    let bin = counts.indices.first { remaining[$0 + 1] <= wanted } ?? counts.count - 1
    return (Double(bin) + 0.5) * Self.width
  }

  /// How many are longer than a place on the axis of bins.
  private func survivors(at place: Double) -> Double {
    guard place < Double(Self.bins) else { return 0 }
    let bin = Int(place)
    let part = place - Double(bin)
    return remaining[bin] * (1 - part) + remaining[bin + 1] * part
  }

  private var meanRate: Double {
    var sum = 0.0
    for bin in counts.indices { sum += counts[bin] * (Double(bin) + 0.5) * Self.width }
    return sum > 0 ? remaining[0] / sum : 0
  }
}
