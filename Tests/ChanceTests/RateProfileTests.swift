import Chance
import ElementaryFunctions
import Foundation
import Testing

@Suite("Arrival rates over time")
struct RateProfileTests {
  /// The profile of a reference case: rates per hour, flat between the times or linear through them.
  static func profile(_ fixture: Fixture, _ id: String) throws -> RateProfile {
    let times = try fixture.value(id, "inputs", "times", as: [Double].self)
    let rates = try fixture.value(id, "inputs", "rates_per_hour", as: [Double].self).map { $0 / 3600 }
    let linear = try fixture.value(id, "inputs", "form", as: String.self) == "linear"
    return RateProfile(pieces: (0..<(times.count - 1)).map {
      RateProfile.Piece(
        start: times[$0], end: times[$0 + 1], startRate: rates[$0], endRate: rates[linear ? $0 + 1 : $0])
    })
  }

  @Test(
    "expected counts, and the times at which they are reached, agree with the reference",
    arguments: ["T-01-nhpp-constant", "T-02-nhpp-linear"])
  func reference(id: String) throws {
    let fixture = try Fixture("rates")
    let profile = try Self.profile(fixture, id)
    let perInterval = try fixture.value(id, "expected", "expected_arrivals_per_interval", as: [Double].self)
    for (piece, expected) in zip(profile.pieces, perInterval) {
      #expect(relativeError(profile.expectedCount(from: piece.start, to: piece.end), expected) < 1e-12)
    }
    let total = try fixture.value(id, "expected", "expected_total", as: Double.self)
    #expect(relativeError(profile.expectedTotal, total) < 1e-12)
    for (text, expected) in try fixture.value(id, "expected", "cumulative_at", as: [String: Double].self) {
      let time = try #require(Double(text))
      #expect(relativeError(profile.cumulative(at: time), expected) < 1e-12, "at \(time)")
    }
    let reached = try fixture.value(
      id, "expected", "time_when_expected_count_reaches", as: [String: Double].self)
    for (text, expected) in reached {
      let count = try #require(Double(text))
      let time = try #require(profile.time(whenExpectedCountReaches: count))
      #expect(relativeError(time, expected) < 1e-12, "count \(count)")
    }
    let first = try fixture.value(id, "expected", "median_of_first_arrival_time", as: Double.self)
    var cursor = RateCursor()
    let median = try #require(profile.next(after: &cursor, mass: -naturalLog(0.5), dayFactors: []))
    #expect(relativeError(median, first) < 1e-11)
    for (text, expected) in try fixture.value(id, "expected", "arrival_time_quantiles", as: [String: Double].self) {
      let share = try #require(Double(text))
      let time = try #require(profile.time(whenExpectedCountReaches: share * total))
      #expect(relativeError(time, expected) < 1e-12, "share \(share)")
    }
    #expect(profile.time(whenExpectedCountReaches: total + 1) == nil)
  }

  @Test("following a profile with fixed masses reaches each multiple of the mass in turn", arguments: [
    "T-01-nhpp-constant", "T-02-nhpp-linear",
  ])
  func cursorAgreesWithInversion(id: String) throws {
    let profile = try Self.profile(try Fixture("rates"), id)
    let mass = 3.7
    var cursor = RateCursor()
    var reached = mass
    var last = 0.0
    while let time = profile.next(after: &cursor, mass: mass, dayFactors: []) {
      let expected = try #require(profile.time(whenExpectedCountReaches: reached))
      #expect((time - expected).magnitude < 1e-7 && time > last)
      last = time
      reached += mass
    }
    #expect(reached > profile.expectedTotal)
    #expect(profile.next(after: &cursor, mass: 1e-9, dayFactors: []) == nil)
  }

