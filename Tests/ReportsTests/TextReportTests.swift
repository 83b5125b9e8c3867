import Testing

@testable import Reports

@Suite("The text report is what a planner reads")
struct TextReportTests {
  @Test func preview() {
    print(TextReport.text(SampleResult().result, on: Screen(width: 120)))
    print(TextReport.text(SampleResult().result, on: Screen(width: 60)))
    print(TextReport.text(SampleResult().result, on: Screen(width: nil, colors: .full)))
  }
}
