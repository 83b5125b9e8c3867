import EventCore
import ScenarioFile
import Testing

@Suite("Values")
struct ValueTests {
  @Test("a duration is digits with units from days down to milliseconds", arguments: [
    ("90s", 90), ("4m30s", 270), ("1.5h", 5400), ("250ms", 0.25), ("1d2h3m4s5ms", 93784.005), ("0s", 0),
    ("0.0000005s", 0.000001), ("1.1h", 3960), ("36600d", 3_162_240_000),
  ] as [(String, Double)])
  func durations(text: String, seconds: Double) {
    #expect(DurationText.parse(text) == SimDuration(seconds: seconds))
  }

  @Test("anything else is no duration", arguments: [
    "", "90", "s", "4 m", "m4", "30s4m", "4m4m", "-4m", "+4m", ".5h", "5.h", "1e3s", "4M", "1.2.3s", "36601d", "inf",
    "nan", "0x1s", "٣s", "4m ", "9999999999999999999999999999d",
  ])
  func noDurations(text: String) {
    #expect(DurationText.parse(text) == nil)
  }

  @Test("days of the week are read and written alike", arguments: [
    ("Mon", "Mon"), ("Mon-Fri", "Mon-Fri"), ("Sat,Sun", "Sat-Sun"), ("Fri-Mon", "Mon,Fri-Sun"),
    ("Mon,Wed,Fri", "Mon,Wed,Fri"), ("Sun-Sat", "Mon-Sun"), ("Tue,Mon", "Mon-Tue"),
  ])
  func days(text: String, canonical: String) throws {
    let days = try #require(DaySet(text: text))
    #expect(days.text == canonical)
    #expect(DaySet(text: canonical) == days)
  }

  @Test("anything else is no days", arguments: [
    "", "mon", "Monday", "Mon-", "-Mon", "Mon-Tue-Wed", "Mon,,Tue", "Mon Tue",
  ])
  func noDays(text: String) {
    #expect(DaySet(text: text) == nil)
  }

  @Test("a time of day before the start lies before time zero")
  func offsets() {
    let start = StartPoint(date: nil, time: SimDuration(seconds: 9 * 3600))
    #expect(start.offset(of: .clock(SimDuration(seconds: 10 * 3600))) == SimDuration(seconds: 3600))
    #expect(start.offset(of: .clock(.zero)) == SimDuration(seconds: -9 * 3600))
    #expect(start.offset(of: .offset(SimDuration(seconds: 5))) == SimDuration(seconds: 5))
  }
}
