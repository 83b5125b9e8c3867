import CallCenter
import EventCore

/// As many lines as a nuisance limit allows.
///
/// A line dialled now is answered after some seconds, if at all. It is worth dialling when, by then, an operator is
/// likely to be left for it: operators free now, plus those whose talk or wrap-up will be over, less those whom calls
/// of other kinds will take, and less the people who are expected to answer on lines already ringing. That number is
/// close to normal; the next line begins while its mean exceeds one operator by at least `caution` standard deviations.
///
/// `caution` is learned: each nuisance call raises it, each person served in time lowers it, in the proportion in which
/// the share that is aimed at balances (stochastic approximation: Robbins and Monro, 1951, Ann. Math. Statist. 22(3)).
/// So the share holds over a day whatever the forecast gets wrong, and since it starts high, from above. Until enough
/// has been seen the scheme is progressive; it never dials less than that, except while even that is too much: over a
/// channel without presence an operator may seem free and not be, so how many of those who seem to be there answer in
/// time is learned as well.
struct PredictiveRule: PacingRule {
  private let plan: PredictivePacing
  private var answers: AnswerForecast
  private var releases: ReleaseForecast
  private var caution = Self.firstCaution
  /// People for whom somebody seemed to be there, and those of them who were served in time; fading.
  private var offered = 20.0
  private var served = 20.0
  /// Ready operators whom other calls took, and the seconds in which that was seen; fading.
  private var taken = 0.0
  private var watched = 0.0
  /// Expected releases in time for a line that begins now, and their variance; reviewed once a second.
  private var releasesInTime = (mean: 0.0, variance: 0.0)
  private var nextFit: SimTime = .zero
  private var gain = Self.gain

  private static var firstCaution: Double { 2.5 }
  /// From here on even one line per waiting operator is too much.
  private static var alarm: Double { 5 }
  private static var mostCaution: Double { 8 }
  private static var leastCaution: Double { -1 }
  /// How far one nuisance call moves the caution on a floor of up to `usualFloor` operators; on a larger one less, for
  /// as many more people answer before a step shows its effect.
  private static var gain: Double { 0.15 }
  private static var usualFloor: Double { 50 }
  private static var fitPeriod: SimDuration { SimDuration(microseconds: 30_000_000) }

  init(_ plan: PredictivePacing, dialTimeout: SimDuration) {
    self.plan = plan
    answers = AnswerForecast(dialTimeout: dialTimeout)
    releases = ReleaseForecast()
  }

  func attempts(_ floor: PacingView) -> Int {
    let progressive = floor.available - floor.waiting - floor.inFlight
    let most = Int(plan.maxRatio * Double(floor.active) + 1e-9) - floor.inFlight
    guard answers.isReliable, releases.isReliable else { return min(progressive, most) }
    let wanted = min(linesWorthDialling(floor, most: most), most)
    return caution < Self.alarm ? max(wanted, min(progressive, most)) : min(wanted, progressive)
  }

  private func linesWorthDialling(_ floor: PacingView, most: Int) -> Int {
    let expected = answers.expected(at: floor.now, inFlight: floor.inFlight)
    let presence = served / offered
    let free = Double(max(0, floor.available - floor.waiting))
    var mean = free * presence + releasesInTime.mean - expected.mean
    var variance = free * presence * (1 - presence) + releasesInTime.variance + expected.variance
    let lost = watched > 0 ? taken / watched * (answers.meanDelay + 1) : 0
    mean -= lost
    variance += lost
    let chance = answers.chance
    var lines = 0
    while lines < most, mean - 0.5 >= caution * variance.squareRoot() {
      lines += 1
      mean -= chance
      variance += chance * (1 - chance)
    }
    return lines
  }

  mutating func learn(_ news: PacingNews, at now: SimTime) {
    switch news {
    case .attemptBegins: answers.begins(at: now)
    case .attemptResolves(let after, let outcome): answers.resolves(after: after, outcome, at: now)
    case .operatorIsTaken: taken += 1
    case .phaseEnds(let phase, let length): releases.ends(phase, after: length)
    case .personIsServed(let isNuisance, let wasOffered):
      if wasOffered {
        offered += 1
        served += isNuisance ? 0 : 1
      }
      let step = gain * ((isNuisance ? 1 : 0) - plan.aim)
      caution = min(max(caution + step, Self.leastCaution), Self.mostCaution)
    }
  }

  mutating func review(_ floor: PacingView, busy: UnsafeBufferPointer<BusyOperator>) {
    if floor.now >= nextFit {
      let kept = max(0, 1 - Self.fitPeriod.seconds / plan.window.seconds)
      answers.fit(keeping: kept)
      offered *= kept
      served *= kept
      taken *= kept
      watched = watched * kept + Self.fitPeriod.seconds
      releases.fit(within: answers.meanDelay + 1, keeping: kept, busy: busy)
      nextFit = floor.now + Self.fitPeriod
    }
    gain = Self.gain * Self.usualFloor / max(Self.usualFloor, Double(floor.active))
    releasesInTime = releases.expected(of: busy)
  }
}
