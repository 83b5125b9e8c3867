public import EventCore
import JSONText

/// Reading and writing durations in words: `90s`, `4m30s`, `1.5h`, `250ms`.
public enum DurationText {
  private static let units: [(name: String, microseconds: Int64)] = [
    ("d", 86_400_000_000), ("h", 3_600_000_000), ("m", 60_000_000), ("s", 1_000_000), ("ms", 1000),
  ]

  /// The pattern of such a text, for the schema. A look-ahead refuses the empty text.
  static let pattern: String = {
    let parts = units.map { "([0-9]+(\\.[0-9]+)?\($0.name))?" }.joined()
    return "^(?=.)\(parts)$"
  }()

  /// A duration from digits with units, from days down to milliseconds, each at most once; `nil` for anything
  /// else and for what is beyond a hundred years. Rounded once to a microsecond, half away from zero.
  public static func parse(_ text: some StringProtocol) -> SimDuration? {
    var rest = Array(text.utf8)[...]
    guard !rest.isEmpty else { return nil }
    var unit = 0
    var total = 0.0
    while !rest.isEmpty {
      let number = rest.prefix { $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(number.count)
      let letters = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      rest = rest.dropFirst(letters.count)
      guard let first = number.first, let last = number.last, first != UInt8(ascii: "."), last != UInt8(ascii: "."),
        let value = Double(String(decoding: number, as: UTF8.self)),
        let index = units[unit...].firstIndex(where: { letters.elementsEqual($0.name.utf8) })
      else { return nil }
      total += value * Double(units[index].microseconds)
      unit = index + 1
    }
    guard total <= Double(SimDuration.longest.microseconds) else { return nil }
    return SimDuration(microseconds: Int64(total.rounded(.toNearestOrAwayFromZero)))
  }

  /// A duration as a scenario writes it: whole seconds with units, anything else as a number of seconds.
  static func write(_ duration: SimDuration) -> JSON { write(seconds: duration.seconds) }

  /// Seconds as a scenario writes them. Reads back as exactly the same number.
  static func write(seconds: Double) -> JSON {
    guard seconds >= 1, seconds <= SimDuration.longest.seconds, seconds.rounded() == seconds else {
      return .number(seconds)
    }
    let whole = Int64(seconds)
    let parts: [(Int64, String)] = [(whole / 3600, "h"), (whole / 60 % 60, "m"), (whole % 60, "s")]
    return .string(parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined())
  }
}

extension Formats {
  /// A duration of at least zero.
  static let duration = durations(positive: false).named("duration")
  /// A duration above zero, once rounded to a microsecond.
  static let positiveDuration = durations(positive: true).named("positiveDuration")

  static func durations(positive: Bool) -> ValueFormat<SimDuration> {
    seconds(positive: positive, limit: SimDuration.longest.seconds).map(
      { seconds, node, context in
        let duration = SimDuration(seconds: seconds)
        if !positive || duration > .zero { return duration }
        context.outOfRange("a duration of at least a microsecond", at: node)
        return nil
      },
      { $0.seconds })
  }

  /// A time in seconds as a law's parameter takes it: not rounded to microseconds.
  static let lawSeconds = seconds(positive: false, limit: 1e9).named("lawTime")

  static func seconds(positive: Bool, limit: Double) -> ValueFormat<Double> {
    ValueFormat<Double>(
      schema: [
        "description": "Seconds, or a text with units: 90s, 4m30s, 1.5h, 250ms.",
        "anyOf": [
          ["type": "number", positive ? "exclusiveMinimum" : "minimum": 0, "maximum": .number(limit)],
          ["type": "string", "pattern": .string(DurationText.pattern)],
        ],
      ],
      read: { node, context in
        let what = "a duration such as 90 (seconds), \"90s\", \"4m30s\" or \"1.5h\""
        let read: Double?
        switch node.kind {
        case .number: read = Double(node.lexical)
        case .string: read = node.string.flatMap { DurationText.parse($0) }?.seconds
        case .null, .true, .false, .array, .object, .invalid: read = nil
        }
        guard let value = read else {
          context.expected(what, at: node, hint: node.string.flatMap(durationHint))
          return nil
        }
        guard value >= 0, !positive || value > 0, value <= limit else {
          let low = positive ? "above 0" : "of at least 0"
          context.outOfRange("a duration \(low) and at most \(limit > 2e9 ? "100 years" : "1000000000 s")", at: node)
          return nil
        }
        return value
      },
      write: { DurationText.write(seconds: $0) })
  }
}

/// What may be wrong with a text that should be a duration.
private func durationHint(_ text: String) -> String? {
  let squeezed = text.lowercased().filter { $0 != " " }
  if squeezed != text, DurationText.parse(squeezed) != nil { return "write \(quoted(squeezed))" }
  for (long, short) in [("minutes", "m"), ("minute", "m"), ("mins", "m"), ("min", "m"), ("seconds", "s"),
    ("second", "s"), ("secs", "s"), ("sec", "s"), ("hours", "h"), ("hour", "h"), ("days", "d"), ("day", "d")]
  where squeezed.hasSuffix(long) {
    let short = squeezed.dropLast(long.count) + short
    return DurationText.parse(short) == nil ? nil : "write \(quoted(String(short)))"
  }
  if squeezed.hasPrefix("-") { return "a duration is not negative" }
  if Double(text) != nil { return "a number stands without quotes, or has a unit" }
  return nil
}
