import Measures
import Testing

@Suite("Tallies")
struct TallyTests {
  @Test("a tally of too few observations has no mean or variance")
  func tooFew() {
    var tally = Tally()
    #expect(tally.count == 0 && tally.mean == nil && tally.variance == nil && tally.deviation == nil)
    #expect(tally.standardError == nil && tally.halfWidth(confidence: 0.95) == nil)
    tally.add(3)
    #expect(tally.mean == 3 && tally.variance == nil && tally.halfWidth(confidence: 0.95) == nil)
    tally.add(5)
    #expect(tally.mean == 4 && tally.variance == 2 && tally.sum == 8)
  }

  @Test("large means cost the variance nothing, in one tally or merged from two (S-15)")
  func stability() throws {
    let fixture = try Fixture("statistics")
    let id = "S-15-stable-variance"
    let data = try fixture.value(id, "inputs", "data", as: [Double].self)
    let whole = Tally(data)
    #expect(whole.mean == (try fixture.value(id, "expected", "mean")))
    #expect(whole.variance == (try fixture.value(id, "expected", "variance")))
    let split = try fixture.value(id, "inputs", "split", as: Int.self)
    var merged = Tally(data.prefix(split))
    let second = Tally(data.dropFirst(split))
    #expect(merged.sumOfSquaredDeviations == (try fixture.value(id, "expected", "part_a", "M2")))
    #expect(second.sumOfSquaredDeviations == (try fixture.value(id, "expected", "part_b", "M2")))
    merged.merge(second)
    #expect(merged.sumOfSquaredDeviations == (try fixture.value(id, "expected", "merged_M2")))
    #expect(merged.count == 4 && merged.mean == whole.mean && merged.sum == whole.sum)
  }

  @Test("merging with an empty tally changes nothing")
  func mergingNothing() {
    let some = Tally([1, 2, 4])
    var left = some
    left.merge(Tally())
    var right = Tally()
    right.merge(some)
    #expect(left == some && right == some)
  }

  @Test("the interval of a mean agrees with the reference at each confidence (S-02)")
  func interval() throws {
    let fixture = try Fixture("statistics")
    let id = "S-02-ci-mean"
    let tally = Tally(try fixture.value(id, "inputs", "data", as: [Double].self))
    #expect(relativeError(try #require(tally.mean), try fixture.value(id, "expected", "mean")) < 1e-12)
    #expect(relativeError(try #require(tally.variance), try fixture.value(id, "expected", "variance")) < 1e-10)
    #expect(relativeError(try #require(tally.deviation), try fixture.value(id, "expected", "std")) < 1e-10)
    #expect(relativeError(try #require(tally.standardError), try fixture.value(id, "expected", "std_error")) < 1e-10)
    for text in ["0.9", "0.95", "0.99"] {
      let confidence = try #require(Double(text))
      let half = try #require(tally.halfWidth(confidence: confidence))
      #expect(relativeError(half, try fixture.value(id, "expected", "interval", text, "half_width")) < 1e-10)
      let t = studentMultiplier(confidence: confidence, degrees: 9)
      #expect(relativeError(t, try fixture.value(id, "expected", "interval", text, "t")) < 1e-10)
    }
  }

  @Test("batch means leave out what does not fill a batch, and agree with the reference (S-04)")
  func batches() throws {
    let fixture = try Fixture("statistics")
    let id = "S-04-batch-means"
    let data = try fixture.value(id, "inputs", "data", as: [Double].self)
    let tally = try #require(batchMeans(of: data + [100, 100], batches: 6))
    #expect(tally.count == 6)
    #expect(relativeError(try #require(tally.mean), try fixture.value(id, "expected", "grand_mean")) < 1e-10)
    let variance = try fixture.value(id, "expected", "variance_of_batch_means", as: Double.self)
    #expect(relativeError(try #require(tally.variance), variance) < 1e-10)
    let half = try fixture.value(id, "expected", "half_width95", as: Double.self)
    #expect(relativeError(try #require(tally.halfWidth(confidence: 0.95)), half) < 1e-10)
    #expect(batchMeans(of: [1, 2], batches: 3) == nil)
  }
}