  @Test("pieces of rate zero and gaps are stepped over, and no arrival falls into them")
  func silence() {
    let profile = RateProfile(pieces: [
      .init(start: 0, end: 10, rate: 1), .init(start: 10, end: 20, rate: 0),
      .init(start: 30, end: 40, startRate: 0, endRate: 2), .init(start: 40, end: 50, startRate: 2, endRate: 0),
    ])
    var cursor = RateCursor()
    #expect(profile.next(after: &cursor, mass: 9, dayFactors: []) == 9)
    // One of the two units of mass is left on the first piece, the other takes t²/10 = 1 on the third.
    let next = profile.next(after: &cursor, mass: 2, dayFactors: [])
    #expect((next! - (30 + 10.0.squareRoot())).magnitude < 1e-12)
    // 9 of 10 units of the rise are left; then the fall gathers 9.9 of its 10 at 50 − 1.
    let late = profile.next(after: &cursor, mass: 18.9, dayFactors: [])
    #expect((late! - 49).magnitude < 1e-10)
    #expect(profile.next(after: &cursor, mass: 0.2, dayFactors: []) == nil)
    #expect(profile.next(after: &cursor, mass: 0.2, dayFactors: []) == nil)
  }

  @Test("a rate that falls to zero, or rises from it, loses no arrival to rounding")
  func zeroEnds() throws {
    for size in [0.1, 1.0 / 3, 7, 86_400 / 7.0] {
      let profile = RateProfile(pieces: [
        .init(start: 0, end: size, startRate: 3, endRate: 0), .init(start: size, end: 2 * size, startRate: 0, endRate: 3),
      ])
      let half = 0.5 * 3 * size
      for mass in [half.nextDown, half, half.nextUp, half * (1 - 1e-15)] {
        var cursor = RateCursor()
        let time = try #require(profile.next(after: &cursor, mass: mass, dayFactors: []))
        // √ of a rounding error: near a rate of zero a last place of mass is much time.
        #expect((time - size).magnitude < 1e-6 * size, "size \(size), mass \(mass)")
      }
    }
  }

  @Test("an arrival that would fall on a piece's end belongs to what follows")
  func ends() {
    let alone = RateProfile.constant(rate: 0.5, from: 0, to: 10)
    var cursor = RateCursor()
    #expect(alone.next(after: &cursor, mass: 5, dayFactors: []) == nil)
    cursor = RateCursor()
    let first = alone.next(after: &cursor, mass: 4.999, dayFactors: [])
    #expect(first! < 10)
  }

  @Test("a day factor multiplies the rate of its own day only")
  func dayFactors() {
    let profile = RateProfile(pieces: [
      .init(start: 0, end: 10, rate: 1, day: 0), .init(start: 10, end: 20, startRate: 1, endRate: 3, day: 1),
    ])
    var cursor = RateCursor()
    #expect(profile.next(after: &cursor, mass: 4, dayFactors: [2, 0.5]) == 2)
    // 16 units are left on the first day; the second day gathers half of t + t²/10.
    let second = profile.next(after: &cursor, mass: 17, dayFactors: [2, 0.5])
    let expected = 10 + (-1 + (1 + 0.8).squareRoot()) / 0.2
    #expect((second! - expected).magnitude < 1e-12)
  }

  @Test("arrivals of a random day are as many, and lie, as the rate says")
  func poisson() throws {
    let profile = try Self.profile(try Fixture("rates"), "T-02-nhpp-linear")
    let seed: UInt64 = 577_215
    var times: [Double] = []
    var counts: [Double] = []
    for replication in 0..<60 {
      let key = ChanceKey(seed: seed, replication: UInt64(replication))
      var cursor = RateCursor()
      var index: UInt64 = 0
      while true {
        let u = key.block(.caller, entity: EntityHash(name: "source"), index: index).uniform(0)
        guard let time = profile.next(after: &cursor, mass: -naturalLog(u), dayFactors: []) else { break }
        times.append(time)
        index += 1
      }
      counts.append(Double(index))
    }
    let total = profile.expectedTotal
    let found = moments(counts)
    #expect((found.mean - total).magnitude < 4 * (total / 60).squareRoot(), "seed \(seed)")
    // The variance over the mean of Poisson counts is 1, with a standard error of √(2/59).
    #expect((found.variance / total - 1).magnitude < 4 * (2.0 / 59).squareRoot(), "seed \(seed)")
    let distance = largestDistance(times) { profile.cumulative(at: $0) / total }
    #expect(distance * Double(times.count).squareRoot() < 2.23, "seed \(seed)")
  }

