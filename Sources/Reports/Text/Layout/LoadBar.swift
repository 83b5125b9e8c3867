/// A share as a bar.
enum LoadBar {
  /// How long the bar of 100 % is.
  static let length = 12

  /// A bar in steps of an eighth of a column; more than 100 % is full.
  static func text(_ share: Double?) -> String {
    guard let share, share.isFinite else { return String(repeating: " ", count: length) }
    let eighths = Int((min(max(share, 0), 1) * Double(length * 8)).rounded(.toNearestOrAwayFromZero))
    let partial = eighths % 8
    var bar = String(repeating: "█", count: eighths / 8)
    if partial > 0 { bar += ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][partial - 1] }
    return bar + String(repeating: "·", count: length - DisplayWidth.of(bar))
  }
}
