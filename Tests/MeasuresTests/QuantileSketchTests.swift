import Measures
import Testing

/// A small fixed sequence of numbers without structure (Knuth's linear congruential generator), for test data.
struct Scramble {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11
  }
}

@Suite("Quantile sketches")
struct QuantileSketchTests {
  /// The k-th smallest value, k = ⌈p n⌉, found by sorting.
  static func exact(_ sorted: [Int64], _ p: Double) -> Int64 {
    sorted[max(1, Int((p * Double(sorted.count)).rounded(.up))) - 1]
  }

  @Test("quantiles are within half a per cent of the sorted values", arguments: 1...8 as ClosedRange<UInt64>)
  func accuracy(seed: UInt64) throws {
    var scramble = Scramble(seed: seed)
    var sketch = QuantileSketch()
    var values: [Int64] = []
    for _ in 0..<5000 {
      // Sizes from a microsecond to some hours, with a fifth of zeros.
      let width = scramble.next() % 36
      let value = scramble.next() % 5 == 0 ? 0 : Int64(scramble.next() & ((1 << width) - 1))
      values.append(value)
      sketch.insert(value)
    }
    values.sort()
    #expect(sketch.count == 5000 && sketch.maximum == values.last && sketch.minimum == values.first)
    for p in [0, 0.1, 0.2, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1] {
      let expected = Self.exact(values, p)
      let found = try #require(sketch.quantile(p))
      #expect(Double((found - expected).magnitude) <= 0.005 * Double(expected), "seed \(seed), p = \(p)")
    }
  }

  @Test("every value is told apart from one a per cent larger, up to the largest there is")
  func resolution() {
    var value: Int64 = 1
    while value < Int64.max / 2 {
      var sketch = QuantileSketch(expecting: 0)
      sketch.insert(value)
      sketch.insert(value + max(1, value / 100 * 2))
      sketch.insert(.max)
      let middle = sketch.quantile(0.3)!
      #expect(Double((middle - value).magnitude) <= 0.005 * Double(value), "\(value)")
      #expect(sketch.quantile(0.6)! > middle)
      value += max(1, value / 7)
    }
  }

  @Test("zeros and small values are exact")
  func small() {
    var sketch = QuantileSketch()
    for value in 0..<256 { sketch.insert(Int64(value)) }
    for value in 0..<256 { #expect(sketch.quantile(Double(value + 1) / 256) == Int64(value)) }
    var zeros = QuantileSketch()
    for _ in 0..<9 { zeros.insert(0) }
    zeros.insert(5_000_000)
    #expect(zeros.quantile(0.9) == 0 && zeros.quantile(0.95) == 5_000_000)
  }

  @Test("a share written in decimals finds the rank that it means")
  func decimalShares() {
    var sketch = QuantileSketch()
    for value in 1...100 { sketch.insert(Int64(value)) }
    for percent in 1...100 {
      #expect(sketch.quantile(Double(percent) / 100) == Int64(percent), "\(percent) %")
      #expect(sketch.quantile(Double(percent) * 0.01) == Int64(percent), "\(percent) %")
    }
  }

  @Test("an empty sketch has no quantile")
  func empty() {
    let sketch = QuantileSketch()
    #expect(sketch.count == 0 && sketch.quantile(0.5) == nil && sketch.maximum == nil && sketch.minimum == nil)
  }

  @Test("merging sketches is exact, in any order and whatever room each had")
  func merging() {
    var scramble = Scramble(seed: 99)
    var whole = QuantileSketch()
    var parts = [QuantileSketch(), QuantileSketch(expecting: 0), QuantileSketch(expecting: 1000)]
    for index in 0..<3000 {
      let value = Int64(scramble.next() % 90_000_000)
      whole.insert(value)
      parts[index % 3].insert(value)
    }
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      var merged = QuantileSketch(expecting: 10)
      for index in order { merged.merge(parts[index]) }
      #expect(merged == whole && merged.hashValue == whole.hashValue)
      merged.merge(QuantileSketch())
      #expect(merged == whole)
      #expect(merged.quantile(0.5) == whole.quantile(0.5))
    }
    var other = whole
    other.insert(1)
    #expect(other != whole)
  }

  @Test("a negative duration is a programming mistake")
  func negative() async {
    await #expect(processExitsWith: .failure) {
      var sketch = QuantileSketch()
      sketch.insert(-1)
    }
  }
}
