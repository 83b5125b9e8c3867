import EventCore

extension SimTime {
  /// The instant as a clock on the floor shows it, such as `09:14:05.25`, with the number of days gone by before it.
  func timeOfDay(startingAt start: SimDuration) -> String {
    let day: Int64 = 86_400_000_000
    let total = start.microseconds + microseconds
    let days = total.quotientFloored(by: day)
    let inDay = total - days * day
    let seconds = inDay / 1_000_000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let text = clock.joined(separator: ":") + Self.fraction(inDay % 1_000_000)
    return days == 0 ? text : "day \(days + 1), \(text)"
  }

  static func fraction(_ microseconds: Int64) -> String {
    guard microseconds > 0 else { return "" }
    var digits = String(microseconds + 1_000_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
  }
}

extension Int64 {
  func quotientFloored(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
