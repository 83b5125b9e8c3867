import EventCore
import JSONText

/// Reading and writing times of day: `09:00`, `17:30:15.5`, `24:00`.
enum ClockText {
  static let bare = #"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?|24:00(:00)?"#

  /// The time since midnight, at most 24 hours; `nil` for anything else.
  static func parse(_ text: some StringProtocol) -> SimDuration? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = number(parts[0], 2), let minutes = number(parts[1], 2),
      hours <= 24, minutes < 60
    else { return nil }
    var microseconds: Int64 = 0
    if parts.count == 3 {
      let pieces = parts[2].split(separator: ".", omittingEmptySubsequences: false)
      guard let seconds = number(pieces[0], 2), seconds < 60, pieces.count <= 2 else { return nil }
      microseconds = Int64(seconds) * 1_000_000
      if pieces.count == 2 {
        guard (1...6).contains(pieces[1].utf8.count), let fraction = number(pieces[1], pieces[1].utf8.count) else {
          return nil
        }
        var scaled = Int64(fraction)
        for _ in pieces[1].utf8.count..<6 { scaled *= 10 }
        microseconds += scaled
      }
    }
    microseconds += Int64(hours * 60 + minutes) * 60_000_000
    return microseconds <= 86_400_000_000 ? SimDuration(microseconds: microseconds) : nil
  }

  /// Exactly so many digits as a number.
  static func number(_ text: some StringProtocol, _ width: Int) -> Int? {
    guard text.utf8.count == width, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// `09:00`, with seconds and microseconds only where there are some.
  static func write(_ time: SimDuration) -> String {
    let total = time.microseconds
    let minutes = Int(total / 60_000_000)
    var text = digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2)
    let rest = Int(total % 60_000_000)
    if rest > 0 { text += ":" + digits(rest / 1_000_000, 2) }
    if rest % 1_000_000 > 0 {
      var fraction = digits(rest % 1_000_000, 6)
      while fraction.hasSuffix("0") { fraction.removeLast() }
      text += "." + fraction
    }
    return text
  }
}

extension Formats {
  /// A point in time: a time of the first day, or a duration from the start.
  static let time = ValueFormat<TimePoint>(
    schema: [
      "description": "A time of the first day (09:00), or seconds or a duration from the scenario's start.",
      "anyOf": [
        ["type": "string", "pattern": .string("^(\(ClockText.bare))$")], ["$ref": "#/$defs/duration"],
      ],
    ],
    read: { node, context in
      if let text = node.string, text.utf8.contains(UInt8(ascii: ":")) {
        if let time = ClockText.parse(text) { return .clock(time) }
        context.expected(
          "a time of day such as \"09:00\" or \"17:30:15\", at most \"24:00\"", at: node,
          hint: ClockText.parse("0" + text) == nil ? nil : "write \(quoted("0" + text))")
        return nil
      }
      return duration.read(node, &context).map(TimePoint.offset)
    },
    write: { point in
      switch point {
      case .clock(let time): .string(ClockText.write(time))
      case .offset(let duration): DurationText.write(duration)
      }
    }
  ).named("time")

  /// What time zero is: `09:00`, or with a date `2026-03-02T09:00`.
  static let start = ValueFormat<StartPoint>(
    schema: [
      "type": "string", "pattern": .string("^([0-9]{4}-[0-9]{2}-[0-9]{2}T)?(\(ClockText.bare))$"),
    ],
    read: { node, context in
      if let text = node.string, let start = startPoint(text) { return start }
      context.expected(
        "a time of day such as \"09:00\", or with a date \"2026-03-02T09:00\"", at: node,
        code: node.kind == .string ? .outOfRange : .wrongType)
      return nil
    },
    write: { start in
      .string((start.date.map { $0.text + "T" } ?? "") + ClockText.write(start.time))
    })

  private static func startPoint(_ text: String) -> StartPoint? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, let last = parts.last, let time = ClockText.parse(last),
      time < SimDuration(microseconds: 86_400_000_000)
    else { return nil }
    if parts.count == 1 { return StartPoint(date: nil, time: time) }
    let fields = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, let year = ClockText.number(fields[0], 4), let month = ClockText.number(fields[1], 2),
      let day = ClockText.number(fields[2], 2), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return StartPoint(date: date, time: time)
  }

  /// An offset from UTC, `+03:00`.
  static let utcOffset = ValueFormat<UTCOffset>(
    schema: ["type": "string", "pattern": #"^[+-](0[0-9]|1[0-3]):[0-5][0-9]$|^[+-]14:00$"#],
    read: { node, context in
      if let text = node.string, let sign = text.first, sign == "+" || sign == "-",
        let time = ClockText.parse(text.dropFirst()), text.utf8.count == 6,
        time.microseconds <= 14 * 3_600_000_000
      {
        let minutes = Int(time.microseconds / 60_000_000)
        return UTCOffset(minutes: sign == "-" ? -minutes : minutes)
      }
      context.expected("an offset from UTC such as \"+03:00\", at most 14 hours", at: node)
      return nil
    },
    write: { offset in
      let minutes = abs(offset.minutes)
      return .string((offset.minutes < 0 ? "-" : "+") + digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2))
    })
}
