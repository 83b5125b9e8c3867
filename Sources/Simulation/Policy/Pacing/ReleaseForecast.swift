import EventCore

/// How many busy operators will be free in time for a line that begins now, from how long earlier talks and wrap-ups
/// took, given how long each has lasted already. The law is the observed one: a clock that forgets what has elapsed
/// would promise an operator just as likely after ten seconds as at the end of a script of fixed length. Talks that are
/// still on count as longer than they are so far: at the start of a day only short ones are over.
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
  mutating func fit(
    within horizon: Double, keeping kept: Double, busy: UnsafeBufferPointer<BusyOperator>
  ) {
    talks.fit(stillOn: busy.lazy.filter { $0.phase == .talk }.map(\.elapsed))
    wrapUps.fit(stillOn: busy.lazy.filter { $0.phase == .wrapUp }.map(\.elapsed))
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
