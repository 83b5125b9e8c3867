import CallCenter
import EventCore
import Experiment
import Measures
import Testing

@Suite("Folding figures over replications")
struct FigureFoldTests {
  /// Folds runs of one figure each.
  private func fold(_ samples: [Sample], pools: [[QuantileSketch]]? = nil, confidence: Double = 0.95) -> Estimate? {
    var fold = FigureFold(confidence: confidence)
    for (run, sample) in samples.enumerated() {
      fold.add(RunFigures(tree: .object([("figure", .figure(sample))]), pools: pools?[run] ?? []))
    }
    return fold.estimates().leaf("figure")
  }

  /// Reference case S-02-ci-mean.
  @Test(
    "a count is a mean with a Student interval",
    arguments: [(0.9, 0.8056665154462), (0.95, 0.9942345865742), (0.99, 1.428326444009)])
  func count(confidence: Double, halfWidth: Double) throws {
    let data = [12.4, 15.1, 11.8, 13.9, 14.2, 12.9, 16.0, 13.3, 12.1, 14.8]
    let estimate = try #require(fold(data.map(Sample.total), confidence: confidence))
    #expect((try #require(estimate.value) - 13.65).magnitude < 1e-12)
    #expect((try #require(estimate.halfWidth) / halfWidth - 1).magnitude < 1e-10)
  }

  /// Reference case S-13-ratio.
  @Test("a ratio is the ratio of totals with a delta-method interval, not a mean of ratios")
  func ratio() throws {
    let numerators: [Double] = [31, 24, 40, 28, 35, 22, 30, 37]
    let denominators: [Double] = [1012, 987, 1060, 995, 1021, 968, 1003, 1044]
    let estimate = try #require(fold(zip(numerators, denominators).map { Sample.ratio($0, over: $1) }))
    #expect((try #require(estimate.value) / 0.0305315203956 - 1).magnitude < 1e-10)
    #expect((try #require(estimate.halfWidth) / 0.00441894188388 - 1).magnitude < 1e-10)
  }

  @Test("a run with nothing to divide by takes part with its zeros; nothing at all gives nothing")
  func emptyRuns() throws {
    #expect(fold([.ratio(3, over: 4), .ratio(0, over: 0)])?.value == 0.75)
    let nothing = try #require(fold([.ratio(0, over: 0), .ratio(0, over: 0)]))
    #expect(nothing.value == nil && nothing.halfWidth == nil)
  }

  @Test("a maximum is the largest of all and has no interval")
  func maximum() throws {
    let estimate = try #require(fold([.maximum(nil), .maximum(7), .maximum(3)]))
    #expect(estimate.value == 7 && estimate.halfWidth == nil)
    #expect(fold([.maximum(nil), .maximum(nil)])?.value == nil)
  }

  @Test("a quantile is read from the pooled values, not averaged")
  func quantile() {
    var first = QuantileSketch()
    var second = QuantileSketch()
    for second_ in 1...9 { first.insert(Int64(second_) * 1_000_000) }
    for _ in 0..<91 { second.insert(0) }
    let samples = [Sample.quantile(0.9, pool: 0), .quantile(0.9, pool: 0)]
    #expect(fold(samples, pools: [[first], [second]])?.value == 0)
    #expect(fold([samples[0]], pools: [[QuantileSketch()]])?.value == nil)
  }

  @Test("a deviation is that of all observations together")
  func deviation() throws {
    var first = DurationTally()
    var second = DurationTally()
    for seconds in [2.0, 4, 4, 4] { first.add(SimDuration(seconds: seconds)) }
    for seconds in [5.0, 5, 7, 9] { second.add(SimDuration(seconds: seconds)) }
    let value = try #require(fold([.deviation(first), .deviation(second)])?.value)
    #expect((value - (32.0 / 7).squareRoot()).magnitude < 1e-12)
    var constant = DurationTally()
    for _ in 0..<10 { constant.add(SimDuration(microseconds: 1_234_567_891)) }
    #expect(constant.deviation == 0)
  }

  @Test("with one run the figure is that run's, to the last bit")
  func oneRun() throws {
    let estimate = try #require(fold([.ratio(1, over: 3)]))
    #expect(estimate.value == 1.0 / 3 && estimate.halfWidth == nil)
    #expect(fold([.total(0.1)])?.value == 0.1)
  }

  @Test("the figures of one run are the same with and without a fold", arguments: 1...3)
  func oneRunOfEverything(seed: UInt64) {
    var runs: [RunFigures] = []
    let hooks = ExperimentHooks<Never>(each: { runs.append($0.figures) })
    let result = runExperiment(Floors.busy(seed: 1), options: ExperimentOptions(seed: seed), hooks: hooks)
    var alone: [Double?] = []
    var folded: [Double?] = []
    _ = runs[0].values.map { alone.append($0) }
    _ = result.figures.map { folded.append($0.value) }
    #expect(alone == folded)
  }
}
