import EventCore
import Experiment
import Testing

@testable import Reports

@Suite("Numbers and times read the same everywhere")
struct NumberTextTests {
  @Test(
    "decimals are rounded half away from zero, thousands have commas",
    arguments: [
      (2.5, 0, "3"), (-2.5, 0, "-3"), (0.05, 1, "0.1"), (0.999, 2, "1.00"), (1_234_567, 0, "1,234,567"),
      (-0.001, 2, "0.00"), (12.34, 1, "12.3"), (1e21, 1, "1e+21"),
    ])
  func decimals(value: Double, places: Int, text: String) {
    #expect(NumberText.fixed(value, places) == text)
  }

  @Test("a figure that does not exist is a dash, and a half-width stands behind its figure")
  func estimates() {
    #expect(NumberText.percent(Estimate(value: nil)) == "–")
    #expect(NumberText.percent(Estimate(value: 0.71349, halfWidth: 0.004)) == "71.3 ± 0.4 %")
    #expect(NumberText.percent(Estimate(value: 0.00151, halfWidth: 0.0002)) == "0.15 ± 0.02 %")
    #expect(NumberText.percent(0) == "0.0 %")
    #expect(NumberText.count(Estimate(value: 219)) == "219")
    #expect(NumberText.count(Estimate(value: 98.25, halfWidth: 1.5)) == "98.3 ± 1.5")
    #expect(NumberText.count(Estimate(value: 22, halfWidth: 0.5)) == "22.0 ± 0.5")
    #expect(NumberText.count(Estimate(value: 1_234.5, halfWidth: 12)) == "1,235 ± 12")
  }

  @Test(
    "lengths of time have at most two units and never show 60 of the smaller",
    arguments: [
      (0, "0 s"), (4.251, "4.25 s"), (9.996, "10.0 s"), (59.96, "1m 00s"), (725, "12m 05s"), (3_599.6, "1h 00m"),
      (13_260, "3h 41m"), (-90, "-1m 30s"), (359_000, "99h 43m"), (360_000, "100h"),
    ])
  func durations(seconds: Double, text: String) {
    #expect(DurationText.text(seconds) == text)
  }

  @Test(
    "a length from the scenario keeps no zeros that nobody wrote",
    arguments: [(20, "20 s"), (2.5, "2.5 s"), (28_800, "8h")])
  func settings(seconds: Double, text: String) {
    #expect(DurationText.setting(SimDuration(seconds: seconds)) == text)
  }

  @Test("a load bar grows by eighths of a column and is always twelve columns long", arguments: 0...200)
  func bars(percent: Int) {
    let bar = LoadBar.text(Double(percent) / 100)
    #expect(DisplayWidth.of(bar) == 12)
    #expect(bar.count { $0 == "█" } == min(12, (percent * 96 + 50) / 800))
  }
}
