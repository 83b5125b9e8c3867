import EventCore
import JSONText

/// The two ends of a period as an object.
struct PeriodEnds: DocumentPart {
  var place = Place.nowhere
  var from: TimePoint?
  var to: TimePoint?
  static let blank = PeriodEnds()
}

extension Formats {
  static let periodEnds = ObjectFormat<PeriodEnds>(
    "period object", "A period by its ends, either of which may be left out.",
    [
      .optional("from", \.from, time, "Its beginning; left out: midnight, or the start of the scenario."),
      .optional("to", \.to, time, "Its end, no longer inside; left out: midnight, or the end of the scenario."),
    ])

  /// A stretch of time that comes back every day: `09:00-13:00`, `Mon-Fri 09:00-17:00` or `{from, to}`.
  static let period = ValueFormat<Period>(
    schema: [
      "description": "09:00-13:00, Mon-Fri 09:00-17:00 or { from, to }: repeats every day and may pass midnight.",
      "anyOf": [
        [
          "type": "string",
          "pattern": .string("^(\(daysText) )?(\(ClockText.bare))-(\(ClockText.bare))$"),
        ],
        ["$ref": "#/$defs/periodObject"],
      ],
    ],
    read: { node, context in
      if node.kind == .object {
        guard let ends = periodEnds.read(node, &context) else { return nil }
        return Period(days: nil, from: ends.from, to: ends.to)
      }
      guard let text = node.string else {
        context.expected("a period such as \"09:00-17:00\" or { \"from\": …, \"to\": … }", at: node)
        return nil
      }
      if let period = parsePeriod(text) {
        if period.from != period.to { return period }
        context.expected(
          "a period that ends after it begins", at: node, code: .outOfRange, hint: "a whole day is \"00:00-24:00\"")
        return nil
      }
      context.expected(
        "a period such as \"09:00-17:00\" or \"Mon-Fri 09:00-17:00\"", at: node, code: .outOfRange)
      return nil
    },
    write: { period in
      if case .clock(let from) = period.from, case .clock(let to) = period.to {
        let days = period.days.map { $0.text + " " } ?? ""
        return .string(days + ClockText.write(from) + "-" + ClockText.write(to))
      }
      return periodEnds.write(PeriodEnds(from: period.from, to: period.to))
    }
  ).named("period")

  static let daysText: String = {
    let day = "(" + Weekday.allCases.map(\.name).joined(separator: "|") + ")"
    return "\(day)(-\(day))?(,\(day)(-\(day))?)*"
  }()

  static func parsePeriod(_ text: String) -> Period? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard (1...2).contains(words.count), let last = words.last else { return nil }
    let ends = last.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = ClockText.parse(ends[0]), let to = ClockText.parse(ends[1]) else { return nil }
    var days: DaySet?
    if words.count == 2 {
      guard let set = DaySet(text: words[0]) else { return nil }
      days = set
    }
    return Period(days: days, from: .clock(from), to: .clock(to))
  }
}
