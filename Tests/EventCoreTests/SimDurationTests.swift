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

  @Test("a sampled duration is the whole microseconds, and one more from the half on")
  func sampledRounding() {
    for microseconds in edges {
      // Seconds near the one whose product is nearest to the edge; not each edge is a product.
      var seconds = microseconds / 1_000_000
      for _ in 0..<4 { seconds = seconds.nextDown }
      for _ in 0..<9 {
        for signed in [seconds, -seconds] {
          #expect(SimDuration.sampled(seconds: signed).microseconds == roundedByCutting(signed), "\(signed)")
        }
        seconds = seconds.nextUp
      }
    }
    #expect(SimDuration.sampled(seconds: .nan) == .zero && SimDuration.sampled(seconds: -.nan) == .zero)
    #expect(SimDuration.sampled(seconds: -.infinity) == .zero && SimDuration.sampled(seconds: -0.0) == .zero)
    #expect(SimDuration.sampled(seconds: .leastNonzeroMagnitude) == .zero)
    #expect(SimDuration.sampled(seconds: .greatestFiniteMagnitude) == .longest)
  }

  /// Microseconds at which rounding may go astray: halves and whole numbers, odd and even, at all magnitudes.
  private var edges: [Double] {
    var edges: [Double] = [0, 0.25, 0.5, 0.5.nextDown, 0.75, 1e-300, 1e300, 3.16224e15, 3.16224e15.nextDown]
    for exponent in 0...54 {
      let power = Double(UInt64(1) << exponent)
      for distance in [-2.5, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2.5] { edges.append(power + distance) }
    }
    for number in 0..<2_000 { edges.append(Double(number) * 1_618_033.5 + Double(number % 7) * 0.5) }
    return edges
  }

  /// The same number, found by cutting off and looking at the rest.
  private func roundedByCutting(_ seconds: Double) -> Int64 {
    guard seconds > 0 else { return 0 }
    guard seconds < 3_162_240_000 else { return SimDuration.longest.microseconds }
    let exact = seconds * 1_000_000
    let whole = Int64(exact)
    return exact - Double(whole) >= 0.5 ? whole + 1 : whole
  }

  @Test("time plus a duration and back is exact")
  func arithmetic() {
    let start = SimTime(microseconds: 7)
    let later = start + SimDuration(microseconds: 35)
    #expect(later - start == SimDuration(microseconds: 35))
    #expect(start < later)
  }
}
