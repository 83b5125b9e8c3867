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

  @Test("a sampled duration is rounded as any other, half away from zero")
  func sampledRounding() {
    var seconds = [0.25e-6, 0.5e-6, 0.75e-6, 3_162_239_999.999_999, 3_162_240_000]
    for whole in 0..<2_000 {
      for step in 0..<8 { seconds.append((Double(whole) + Double(step) / 8) / 1_000_000) }
      seconds.append(Double(whole) * 1_580_123.456_789_5)
    }
    var state: UInt64 = 1
    for _ in 0..<10_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let part = Double(state >> 11) * 0x1p-53
      seconds += [part * 0x1p-40, part, part * 1_000, part * 3_162_240_000]
    }
    for value in seconds {
      #expect(SimDuration.sampled(seconds: value) == min(SimDuration(seconds: value), .longest), "\(value)")
    }
    let halves = seconds.filter { $0 * 1_000_000 - ($0 * 1_000_000).rounded(.down) == 0.5 }
    #expect(halves.count > 1_000)
  }

  @Test("time plus a duration and back is exact")
  func arithmetic() {
    let start = SimTime(microseconds: 7)
    let later = start + SimDuration(microseconds: 35)
    #expect(later - start == SimDuration(microseconds: 35))
    #expect(start < later)
  }
}