  @Test("thinning to open periods keeps the rate inside and nothing outside")
  func thinning() {
    let profile = RateProfile(pieces: [
      .init(start: 0, end: 100, startRate: 0, endRate: 10, day: 0), .init(start: 100, end: 200, rate: 4, day: 1),
    ])
    let open: [RateProfile.Span] = [
      .init(from: 90, to: 110), .init(from: 20, to: 30), .init(from: 25, to: 40), .init(from: 150, to: 150),
      .init(from: 190, to: 400), .init(from: -10, to: 0),
    ]
    let thinned = profile.thinned(toOpen: open)
    #expect(thinned.pieces == [
      .init(start: 20, end: 40, startRate: 2, endRate: 4, day: 0),
      .init(start: 90, end: 100, startRate: 9, endRate: 10, day: 0),
      .init(start: 100, end: 110, rate: 4, day: 1), .init(start: 190, end: 200, rate: 4, day: 1),
    ])
    let kept = profile.expectedCount(from: 20, to: 40) + profile.expectedCount(from: 90, to: 110)
      + profile.expectedCount(from: 190, to: 200)
    #expect(relativeError(thinned.expectedTotal, kept) < 1e-13)
    #expect(profile.thinned(toOpen: []).pieces.isEmpty)
    #expect(profile.thinned(toOpen: [.init(from: -.infinity, to: .infinity)]) == profile)
  }

  @Test("a profile whose pieces overlap, or an hour that ends before it starts, is a programming mistake")
  func refusals() async {
    await #expect(processExitsWith: .failure) {
      _ = RateProfile(pieces: [.init(start: 0, end: 10, rate: 1), .init(start: 9, end: 20, rate: 1)])
    }
    await #expect(processExitsWith: .failure) { _ = RateProfile.Piece(start: 5, end: 5, rate: 1) }
  }
}

@Suite("Day factors")
struct DayFactorTests {
  @Test("factors have mean 1 and the stated coefficient of variation", arguments: [0.05, 0.2, 0.5, 1.0, 2.0])
  func moments(cv: Double) {
    let factor = DayFactor(cv: cv)
    let key = ChanceKey(seed: 8, replication: 0)
    let count = 4000
    let factors = (0..<count).map {
      factor.factor(key.block(.dayFactor, entity: EntityHash(name: "day"), index: UInt64($0)).uniform(0))
    }
    let found = ChanceTests.moments(factors)
    let error = cv / Double(count).squareRoot()
    #expect((found.mean - 1).magnitude < 4 * error, "seed 8")
    let varianceError = ((found.fourth - found.variance * found.variance) / Double(count)).squareRoot()
    #expect((found.variance - cv * cv).magnitude < 4.5 * varianceError, "seed 8")
  }

  @Test("a factor is the draw of a gamma law with mean 1, and always 1 without variation")
  func law() {
    for u in [0x1p-53, 0.2, 0.5, 0.9] {
      #expect(relativeError(DayFactor(cv: 0.4).factor(u), Distribution.gamma(mean: 1, cv: 0.4).quantile(u)) < 1e-12)
      #expect(DayFactor(cv: 0).factor(u) == 1)
    }
    #expect(!DayFactor.isUsable(cv: -0.1) && !DayFactor.isUsable(cv: .nan) && DayFactor.isUsable(cv: 0.3))
  }
}
