import EventCore
import Experiment

/// Lengths of time in at most two units.
enum DurationText {
  /// `0 s`, `4.25 s`, `42.1 s`, `12m 05s`, `3h 41m`, `256h`.
  static func text(_ seconds: Double?) -> String {
    guard let seconds, seconds.isFinite else { return NumberText.missing }
    if seconds < 0 { return "-" + text(-seconds) }
    if seconds == 0 { return "0 s" }
    // What would round up to the next unit is shown in that unit.
    if seconds < 9.995 { return NumberText.fixed(seconds, 2) + " s" }
    if seconds < 59.95 { return NumberText.fixed(seconds, 1) + " s" }
    if seconds < 3599.5 { return pair(seconds, "m", "s", minor: 1, ratio: 60) }
    if seconds < 359_970 { return pair(seconds, "h", "m", minor: 60, ratio: 60) }
    // Hours of work are added up in hours, not in days.
    return NumberText.fixed(seconds / 3600, 0) + "h"
  }

  /// A length from the scenario, as a planner writes it: `20 s`, `2.5 s`, `8h`, `1h 30m`.
  static func setting(_ duration: SimDuration) -> String {
    let seconds = duration.seconds
    if seconds < 60 {
      let isWhole = seconds.rounded(.towardZero) == seconds
      return (isWhole ? NumberText.fixed(seconds, 0) : seconds.description) + " s"
    }
    let text = text(seconds)
    for end in [" 00s", " 00m"] where text.hasSuffix(end) { return String(text.dropLast(end.count)) }
    return text
  }

  /// With the half-width behind it, where there is one.
  static func text(_ figure: Estimate) -> String {
    guard figure.value != nil, let halfWidth = figure.halfWidth else { return text(figure.value) }
    return text(figure.value) + " ± " + text(halfWidth)
  }

  private static func pair(_ seconds: Double, _ large: String, _ small: String, minor: Double, ratio: Int64) -> String {
    let units = Int64((seconds / minor).rounded(.toNearestOrAwayFromZero))
    let rest = units % ratio
    return "\(units / ratio)\(large) \(rest < 10 ? "0" : "")\(rest)\(small)"
  }
}
