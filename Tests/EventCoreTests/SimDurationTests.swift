import EventCore
import Testing

@Suite("Simulated time")
struct SimDurationTests {
  @Test(
    "seconds are rounded to a microsecond, half away from zero",
    arguments: [
      (0.000_000_4, 0), (0.000_000_5, 1), (0.000_001_5, 2), (0.000_002_5, 3), (-0.000_000_5, -1), (1.25, 1_250_000),
    ])
  func rounding(seconds: Double, microseconds: Int64) {
    #expect(SimDuration(seconds: seconds).microseconds == microseconds)
  }

  @Test("a sampled duration is never negative and never above a hundred years")
  func sampledBounds() {
    #expect(SimDuration.sampled(seconds: -3) == .zero)
    #expect(SimDuration.sampled(seconds: .infinity) == .longest)
    #expect(SimDuration.sampled(seconds: 1e300) == .longest)
    #expect(SimDuration.sampled(seconds: 2.5) == SimDuration(microseconds: 2_500_000))
  }

  @Test("time plus a duration and back is exact")
  func arithmetic() {
    let start = SimTime(microseconds: 7)
    let later = start + SimDuration(microseconds: 35)
    #expect(later - start == SimDuration(microseconds: 35))
    #expect(start < later)
  }
}
